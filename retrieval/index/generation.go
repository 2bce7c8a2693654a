package index

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sort"
	"sync"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
	"whosaid/retrieval/shortage"
)

// Names in the folder of a generation, beside those of parts.
const (
	peopleFile      = "people.bin"
	rosterFile      = "roster.bin"
	statementsWords = "statements.bleve"
	chunksWords     = "chunks.bleve"
)

// A Generation is one state of the index, which never changes. Its methods
// may be called at the same time.
type Generation struct {
	Manifest
	// Name is empty for a generation that is in memory only.
	Name string
	// Directory are the people, as they are written; nobody may change it.
	Directory []byte
	roster    []byte // of one in memory
	// aged is true for one that has been open for a while: its files may not be as
	// they were when it was opened.
	aged       bool
	Columns    *Columns
	Statements *Shelf
	Chunks     *Shelf
	Vectors    *Table
	// dir is its folder; empty for one in memory.
	dir string
	// words returns those of the documents.
	words func() (*postings.Set, error)
	// read returns the entry of a document, perhaps without its people.
	read func(document int, unpeopled bool) (Entry, error)
	// said and cut are the numbers of the first statement and the first chunk of
	// each document, and after the last one how many there are.
	said, cut []int
	release   func()
	// windows are those of the statements, looked for when first asked for.
	windows func() (*Windows, error)
	// unview lets go of the people where they are looked at where they lie.
	unview func()
}

// AtHand is how many bytes of the generation a refresh reads and writes again
// whatever has changed.
func (m *Manifest) AtHand() int64 {
	out := int64(0)
	for _, name := range []string{peopleFile, rosterFile, columnsFile, cardsFile} {
		out += m.Files[name].Size
	}
	return out
}

// Entry is what was read of a document, by its place among the documents. Its list
// of statements is the caller's. The error is ErrDamaged, or why it cannot be read now.
func (g *Generation) Entry(document int) (Entry, error) { return g.read(document, false) }

// Unpeopled is what Entry returns, mostly without the people: questions find these in
// the directory.
func (g *Generation) Unpeopled(document int) (Entry, error) { return g.read(document, true) }

// Windows are the rows of vectors that the statements have. The errors are Entry's.
func (g *Generation) Windows() (*Windows, error) { return g.windows() }

// Words are the words of the documents and where they stand. The error is
// ErrDamaged.
func (g *Generation) Words() (*postings.Set, error) { return g.words() }

// words are the files with the words of the documents.
func (m Manifest) words(dir string) []sized {
	var out []sized
	for _, name := range m.LedgerParts {
		out = append(out, sized{filepath.Join(dir, wordsPart(name)), m.Files[wordsPart(name)].Size})
	}
	return out
}

// Said are the numbers of a document's statements.
func (g *Generation) Said(document int) retrieval.Span {
	return retrieval.Span{Start: g.said[document], End: g.said[document+1]}
}

// Cut are the numbers of a document's chunks.
func (g *Generation) Cut(document int) retrieval.Span {
	return retrieval.Span{Start: g.cut[document], End: g.cut[document+1]}
}

// number numbers the statements and chunks of the documents.
func (g *Generation) number() {
	g.said, g.cut = make([]int, len(g.Documents)+1), make([]int, len(g.Documents)+1)
	for i := range g.Documents {
		g.said[i+1], g.cut[i+1] = g.said[i]+g.Documents[i].Statements, g.cut[i]+g.Documents[i].Chunks
	}
}

// Age tells that the generation stays open: before anything of it is taken over, its
// files are looked at again.
func (g *Generation) Age() { g.aged = true }

// Close lets go of the generation's files. What reads the entries of its
// documents goes on.
func (g *Generation) Close() error {
	err := errors.Join(g.Statements.close(), g.Chunks.close())
	for _, done := range []func(){g.release, g.unview} {
		if done != nil {
			done()
		}
	}
	return err
}

