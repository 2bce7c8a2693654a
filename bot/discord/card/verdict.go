package card

import (
	"strings"

	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// Verdict shows what checking a quotation found.
func Verdict(v retrieval.Verification) []message.Message {
	blocks := []message.Block{{Lead: sentence(v)}, {Text: v.Quotation, Quoted: true, Lead: "-# checked:"}}
	if v.Diff != "" {
		blocks = append(blocks, message.Block{Lead: "**The difference**", Text: v.Diff})
	}
	for _, s := range Page(v.Statements, 0, PerPage) {
		blocks = append(blocks, Statement(s))
	}
	if len(v.Statements) == 0 {
		for _, p := range Page(v.Passages, 0, 2) {
			blocks = append(blocks, Passage(p))
		}
	}
	return message.Pack(blocks, message.Look{Color: verdictColor(v.Verdict)})
}

// Verdicts shows several verdicts, those of the quotations in one message.
func Verdicts(vs []retrieval.Verification) []message.Message {
	var ms []message.Message
	for _, v := range vs {
		ms = append(ms, Verdict(v)...)
	}
	return ms
}

func sentence(v retrieval.Verification) string {
	who := message.Bold(message.Plain(speaker(v), 120))
	claimed := message.Bold(message.Plain(v.SpeakerClaimed, 120))
	switch v.Verdict {
	case retrieval.Exact:
		return "**Exact.** These are the words of " + named(who) + "."
	case retrieval.Near:
		return "**Nearly.** " + named(who) + " said this but for a few words."
	case retrieval.Misattributed:
		return "**Misattributed.** Not " + named(claimed) + ": " + named(who) + "."
	case retrieval.Narration:
		return "**Narration.** The documents have these words, as nobody's quotation."
	}
	if claimed != "" {
		return "**Not found.** The documents do not have these words, from " + claimed + " or anybody."
	}
	return "**Not found.** The documents do not have these words."
}

func speaker(v retrieval.Verification) string {
	if len(v.Statements) == 0 {
		return ""
	}
	return strings.TrimSpace(v.Statements[0].Speaker)
}

func named(bold string) string {
	if bold == "" {
		return "somebody the text does not name"
	}
	return bold
}

func verdictColor(v retrieval.Verdict) int {
	switch v {
	case retrieval.Exact:
		return green
	case retrieval.Near:
		return amber
	case retrieval.Misattributed:
		return red
	}
	return grey
}
