package people

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A phrase is whom a wording names, and what it is of theirs.
type phrase struct {
	who []int
	by  retrieval.Reason
}

// fields are the words of a name as questions are split.
func fields(s string) []string {
	var out []string
	for _, w := range names.Split(nil, s, 0, len(s)) {
		out = append(out, s[w.Start:w.End])
	}
	return out
}

// longestAt returns the longest phrases that begin with tokens[0].
func (d *Directory) longestAt(tokens []string) (found []phrase, length int) {
	key := ""
	for n, t := range tokens {
		if n > 0 {
			key += " "
		}
		key += t
		i := d.phrased.from(key)
		if i == d.phrased.len() {
			break
		}
		at, value := d.phrased.keyAt(i)
		switch {
		case string(at) == key:
			found, length = d.phrasesIn(value), n+1
		case !strings.HasPrefix(string(at), key+" "):
			return found, length
		}
	}
	return found, length
}

// phrases are those of a wording, tokens with a space between.
func (d *Directory) phrases(wording string) []phrase {
	value, _ := d.phrased.find(wording)
	return d.phrasesIn(value)
}

func (d *Directory) phrasesIn(value []byte) []phrase {
	var out []phrase
	for r := (reading{value}); len(r.left) > 0; {
		p := phrase{by: reasons[r.number()%len(reasons)], who: make([]int, 0, 4)}
		for range min(r.number(), len(r.left)) {
			if i := r.number(); i < d.Len() {
				p.who = append(p.who, i)
			}
		}
		out = append(out, p)
	}
	return out
}

// reasons are those of phrases, by their numbers in a directory.
var reasons = []retrieval.Reason{retrieval.ByName, retrieval.BySurname, retrieval.ByAlias}
