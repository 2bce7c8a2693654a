package wording

import (
	"strings"
	"unicode/utf8"

	"whosaid/bot/answer"
	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// How many bytes of a quotation an answer shows: of its first, its second, and
// any other.
const (
	firstClip  = 300
	secondClip = 220
	furtherOne = 160
)

// A clip is the part of a text that is shown, and whether it goes on before and
// after it.
type clip struct {
	text          string
	before, after bool
}

// clipped are the parts of a statement's pieces that are shown in at most so
// many bytes: whole sentences, from the one that bears most on the question.
func (v *Voice) clipped(pieces []string, most int) []clip {
	total := 0
	for _, p := range pieces {
		total += len(p)
	}
	if total <= most {
		out := make([]clip, len(pieces))
		for i, p := range pieces {
			out[i].text = p
		}
		return out
	}
	best, at, worth := 0, retrieval.Span{}, -1.0
	for i, p := range pieces {
		for _, s := range answer.Sentences(p) {
			if m := v.bearing(s.In(p)); m > worth+1e-9 {
				best, at, worth = i, s, m
			}
		}
	}
	c := widened(pieces[best], at, most)
	c.before, c.after = c.before || best > 0, c.after || best+1 < len(pieces)
	return []clip{c}
}

// bearing is how much of the topic a text covers.
func (v *Voice) bearing(text string) float64 {
	if v.about == nil {
		return 0
	}
	return v.about.Match(similarity.NewText(text)).MaxSim
}

// widened is the sentence at a span with the ones after and before it, as long
// as they fit; of a sentence that is too long itself, its beginning.
func widened(text string, at retrieval.Span, most int) clip {
	if at.Len() > most {
		end := at.Start + wordEnd(at.In(text), most)
		return clip{text[at.Start:end], strings.TrimSpace(text[:at.Start]) != "", true}
	}
	all := answer.Sentences(text)
	for grown := true; grown; {
		grown = false
		for _, s := range all {
			if s.Start >= at.End && s.End-at.Start <= most {
				at.End, grown = s.End, true
			} else if s.End <= at.Start && at.End-s.Start <= most && s.Start == before(all, at.Start) {
				at.Start, grown = s.Start, true
			}
			if grown {
				break
			}
		}
	}
	return clip{at.In(text), strings.TrimSpace(text[:at.Start]) != "", strings.TrimSpace(text[at.End:]) != ""}
}

// before is where the last sentence begins that ends before a place, -1 for
// none.
func before(all []retrieval.Span, place int) int {
	start := -1
	for _, s := range all {
		if s.End <= place {
			start = s.Start
		}
	}
	return start
}

// wordEnd is the last end of a word in the first bytes of a text, at a comma or
// the like if one stands in their second half.
func wordEnd(text string, most int) int {
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	if at := strings.LastIndexAny(text[:most], ",;:"); at > most/2 {
		return at
	}
	if at := strings.LastIndexByte(text[:most], ' '); at > 0 {
		return at
	}
	return most
}

// marked puts an ellipsis where the text goes on.
func (c clip) marked(text string) string {
	if c.before {
		text = "… " + text
	}
	if c.after {
		text += " …"
	}
	return text
}
