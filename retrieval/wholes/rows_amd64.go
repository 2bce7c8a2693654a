package wholes

import "golang.org/x/sys/cpu"

// multiply sets out to the products of a vector with rows of a width, which end a step
// before their memory does.
func multiply(out []int32, rows []int8, width int, vector []int16) {
	if !cpu.X86.HasAVX2 || len(out) == 0 || len(vector) == 0 {
		inGo(out, rows, width, vector)
		return
	}
	rowsAVX2(&out[0], len(out), &rows[0], width, &vector[0], len(vector))
}

// rowsAVX2 sets n numbers from out on to the products of a vector with rows, each of
// which begins stride numbers after the one before. The vector has width numbers, a
// multiple of step: of each row as many are read, though it may be shorter.
//
//go:noescape
func rowsAVX2(out *int32, n int, rows *int8, stride int, vector *int16, width int)

// Sums are those of the products of a vector and as many signed bytes of a row: of
// every fourth from the first, the second, the third and the fourth on, as far as
// there are four. They are added up in that order.
func Sums(vector []float32, row string) (sums [4]float32) {
	if !cpu.X86.HasAVX2 || len(vector) < 4 {
		return sumsInGo(vector, row)
	}
	sumsAVX(&sums, &vector[0], row[:len(vector)/4*4])
	return sums
}

// sumsAVX is Sums of a row of a multiple of four bytes, at least four.
//
//go:noescape
func sumsAVX(sums *[4]float32, vector *float32, row string)
