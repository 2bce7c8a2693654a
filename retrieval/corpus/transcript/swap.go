package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// swapped gives the turns to the people in brackets where a document writes its
// labels with the team first, "Quill (Marta)", "Quill - Marta": where at least two labels have a
// given name in brackets and none before them, and more than twice as many as the
// other way round.
func swapped(text string, turns []retrieval.Turn) {
	inside, before := map[string]bool{}, map[string]bool{}
	for i := range turns {
		t := &turns[i]
		given, bracketed := names.IsGivenName(firstWord(t.Name)), names.IsGivenName(firstWord(t.Organisation))
		switch key := fold(t.Name + " " + t.Organisation); {
		case t.Organisation == "" || given == bracketed:
		case bracketed:
			inside[key] = true
		default:
			before[key] = true
		}
	}
	if len(inside) < 2 || len(inside) <= 2*len(before) {
		return
	}
	for i := range turns {
		t := &turns[i]
		person, ok := besideLabel(text, t)
		if !ok || names.IsGivenName(firstWord(t.Name)) && !names.IsGivenName(firstWord(t.Organisation)) {
			continue
		}
		t.Name, t.Organisation, t.Names = t.Organisation, t.Name, nil
		t.Label = person
	}
}

// besideLabel is where the organisation of a turn stands in brackets or after a
// dash, after its label; ok is false where it does not, or can be no name.
func besideLabel(text string, t *retrieval.Turn) (span retrieval.Span, ok bool) {
	if t.Organisation == "" || !capital(t.Organisation) || strings.ContainsAny(t.Organisation, ",/&|") {
		return retrieval.Span{}, false
	}
	rest := text[t.Label.End:min(len(text), t.Label.End+longestLabel)]
	at := strings.Index(rest, t.Organisation)
	if at < 0 || strings.Trim(rest[:at], " *_([|@-–—/") != "" {
		return retrieval.Span{}, false
	}
	start := t.Label.End + at
	return retrieval.Span{Start: start, End: start + len(t.Organisation)}, true
}
