package gate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// judges: no word judges anybody or anything that the source does not judge in
// that very word, or one that means the same.
func (p *Pair) judges() bool {
	for i, w := range p.line {
		if i+1 < len(p.line) && w.Stem == "lie" && p.line[i+1].In("place") { // "lies on the hill"
			continue
		}
		own := p.found[i] >= 0 && p.exact[i]
		denied := own && w.Past() && phrase.NegatesIn(p.source, phrase.Span{To: p.found[i]}) && !phrase.NegatesIn(p.line, phrase.Span{To: i})
		if judges(w) && p.found[i] < 0 && phrase.Weight(w) > everyday && !w.In("implied negation") && phrase.Reversed(w, p.source) < 0 ||
			w.In("judging") && (denied || !own || !p.source[p.found[i]].In("judging") && !judges(p.source[p.found[i]])) {
			return true
		}
	}
	return false
}

// judges reports whether a word is a form of one that judges.
func judges(w phrase.Word) bool {
	l, err := lexicon.English()
	bare := strings.TrimSuffix(w.Text, "ly")
	return err == nil && w.Content &&
		slices.ContainsFunc(append(l.Bases(bare), bare, w.Text), func(b string) bool { return judgements()[b] })
}

// adverbs: none that the source has no like of, but for those that everybody uses.
func (p *Pair) adverbs() bool {
	for i, w := range p.line {
		adverb := strings.HasSuffix(w.Text, "ly") &&
			len(w.Text) > 4 && !w.In("no adverb") && !w.In("plain adverb") && phrase.Weight(w) > everyday && !w.In("possible") || w.In("editorial")
		free := len(p.line) > short && p.copiedPairs() < freely && !w.In("editorial") && !phrase.Prefixed(w)
		if adverb && !free && !p.sourceSays(w.Text) && (p.support(i) < usedAlike || w.In("editorial")) {
			return true
		}
	}
	return false
}

//go:embed judgement.txt
var judgementFile string

// judgements are the words that judge.
var judgements = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(judgementFile) {
		all[w] = true
	}
	return all
})
