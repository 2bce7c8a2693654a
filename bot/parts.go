package bot

import (
	"slices"

	"whosaid/bot/answer"
	"whosaid/retrieval"
)

// nearDocument is the document that a decision answers from, empty where it does
// not answer.
func nearDocument(d answer.Decision) string {
	if d.No != answer.Answered || len(d.Statements) == 0 {
		return ""
	}
	return d.Statements[0].Document
}

// unseen are the statements that no decision before tells, or all of them where
// there are no others.
func unseen(statements []retrieval.Statement, before []answer.Decision) []retrieval.Statement {
	told := map[string]bool{}
	for _, d := range before {
		for _, s := range d.Statements[:min(inFull, len(d.Statements))] {
			told[s.ID] = true
		}
	}
	kept := slices.DeleteFunc(slices.Clone(statements), func(s retrieval.Statement) bool { return told[s.ID] })
	if len(kept) == 0 {
		return statements
	}
	return kept
}

// inFull is how many statements an answer tells.
const inFull = 3

// merged are the statements, passages and nearest statements of decisions, in
// turn and each once; none answer a no.
func merged(decisions []answer.Decision, abstained bool) (statements []retrieval.Statement, passages []retrieval.Passage,
	nearest []retrieval.Statement) {
	statements, passages, nearest = []retrieval.Statement{}, []retrieval.Passage{}, []retrieval.Statement{}
	var said, near [][]retrieval.Statement
	for _, d := range decisions {
		if said = append(said, d.Statements); abstained {
			near = append(near, d.Nearest)
		}
		for _, p := range d.Passages {
			if len(passages) < mostPassages && !slices.Contains(passages, p) {
				passages = append(passages, p)
			}
		}
	}
	return append(statements, interleaved(said)...), passages, append(nearest, interleaved(near)...)
}

// mostPassages is how many passages an answer has at most.
const mostPassages = 3

// interleaved takes one statement of each list in turn, each once.
func interleaved(lists [][]retrieval.Statement) []retrieval.Statement {
	var out []retrieval.Statement
	seen := map[string]bool{}
	for i, more := 0, true; more; i++ {
		more = false
		for _, list := range lists {
			if i < len(list) {
				if more = true; !seen[list[i].ID] {
					seen[list[i].ID] = true
					out = append(out, list[i])
				}
			}
		}
	}
	return out
}
