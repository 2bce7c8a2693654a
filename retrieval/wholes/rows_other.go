//go:build !amd64

package wholes

// multiply sets out to the products of a vector with rows of a width.
func multiply(out []int32, rows []int8, width int, vector []int16) { inGo(out, rows, width, vector) }
