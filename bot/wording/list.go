package wording

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
)

// manyNames is how many names one sentence has at most.
const manyNames = 20

// names lists the speakers of the statements, once each.
func (w *wording) names() string {
	first := w.Statements
	entries := w.voice.Mentions(first)
	q := w.Plan.Question
	on := spaced(w.filters())
	if q.Topic != "" && w.Plan.Article == "" {
		on += " on " + strings.TrimRight(q.Topic, " ?.!")
	}
	text := fmt.Sprintf("Quoted in %s%s: %s.", w.corpus(), on, List(entries))
	switch {
	case q.Asks == "how many" && w.Count <= len(entries):
		return fmt.Sprintf("%d. %s", w.Count, text)
	case len(entries) > manyNames:
		return fmt.Sprintf("%d are quoted in %s%s, among them %s.", w.Count, w.corpus(), on, List(entries[:manyNames]))
	}
	return text
}

// briefly reports a few words of each of several people, of as many as fit on a
// screen, and names the others.
func (w *wording) briefly() string {
	sentences := w.fewWords(w.Statements[:min(len(w.Statements), inBrief)])
	text, told := strings.Join(sentences, " "), len(sentences)
	var others []string
	for _, s := range w.Statements[told:] {
		if name := Named(s.Speaker); w.Plan.Group.Asked && name != "" && !slices.Contains(others, name) && len(others) < fewNames {
			others = append(others, name)
		}
	}
	if len(others) > 0 {
		text += " Also there: " + List(others) + "."
	}
	return strings.TrimSpace(text)
}

// fewWords reports statements by a few words each: as many words as all of them have
// room for, and where they have not, as many statements as fit.
func (w *wording) fewWords(statements []retrieval.Statement) (sentences []string) {
	most := max(leastBrief, (onScreen-forNames)/len(statements)-besideWords)
	for brief := most; ; brief -= fewerWords {
		voice := *w.voice
		voice.brief = brief
		sentences = voice.fitting(statements)
		if len(sentences) == len(statements) || brief-fewerWords < leastBrief {
			w.voice = &voice
			return sentences
		}
	}
}

// fitting reports as many statements as fit on a screen beside a few names.
func (v *Voice) fitting(statements []retrieval.Statement) (sentences []string) {
	size := 0
	for _, s := range statements {
		sentence := v.Report(s)
		if size += len(sentence) + 1; len(sentences) > 0 && size > onScreen-forNames {
			break
		}
		sentences = append(sentences, sentence)
	}
	return sentences
}

// fewerWords is by how many bytes each quotation is shortened where not all of them fit.
const fewerWords = 15

const (
	// inBrief is how many people are told of by their words at most, leastBrief how
	// many bytes of a quotation each has at least, besideWords how many bytes go for
	// who said it and where.
	inBrief     = 6
	leastBrief  = 70
	besideWords = 85
	// forNames is how many bytes are left to name the others, and fewNames how
	// many are named.
	forNames = 60
	fewNames = 5
)

// Mentions names statements by speaker and place, those of one speaker in one
// document together.
func (v *Voice) Mentions(statements []retrieval.Statement) []string {
	type key struct{ who, document string }
	var order []key
	paragraphs := map[key][]string{}
	titles := map[string]string{}
	for _, s := range statements {
		who := Named(s.Speaker)
		if who == "" {
			who = "somebody not named"
		}
		k := key{who, s.Document}
		if _, ok := paragraphs[k]; !ok {
			order = append(order, k)
		}
		titles[s.Document] = s.Title
		if p := fmt.Sprint(s.Paragraph); !slices.Contains(paragraphs[k], p) {
			paragraphs[k] = append(paragraphs[k], p)
		}
	}
	one := len(titles) == 1 && len(order) > 1
	var names []string
	for i, k := range order {
		word := "paragraph "
		if len(paragraphs[k]) > 1 {
			word = "paragraphs "
		}
		source := sourceName(k.document, titles[k.document]) + ", "
		if one && i > 0 {
			source = ""
		}
		names = append(names, fmt.Sprintf("%s (%s%s%s)", k.who, source, word, List(paragraphs[k])))
	}
	return names
}

// List joins with commas and "and".
func List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// portraits tells what the documents call people and where they speak.
func (w *wording) portraits() string {
	var sentences []string
	for _, p := range w.People {
		var own []retrieval.Statement
		for _, s := range w.Statements {
			if s.Speaker == p.Name {
				own = append(own, s)
			}
		}
		sentences = append(sentences, w.portrait(p, own))
	}
	return strings.Join(sentences, " ")
}

func (w *wording) portrait(p retrieval.Person, own []retrieval.Statement) string {
	text := Upper(p.Name)
	if len(p.AlsoKnown) > 0 {
		text += ", also known as " + List(p.AlsoKnown) + ","
	}
	var roles []string
	for _, r := range p.Roles {
		roles = append(roles, Quote(r))
	}
	if len(roles) > 0 {
		text += " is described as " + List(roles[:min(inFull, len(roles))])
	} else {
		text += " is named without a description"
	}
	if len(own) == 0 {
		return text + ", and not quoted."
	}
	var places []string
	for _, m := range w.voice.Mentions(own) {
		places = append(places, strings.TrimSuffix(m[strings.LastIndexByte(m, '(')+1:], ")"))
	}
	return text + ", and is quoted in " + strings.Join(places, "; ") + "."
}
