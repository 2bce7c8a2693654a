package records_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/formattest"
	"whosaid/retrieval/corpus/formats/records"
)

var limits = article.Limits{Text: 1 << 20, Unpacked: 4 << 20}

type reader func(context.Context, article.File, article.Limits) ([]article.Article, error)

// drawn are articles, one a line.
func drawn(t *testing.T, read reader, raw, mapping string) string {
	t.Helper()
	out, err := read(t.Context(), article.File{Name: "a", Raw: []byte(raw), Beside: map[string]string{records.Fields: mapping}}, limits)
	if err != nil {
		return "error: " + err.Error()
	}
	formattest.Sound(t, out)
	var b strings.Builder
	for _, a := range out {
		if a.Fault != nil {
			fmt.Fprintf(&b, "%s: %v\n", a.Part, a.Fault)
			continue
		}
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s|%s\n", a.Part, a.Title, a.Author, a.Date, a.Outlet, a.URL, strings.ReplaceAll(a.Text, "\n", "/"))
	}
	return b.String()
}

func TestJSON(t *testing.T) {
	for _, c := range []struct{ name, raw, mapping, want string }{
		{"one", `{"title":"Pier","text":"It is closed.","url":"https://x.example/a","date":"2026-03-04","author":"Ana Ito","source":"Quay"}`, "",
			"|Pier|Ana Ito|2026-03-04|Quay|https://x.example/a|It is closed.\n"},
		{"a list", `[{"headline":"Pier","body":"Closed."},{"headline":"Ferry","body":"Late."}]`, "", "1|Pier|||||Closed.\n2|Ferry|||||Late.\n"},
		{"in an object", `{"status":"ok","count":1,"tags":[{"name":"x"}],"articles":[{"title":"Pier","content":"Closed.","publishedAt":"2026-03-04T09:30:00Z",` +
			`"source":{"id":null,"name":"Quay"},"author":null}]}`, "", "|Pier||2026-03-04T09:30:00Z|Quay||Closed.\n"},
		{"deeper", `{"response":{"docs":[{"web_url":"https://x.example/a","lead":"x","full_text":"Closed."}]}}`, "", "|||||https://x.example/a|Closed.\n"},
		{"hits", `{"hits":{"total":1,"hits":[{"_id":"7","_source":{"id":"7","title":"Pier","text":"Closed."}},{"_id":"8","_source":{"text":"Late."}}]}}`, "",
			"7|Pier|||||Closed.\n2||||||Late.\n"},
		{"lists of paragraphs and authors", `{"title":{"rendered":"Pier"},"content":["It has been closed since the storm of the second of March.","For good."],` +
			`"authors":["Ana Ito",{"name":"Jon Berg"}]}`, "", "|Pier|Ana Ito, Jon Berg||||It has been closed since the storm of the second of March.//For good.\n"},
		{"HTML", `{"content":{"rendered":"<p>It’s <b>closed</b>.</p>\n<p>Sorry &amp; bye.</p>"}}`, "", "||||||It’s closed.//Sorry & bye.\n"},
		{"signs that are no HTML", `{"text":"a < b and c > d"}`, "", "||||||a < b and c > d\n"},
		{"seconds", `{"text":"Closed.","created":1772616600}`, "", "|||2026-03-04T09:30:00Z|||Closed.\n"},
		{"milliseconds", `{"text":"Closed.","timestamp":1772616600000}`, "", "|||2026-03-04T09:30:00Z|||Closed.\n"},
		{"lines", "{\"id\":\"a1\",\"text\":\"Closed.\"}\n\n{\"id\":\"a2\",\"text\":\"Late.\"}\r\n", "", "a1||||||Closed.\na2||||||Late.\n"},
		{"a line that is broken", "{\"text\":\"Closed.\"}\n{\"text\":\n{\"text\":\"Late.\"}\n", "", "1||||||Closed.\nline-2: broken: no JSON in this line\n2||||||Late.\n"},
		{"torn", `[{"text":"Closed."},{"text":"Late."},{"te`, "", "1||||||Closed.\n2||||||Late.\nafter-2: broken: torn after its article 2\n"},
		{"torn at once", `[{"te`, "", "error: broken: torn, its JSON has no end"},
		{"broken", "{\n\"text\": oops}", "", "error: broken: no JSON in line 2: invalid character 'o' looking for beginning of value"},
		{"no text", `[{"colour":"red","size":4}]`, "", "error: no articles in it: none of its fields (colour, size) is a text by its name; whosaid-fields.yaml can tell which"},
		{"own names", `[{"kopf":"Pier","lead":"Closed.","inhalt":"For good.","text":"x"}]`, "title: kopf\ntext: [lead, inhalt]\n", "|Pier|||||Closed.//For good.\n"},
		{"own names that are wrong", `[{"text":"x"}]`, "titel: kopf\n", "error: whosaid-fields.yaml: [1:1] unknown field \"titel\""},
		{"nothing", "", "", "error: no text in it"},
		{"a number", "7", "", "error: no text in it"},
		{"an empty list", "[]", "", "error: no text in it"},
		{"a text with another form of quotation marks", "\uFEFF{\"text\":\"\\u201cClosed,\\u201d said Ito.\"}", "", "||||||“Closed,” said Ito.\n"},
		{"broken letters", `{"text":"\ud800 closed"}`, "", "||||||\uFFFD closed\n"},
		{"an address that is none", `{"text":"x","url":"javascript:alert(1)","id":"../../etc"}`, "", "||||||x\n"},
	} {
		if diff := cmp.Diff(c.want, drawn(t, records.JSON, c.raw, c.mapping)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestTable(t *testing.T) {
	for _, c := range []struct{ name, raw, mapping, want string }{
		{"commas", "Title,Text,URL,Published At,Author\nPier,\"It is closed, \"\"for good\"\".\",https://x.example/a,2026-03-04,Ana Ito\nFerry,Late.,,,\n", "",
			"1|Pier|Ana Ito|2026-03-04||https://x.example/a|It is closed, \"for good\".\n2|Ferry|||||Late.\n"},
		{"semicolons", "\uFEFFtitle;text\r\nPier;\"It is\r\nclosed, yes.\"\r\n", "", "|Pier|||||It is/closed, yes.\n"},
		{"tabs", "id\ttext\na7\tClosed.\nb\tLate.\n", "", "a7||||||Closed.\nb||||||Late.\n"},
		{"short and long rows", "title,text\nPier\nFerry,Late.,more\n", "", "|Ferry|||||Late.\n"},
		{"numbers alone", "year,sales\n2020,7\n", "", "error: no articles in it: none of its fields (year, sales) is a text by its name; whosaid-fields.yaml can tell which"},
		{"own names", "jahr,inhalt\n2020,Closed.\n", "text: inhalt\ndate: jahr", "|||2020|||Closed.\n"},
		{"Windows-1252", "text\nIt\x92s closed.\n", "", "||||||It’s closed.\n"},
		{"nothing", " \n", "", "error: no text in it"},
		{"a head alone", "title,text\n", "", "error: no text in it"},
		{"binary", "text\n\x00\x00\x00", "", "error: binary, not text"},
		{"a mark that is not closed", "title,text\nPier,\"Closed.\nFerry,Late.\n", "", "|Pier|||||Closed./Ferry,Late.\n"},
	} {
		if diff := cmp.Diff(c.want, drawn(t, records.Table, c.raw, c.mapping)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("It is closed. ", 60_000)
	raw := fmt.Sprintf(`[{"id":"a","text":%q},{"id":"b","text":%q},{"id":"c","text":%q}]`, long, long, long+long)
	out, err := records.JSON(t.Context(), article.File{Raw: []byte(raw)}, limits)
	if err != nil || len(out) != 3 || out[0].Fault != nil || out[1].Fault == nil || out[2].Fault == nil {
		t.Fatalf("%d articles, %v", len(out), err)
	}
	if want := "with the articles before it, its text is larger than 1 MB"; out[1].Fault.Error() != want {
		t.Errorf("%v, want %s", out[1].Fault, want)
	}
}

// FuzzJSON and FuzzTable read any bytes: what they make of them is sound.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"text":"a"}`, `[{"text":"<p>a</p>"},{}]`, "{\"text\":\"a\"}\n{\"text\":\"b\"}", `{"a":{"b":[{"content":["a","b"]}]}}`, `[[[`, `{"a":{"a":{"a":{"a":[`} {
		f.Add([]byte(s), "text: a")
	}
	f.Fuzz(func(t *testing.T, raw []byte, mapping string) { fuzzed(t, records.JSON, raw, mapping) })
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{"text\na", "a;text\n1;\"b\nc\"", "text\tb\n\"\"\"", "\uFEFFtext|b\n<br>a|b"} {
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, raw []byte, mapping string) { fuzzed(t, records.Table, raw, mapping) })
}

func fuzzed(t *testing.T, read reader, raw []byte, mapping string) {
	t.Helper()
	out, err := read(t.Context(), article.File{Raw: raw, Beside: map[string]string{records.Fields: mapping}}, limits)
	if err == nil {
		formattest.Sound(t, out)
	}
}