func openGeneration(dir string, m Manifest, unkept bool) (*Generation, error) {
	g := &Generation{Manifest: m, dir: dir}
	g.number()
	var group errgroup.Group
	group.Go(func() error {
		return m.check(dir, append([]string{columnsFile, peopleFile, cardsFile}, m.VectorParts...)...)
	})
	group.Go(func() error {
		l, err := openLedger(dir, m.LedgerParts)
		read := &buffers{}
		g.read = func(i int, unpeopled bool) (Entry, error) { return l.entry(m.Documents[i].place, read, unpeopled) }
		return err
	})
	group.Go(func() error { return g.loadPeople(dir, unkept) })
	group.Go(func() (err error) { g.words, err = mapWords(m.words(dir), m.Documents); return err })
	group.Go(func() (err error) { return g.loadShelves(dir) })
	err := group.Wait()
	if err == nil {
		err = spare(filepath.Join(dir, manifestFile), len(m.Files)+ownFiles)
	}
	if err != nil || m.Elsewhere {
		return g, err
	}
	statements, err := openFullText(filepath.Join(dir, statementsWords), g.Statements.Len())
	if err != nil {
		return nil, unopened(err)
	}
	chunks, err := openFullText(filepath.Join(dir, chunksWords), g.Chunks.Len())
	if err != nil {
		_ = statements.close()
		return nil, unopened(err)
	}
	g.Statements.words, g.Chunks.words = statements, chunks
	return g, nil
}

func (g *Generation) loadShelves(dir string) (err error) {
	if g.Vectors, err = g.table(dir); err != nil {
		return err
	}
	if g.Columns, err = loadColumns(g.Manifest, dir, g.Vectors); err == nil {
		g.shelve()
	}
	return err
}

// loadPeople reads the directory of people, or looks at it where it lies.
func (g *Generation) loadPeople(dir string, unkept bool) (err error) {
	if unkept {
		g.Directory, g.unview, err = g.view(dir, peopleFile)
		return err
	}
	g.Directory, err = g.whole(dir, peopleFile)
	return err
}

// ownFiles is how many descriptors are needed at most besides those of a
// generation's files: folders, and the texts of the corpus that are read.
const ownFiles = 8

// unopened is what keeps a full-text index from being opened whose files are
// there.
func unopened(err error) error {
	if shortage.Is(err) || errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("the index cannot be read: %w", err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// shelve makes statements and chunks findable by vector: the chunks, which the
// documents are cut into, in chromem-go, the statements in the vectors as they are
// packed.
func (g *Generation) shelve() {
	g.windows = sync.OnceValues(g.newWindows)
	g.Statements, g.Chunks = newShelf(g.Vectors, g.Columns.rows), newShelf(g.Vectors, g.Columns.chunkRows)
	g.Statements.near, g.Chunks.near = g.Statements.flat(), g.Chunks.collected(func() []int { return g.cut })
}

// FindBy lets the generation's statements and chunks be found elsewhere.
func (g *Generation) FindBy(statements, chunks Seeker) {
	g.Statements.elsewhere, g.Chunks.elsewhere = statements, chunks
}

// DocumentOf is the document that a statement is in, by its number.
func (g *Generation) DocumentOf(statement int) int { return in(g.said, statement) }

// DocumentOfChunk is the document that a chunk is in, by its number.
func (g *Generation) DocumentOfChunk(chunk int) int { return in(g.cut, chunk) }

// in is the place of the last of the ascending firsts that is not over number.
func in(firsts []int, number int) int {
	return sort.Search(len(firsts), func(i int) bool { return firsts[i] > number }) - 1
}

// ChunkOf is the number of the chunk that a statement begins in, -1 for none.
func (g *Generation) ChunkOf(statement int) int {
	at := g.Columns.In[statement]
	if at == 0 {
		return -1
	}
	return g.cut[g.DocumentOf(statement)] + int(at) - 1
}

// Over are the numbers of the chunks that share a byte with a statement.
func (g *Generation) Over(statement int) retrieval.Span {
	over := g.Columns.over[statement]
	first := g.cut[g.DocumentOf(statement)] + int(over>>overBits)
	return retrieval.Span{Start: first, End: first + int(over&(1<<overBits-1))}
}
