// Package wholes multiplies a vector of small whole numbers with many others. On
// amd64 with AVX2 a few lines of assembler do so, sixteen numbers at a time;
// anywhere else the same is worked out in Go. Both give the same numbers, which a
// test and a fuzz target hold. It knows nothing of what the numbers mean.
package wholes
