package transcript

import (
	"strings"

	"whosaid/retrieval"
)

// isGitHub recognises an issue as GitHub's own program prints it: fields, each with
// a tab before its value, a rule of two dashes, the words, and the same for each
// comment.
func isGitHub(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	return (strings.HasPrefix(first, "title:\t") || strings.HasPrefix(first, "author:\t")) && strings.Contains(text, "\nauthor:\t") &&
		strings.Contains(text, "\n--\n")
}

func readGitHub(text string) *retrieval.Transcript {
	out := &retrieval.Transcript{Format: "GitHub"}
	author, inFields := retrieval.Span{}, true
	var t *retrieval.Turn
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		l := trim(text, retrieval.Span{Start: start, End: end})
		s := l.In(text)
		start = next
		switch {
		case s == "--":
			t = closed(out, t)
			if inFields && author.Len() > 0 {
				t = &retrieval.Turn{Span: author, Label: author, Name: author.In(text)}
			}
			author, inFields = retrieval.Span{}, !inFields
		case inFields && strings.HasPrefix(s, "author:"):
			author = trim(text, retrieval.Span{Start: l.Start + len("author:"), End: l.End})
		case inFields || t == nil || s == "" || s[0] == '>':
		default:
			t.Words, t.End = append(t.Words, l), l.End
		}
	}
	closed(out, t)
	return out
}

// closed adds a turn that has words and is not a program's; it returns none.
func closed(out *retrieval.Transcript, t *retrieval.Turn) *retrieval.Turn {
	if t != nil && len(t.Words) > 0 && !isBot(t.Name) {
		out.Turns = append(out.Turns, *t)
	}
	return nil
}
