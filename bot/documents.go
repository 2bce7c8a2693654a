package bot

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// LookupDocument returns the documents that a name means, in the corpus's
// order: those that fit it in the surest of these ways. The name is theirs; or
// theirs but for case, folders, or the ending; or what they call themselves;
// or a part of any of it. An empty name means all documents and returns nil.
// The error is a *Refusal where no document fits.
func (b *Bot) LookupDocument(name string) ([]string, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, nil
	}
	known := b.library.Documents()
	if found := documentsNamed(known, b.title, name); len(found) > 0 {
		return found, nil
	}
	if unread, ok := b.unreadNamed(name); ok {
		return nil, notRead(unread)
	}
	return nil, noDocument(name, likeDocuments(known, name))
}

// unreadNamed is the first file of that name that could not be read or has no
// text.
func (b *Bot) unreadNamed(name string) (retrieval.Reading, bool) {
	r := b.library.Readings()
	all := slices.Concat(r.Unread, r.Empty)
	var names []string
	for _, u := range all {
		names = append(names, u.Document)
	}
	found := documentsNamed(names, func(string) string { return "" }, name)
	if len(found) == 0 {
		return retrieval.Reading{}, false
	}
	return all[slices.Index(names, found[0])], true
}

// title is what a document calls itself.
func (b *Bot) title(document string) string {
	d, _ := b.library.Listing(document)
	return d.Title
}

// documentsNamed are those of known that wanted means, as LookupDocument says.
func documentsNamed(known []string, title func(string) string, wanted string) []string {
	if slices.Contains(known, wanted) {
		return []string{wanted}
	}
	wanted = foldedPath(wanted)
	for _, fits := range []func(name string) bool{
		func(name string) bool {
			return endsPath(foldedPath(name), wanted) || endsPath(wanted, foldedPath(name))
		},
		func(name string) bool { return endsPath(withoutEnding(foldedPath(name)), wanted) },
		func(name string) bool { return foldedPath(title(name)) == wanted },
		func(name string) bool {
			return strings.Contains(foldedPath(name), wanted) || strings.Contains(foldedPath(title(name)), wanted)
		},
	} {
		if found := kept(known, fits); len(found) > 0 {
			return found
		}
	}
	return nil
}

func kept(names []string, fits func(string) bool) []string {
	var out []string
	for _, n := range names {
		if fits(n) {
			out = append(out, n)
		}
	}
	return out
}

// foldedPath is a path without regard to case, to the form of its accents, and
// to which slashes it is written with.
func foldedPath(name string) string {
	name = strings.TrimPrefix(strings.ReplaceAll(strings.TrimSpace(name), `\`, "/"), "./")
	return cases.Fold().String(norm.NFC.String(name))
}

// endsPath reports whether the last elements of a path are those of end.
func endsPath(name, end string) bool {
	return end != "" && (name == end || strings.HasSuffix(name, "/"+end))
}

func withoutEnding(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }

// likeDocuments are those of known whose names wanted may be a slip for,
// nearest first: a misspelling of them, or half of its words in them.
func likeDocuments(known []string, wanted string) []string {
	type near struct {
		name string
		cost int
	}
	var found []near
	for _, name := range known {
		if cost, ok := documentLike(stem(wanted), stem(name)); ok {
			found = append(found, near{name, cost})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.cost, b.cost) })
	var out []string
	for _, n := range found[:min(mostLike, len(found))] {
		out = append(out, n.name)
	}
	return out
}

// stem is a file's name without folders and ending.
func stem(name string) string { return withoutEnding(path.Base(foldedPath(name))) }

// documentLike reports whether one stem may be meant by another, and how far
// off it is: any misspelling is nearer than words that are shared.
func documentLike(wanted, stem string) (cost int, ok bool) {
	if cost, ok = people.Misspelt(wanted, stem); ok {
		return cost, true
	}
	asked, have := stemWords(wanted), stemWords(stem)
	missing := 0
	for _, w := range asked {
		if !slices.ContainsFunc(have, func(h string) bool { _, ok := people.Misspelt(w, h); return ok }) {
			missing++
		}
	}
	const anyMisspelling = 1000
	return anyMisspelling + missing, len(asked) > 0 && 2*missing <= len(asked)
}

// stemWords are the words of a stem that are no numbers.
func stemWords(stem string) []string {
	return strings.FieldsFunc(stem, func(r rune) bool { return !unicode.IsLetter(r) })
}
