package verify

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

// nowhere is the word number of a word that the corpus does not have; gapID
// stands between documents.
const nowhere, gapID int32 = -1, 0

// A source is the corpus as one row of word numbers, and where each word
// stands.
type source struct {
	vocabulary map[string]int32
	words      []string // the vocabulary by number
	// ids holds the words of all documents with a gapID behind each document;
	// start and end are their bytes in their document.
	ids, start, end []int32
	docs            []docWords
	// postings of word w are places[first[w]:first[w+1]], in order.
	first, places []int32
	// names are the words of the speakers' names.
	names map[string]bool
	// all is every word; speech only those that belong to a statement, in the
	// same order.
	all, speech stream
}

// docWords are the words of one document: ids[lo:hi].
type docWords struct {
	document *retrieval.Document
	lo, hi   int32
	// spans are the statements' spans, in order of their beginnings.
	spans []owned
}

// owned is a run of words that belongs to a statement.
type owned struct {
	lo, hi    int32
	statement int
}

// A stream is a row of words to match a quotation against.
type stream struct {
	ids []int32
	// at leads from the stream's words to the source's, back the other way
	// (-1 for words that are not in the stream). Nil means that they are the
	// same.
	at, back []int32
}

func (s *stream) place(i int) int32 {
	if s.at == nil {
		return int32(i)
	}
	return s.at[i]
}

func (s *stream) index(place int32) int {
	if s.back == nil {
		return int(place)
	}
	return int(s.back[place])
}

func newSource(statements []retrieval.Statement, documents []*retrieval.Document) *source {
	s := &source{vocabulary: map[string]int32{"": gapID}, words: []string{""}, names: map[string]bool{}}
	byName := make(map[string][]int, len(documents))
	for i := range statements {
		byName[statements[i].Document] = append(byName[statements[i].Document], i)
		s.addNames(&statements[i])
	}
	for _, d := range documents {
		s.addDocument(d)
		s.addSpans(&s.docs[len(s.docs)-1], statements, byName[d.Name])
	}
	s.addPostings()
	s.all = stream{ids: s.ids}
	s.addSpeech()
	return s
}

// addNames adds the words of the name of a statement's speaker, where it has one.
func (s *source) addNames(st *retrieval.Statement) {
	if !st.Named() {
		return
	}
	for _, w := range quotetext.Words(st.Speaker) {
		if first := st.Speaker[w.Start:w.End]; first != w.Text {
			s.names[w.Text] = true
		}
	}
}

func (s *source) addDocument(d *retrieval.Document) {
	lo := int32(len(s.ids))
	for _, w := range quotetext.Words(d.Text) {
		id, ok := s.vocabulary[w.Text]
		if !ok {
			id = int32(len(s.vocabulary))
			s.vocabulary[w.Text] = id
			s.words = append(s.words, w.Text)
		}
		s.add(id, w.Start, w.End)
	}
	s.docs = append(s.docs, docWords{document: d, lo: lo, hi: int32(len(s.ids))})
	s.add(gapID, len(d.Text), len(d.Text))
}

func (s *source) add(id int32, start, end int) {
	s.ids = append(s.ids, id)
	s.start = append(s.start, int32(start))
	s.end = append(s.end, int32(end))
}

func (s *source) addSpans(d *docWords, statements []retrieval.Statement, mine []int) {
	for _, i := range mine {
		for _, span := range statements[i].Spans {
			lo, hi := s.wordsIn(d, span)
			if lo < hi {
				d.spans = append(d.spans, owned{lo, hi, i})
			}
		}
	}
	slices.SortStableFunc(d.spans, func(a, b owned) int { return cmp.Compare(a.lo, b.lo) })
}

// wordsIn returns the words that share a byte with span.
func (s *source) wordsIn(d *docWords, span retrieval.Span) (lo, hi int32) {
	n := int(d.hi - d.lo)
	from := sort.Search(n, func(i int) bool { return int(s.end[d.lo+int32(i)]) > span.Start })
	to := sort.Search(n, func(i int) bool { return int(s.start[d.lo+int32(i)]) >= span.End })
	return d.lo + int32(from), d.lo + int32(to)
}

func (s *source) addPostings() {
	s.first = make([]int32, len(s.vocabulary)+1)
	for _, id := range s.ids {
		s.first[id+1]++
	}
	for i := 1; i < len(s.first); i++ {
		s.first[i] += s.first[i-1]
	}
	next := slices.Clone(s.first)
	s.places = make([]int32, len(s.ids))
	for at, id := range s.ids {
		s.places[next[id]] = int32(at)
		next[id]++
	}
}

func (s *source) addSpeech() {
	s.speech.back = make([]int32, len(s.ids))
	for i := range s.docs {
		d := &s.docs[i]
		end := d.lo // words before it are settled
		for p := d.lo; p < d.hi; p++ {
			s.speech.back[p] = -1
		}
		for _, span := range d.spans {
			for p := max(span.lo, end); p < span.hi; p++ {
				s.addSpoken(p)
			}
			end = max(end, span.hi)
		}
		s.addSpoken(d.hi)
	}
}

func (s *source) addSpoken(p int32) {
	s.speech.back[p] = int32(len(s.speech.ids))
	s.speech.ids = append(s.speech.ids, s.ids[p])
	s.speech.at = append(s.speech.at, p)
}

// postings are the places of a word, in order.
func (s *source) postings(id int32) []int32 {
	if id == nowhere {
		return nil
	}
	return s.places[s.first[id]:s.first[id+1]]
}

// docHas reports whether a document has a folded word.
func (s *source) docHas(doc int, word string) bool {
	id, ok := s.vocabulary[word]
	if !ok {
		return false
	}
	places := s.postings(id)
	i, _ := slices.BinarySearch(places, s.docs[doc].lo)
	return i < len(places) && places[i] < s.docs[doc].hi
}

// docAt is the number of the document that holds place p.
func (s *source) docAt(p int32) int {
	return sort.Search(len(s.docs), func(i int) bool { return s.docs[i].hi > p })
}

// paragraphAt is the paragraph of place p.
func (s *source) paragraphAt(doc int, p int32) int {
	return s.docs[doc].document.ParagraphAt(int(s.start[p]))
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
		id, ok := s.vocabulary[w.Text]
		if !ok {
			id = nowhere
		}
		out[i] = id
	}
	return out
}

// word is the word at place p as its document has it.
func (s *source) word(p int32) quotetext.Word {
	return quotetext.Word{Text: s.words[s.ids[p]], Start: int(s.start[p]), End: int(s.end[p])}
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
