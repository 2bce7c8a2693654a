package gate

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval"
)

// longest is how many bytes a line has at most.
const longest = 400

var address = regexp.MustCompile(`(?i)\b(?:https?|ftp|mailto|javascript|data|discord)\s*:|www\.|//|&#?\w+;|\pL{2}\.\pL{2}|\w\.[a-z]{2,}/`)

// plainMarks are the characters besides letters and digits that prose needs.
const plainMarks = " .,;:!?'()-/%$&+–—…€£¥°½¼¾’"

// characters: prose alone, in the letters of the evidence; no markup, links or
// mentions.
func (p *Pair) characters() bool {
	if len(p.line) == 0 || len(p.raw) > longest || !utf8.ValidString(p.raw) || !norm.NFC.IsNormalString(p.raw) || address.MatchString(p.raw) {
		return true
	}
	letters := strings.Join(append(p.Known, p.Text), " ")
	for _, r := range p.raw {
		plain := r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || strings.ContainsRune(plainMarks, r)
		if !plain && !(unicode.IsLetter(r) && strings.ContainsRune(letters, r)) {
			return true
		}
	}
	return false
}

// sentences: one sentence, so that all of it stands after "said that".
func (p *Pair) sentences() bool {
	for i, w := range p.line {
		if i > 0 && (strings.ContainsAny(w.gap, "!?:…") || strings.Contains(w.gap, ". ") && (w.capital || !p.abbreviates(i-1))) {
			return true
		}
	}
	return strings.Contains(p.raw, "?")
}

// abbreviates reports whether a word of the line is a letter, as in "a.m.", or
// stands with its full stop in the evidence too.
func (p *Pair) abbreviates(i int) bool {
	return len(p.line[i].text) == 1 || strings.Contains(p.Text, p.line[i].raw+".")
}

const quotationMarks = "\"“”„‟«»‹›〝〞〟＂「」『』❝❞‘‚‛`´"

// loose is an apostrophe that is none.
var loose = regexp.MustCompile(`(^|[^\pL\d])['’]|['’]{2}|['’]([^\pL]|$)`)

// quotes: a line marks nothing as somebody's words; code does that.
func (p *Pair) quotes() bool {
	bare := strings.NewReplacer("s' ", "s ", "s’ ", "s ").Replace(p.raw)
	return strings.ContainsAny(p.raw, quotationMarks) || loose.MatchString(bare)
}

// firstPerson: nobody says "I" but in a quotation.
func (p *Pair) firstPerson() bool {
	for _, w := range p.line {
		if (w.in("first person") || w.in("second person")) && w.raw != "US" && w.raw != "U.S" {
			return true
		}
	}
	return false
}

// pronouns: "he" and "she" stand for whom they stand for in the source, or for
// a speaker who says "I"; and then they fit. Who only has something done to
// himself does nothing.
func (p *Pair) pronouns() bool {
	for class, wrong := range map[string]retrieval.Gender{"male": retrieval.Female, "female": retrieval.Male, "plural": ""} {
		if has(p.line, class) && !has(p.source, class) && (!p.saysI() || wrong != "" && p.Gender == wrong) {
			return true
		}
	}
	return has(p.line, "subject") && has(p.source, "object") && !has(p.source, "subject")
}

// asks: what the source only asks is not told as so.
func (p *Pair) asks() bool {
	for i, k := range p.to {
		if k < 0 || !p.exact[i] {
			continue
		}
		if end := p.sentence(k).to; end < len(p.source) && strings.Contains(p.source[end].gap, "?") {
			return true
		} else if end == len(p.source) && strings.HasSuffix(strings.TrimRight(p.Text, ` "”’'`), "?") {
			return true
		}
	}
	return false
}

// quotesOthers: what a passage only reports of somebody is not told as so.
func (p *Pair) quotesOthers() bool {
	if !p.Narrated {
		return false
	}
	s := span{p.sentence(p.region.from).from, p.sentence(max(p.region.to-1, 0)).to}
	for i := s.from; i < s.to; i++ {
		if p.source[i].in("speaks") || strings.ContainsAny(p.source[i].gap, quotationMarks) {
			return true
		}
	}
	return false
}
