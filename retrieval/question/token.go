package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// A token is a word, or a run of other signs, with its place in the question.
type token struct {
	retrieval.Span
	// word is the token in lower case with straight apostrophes, contractions
	// taken apart and common misspellings of question words put right.
	word string
	// name is true where the token is written as names are.
	name bool
}

// punct reports whether t is no word.
func (t token) punct() bool {
	r, _ := utf8.DecodeRuneInString(t.word)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
}

// tokenise splits text. Tokens are in order and do not overlap; "who's" is
// "who" and "'s", "didn't" is "did" and "n't".
func tokenise(text string) []token {
	var tokens []token
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case wordRune(r):
			end := wordEnd(text, at)
			tokens = append(tokens, words(text, at, end)...)
			at = end
		default:
			tokens = append(tokens, token{Span: retrieval.Span{Start: at, End: at + size}, word: text[at : at+size]})
			at += size
		}
	}
	return tokens
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// wordEnd is where the word that begins at start ends. Signs between two
// letters or digits belong to it: "U.S", "de-escalation", "100,000".
func wordEnd(text string, start int) int {
	end := start
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if wordRune(r) {
			end += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		if !wordRune(next) || !joins(r, next) {
			break
		}
		end += size
	}
	return end
}

func joins(r, next rune) bool {
	switch {
	case r == '-' || r == '‑' || r == '.' || apostrophe(r):
		return true
	case r == ',':
		return unicode.IsDigit(next)
	}
	return false
}

// words makes the token of one written word, or the two of a contraction.
func words(text string, start, end int) []token {
	written := text[start:end]
	low := strings.ToLower(strings.Map(straight, written))
	first, _ := utf8.DecodeRuneInString(written)
	whole := token{Span: retrieval.Span{Start: start, End: end}, word: low, name: unicode.IsUpper(first)}
	if fixed, ok := misspelt[low]; ok {
		whole.word = fixed
	}
	for _, tail := range []string{"n't", "'s", "'re", "'ve", "'d", "'ll", "'m"} {
		head, ok := strings.CutSuffix(low, tail)
		if !ok || head == "" {
			continue
		}
		cut := end - tailBytes(written, utf8.RuneCountInString(tail))
		if cut <= start {
			break
		}
		if fixed, ok := misspelt[head]; ok {
			head = fixed
		}
		return []token{
			{Span: retrieval.Span{Start: start, End: cut}, word: head, name: whole.name},
			{Span: retrieval.Span{Start: cut, End: end}, word: tail},
		}
	}
	if heads, ok := runTogether[low]; ok {
		return []token{
			{Span: retrieval.Span{Start: start, End: end}, word: heads[0]},
			{Span: retrieval.Span{Start: end, End: end}, word: heads[1]},
		}
	}
	return []token{whole}
}

// tailBytes is the length in bytes of the last n runes of s.
func tailBytes(s string, n int) int {
	size := 0
	for range n {
		_, w := utf8.DecodeLastRuneInString(s[:len(s)-size])
		size += w
	}
	return size
}

func straight(r rune) rune {
	if apostrophe(r) {
		return '\''
	}
	return r
}

// misspelt holds common misspellings of the words that frame a question.
var misspelt = map[string]string{
	"hwo": "who", "woh": "who", "whoo": "who", "waht": "what", "wat": "what", "wht": "what", "whta": "what",
	"siad": "said", "sayd": "said", "sed": "said", "saied": "said", "sayed": "said", "sasy": "says", "syas": "says",
	"sya": "say", "abuot": "about", "abotu": "about", "abt": "about", "bout": "about", "aobut": "about", "abot": "about",
	"dose": "does", "deos": "does", "didi": "did", "ddi": "did", "idd": "did", "tlel": "tell", "tlod": "told", "toldd": "told",
	"wich": "which", "whihc": "which", "whcih": "which", "wihch": "which", "hte": "the", "teh": "the", "taht": "that",
	"thta": "that", "qouted": "quoted", "quoated": "quoted", "quoded": "quoted", "qoute": "quote", "everone": "everyone",
	"everyne": "everyone", "evryone": "everyone", "wehn": "when", "wher": "where", "whre": "where", "accordng": "according",
	"acording": "according", "warnd": "warned", "wanred": "warned", "spok": "spoke", "talkd": "talked", "mentiond": "mentioned",
	"mentionned": "mentioned", "abbout": "about", "aboout": "about", "u": "you", "sayin": "saying", "talkin": "talking", "thinkin": "thinking", "tellin": "telling", "ppl": "people",
}

// runTogether holds contractions written without their apostrophe.
var runTogether = map[string][2]string{
	"whos": {"who", "'s"}, "whats": {"what", "'s"}, "hows": {"how", "'s"}, "wheres": {"where", "'s"}, "whens": {"when", "'s"},
	"didnt": {"did", "n't"}, "doesnt": {"does", "n't"}, "dont": {"do", "n't"}, "hasnt": {"has", "n't"}, "isnt": {"is", "n't"},
	"wasnt": {"was", "n't"}, "whod": {"who", "'d"}, "whatd": {"what", "did"}, "whatdid": {"what", "did"}, "whosaid": {"who", "said"},
}
