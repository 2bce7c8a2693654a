package verify

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// nowhere is the word number of a word that the corpus does not have; gapID
// stands between documents.
const nowhere, gapID int32 = -1, 0

// A source is the corpus as one row of words for one check, read as far as the
// check looks at it. Words have numbers in the order in which the check met them.
type source struct {
	*Checker
	vocabulary map[string]int32
	words      []string         // the vocabulary by number
	found      []*postings.Word // what the corpus has of it, once asked for
	docs       map[int]*docWords
	blocks     map[int32][]quotetext.Word // by the places of their first words
	// all is every word; speech only those that belong to a statement, in the
	// same order.
	all, speech stream
	last        int // the document that was looked at last
}

// docWords are the words of one document: places lo up to hi.
type docWords struct {
	document *retrieval.Document
	lo, hi   int32
	// spans are the statements' spans, in order of their beginnings.
	spans  []owned
	starts []int32
	// statements are the document's, once asked for.
	statements []retrieval.Statement
}

// owned is a run of words that belongs to a statement.
type owned struct {
	lo, hi    int32
	statement int
}

func newSource(c *Checker) *source {
	s := &source{Checker: c, vocabulary: map[string]int32{"": gapID}, words: []string{""}, found: []*postings.Word{{}},
		docs: map[int]*docWords{}, blocks: map[int32][]quotetext.Word{}}
	s.all, s.speech = stream{source: s}, stream{source: s, spoken: true}
	return s
}

// number is that of a folded word.
func (s *source) number(word string) int32 {
	id, ok := s.vocabulary[word]
	if !ok {
		id = int32(len(s.words))
		s.vocabulary[word] = id
		s.words, s.found = append(s.words, word), append(s.found, nil)
	}
	return id
}

// postings are where a word stands.
func (s *source) postings(id int32) *postings.Word {
	if id == nowhere {
		return &postings.Word{}
	}
	if s.found[id] == nil {
		room, _ := s.rooms.Get().(*[]postings.Occurrences)
		if room == nil {
			room = new([]postings.Occurrences)
		}
		w := s.set.Word(s.words[id], *room)
		s.found[id] = &w
	}
	return s.found[id]
}

// close lets the memory of the words be used again.
func (s *source) close() {
	for _, w := range s.found {
		if w != nil && cap(w.In) > 0 {
			s.rooms.Put(&w.In)
		}
	}
}

// count is how often a word stands in the corpus.
func (s *source) count(id int32) int { return s.postings(id).Count }

// size is how many places there are.
func (s *source) size() int { return int(s.set.First(s.set.Len())) }

// doc is a document by its number.
func (s *source) doc(i int) *docWords {
	if d := s.docs[i]; d != nil {
		return d
	}
	lo := s.set.First(i)
	d := &docWords{document: s.texts.Document(i), lo: lo, hi: s.set.First(i+1) - 1, starts: s.set.Starts(i)}
	for n, runs := range s.set.Said(i) {
		for _, run := range runs {
			d.spans = append(d.spans, owned{lo + run.Lo, lo + run.Hi, s.set.SaidBefore(i) + n})
		}
	}
	slices.SortStableFunc(d.spans, func(a, b owned) int { return cmp.Compare(a.lo, b.lo) })
	s.docs[i] = d
	return d
}

// statement is the one that has a number.
func (s *source) statement(number int) *retrieval.Statement {
	i := s.set.DocumentOf(number)
	d := s.doc(i)
	if d.statements == nil {
		d.statements = s.texts.Statements(i)
	}
	return &d.statements[number-s.set.SaidBefore(i)]
}

// docHas reports whether a document has a folded word.
func (s *source) docHas(doc int, word string) bool {
	_, ok := s.postings(s.number(word)).Find(int32(doc))
	return ok
}

// docAt is the number of the document that holds place p.
func (s *source) docAt(p int32) int {
	if p < s.set.First(s.last) || p >= s.set.First(s.last+1) {
		s.last = s.set.At(p)
	}
	return s.last
}

// paragraphAt is the paragraph of place p.
func (s *source) paragraphAt(doc int, p int32) int {
	return s.doc(doc).document.ParagraphAt(s.word(p).Start)
}

