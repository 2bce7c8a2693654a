// Package pdf reads PDF files: their text in the order in which people read it,
// located by page. The objects of a file are read by pdfcpu; what they show, and
// where, is read here, for no library that is kept up tells it in that order.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"whosaid/retrieval/corpus/formats/article"
)

var (
	errTorn    = errors.New("broken: torn, or no PDF")
	errScan    = errors.New("a scan: its pages are pictures, without text")
	errNoText  = errors.New("its pages have no text")
	errLetters = errors.New("its letters cannot be told: its fonts do not say which they are")
)

// Signed reports whether bytes are a PDF file.
func Signed(raw []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(raw, "\xef\xbb\xbf\r\n\t "), []byte("%PDF-"))
}

// Read reads a PDF file. Pages without text, among others that have some, are
// articles with a fault.
func Read(ctx context.Context, f article.File, limits article.Limits) (out []article.Article, err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case errTooMuch:
			out, err = nil, fault.error
		default:
			panic(fault) // whoever calls the reader says what became of the file
		}
	}()
	d, err := open(ctx, f.Raw, limits)
	if err != nil {
		return nil, err
	}
	pages, faults, err := d.pages(ctx)
	if err != nil {
		return nil, err
	}
	b := article.Builder{Limit: limits.Text}
	pages = withoutHeads(pages)
	for i := range pages {
		pages[i] = inOrder(pages[i], 0)
	}
	if err := write(&b, pages); err != nil {
		return nil, err
	}
	main, err := b.Article(d.meta())
	switch {
	case errors.Is(err, article.ErrEmpty) && d.pictures:
		return nil, errScan
	case errors.Is(err, article.ErrEmpty):
		return nil, errNoText
	case err != nil:
		return nil, err
	case strings.Count(main.Text, "\uFFFD")*4 > len([]rune(main.Text)):
		return nil, errLetters
	}
	return append([]article.Article{main}, faults...), nil
}

// lastBytes is how far from its end a file says where its objects are.
const lastBytes = 4096

// open opens a file.
func open(ctx context.Context, raw []byte, limits article.Limits) (*document, error) {
	if tail := raw[max(0, len(raw)-lastBytes):]; !bytes.Contains(tail, []byte("startxref")) {
		return nil, errTorn // what its objects are could be guessed, but not whether all are there
	}
	conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationRelaxed, Offline: true, Limits: model.DefaultResourceLimits()}
	conf.Limits.MaxDecodeBytes = max(1, min(limits.Unpacked, largestStream))
	file, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(raw), conf)
	if err == nil {
		err = file.EnsurePageCount()
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, pdfcpu.ErrWrongPassword), errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature):
		return nil, article.ErrEncrypted
	case errors.Is(err, filter.ErrDecodeLimitExceeded):
		return nil, article.TooMuch("what it unpacks to is", conf.Limits.MaxDecodeBytes)
	case err != nil:
		return nil, errTorn
	}
	return &document{table: file.XRefTable, glyphs: glyphs(), fonts: map[int]*font{}, left: limits.Unpacked, unpacked: limits.Unpacked}, nil
}

// meta is what a file says of itself.
func (d *document) meta() article.Meta {
	if d.table.Info == nil {
		return article.Meta{}
	}
	dict := d.dict(*d.table.Info)
	field := func(key string) string {
		s, err := d.table.DereferenceText(entry(dict, key))
		if err != nil {
			return ""
		}
		return strings.Join(strings.Fields(s), " ")
	}
	return article.Meta{Title: title(field("Title")), Author: field("Author")}
}

// title is what a file calls itself, but for what programs put there.
func title(s string) string {
	low := strings.ToLower(s)
	if strings.HasPrefix(low, "microsoft word") || strings.HasPrefix(low, "untitled") || strings.Contains(low, "://") {
		return ""
	}
	for _, ending := range []string{".doc", ".docx", ".odt", ".dvi", ".tex", ".pdf", ".html", ".indd", ".qxd", ".rtf", ".txt"} {
		if strings.HasSuffix(low, ending) {
			return ""
		}
	}
	return s
}

// pages are the lines of each page from top to bottom, and what is wrong with those that
// have none.
func (d *document) pages(ctx context.Context) (pages [][]line, faults []article.Article, err error) {
	bare := []int{}
	for number := 1; number <= d.table.PageCount; number++ {
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		pictures := d.pictures
		d.pictures = false
		read := lines(d.runs(number), number)
		if len(read) == 0 && d.pictures {
			bare = append(bare, number)
		}
		d.pictures = d.pictures || pictures
		pages = append(pages, read)
	}
	return pages, scans(bare), nil
}

// scans are the faults of pages that are pictures, those in a row together.
func scans(numbers []int) []article.Article {
	var out []article.Article
	for i := 0; i < len(numbers); {
		k := i + 1
		for k < len(numbers) && numbers[k] == numbers[k-1]+1 {
			k++
		}
		part, fault := fmt.Sprintf("page-%d", numbers[i]), errors.New("a picture without text")
		if k > i+1 {
			part, fault = fmt.Sprintf("pages-%d-%d", numbers[i], numbers[k-1]), errors.New("pictures without text")
		}
		out = append(out, article.Article{Part: part, Fault: fault})
		i = k
	}
	return out
}

// runs are what a page shows.
func (d *document) runs(number int) []run {
	dict, _, inherited, err := d.table.PageDict(number, false)
	if err != nil || dict == nil {
		return nil
	}
	p := &page{d: d, state: state{view: moved(0, 0), horizontal: 1}, text: moved(0, 0), line: moved(0, 0)}
	if p.resources = d.dict(entry(dict, "Resources")); p.resources == nil && inherited != nil {
		p.resources = inherited.Resources
	}
	p.show(d.content(entry(dict, "Contents")))
	return p.runs
}

// content is the content of a page, which may be in several streams.
func (d *document) content(o types.Object) []byte {
	list := d.array(o)
	if list == nil {
		return d.stream(o)
	}
	var out []byte
	for _, part := range list {
		out = append(append(out, d.stream(part)...), '\n')
	}
	return out
}
