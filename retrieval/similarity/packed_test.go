package similarity

import (
	"reflect"
	"testing"

	"whosaid/retrieval"
)

// FuzzPacked: what was appended to bytes is read as it was.
func FuzzPacked(f *testing.F) {
	f.Add("The pier won't open before spring, Ito zzyzx said", "Prime Minister Ito", "about 1,000 U.S. harbours and qwertzish boats")
	f.Add("", "", "")
	f.Fuzz(func(t *testing.T, text, attribution, around string) {
		want := NewTextIn(text, around).WithAttribution(attribution)
		other := NewText(around)
		raw := want.Append(nil)
		raw = append(other.Append(raw), 7)
		var rooms Rooms
		before := rooms.Reader()
		before.Text(other.Append(nil))
		before.Done()
		r := rooms.Reader()
		for range 2 {
			if got := r.Text(raw); !sameTerms(got, want) {
				t.Fatalf("%+v, not %+v", got, want)
			}
		}
		parts := Parts(text, around, []retrieval.Span{{Start: 0, End: len(text) / 2}, {Start: len(text) / 3, End: len(text)}})
		for i, got := range r.Parts(append(AppendParts(nil, parts), 7)) {
			if !sameTerms(got, parts[i]) {
				t.Fatalf("part %d: %+v, not %+v", i, got, parts[i])
			}
		}
		if len(r.Parts(AppendParts(nil, nil))) > 0 {
			t.Error("parts of none")
		}
	})
}

func sameTerms(a, b Text) bool {
	return len(a.terms)+len(b.terms) == 0 || reflect.DeepEqual(a.terms, b.terms) &&
		(len(a.attribution)+len(b.attribution) == 0 || reflect.DeepEqual(a.attribution, b.attribution)) &&
		(len(a.around)+len(b.around) == 0 || reflect.DeepEqual(a.around, b.around))
}