// word is the word at place p as its document has it. Between documents there is
// none, at the end of the first.
func (s *source) word(p int32) quotetext.Word {
	d := s.doc(s.docAt(p))
	n := int(p-d.lo) / postings.Stride
	if p < d.hi && n < len(d.starts) {
		if block, at := s.block(d, n), int(p-d.lo)%postings.Stride; at < len(block) {
			return block[at]
		}
	}
	return quotetext.Word{Start: len(d.document.Text), End: len(d.document.Text)}
}

// beyondBlock is how many bytes after a block are read with it: its last word may
// hang on them.
const beyondBlock = 64

// block are the words of the n-th block of a document.
func (s *source) block(d *docWords, n int) []quotetext.Word {
	first := d.lo + int32(n*postings.Stride)
	if known, ok := s.blocks[first]; ok {
		return known
	}
	text := d.document.Text
	from, to := min(int(d.starts[n]), len(text)), len(text)
	if n+1 < len(d.starts) {
		to = min(int(d.starts[n+1])+beyondBlock, to)
	}
	words := quotetext.Words(text[from:max(from, to)])
	words = words[:min(len(words), postings.Stride)]
	for i := range words {
		words[i].Start, words[i].End = words[i].Start+from, words[i].End+from
	}
	s.blocks[first] = words
	return words
}

// id is the number of the word at place p.
func (s *source) id(p int32) int32 { return s.number(s.word(p).Text) }

// ids are the numbers of the words from place from up to to.
func (s *source) ids(from, to int32) []int32 {
	out := make([]int32, 0, max(to-from, 0))
	for p := from; p < to; p++ {
		out = append(out, s.id(p))
	}
	return out
}

// A question is a quotation as word numbers.
type question struct {
	ids   []int32
	words []quotetext.Word
	// pieces cut ids where the quotation says that it leaves words out or
	// puts words in; nil when it is in one piece. Bracketed words are in ids
	// and in no piece.
	pieces []piece
	// put tells which words stand in brackets, cut before which an ellipsis
	// stands.
	put, cut []bool
	// cutsFigure is true where the quotation may begin or end inside a number
	// or amount.
	cutsFigure bool
	// opens and trails are true where an ellipsis begins and ends it.
	opens, trails bool
}

type piece struct {
	gap quotetext.Gap
	ids []int32
}

func (s *source) read(quotation string) question {
	q := question{words: quotetext.Words(quotation)}
	q.ids = s.numbers(q.words)
	if n := len(q.words); n > 0 {
		q.cutsFigure = difference.MayBePart(q.words[0].Text) || difference.MayBePart(q.words[n-1].Text)
	}
	q.opens, q.trails = ellipsisAt(quotation)
	pieces := quotetext.Pieces(quotation)
	if len(pieces) < 2 && (len(pieces) == 0 || len(pieces[0].Words) == len(q.words)) {
		return q
	}
	q.put, q.cut = make([]bool, len(q.words)), make([]bool, len(q.words))
	at := 0
	for _, p := range pieces {
		q.pieces = append(q.pieces, piece{p.Gap, s.numbers(p.Words)})
		for ; at < len(q.words) && q.words[at].Start < p.Words[0].Start; at++ {
			q.put[at] = true
		}
		if at < len(q.words) {
			q.cut[at] = p.Gap == quotetext.Cut
		}
		at += len(p.Words)
	}
	for ; at < len(q.words); at++ {
		q.put[at] = true
	}
	return q
}

func (s *source) numbers(words []quotetext.Word) []int32 {
	out := make([]int32, len(words))
	for i, w := range words {
		if out[i] = s.number(w.Text); s.count(out[i]) == 0 {
			out[i] = nowhere
		}
	}
	return out
}

// ellipsisAt reports whether a quotation begins and whether it ends with an
// ellipsis.
func ellipsisAt(quotation string) (opens, trails bool) {
	bare := strings.Trim(quotation, " \t\r\n\"'“”‘’[]()")
	for _, dots := range [...]string{"...", "…", ". . ."} {
		opens, trails = opens || strings.HasPrefix(bare, dots), trails || strings.HasSuffix(bare, dots)
	}
	return opens, trails
}
