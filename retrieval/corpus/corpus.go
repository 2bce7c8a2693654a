// Package corpus turns a folder of texts, or the built-in briefing, into
// documents: decoded, with their paragraphs told apart, and cut into chunks.
package corpus

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/briefing"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/shortage"
)

// AliasFile is the name of a folder's alias file. It is no document, but what
// it says decides who the speakers are.
const AliasFile = "whosaid-aliases.yaml"

// DefaultLimit is the size in bytes of the largest file that is read.
const DefaultLimit = 64 << 20

// ErrNoFolder means that the corpus is missing, or neither a folder nor a file.
// ErrUnreadable means that it may not be looked into. ErrNoDocuments means
// that it holds nothing that can be read. ErrAliases means that the alias
// file cannot be read or is not one.
var (
	ErrNoFolder    = errors.New("no such folder")
	ErrUnreadable  = errors.New("the folder cannot be read")
	ErrNoDocuments = errors.New("no documents")
	ErrAliases     = errors.New("alias file")
)

// A Corpus says where the documents are. Its zero value is the built-in
// briefing.
type Corpus struct {
	// Folder holds the documents, or is the only one: a text file. Empty means
	// the built-in briefing.
	Folder string
	// Input is the text of the only document, in place of a folder. Nil means
	// that Folder counts.
	Input []byte
	// Limit is the size in bytes of the largest file that is read. Zero means
	// DefaultLimit.
	Limit int64
	// Except is a folder that is passed over, should it lie inside Folder.
	Except string
	// now is the time; nil means time.Now.
	now func() time.Time
}

// Contents are what a corpus holds.
type Contents struct {
	// Documents stand in the order of their names.
	Documents []*retrieval.Document
	// Skipped files could not be read, in the order of their names.
	Skipped []retrieval.Skipped
	// Aliases is the alias file, empty if there is none.
	Aliases string
	// Stamps are those of the files, by their names; a file whose stamp would tell
	// nothing has none.
	Stamps map[string]string
}

// Known are the documents read earlier that are at hand. It is asked by several
// at a time.
type Known interface {
	// Made returns those of a file of that name that were made of what has that
	// hash; otherwise nil.
	Made(file, hash string) []*retrieval.Document
	// Stamped returns those of a file of that name that had that stamp when they
	// were made; otherwise nil.
	Stamped(file, stamp string) []*retrieval.Document
}

// nothingKnown is what is known where nothing is.
type nothingKnown struct{}

func (nothingKnown) Made(string, string) []*retrieval.Document    { return nil }
func (nothingKnown) Stamped(string, string) []*retrieval.Document { return nil }

// Read reads the corpus. Documents that are known are taken as they are, and not
// parsed again; known may be nil. A file that has the stamp that it had is not
// looked into, and one that cannot be read is among the skipped. The error is
// ErrNoFolder, ErrUnreadable, ErrNoDocuments, ErrAliases, ctx's, or that of a
// system short of something, for which no file is skipped.
func (c Corpus) Read(ctx context.Context, known Known) (Contents, error) {
	if known == nil {
		known = nothingKnown{}
	}
	switch {
	case c.Input != nil:
		return c.given(ctx, known)
	case c.Folder == "":
		return builtIn(ctx, known)
	}
	if err := c.check(); err != nil {
		return Contents{}, err
	}
	t, files, skipped, err := c.list(ctx)
	if err != nil {
		return Contents{}, err
	}
	defer t.root.Close()
	out := Contents{Skipped: skipped, Stamps: make(map[string]string, len(files))}
	if out.Aliases, err = c.aliases(t); err != nil {
		return Contents{}, err
	}
	if err := c.load(ctx, t, files, known, &out); err != nil {
		return Contents{}, err
	}
	if len(out.Documents) == 0 {
		return out, fmt.Errorf("corpus %s: %w that can be read (%s)%s", c.Folder, ErrNoDocuments, strings.Join(formats.Extensions(), " "),
			because(out.Skipped))
	}
	return out, nil
}

