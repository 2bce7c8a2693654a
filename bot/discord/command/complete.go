package command

import (
	"strings"

	"golang.org/x/text/cases"

	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// A Choice is one line of a completion: what is shown, and what is filled in.
type Choice struct{ Name, Value string }

// CompleteSpeaker returns the people whose name, alias or role has a word
// that begins with what was typed, most quoted first, whole names before
// parts; at most 25.
func (c *Commands) CompleteSpeaker(typed string) []Choice {
	fold := cases.Fold()
	typed = fold.String(strings.TrimSpace(typed))
	var list choices
	for _, p := range c.Library.People().All() {
		if p.Statements == 0 || len(list.found) >= message.MaxOptions {
			continue
		}
		if alias, ok := known(p, typed, fold); ok {
			list.add(label(p.Name, alias), p.Name)
		}
	}
	return list.found
}

// known returns the wording of p that what was typed begins: "" for the name.
func known(p retrieval.Person, typed string, fold cases.Caser) (alias string, ok bool) {
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

// CompleteDocument returns the documents whose name has what was typed in it;
// at most 25.
func (c *Commands) CompleteDocument(typed string) []Choice {
	fold := cases.Fold()
	typed = fold.String(strings.TrimSpace(typed))
	var list choices
	for _, name := range c.Library.Documents() {
		if strings.Contains(fold.String(name), typed) {
			list.add(name, name)
		}
	}
	return list.found
}

// choices collects what fits Discord's limits.
type choices struct{ found []Choice }

// add leaves out what is too long to be filled in whole.
func (l *choices) add(name, value string) {
	if value == "" || message.Len(value) > message.MaxChoice || len(l.found) >= message.MaxOptions {
		return
	}
	l.found = append(l.found, Choice{message.Plain(name, message.MaxChoice), value})
}
