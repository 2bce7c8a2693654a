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

// func sumsAVX(sums *[4]float32, vector *float32, row string)
//
// Four bytes are widened and made fractions, multiplied with as many of the vector
// and added to four sums, each of which is rounded as if it were made alone.
TEXT ·sumsAVX(SB), NOSPLIT, $0-32
	MOVQ   sums+0(FP), DI
	MOVQ   vector+8(FP), R8
	MOVQ   row_base+16(FP), SI
	MOVQ   row_len+24(FP), CX
	VXORPS X0, X0, X0
	XORQ   AX, AX

four:
	VPMOVSXBD (SI)(AX*1), X1
	VCVTDQ2PS X1, X1
	VMULPS    (R8)(AX*4), X1, X1
	VADDPS    X1, X0, X0
	ADDQ      $4, AX
	CMPQ      AX, CX
	JLT       four
	VMOVUPS   X0, (DI)
	RET
