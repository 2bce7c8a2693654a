package wholes

// sumsInGo is Sums in Go alone. Each product is rounded before it is added, whatever the
// processor could do.
func sumsInGo(vector []float32, row string) (sums [4]float32) {
	row = row[:len(vector)]
	for len(vector) >= 4 && len(row) >= 4 {
		v := (*[4]float32)(vector)
		sums[0] += float32(v[0] * signed[row[0]])
		sums[1] += float32(v[1] * signed[row[1]])
		sums[2] += float32(v[2] * signed[row[2]])
		sums[3] += float32(v[3] * signed[row[3]])
		vector, row = vector[4:], row[4:]
	}
	return sums
}

// signed are the signed values of bytes as numbers: looking them up takes half
// as long as converting.
var signed = func() (out [256]float32) {
	for i := range out {
		out[i] = float32(int8(i))
	}
	return out
}()
