// Package mail reads letters: each paragraph is its writer's words, and what it
// quotes is the other person's.
package mail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"whosaid/retrieval/corpus/formats/article"
)

// A Reader reads one file.
type Reader func(context.Context, article.File, article.Limits) ([]article.Article, error)

// Letter returns a reader of a file that is one letter (EML). Attached reads
// what is attached; its error says why that cannot be read.
func Letter(attached Reader) Reader {
	return func(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
		b := &box{attached: attached, limits: limits}
		b.letter(ctx, counted(f.Raw), "", 0)
		return b.all()
	}
}

// counted is the letter in a file that has its length on a first line, as those
// of Apple have.
func counted(raw []byte) []byte {
	first, rest, _ := bytes.Cut(raw, []byte("\n"))
	n, err := strconv.Atoi(string(bytes.TrimSpace(first)))
	if err != nil || n < 0 || n > len(rest) {
		return raw
	}
	return rest[:n]
}

// Box returns a reader of a file of many letters (mbox).
func Box(attached Reader) Reader {
	return func(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
		b := &box{attached: attached, limits: limits}
		letters := split(f.Raw)
		if len(letters) == 0 {
			return nil, errors.New("broken: no letter begins in it")
		}
		for i, raw := range letters {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			b.letter(ctx, raw, strconv.Itoa(i+1), 0)
		}
		return b.all()
	}
}

// A box gathers the articles of a file.
type box struct {
	attached Reader
	limits   article.Limits
	articles []article.Article
	text     int64
	// known are the names of writers by their addresses.
	known map[string]string
}

// deepest is how many letters may be attached inside each other, mostParts how
// many parts one has.
const (
	deepest   = 5
	mostParts = 1000
)

// letter adds a letter and what is attached to it.
func (b *box) letter(ctx context.Context, raw []byte, part string, depth int) {
	l, err := b.parse(raw)
	if err != nil {
		b.add(article.Article{Part: part, Fault: err})
		return
	}
	b.add(b.article(l, part))
	for i, a := range l.attachments {
		b.attachment(ctx, a, joined(part, partOf(a.name, i+1)), depth)
	}
}

// attachment adds what is attached to a letter: another letter, or what the
// reader of other formats makes of it.
func (b *box) attachment(ctx context.Context, a attachment, part string, depth int) {
	switch {
	case a.fault != nil:
		b.add(article.Article{Part: part, Fault: a.fault})
	case a.letter && depth >= deepest:
		b.add(article.Article{Part: part, Fault: fmt.Errorf("attached more than %d deep", deepest)})
	case a.letter:
		b.letter(ctx, a.raw, part, depth+1)
	default:
		articles, err := b.attached(ctx, article.File{Name: a.name, Raw: a.raw}, b.limits)
		if err != nil {
			articles = []article.Article{{Fault: fmt.Errorf("attached to a letter: %w", err)}}
		}
		for _, one := range articles {
			one.Part = joined(part, one.Part)
			b.add(one)
		}
	}
}

// add keeps an article, as long as all of them are not too long.
func (b *box) add(a article.Article) {
	if b.text += int64(len(a.Text)); b.limits.Text > 0 && b.text > b.limits.Text {
		a = article.Article{Part: a.Part, Fault: article.TooMuch("with the letters before it, its text is", b.limits.Text)}
	}
	b.articles = append(b.articles, a)
}

// all are the articles. The error is that of the only one.
func (b *box) all() ([]article.Article, error) {
	if len(b.articles) == 1 && b.articles[0].Fault != nil {
		return nil, b.articles[0].Fault
	}
	return b.articles, nil
}

// joined is the name of a part of a part.
func joined(part, inner string) string {
	if part == "" || inner == "" {
		return part + inner
	}
	return part + "-" + inner
}

// longestPart is how many bytes of an attachment's name its part has.
const longestPart = 60

// partOf is an attachment's name as a part has it; one without a name has its
// number.
func partOf(name string, number int) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '.', r == '-', r == '_':
			return r
		}
		return '-'
	}, name)
	if len(name) > longestPart {
		name = name[len(name)-longestPart:]
	}
	if name = strings.Trim(name, "-."); name == "" {
		return "attached-" + strconv.Itoa(number)
	}
	return name
}

// split are the letters of a box: each begins after a line that opens with
// "From ", at the beginning or after an empty line.
func split(raw []byte) [][]byte {
	var letters [][]byte
	var letter []byte
	empty, begun := true, false
	for line := range bytes.Lines(raw) {
		switch {
		case empty && opens(line):
			if begun {
				letters = append(letters, letter)
			}
			letter, begun = nil, true
		case begun:
			if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) && line[0] == '>' {
				line = line[1:]
			}
			letter = append(letter, line...)
		}
		empty = len(bytes.TrimSpace(line)) == 0
	}
	if begun {
		letters = append(letters, letter)
	}
	return letters
}

// opens reports whether a line begins a letter: "From ana@x.example Tue Mar  3
// 10:02:00 2020".
func opens(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) && clock.Match(line)
}
