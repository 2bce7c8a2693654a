package attribution

// A rule names what decided that something is a statement.
type rule string

const (
	afterCue      rule = "after-cue"      // X said that ...
	aroundCue     rule = "around-cue"     // "...," X said, "..."
	beforeCue     rule = "before-cue"     // ..., X said
	parenthetical rule = "parenthetical"  // ..., X said, ...
	asSubject     rule = "as-x-said"      // As X said, ...
	relativeCue   rule = "relative"       // which X called ...
	accordingRule rule = "according-to"   // according to X, ...
	passiveRule   rule = "passive"        // ... was announced by X
	askedRule     rule = "asked"          // Asked whether ...
	sameParagraph rule = "same-paragraph" // a quotation beside an attributed one
	nounCue       rule = "noun"           // her claim that ...
	labelRule     rule = "label"          // X: ...
	creditRule    rule = "credit"         // "..." — X
	turnRule      rule = "turn"           // a turn of a transcript
	wordingRule   rule = "wording"        // in X's words, ...
	continuation  rule = "continuation"   // goes on from the paragraph before
)

// why says a rule in a sentence.
func (r rule) why() string {
	switch r {
	case afterCue:
		return "the words follow a verb of saying"
	case aroundCue:
		return "the attribution interrupts the words"
	case beforeCue:
		return "the attribution follows the words"
	case parenthetical:
		return "the attribution stands between commas inside the words"
	case asSubject:
		return "the sentence opens with \"as X said\""
	case relativeCue:
		return "a relative pronoun stands for the words"
	case accordingRule:
		return "\"according to\" names the source"
	case passiveRule:
		return "the verb of saying is passive; only \"by\" names a speaker"
	case askedRule:
		return "a question is reported, and nobody is named who put it"
	case sameParagraph:
		return "a quotation beside an attributed one in its paragraph"
	case nounCue:
		return "a noun of saying with its possessor introduces the words"
	case labelRule:
		return "a label before the words names the speaker, as in a transcript"
	case creditRule:
		return "a credit after the words names whose they are"
	case turnRule:
		return "the document names the speaker of each turn"
	case wordingRule:
		return "\"in the words of\" tells whose they are"
	case continuation:
		return "a quotation that goes on from the speaker of the paragraph before"
	}
	return string(r)
}
