package question

import (
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
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
	for _, t := range english.Tokens(text) {
		span := retrieval.Span{Start: t.Start, End: t.End}
		if heads, ok := runTogether[t.Text]; ok {
			tokens = append(tokens, token{Span: span, word: heads[0]}, token{Span: retrieval.Span{Start: t.End, End: t.End}, word: heads[1]})
			continue
		}
		word := t.Text
		if fixed, ok := misspelt[word]; ok {
			word = fixed
		}
		tokens = append(tokens, token{Span: span, word: word, name: t.Capital})
	}
	return tokens
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
	"mentionned": "mentioned", "abbout": "about", "aboout": "about", "u": "you", "sayin": "saying", "talkin": "talking",
	"thinkin": "thinking", "tellin": "telling", "ppl": "people",
}

// runTogether holds contractions written without their apostrophe.
var runTogether = map[string][2]string{
	"whos": {"who", "'s"}, "whats": {"what", "'s"}, "hows": {"how", "'s"}, "wheres": {"where", "'s"}, "whens": {"when", "'s"},
	"didnt": {"did", "n't"}, "doesnt": {"does", "n't"}, "dont": {"do", "n't"}, "hasnt": {"has", "n't"}, "isnt": {"is", "n't"},
	"wasnt": {"was", "n't"}, "whod": {"who", "'d"}, "whatd": {"what", "did"}, "whatdid": {"what", "did"}, "whosaid": {"who", "said"},
}
