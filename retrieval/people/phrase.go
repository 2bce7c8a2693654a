package people

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A phrase is whom a wording names, and what it is of theirs.
type phrase struct {
	who []int
	by  retrieval.Reason
}

// reasons are those of phrases, by their numbers in a directory.
var reasons = []retrieval.Reason{retrieval.ByName, retrieval.BySurname, retrieval.ByAlias}

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
		here, longer := d.phrased.begun(key)
		halved, longerHalf := d.halved.begun(key)
		if here || halved {
			found, length = d.phrases(key), n+1
		} else if !longer && !longerHalf {
			return found, length
		}
	}
	return found, length
}

// begun reports whether there is a key, or one that goes on with another word.
func (t table) begun(key string) (is, longer bool) {
	i := t.from(key)
	if i == t.len() {
		return false, false
	}
	at, _ := t.keyAt(i)
	return string(at) == key, strings.HasPrefix(string(at), key+" ")
}

// phrases are those of a wording, tokens with a space between.
func (d *Directory) phrases(wording string) []phrase {
	value, _ := d.phrased.find(wording)
	out := d.phrasesIn(value)
	value, _ = d.halved.find(wording)
	halved := d.phrasesIn(value)
	if len(halved) == 0 {
		return out
	}
	if !strings.Contains(wording, " ") { // half a surname is of the first who has it, where it is nobody's name
		if len(out) > 0 {
			return out
		}
		return []phrase{{halved[0].who[:1], halved[0].by}}
	}
	for _, h := range halved {
		k := slices.IndexFunc(out, func(p phrase) bool { return p.by == h.by })
		if k < 0 {
			out = append(out, h)
			continue
		}
		for _, i := range h.who {
			if !slices.Contains(out[k].who, i) {
				out[k].who = append(out[k].who, i)
			}
		}
	}
	return out
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
		if len(p.who) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// byReason are entries in order, by the numbers of reasons.
type byReason [3][]int

func (b *byReason) add(by retrieval.Reason, i int) {
	list := &b[slices.Index(reasons, by)]
	if n := len(*list); n == 0 || (*list)[n-1] != i {
		*list = append(*list, i)
	}
}

// append writes phrases: those first that name the first entry. Of two that name
// the same one first calls tells which is its first.
func (b *byReason) append(out []byte, calls func(i int) []retrieval.Reason) []byte {
	order := make([]int, 0, len(b))
	for by := range b {
		if len(b[by]) > 0 {
			order = append(order, by)
		}
	}
	slices.SortFunc(order, func(x, y int) int {
		if first := cmp.Compare(b[x][0], b[y][0]); first != 0 {
			return first
		}
		first := calls(b[x][0])
		return cmp.Compare(slices.Index(first, reasons[x]), slices.Index(first, reasons[y]))
	})
	for _, by := range order {
		out = binary.AppendUvarint(binary.AppendUvarint(out, uint64(by)), uint64(len(b[by])))
		out = appendNumbers(out, b[by])
	}
	return out
}
