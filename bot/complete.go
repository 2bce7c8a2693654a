package bot

import (
	"iter"
	"strings"

	"golang.org/x/text/cases"

	"whosaid/retrieval"
)

// A Choice is one line of a completion: what is shown, and what is filled in.
type Choice struct{ Name, Value string }

// CompleteSpeaker returns the people who are quoted and whose name, alias or
// role has a word that begins with what was typed, most quoted first.
func (b *Bot) CompleteSpeaker(typed string) iter.Seq[Choice] {
	return func(yield func(Choice) bool) {
		fold := cases.Fold()
		typed := fold.String(strings.TrimSpace(typed))
		for p := range b.library.People().Beginning(typed) {
			if p.Name == "" {
				continue
			}
			if alias, ok := calledSo(p, typed, fold); ok && !yield(Choice{label(p.Name, alias), p.Name}) {
				return
			}
		}
	}
}

// calledSo returns the wording of p that what was typed begins: "" for the
// name.
func calledSo(p retrieval.Person, typed string, fold cases.Caser) (alias string, ok bool) {
	if begins(fold.String(p.Name), typed) {
		return "", true
	}
	for _, names := range [][]string{p.AlsoKnown, p.Mentions, p.Roles} {
		for _, name := range names {
			if begins(fold.String(name), typed) {
				return name, true
			}
		}
	}
	return "", false
}

// begins reports whether s, or a part of it from some word on, begins with
// prefix.
func begins(s, prefix string) bool {
	return strings.HasPrefix(s, prefix) || strings.Contains(s, " "+prefix)
}

func label(name, alias string) string {
	if alias == "" {
		return name
	}
	return alias + " → " + name
}

// CompleteDocument returns the documents whose name has what was typed in it.
func (b *Bot) CompleteDocument(typed string) iter.Seq[Choice] {
	return func(yield func(Choice) bool) {
		typed := foldedPath(typed)
		for _, name := range b.library.Documents() {
			if strings.Contains(foldedPath(name), typed) && !yield(Choice{name, name}) {
				return
			}
		}
	}
}
