package bot

import (
	"testing"

	"whosaid/retrieval"
)

// TestUnreadSentence is the golden of what a no says of files that could not
// be read, or were with little found.
func TestUnreadSentence(t *testing.T) {
	files := func(names ...string) (out []retrieval.Reading) {
		for _, n := range names {
			out = append(out, retrieval.Reading{Document: n, Why: "a reason"})
		}
		return out
	}
	german, silent := retrieval.Reading{Document: "a.txt", Language: "German"}, retrieval.Reading{Document: "b.txt", Words: 4210}
	for _, c := range []struct {
		name     string
		readings retrieval.Readings
		want     string
	}{
		{"all is well", retrieval.Readings{Files: 12}, ""},
		{"empty files are no cause", retrieval.Readings{Files: 12, Empty: files("a.txt")}, ""},
		{"three of twelve", retrieval.Readings{Files: 12, Unread: files("a.docx", "b.pdf", "c.PDF")},
			"3 of 12 files could not be read (.pdf, .docx); whosaid status lists them."},
		{"one", retrieval.Readings{Files: 12, Unread: files("scan.txt")}, "1 of 12 files could not be read (.txt); whosaid status lists it."},
		{"many kinds", retrieval.Readings{Files: 9, Unread: files("a.html", "b.pdf", "c.docx", "d.eml", "README", "locked/", "x.pdf")},
			"7 of 9 files could not be read (.pdf, .html, .docx, .eml, ...); whosaid status lists them."},
		{"no endings", retrieval.Readings{Files: 4, Unread: files("README", "locked/", "Interview of Mr. Sato, 3 May")},
			"3 of 4 files could not be read (without an ending, folders); whosaid status lists them."},
		{"another language", retrieval.Readings{Files: 12, Poor: []retrieval.Reading{german}},
			"1 of 12 files was read with little found (German); whosaid status lists it."},
		{"languages and silence", retrieval.Readings{Files: 12, Poor: []retrieval.Reading{german, silent, german}},
			"3 of 12 files were read with little found (German, nobody quoted); whosaid status lists them."},
		{"broken", retrieval.Readings{Files: 12, Poor: []retrieval.Reading{{Document: "c.txt", Broken: 30, Language: "German"}}},
			"1 of 12 files was read with little found (broken characters); whosaid status lists it."},
		{"the only one", retrieval.Readings{Files: 1, Poor: []retrieval.Reading{german}},
			"a.txt was read with little found (German); whosaid status lists it."},
		{"both", retrieval.Readings{Files: 17, Unread: files("b.pdf", "c.pdf", "a.docx"), Poor: []retrieval.Reading{german}},
			"3 of 17 files could not be read (.pdf, .docx), and 1 was read with little found (German); whosaid status lists them."},
	} {
		if got := unreadSentence(c.readings, "whosaid status"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if got := unreadSentence(retrieval.Readings{Files: 2, Unread: files("a.pdf")}, "/status"); got != "1 of 2 files could not be read (.pdf); /status lists it." {
		t.Errorf("in Discord: %s", got)
	}
}
