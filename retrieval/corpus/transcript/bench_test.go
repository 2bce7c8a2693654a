package transcript

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkRead reads transcripts alone, from text to turns: invented notes and
// captions, and those of the folder that WHOSAID_EVAL names. Its MB/s are those of
// the texts.
func BenchmarkRead(b *testing.B) {
	for name, texts := range map[string][]string{
		"notes": {inventedNotes()}, "captions": {inventedCaptions()},
		"tc39": filesOf("tc39"), "ethpm-md": filesOf("ethpm-md"), "ethpm-vtt": filesOf("ethpm-vtt"),
	} {
		b.Run(name, func(b *testing.B) {
			if len(texts) == 0 {
				b.Skip("WHOSAID_EVAL does not name a folder with these meetings")
			}
			size := 0
			for _, text := range texts {
				size += len(text)
			}
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, text := range texts {
					if Read(text) == nil && name != "tc39" && name != "ethpm-md" {
						b.Fatal("no transcript")
					}
				}
			}
		})
	}
}

func inventedNotes() string {
	var out strings.Builder
	out.WriteString("# Yard call\n\n")
	for i := range 2000 {
		fmt.Fprintf(&out, "**Tove Lind**: The winch number %d is ready, and the boat can come tomorrow.\n\nBram: Then we lift it.\n\n", i)
	}
	return out.String()
}

func inventedCaptions() string {
	var out strings.Builder
	out.WriteString("WEBVTT\n\n")
	for i := range 4000 {
		at := fmt.Sprintf("%02d:%02d:%02d", i/3600, i/60%60, i%60)
		fmt.Fprintf(&out, "%d\n%s.000 --> %s.900\nTove Lind: The winch number %d is ready.\n\n", i+1, at, at, i)
	}
	return out.String()
}

func filesOf(meetings string) []string {
	found, _ := filepath.Glob(filepath.Join(os.Getenv("WHOSAID_EVAL"), "meetings", meetings, "docs", "*"))
	var texts []string
	for _, file := range found {
		if text, err := os.ReadFile(file); err == nil {
			texts = append(texts, string(text))
		}
	}
	return texts
}
