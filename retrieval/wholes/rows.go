package wholes

// Rows are rows of as many numbers each, one row after the other.
type Rows struct {
	width int
	// numbers go on a little beyond the last row, for what reads a step at a time.
	numbers []int8
}

// step is how many numbers are read at a time.
const step = 16

// NewRows are so many rows of zeros.
func NewRows(rows, width int) Rows { return Rows{width, make([]int8, rows*width+step)} }

// Row is the row with a number, from 0.
func (r Rows) Row(i int) []int8 { return r.numbers[i*r.width : (i+1)*r.width] }

// Vector is one of zeros, to be multiplied with the rows: as long as a row, and beyond
// that to a whole step of numbers that stay zero.
func (r Rows) Vector() []int16 { return make([]int16, (r.width+step-1)/step*step) }

// Products sets out to the products of a Vector with as many rows from first on.
// Products that do not fit wrap around: they do fit where the vector's numbers,
// whatever their signs, add up to less than 1<<24.
func (r Rows) Products(out []int32, first int, vector []int16) {
	rows := r.numbers[first*r.width : (first+len(out))*r.width+step]
	multiply(out, rows, r.width, vector)
}

// inGo is multiply in Go alone.
func inGo(out []int32, rows []int8, width int, vector []int16) {
	for i := range out {
		out[i] = product(vector, rows[i*width:(i+1)*width])
	}
}

// product is that of two lists, of which the shorter one counts.
func product(a []int16, b []int8) int32 {
	var w, x, y, z int32
	for len(a) >= 8 && len(b) >= 8 {
		p, q := (*[8]int16)(a), (*[8]int8)(b)
		w += int32(p[0])*int32(q[0]) + int32(p[4])*int32(q[4])
		x += int32(p[1])*int32(q[1]) + int32(p[5])*int32(q[5])
		y += int32(p[2])*int32(q[2]) + int32(p[6])*int32(q[6])
		z += int32(p[3])*int32(q[3]) + int32(p[7])*int32(q[7])
		a, b = a[8:], b[8:]
	}
	for i := range min(len(a), len(b)) {
		w += int32(a[i]) * int32(b[i])
	}
	return w + x + y + z
}
