// Package formats is the table of the file formats that are read: by their
// endings, or by what they begin with.
package formats

import (
	"context"
	"errors"
	"fmt"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval/corpus/formats/article"
)

// A Format is a kind of file that is read.
type Format struct {
	// Name is what people call it: "PDF".
	Name string
	// Extensions are the endings of its files in small letters, with the dot.
	Extensions []string
	// Version is raised when the reader makes something else of the same bytes:
	// the documents of its files are then read again.
	Version int
	// Companions are the names of files that tell more of a file of the format.
	// They stand in its folder or the one above.
	Companions []string
	// Signed reports whether bytes are of the format, whatever the file's ending
	// is; nil where they cannot tell.
	Signed func(raw []byte) bool
	// Looks reports whether bytes look to be of the format, which counts where
	// no ending tells; nil where they cannot tell.
	Looks func(raw []byte) bool
	// Read reads a file. The error is article.ErrOther where it is of another
	// format, article.ErrEmpty where it has no text.
	Read func(context.Context, article.File, article.Limits) ([]article.Article, error)
}

// Extensions are the endings of all files that are read, each once, in the
// order of the table.
func Extensions() []string { return slices.Clone(extensions()) }

var extensions = sync.OnceValue(func() []string {
	var out []string
	for _, f := range all() {
		for _, e := range f.Extensions {
			if !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
})

// Extension is the ending of a file's name in small letters, with the dot.
func Extension(name string) string { return strings.ToLower(path.Ext(name)) }

// Known reports whether files of a name's ending are read.
func Known(name string) bool { return slices.Contains(extensions(), Extension(name)) }

// Head is how many of a file's first bytes Promising needs.
const Head = 1024

// Promising reports whether a file that begins with these bytes may be read
// though its ending is not known.
func Promising(head []byte) bool {
	return strings.HasPrefix(string(head), "PK\x03\x04") || len(Of("", head)) > 0
}

// Of are the formats that a file may be of, the likeliest first. There is none
// where neither its bytes nor its ending tell.
func Of(name string, raw []byte) []Format { return among(all(), name, raw) }

// among is Of for the formats of a table.
func among(table []Format, name string, raw []byte) []Format {
	var ending, looks []Format
	extension := Extension(name)
	for _, f := range table {
		switch {
		case f.Signed != nil && f.Signed(raw):
			return []Format{f}
		case slices.Contains(f.Extensions, extension):
			ending = append(ending, f)
		case f.Looks != nil && f.Looks(raw):
			looks = append(looks, f)
		}
	}
	if len(ending) > 0 {
		return ending
	}
	return looks
}

// Version identifies the readers of formats.
func Version(formats []Format) string {
	var b strings.Builder
	for _, f := range formats {
		fmt.Fprintf(&b, "%s %d;", f.Name, f.Version)
	}
	return b.String()
}

// Companions are the names of the files that tell more of one of these formats.
func Companions(formats []Format) []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.Companions...)
	}
	return out
}

// CompanionsOf are the names of the files that may tell more of a file of that
// name. Formats that are told by their bytes alone have none.
func CompanionsOf(name string) []string {
	extension := Extension(name)
	var out []string
	for _, f := range all() {
		if slices.Contains(f.Extensions, extension) {
			out = append(out, f.Companions...)
		}
	}
	return out
}

// All identifies the readers of all formats.
func All() string { return Version(all()) }

// Read reads a file by the first of the formats that it is of. A reader that
// panics makes an error. The error is article.ErrOther where it is of none.
func Read(ctx context.Context, formats []Format, f article.File, limits article.Limits) ([]article.Article, error) {
	if len(f.Raw) == 0 {
		return nil, article.ErrEmpty
	}
	for _, format := range formats {
		out, err := guarded(ctx, format, f, limits)
		if errors.Is(err, article.ErrOther) {
			continue
		}
		return out, err
	}
	return nil, article.ErrOther
}

// guarded reads a file; the libraries that readers use may panic on a broken one.
func guarded(ctx context.Context, format Format, f article.File, limits article.Limits) (out []article.Article, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			out, err = nil, &Panic{format.Name, fault, debug.Stack()}
		}
	}()
	return format.Read(ctx, f, limits)
}

// A Panic is the error of a reader that panicked.
type Panic struct {
	Format string
	Fault  any
	Stack  []byte
}

// Error says what became of the file.
func (p *Panic) Error() string {
	return fmt.Sprintf("broken: the reader of %s failed on it (%v)", p.Format, p.Fault)
}
