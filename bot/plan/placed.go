package plan

import (
	"iter"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// A placedNames tells in which turns a word that is written large stands after one of
// the words that forOrganisation has before a name: their numbers by that word in
// small letters, as far as it is of ASCII letters and digits.
type placedNames map[string][]uint32

// ofPlaced is the key of the placed names that a whole corpus has.
type ofPlaced struct{}

// mayPlace are the turns of the documents in question in which a name may stand as
// forOrganisation has it: some more, and none less.
func (r *resolver) mayPlace(name string) iter.Seq[*retrieval.Statement] {
	key := strings.ToLower(name[:asciiRun(name)])
	if key == "" {
		return r.statements()
	}
	placed := r.library.Kept(ofPlaced{}, func() any { return r.placedNames() }).(placedNames)
	return func(yield func(*retrieval.Statement) bool) {
		for s := range r.library.Numbered(placed[key]) {
			if (len(r.documents) == 0 || slices.Contains(r.documents, s.Document)) && !yield(s) {
				return
			}
		}
	}
}

func (r *resolver) placedNames() placedNames {
	out := placedNames{}
	number := uint32(0)
	for s := range r.library.Each(retrieval.Query{}) {
		if s.SpeakerReason == retrieval.ByLabel && s.Speaker != "" {
			for word := range largeAfterPlacing(s.Text) {
				out.add(word, number)
			}
		}
		number++
	}
	return out
}

// add adds the number of a turn that a word stands in, which is no less than those
// before it.
func (p placedNames) add(word string, number uint32) {
	numbers, known := p[word]
	if !known {
		word = strings.Clone(word) // the document may be let go
	}
	if n := len(numbers); n == 0 || numbers[n-1] != number {
		p[word] = append(numbers, number)
	}
}

// largeAfterPlacing yields, in small letters, the words of a text with a capital that
// stand after a placing word, or after one and "the".
func largeAfterPlacing(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		after := false // whether a placing word stands before, and maybe "the"
		for at := 0; at < len(text); {
			n := asciiRun(text[at:])
			if n == 0 {
				after = after && isBlank(text[at])
				at++
				continue
			}
			word := text[at : at+n]
			if after && word[0] >= 'A' && word[0] <= 'Z' && !yield(strings.ToLower(word)) {
				return
			}
			after = isPlacing(word) || after && strings.EqualFold(word, "the")
			at += n
		}
	}
}

// isPlacing reports whether a word is one that placing finds.
func isPlacing(word string) bool {
	return len(word) <= len("from") && slices.ContainsFunc(placingWords, func(p string) bool { return strings.EqualFold(p, word) })
}

// asciiRun is how many ASCII letters, digits and underscores a text begins with: what
// "\b" in forOrganisation takes for a word.
func asciiRun(text string) int {
	n := 0
	for n < len(text) && isASCIIWord(text[n]) {
		n++
	}
	return n
}

func isASCIIWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_'
}

// isBlank reports whether "\s" takes a byte.
func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r' }
