package library

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
	"whosaid/retrieval/similarity"
	"whosaid/retrieval/verify"
)

// A snapshot is one state of the corpus, which never changes. It is held by
// the library while in use and by each reader while reading; the last one to
// release it closes its files.
type snapshot struct {
	generation *index.Generation
	documents  []*retrieval.Document
	byName     map[string]int
	// ranges are the numbers of each document's statements, bySpeaker those of
	// each speaker's.
	ranges    []retrieval.Span
	bySpeaker map[string][]int32
	byFile    map[string][]*retrieval.Document
	// statements and chunks stand in the order of the generation's shelves;
	// the statements' speakers are canonical in the whole corpus.
	statements []retrieval.Statement
	chunks     []retrieval.Chunk
	// read is what each statement's document alone tells of its speaker.
	read []asRead
	// chunkOf is the chunk that each statement begins in, -1 for none.
	chunkOf []int32
	// begun are the statements that begin in chunks, those of one beside each
	// other; chunkStarts tells where those of each chunk are.
	begun, chunkStarts []int32
	directory          *people.Directory
	// checker is made when first asked for.
	checker func() *verify.Checker
	terms   atomic.Pointer[terms]
	// asked are the texts last searched for.
	asked *lru.Cache[string, asked]

	holders atomic.Int64
	closed  func()
}

// newSnapshot reads a generation, with one holder: the caller. Directory holds
// the generation's people; closed is called after its files were let go.
func newSnapshot(g *index.Generation, directory *people.Directory, closed func()) *snapshot {
	s := &snapshot{generation: g, directory: directory, byName: map[string]int{}, byFile: map[string][]*retrieval.Document{},
		statements: g.Said, chunks: g.Cut, closed: closed}
	s.holders.Store(1)
	said := 0
	for i := range g.Entries {
		e := &g.Entries[i]
		s.byName[e.Document.Name] = i
		s.documents = append(s.documents, e.Document)
		s.ranges = append(s.ranges, retrieval.Span{Start: said, End: said + len(e.Statements)})
		said += len(e.Statements)
		s.byFile[e.Document.File] = append(s.byFile[e.Document.File], e.Document)
	}
	s.read = s.canonicalise()
	s.bySpeaker = map[string][]int32{}
	for i := range s.statements {
		s.bySpeaker[s.statements[i].Speaker] = append(s.bySpeaker[s.statements[i].Speaker], int32(i))
	}
	s.chunkOf = chunksOf(s.statements, s.chunks)
	s.begun, s.chunkStarts = grouped(s.chunkOf, len(s.chunks))
	s.checker = sync.OnceValue(func() *verify.Checker { return verify.New(s.statements, s.documents) })
	s.terms.Store(s.newTerms())
	s.asked, _ = lru.New[string, asked](mostAsked) // fails for no size alone
	return s
}

// acquire adds a holder, unless the last one has left already.
func (s *snapshot) acquire() bool {
	for {
		n := s.holders.Load()
		if n == 0 {
			return false
		}
		if s.holders.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (s *snapshot) release() {
	if s.holders.Add(-1) == 0 {
		_ = s.generation.Close()
		s.closed()
	}
}

// statementTerms are those of the statement and its attribution, in its
// paragraph.
func (s *snapshot) statementTerms(i int) similarity.Text {
	return made(s, func(t *terms) *atomic.Pointer[similarity.Text] { return &t.statements[i] }, func() similarity.Text {
		st := &s.statements[i]
		doc := s.documents[s.byName[st.Document]]
		text := similarity.NewText(st.Text)
		if st.Paragraph >= 1 && st.Paragraph <= len(doc.Paragraphs) {
			text = similarity.NewTextIn(st.Text, surroundingsOf(doc, st))
		}
		return text.WithAttribution(attributed(st))
	})
}

// surroundingsOf is the paragraph that a statement stands in; of a turn the
// heading above it and the end of the turn before, which tell what it is about.
func surroundingsOf(doc *retrieval.Document, st *retrieval.Statement) string {
	own := doc.Paragraphs[st.Paragraph-1].In(doc.Text)
	if st.SpeakerReason != retrieval.ByLabel {
		return own
	}
	text := ""
	if h := doc.Section(st.Paragraph); h > 0 {
		text = doc.Paragraphs[h-1].In(doc.Text) + "\n"
	}
	if st.Paragraph > 1 {
		before := doc.Paragraphs[st.Paragraph-2].In(doc.Text)
		text += strings.ToValidUTF8(before[max(0, len(before)-beforeTurn):], "") + "\n"
	}
	return text + own
}

// beforeTurn is how many bytes of the turn before one belong to what it is about.
const beforeTurn = 400

// attributed are the words that tell who said a statement, how, to whom,
// where and when.
func attributed(s *retrieval.Statement) string {
	return strings.Join([]string{s.Speaker, s.SpeakerRole, s.SpeakerAsWritten, s.Addressee, s.Venue, s.When, s.Cue}, " ")
}

// chunksOf returns, by number, the chunk that each statement begins in, -1 for
// none. Both stand in the order of the documents and of their places in them.
func chunksOf(statements []retrieval.Statement, chunks []retrieval.Chunk) []int32 {
	first := map[string]int{}
	for i := len(chunks) - 1; i >= 0; i-- {
		first[chunks[i].Document] = i
	}
	out := make([]int32, len(statements))
	for i := range statements {
		out[i] = -1
		at, ok := first[statements[i].Document]
		for ; ok && at < len(chunks) && chunks[at].Document == statements[i].Document && chunks[at].Start <= statements[i].Start; at++ {
			if statements[i].Start < chunks[at].End {
				out[i] = int32(at)
			}
		}
	}
	return out
}

func (s *snapshot) chunkTerms(i int) similarity.Text {
	return made(s, func(t *terms) *atomic.Pointer[similarity.Text] { return &t.chunks[i] },
		func() similarity.Text { return similarity.NewText(index.ChunkText(&s.chunks[i])) })
}

// grouped are the numbers of the statements by their chunks, of which there are
// so many, and where those of each chunk begin; after the last one the end.
func grouped(chunkOf []int32, chunks int) (members, starts []int32) {
	starts = make([]int32, chunks+1)
	for _, c := range chunkOf {
		if c >= 0 {
			starts[c+1]++
		}
	}
	for c := range chunks {
		starts[c+1] += starts[c]
	}
	members = make([]int32, starts[chunks])
	next := slices.Clone(starts)
	for i, c := range chunkOf {
		if c >= 0 {
			members[next[c]] = int32(i)
			next[c]++
		}
	}
	return members, starts
}

// inChunk are the statements that begin in a chunk.
func (s *snapshot) inChunk(chunk int) []int32 {
	return s.begun[s.chunkStarts[chunk]:s.chunkStarts[chunk+1]]
}
