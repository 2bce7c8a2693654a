package mail

import (
	"bytes"
	"context"
	"strconv"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/pattern"
)

var (
	// parting stands between the letters of a digest.
	parting = pattern.New(`(?m)^-{20,}[ \t]*\r?$`)
	// numbered is the number of a letter above its fields.
	numbered = pattern.New(`^(?:\s*\n)*Message: \d+[ \t]*\r?\n`)
)

// shortestParting is what every parting contains: to look for it is much quicker.
const shortestParting = "--------------------"

// leastLetters is from how many letters on a text is a digest of them.
const leastLetters = 2

// Text returns a reader of a text that is one letter with its fields, or a digest of
// several as mailing lists send them. The error is article.ErrOther for any other.
func Text(attached Reader) Reader {
	return func(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
		b := &box{attached: attached, limits: limits}
		letters := digest(f.Raw)
		if len(letters) >= leastLetters {
			for i, raw := range letters {
				b.letter(ctx, raw, strconv.Itoa(i+1), 0)
			}
			return b.all()
		}
		if !LetterLooks(f.Raw) || !isSent(f.Raw) {
			return nil, article.ErrOther
		}
		b.letter(ctx, f.Raw, "", 0)
		return b.all()
	}
}

// isSent reports whether bytes begin with fields that say who a letter is from and
// of what or to whom it is.
func isSent(raw []byte) bool {
	from, about := false, false
	for _, name := range fieldsOf(raw) {
		from = from || name == "From"
		about = about || name == "Subject" || name == "To"
	}
	return from && about
}

// partingIn is where letters are parted first, nil where they are not.
func partingIn(raw []byte) []int {
	if !bytes.Contains(raw, []byte(shortestParting)) {
		return nil
	}
	return parting.FindIndex(raw)
}

// digest are the letters between lines of dashes.
func digest(raw []byte) [][]byte {
	var out [][]byte
	for len(raw) > 0 {
		piece := raw
		at := partingIn(raw)
		if at == nil {
			raw = nil
		} else {
			piece, raw = raw[:at[0]], raw[at[1]:]
		}
		piece = piece[len(numbered.Find(piece)):]
		if piece = bytes.TrimLeft(piece, "\r\n"); isSent(piece) {
			out = append(out, append(bytes.TrimRight(piece, "\r\n "), '\n'))
		}
	}
	return out
}
