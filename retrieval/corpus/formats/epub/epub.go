// Package epub reads electronic books.
package epub

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"strings"

	"whosaid/retrieval/corpus/formats/archive"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/html"
)

const kind = "application/epub+zip"

// Signed reports whether bytes are an electronic book.
func Signed(raw []byte) bool { return archive.Is(raw[:min(len(raw), 256)], kind) }

// longestChapter is how many bytes of HTML a chapter may have.
const longestChapter = 16 << 20

// Read reads a book: its chapters in the order in which they are read, each
// located by its number.
func Read(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	a, err := archive.Open(f.Raw, limits)
	if err != nil {
		return nil, err
	}
	p, err := packageOf(a)
	if err != nil {
		return nil, err
	}
	b := article.Builder{Limit: limits.Text}
	locked := encrypted(a)
	for i, name := range p.spine {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if locked[name] {
			return nil, fmt.Errorf("%w (its chapters are locked)", article.ErrEncrypted)
		}
		text, err := a.Text(name, longestChapter)
		if err != nil {
			return nil, err
		}
		b.At(fmt.Sprintf("chapter %d", i+1))
		if err := html.Fragment(&b, text); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	out, err := b.Article(p.meta)
	return []article.Article{out}, err
}

// A book is what its package says of it.
type book struct {
	meta article.Meta
	// spine are the names of its chapters in order.
	spine []string
}

// packageOf reads the package of a book.
func packageOf(a *archive.Archive) (book, error) {
	root := ""
	err := a.Tokens("META-INF/container.xml", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "rootfile" && root == "" {
			root = archive.Attribute(e, "full-path")
		}
		return nil
	})
	if err != nil {
		return book{}, err
	}
	fields := a.Fields(root)
	out := book{meta: article.Meta{Title: fields["title"], Author: fields["creator"], Outlet: fields["publisher"], Date: fields["date"]}}
	files := map[string]string{}
	err = a.Tokens(root, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "item" && readable(e):
			files[archive.Attribute(e, "id")] = resolve(root, archive.Attribute(e, "href"))
		case e.Name.Local == "itemref":
			if name := files[archive.Attribute(e, "idref")]; name != "" {
				out.spine = append(out.spine, name)
			}
		}
		return nil
	})
	if err == nil && len(out.spine) == 0 {
		err = article.ErrEmpty
	}
	return out, err
}

// readable reports whether an item of the package is a text, and not a list of
// what is in the book.
func readable(e xml.StartElement) bool {
	kind := archive.Attribute(e, "media-type")
	return (kind == "application/xhtml+xml" || kind == "text/html") && !strings.Contains(" "+archive.Attribute(e, "properties")+" ", " nav ")
}

// resolve is the name in the archive of what a package refers to.
func resolve(root, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return strings.TrimPrefix(path.Join(path.Dir(root), href), "/")
}

// encrypted are the names of the files that are locked.
func encrypted(a *archive.Archive) map[string]bool {
	out := map[string]bool{}
	if a.Has("META-INF/encryption.xml") {
		_ = a.Tokens("META-INF/encryption.xml", func(t xml.Token) error {
			if e, ok := t.(xml.StartElement); ok && e.Name.Local == "CipherReference" {
				out[resolve("", archive.Attribute(e, "URI"))] = true
			}
			return nil
		})
	}
	return out
}
