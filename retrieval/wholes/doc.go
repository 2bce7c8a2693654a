// Package wholes multiplies vectors with many others of small whole numbers. On amd64
// with AVX2 a few lines of assembler do so, several numbers at a time; anywhere else
// the same is worked out in Go. Both give the same to the last bit, as tests and fuzz
// targets check. It knows nothing of what the numbers mean.
package wholes
