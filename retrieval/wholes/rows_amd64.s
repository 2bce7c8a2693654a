#include "textflag.h"

// func rowsAVX2(out *int32, n int, rows *int8, stride int, vector *int16, width int)
//
// Sixteen numbers of a row are widened to 16 bits and multiplied with as many of
// the vector; products are added in pairs, then to eight sums of 32 bits, which are
// added up at the end of the row.
TEXT ·rowsAVX2(SB), NOSPLIT, $0-48
	MOVQ out+0(FP), DI
	MOVQ n+8(FP), CX
	MOVQ rows+16(FP), SI
	MOVQ stride+24(FP), DX
	MOVQ vector+32(FP), R8
	MOVQ width+40(FP), R9

row:
	VPXOR Y0, Y0, Y0
	XORQ  AX, AX

numbers:
	VPMOVSXBW (SI)(AX*1), Y1
	VPMADDWD  (R8)(AX*2), Y1, Y1
	VPADDD    Y1, Y0, Y0
	ADDQ      $16, AX
	CMPQ      AX, R9
	JLT       numbers

	VEXTRACTI128 $1, Y0, X1
	VPADDD       X1, X0, X0
	VPSHUFD      $0x4E, X0, X1
	VPADDD       X1, X0, X0
	VPSHUFD      $0xB1, X0, X1
	VPADDD       X1, X0, X0
	VMOVD        X0, (DI)
	ADDQ         $4, DI
	ADDQ         DX, SI
	DECQ         CX
	JNZ          row
	VZEROUPPER
	RET
