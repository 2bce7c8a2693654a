package plan

import (
	"strings"
	"unicode"

	"whosaid/retrieval/language"
	"whosaid/retrieval/pattern"
)

// Talk is what is said to a bot without asking about the documents.
type Talk string

const (
	None     Talk = ""
	Greeting Talk = "greeting"
	Thanks   Talk = "thanks"
	Help     Talk = "help" // asks what the bot is or can do
)

// Whole texts that are small talk, without signs at their ends.
var smallTalk = []struct {
	talk    Talk
	pattern *pattern.Pattern
}{
	{Greeting, pattern.MustCompile(`(?i)^(hi|hello|hey|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day)|what'?s up|sup|` +
		`how are you( doing)?( today)?)( (there|bot|whosaid|all|everyone|everybody))?$`)},
	{Thanks, pattern.MustCompile(`(?i)^(ok(ay)?,? )?(thanks?( you)?|thx|ty|cheers|great|cool|nice|awesome|perfect|` +
		`good bot|bye|goodbye|see you)` +
		`(,? (a lot|so much|very much|a million|bot|whosaid|for (that|the help|your help)|thanks|man|mate|again))*$`)},
	{Help, pattern.MustCompile(`(?i)^(help( me)?|(what|how) (can|do|does|could) (you|this bot|this|it|i) (do|work|ask|help|know|` +
		`use (this|it|you))( (here|you|this|it|for me|about))*|` +
		`what are you( for)?|who are you|what is this( bot)?|how (do i use|does) (this|it|you|the bot)( work)?|what (should|can) i ask( you)?` +
		`( about)?|` +
		`what (documents|articles|files) (do you (have|know)|are (there|here|loaded))|what do you know( about)?|commands|usage|` +
		`are you (a )?(bot|human|real|there))$`)},
}

// talk tells small talk from questions.
func talk(text string) Talk {
	bare := strings.Join(strings.Fields(strings.Trim(text, " \t\r\n.?!,;:)(")), " ")
	for _, t := range smallTalk {
		if t.pattern.MatchString(bare) {
			return t.talk
		}
	}
	return None
}

// foreign is the name of the language that a question is in, "" for English and
// for what is too short to tell. Its words are counted as those of a longer text
// would be.
func foreign(text string) string {
	words := len(strings.Fields(text))
	if words < fewestWords {
		words = 1
		if strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxLatin1 && unicode.IsLetter(r) }) < 0 {
			return ""
		}
	}
	return language.Of(strings.Repeat(text+" ", 1+longText/words))
}

// longText is how many words a text has whose language can be told.
const longText = 40

// longest is how many bytes of a question are read.
const longest = 2000

// bounded is the beginning of a question that is too long to be one.
func bounded(text string) string {
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "")
}

// calm is a question that was typed in capitals, in small letters; any other as
// it is.
func calm(text string) string {
	if len(strings.Fields(text)) < 3 || strings.ToUpper(text) != text {
		return text
	}
	return strings.ToLower(text)
}