// Name is what people call the corpus: its folder, "briefing", or "standard
// input".
func (c Corpus) Name() string {
	switch {
	case c.Input != nil:
		return "standard input"
	case c.Folder == "":
		return "briefing"
	}
	return c.Folder
}

func builtIn(ctx context.Context, known Known) (Contents, error) {
	s := newSource(article.File{Name: briefing.Name, Raw: []byte(briefing.Text)}, nil, DefaultLimit)
	docs, err := s.documents(ctx, known)
	if err != nil {
		return Contents{}, fmt.Errorf("corpus: built-in briefing: %w", err)
	}
	return Contents{Documents: docs, Aliases: briefing.Aliases}, nil
}

func (c Corpus) check() error {
	info, err := os.Stat(c.Folder)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("corpus %s: %w", c.Folder, ErrNoFolder)
	case err != nil:
		return c.unreadable(err)
	case !info.IsDir() && !info.Mode().IsRegular():
		return fmt.Errorf("corpus %s: %w: it is neither a folder nor a file", c.Folder, ErrNoFolder)
	}
	return nil
}

func (c Corpus) unreadable(err error) error {
	if shortage.Is(err) {
		return fmt.Errorf("corpus %s: %w", c.Folder, err)
	}
	return fmt.Errorf("corpus %s: %w: %s (let its files be read, or choose another folder)", c.Folder, ErrUnreadable, reason(err))
}

func (c Corpus) aliases(t tree) (string, error) {
	if _, err := t.root.Lstat(AliasFile); errors.Is(err, os.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", c.unreadable(err)
	}
	text, err := t.text(AliasFile, c.limit())
	if shortage.Is(err) {
		return "", c.unreadable(err)
	}
	if err != nil {
		return "", fmt.Errorf("corpus %s: %w %s: %s (make it a text file, or remove it)", c.Folder, ErrAliases, AliasFile, reason(err))
	}
	return text, nil
}

// load reads the files, several at once, and sorts them into documents and
// skipped ones.
func (c Corpus) load(ctx context.Context, t tree, files []file, known Known, out *Contents) error {
	docs := make([][]*retrieval.Document, len(files))
	faults := make([]error, len(files))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	stamps := c.stamps(t)
	for i, f := range files {
		if stamp := stamps.of(f); stamp != "" {
			out.Stamps[f.name] = stamp
			if docs[i] = known.Stamped(f.name, stamp); docs[i] != nil {
				continue
			}
		}
		group.Go(func() error {
			if err := unlessEnded(ctx, func() { docs[i], faults[i] = f.documents(ctx, t, c.limit(), known) }); err != nil {
				return err
			}
			if shortage.Is(faults[i]) {
				return faults[i]
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return fmt.Errorf("corpus %s: %w", c.Folder, err)
	}
	for i, f := range files {
		if faults[i] != nil {
			out.Skipped = append(out.Skipped, retrieval.Skipped{Document: f.name, Why: reason(faults[i])})
			continue
		}
		out.Documents = append(out.Documents, docs[i]...)
		out.Skipped = append(out.Skipped, lost(docs[i])...)
	}
	sortByName(out)
	return nil
}

// lost is what of a file could not be read, where other documents of it could.
func lost(docs []*retrieval.Document) []retrieval.Skipped {
	var out []retrieval.Skipped
	for _, doc := range docs {
		out = append(out, doc.Lost...)
	}
	return out
}

func (c Corpus) limit() int64 {
	if c.Limit > 0 {
		return c.Limit
	}
	return DefaultLimit
}

// because names the first of the skipped files, for an error that says why
// nothing was found.
func because(skipped []retrieval.Skipped) string {
	if len(skipped) == 0 {
		return ""
	}
	return fmt.Sprintf("; skipped %d, such as %s: %s", len(skipped), skipped[0].Document, skipped[0].Why)
}
