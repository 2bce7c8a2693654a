package plan

import (
	"path"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// Wordings that describe one article: "in the harbour article", "in the article
// about the harbour".
var (
	articleBefore = pattern.MustCompile(`(?i)\s*\b(?:in|from|of|by)\s+(?:the|that|this)\s+((?:[\w'’.-]+\s+){1,6}?)` +
		`(?:article|story|piece|report|document|transcript|notes)\b`)
	articleAfter = pattern.MustCompile(`(?i)\s*\b(?:in|from|of|by)\s+(?:the|that|this|an?)\s+` +
		`(?:article|story|piece|report|document|transcript)s?\s+(?:about|on|regarding|concerning)\s+([^?.!]+)`)
	// accordingToColumn is what a question's answer is to be told by: "according to that
	// op-ed blaming the mayor", "according to the harbour column".
	accordingToColumn = pattern.MustCompile(`(?i)[,\s]*\baccording to\s+(?:the|that|this|an?)\s+(` + columnWords + `)(?:[?.!,]+\s*|$)`)
)

// columnWords describe an article that argues for something.
const columnWords = `(?:[\w'’.-]+\s+){0,4}?(?:op-?ed|column|editorial|essay|opinion piece|commentary|blog post)\b[^,?.!]*`

// columnNoun is the noun for such an article.
var columnNoun = pattern.MustCompile(`(?i)\b(?:op-?ed|column|editorial|essay|opinion piece|commentary|blog post)\b`)

var (
	// notOfArticle is something else between a preposition and an article: "of the
	// world economy in his piece".
	notOfArticle = pattern.MustCompile(`(?i)\b(?:in|on|at|from|to|his|her|their|my|our|its)\b`)
	// makesOf is a question for what somebody thinks of an article.
	makesOf = pattern.MustCompile(`(?i)\b(?:make|makes|made|think|thinks|thought|hear|heard)$`)
)

// article takes the description of one article out of a question, where that
// leaves a question.
func article(text string) (rest, description string) {
	for _, pattern := range []*pattern.Pattern{articleBefore, articleAfter} {
		at := pattern.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		if notOfArticle.MatchString(text[at[2]:at[3]]) || makesOf.MatchString(text[:at[0]]) {
			continue
		}
		rest := strings.TrimSpace(text[:at[0]] + text[at[1]:])
		if words := strings.TrimSpace(text[at[2]:at[3]]); len(strings.Fields(rest)) > 1 {
			return rest, words
		}
	}
	if at := accordingToColumn.FindStringSubmatchIndex(text); at != nil {
		words := strings.TrimSpace(columnNoun.ReplaceAllString(text[at[2]:at[3]], " "))
		return strings.TrimSpace(text[:at[0]] + " " + text[at[1]:]), words
	}
	return text, ""
}

// enoughOfArticle is the share of a description that an article's passages have
// to contain.
const enoughOfArticle = .6

// described returns the document that a description fits best, nil where none
// does.
func (r *resolver) described(description string) []string {
	found := r.search(retrieval.Query{Text: description, Passages: 1})
	if len(found.Passages) == 0 || found.Passages[0].Score.Document < enoughOfArticle {
		return nil
	}
	return []string{found.Passages[0].Document}
}

// withoutFile takes a document's file name out of a question and returns which
// documents it means.
func (r *resolver) withoutFile(question string) (rest string, documents []string) {
	words := strings.Fields(question)
	for i, w := range words {
		documents = r.filesCalled(strings.TrimSuffix(strings.ToLower(strings.Trim(w, `?,;:!"'()`)), "."))
		if len(documents) == 0 {
			continue
		}
		from := i
		for from > 0 && slices.Contains(beforeFiles, strings.ToLower(words[from-1])) {
			from--
		}
		return strings.Join(append(words[:from:from], words[i+1:]...), " "), documents
	}
	return question, nil
}

// beforeFiles are words before the name of a file that go with it.
var beforeFiles = []string{"the", "document", "file", "in", "from", "of", "by", "to", "according", "within"}

// filesCalled are the documents whose file name is name, which has to have a
// dot.
func (r *resolver) filesCalled(name string) []string {
	if !strings.Contains(name, ".") {
		return nil
	}
	var documents []string
	for _, d := range r.library.Documents() {
		if low := strings.ToLower(d); low == name || path.Base(low) == name {
			documents = append(documents, d)
		}
	}
	return documents
}
