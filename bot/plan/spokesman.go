package plan

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/pattern"
)

// Wordings by which somebody says that they speak for an organisation, which is
// put in for %s: "from the Lampco side we are ready", "I am from Lampco".
var forOrganisation = []string{
	`\bfrom\s+(?:the\s+)?%s(?:['’]s)?(?:\s+(?:side|team|perspective|end|part|point of view))?\s*[,:]?\s+(?:we|i|our)\b`,
	`\b(?:for|on|at)\s+(?:the\s+)?%s(?:['’]s)?\s+(?:side|team|end|part),?\s+(?:we|i|our)\b`,
	`(?:^|[.!?…]\s+)(?:(?:so|yeah|yes|okay|and|hi|hey),? )*for\s+(?:the\s+)?%s,\s+(?:we|i|our)\b`,
	`\b(?:we|our team)\s+(?:at|from|in|on)\s+(?:the\s+)?%s\b`,
	`\bi(?:['’]m| am| work| do work)\s+(?:\w+\s+)?(?:from|at|with|on|for)\s+(?:the\s+)?%s\b`,
	`(?:^|[.!?…]\s+)(?:hi|hey|hello)?[, ]*(?:\w+ )?(?:here )?(?:from|for) (?:the )?%s here\b`,
	`\bwe\b[^.?!]{0,30}\s(?:from|on)\s+(?:the\s+)?%s(?:['’]s)?\s+(?:side|end|part)\b`,
}

// speakingFor are those who by their own words speak for an organisation that
// nobody is listed with, and its name as the question has it.
func (r *resolver) speakingFor(words string) (string, []retrieval.Person) {
	fields := strings.Fields(strings.Trim(words, ".,?!"))
	for n := min(len(fields), mostOfName); n > 0; n-- {
		name := possessor(strings.Join(fields[:n], " "))
		if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) && n > 1 || lexicon.IsStopWord(strings.ToLower(name)) ||
			n < len(fields) && startsWithDigit(fields[n]) || r.firstName(name) {
			continue
		}
		if members := r.spokesmen(name); len(members) > 1 || len(members) > 0 && !r.speaker(name) {
			r.spokenFor = name
			return name, members
		}
	}
	return "", nil
}

// startsWithDigit reports whether a word is a number: what stands before it is
// then a series, and no organisation.
func startsWithDigit(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// mostOfName is how many words the name of an organisation has at most.
const mostOfName = 3

// spokesmen are those who by their own words speak for an organisation whose name
// the documents write large there.
func (r *resolver) spokesmen(name string) []retrieval.Person {
	if !r.directory.Labelled() {
		return nil
	}
	var said []*pattern.Expression
	for _, form := range forOrganisation {
		said = append(said, pattern.New(`(?i)`+strings.Replace(form, "%s", `(`+regexp.QuoteMeta(name)+`)`, 1)))
	}
	large := capitalised(name)
	var members []retrieval.Person
	for s := range r.mayPlace(name) {
		if s.SpeakerReason != retrieval.ByLabel || s.Speaker == "" || !strings.Contains(s.Text, large) && !strings.Contains(s.Text, name) ||
			!placed(name, s.Text) ||
			!slices.ContainsFunc(said, func(form *pattern.Expression) bool { return namesLarge(form, s.Text) }) ||
			slices.ContainsFunc(members, func(p retrieval.Person) bool { return p.Name == s.Speaker }) {
			continue
		}
		if p, ok := r.directory.Person(s.Speaker); ok {
			members = append(members, p)
		}
	}
	return members
}

// placed reports whether a name stands in a text after one of the words that all of
// forOrganisation have before it, which is told much faster than by them.
func placed(name, text string) bool {
	for i := 0; i+len(name) <= len(text); i++ {
		if (text[i]^name[0])&^0x20 != 0 && text[i] < utf8.RuneSelf || !strings.EqualFold(text[i:i+len(name)], name) {
			continue
		}
		before := strings.Fields(text[max(0, i-mostPlacing):i])
		if n := len(before); n > 1 && strings.EqualFold(before[n-1], "the") {
			before = before[:n-1]
		}
		if n := len(before); n > 0 && placing.MatchString(before[n-1]) {
			return true
		}
	}
	return false
}

// placingWords are those that a name of an organisation stands after.
var placingWords = []string{"from", "for", "on", "at", "in", "with"}

// placing is such a word, which may follow a sign.
var placing = pattern.New(`(?i)(?:^|[^\pL\pN])(?:` + strings.Join(placingWords, "|") + `)$`)

// mostPlacing is within how many bytes before a name such a word stands.
const mostPlacing = 40

// namesLarge reports whether a wording stands in a text with a name that is
// written large, and not after what may be another's label: "wim: Yeah, from the
// Lampco side".
func namesLarge(form *pattern.Expression, text string) bool {
	m := form.FindStringSubmatchIndex(text)
	return m != nil && capital(text[m[2]:m[3]]) && !labelBefore.MatchString(text[:m[0]])
}

// labelBefore is a word with a colon, and at most a few words after it.
var labelBefore = pattern.New(`(?:^|[\s…])[\p{L}.-]+:\s+(?:[\p{L}'’]+,?\s+){0,3}$`)

// capitalised is a word that begins with a capital.
func capitalised(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[n:]
}
