package difference

import "testing"

func BenchmarkAmerican(b *testing.B) {
	words := []string{"harbour", "organised", "pier", "questions", "travelled", "waited"}
	for i := 0; b.Loop(); i++ {
		american(words[i%len(words)])
	}
}
