package index

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// The words file has a line for each word that stands in lower case in the
// statements: in how many documents, and the word.

func writeWords(w io.Writer, words map[string]int) error {
	out := bufio.NewWriterSize(w, 1<<16)
	for _, word := range slices.Sorted(maps.Keys(words)) {
		fmt.Fprintln(out, words[word], word)
	}
	return out.Flush()
}

// readWords reads what writeWords wrote. The words share its memory.
func readWords(raw string) (map[string]int, bool) {
	out := make(map[string]int, strings.Count(raw, "\n"))
	for line := range strings.Lines(raw) {
		count, word, _ := strings.Cut(line, " ")
		n, err := strconv.Atoi(count)
		if err != nil {
			return nil, false
		}
		out[strings.TrimSuffix(word, "\n")] = n
	}
	return out, true
}
