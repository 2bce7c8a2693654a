//go:build !amd64

package wholes

// multiply sets out to the products of a vector with rows of a width.
func multiply(out []int32, rows []int8, width int, vector []int16) { inGo(out, rows, width, vector) }

// Sums are those of the products of a vector and as many signed bytes of a row: of
// every fourth from the first, the second, the third and the fourth on, as far as
// there are four. They are added up in that order.
func Sums(vector []float32, row string) [4]float32 { return sumsInGo(vector, row) }
