package mail_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/mail"
)

var errNone = errors.New(".none files are not read")

// attached reads text alone.
func attached(_ context.Context, f article.File, _ article.Limits) ([]article.Article, error) {
	if !strings.HasSuffix(f.Name, ".txt") {
		return nil, errNone
	}
	return []article.Article{{Text: string(f.Raw), Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{End: len(f.Raw)}}}}}, nil
}

var limits = article.Limits{Text: 1 << 20, Unpacked: 4 << 20}

func letter(t *testing.T, raw string) []article.Article {
	t.Helper()
	out, err := mail.Letter(attached)(t.Context(), article.File{Name: "a.eml", Raw: []byte(raw)}, limits)
	if err != nil {
		t.Fatalf("%v in %.200s", err, raw)
	}
	return out
}

// drawn is who says what in an article, a turn a line; what is nobody's has "-".
func drawn(a article.Article) string {
	var b strings.Builder
	for _, p := range a.Paragraphs {
		who, words := "-", p.In(a.Text)
		if p.Heading {
			continue
		}
		if a.Transcript != nil {
			for _, turn := range a.Transcript.Turns {
				if turn.Span == p.Span {
					who, words = turn.Name, turn.Words[0].In(a.Text)
				}
			}
		}
		fmt.Fprintf(&b, "%s: %s\n", who, strings.ReplaceAll(words, "\n", " / "))
	}
	return b.String()
}

// by is a letter of Petra Lund with a body.
func by(body string) string {
	return "From: Petra Lund <petra@harbour.example>\nTo: Ana Ito <ana@city.example>\nSubject: Pier\nDate: Wed, 4 Mar 2026 10:02:00 +0100\n\n" + body
}

func TestWhoseWordsAreWhose(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"its own", "The pier is closed.\nFor good.\n\nI am sorry.\n", "Petra Lund: The pier is closed. / For good.\nPetra Lund: I am sorry.\n"},
		{"greeting and closing", "Hi Ana,\n\nThe pier is closed.\n\nBest regards,\nPetra\nHarbour office\n", "Petra Lund: The pier is closed.\n"},
		{"greeting on the line above", "Dear Ms Ito,\nthe pier is closed.\nYours sincerely\nP. Lund\n", "Petra Lund: the pier is closed.\n"},
		{"signature", "The pier is closed.\n-- \nPetra Lund\nHarbour office\n", "Petra Lund: The pier is closed.\n"},
		{"reply below", "On Tue, 3 Mar 2026 at 18:20, Ana Ito <ana@city.example> wrote:\n> Is it open?\n\nNo.\n",
			"Ana Ito: Is it open?\nPetra Lund: No.\n"},
		{"reply above", "No.\n\nOn Mar 3, 2026, at 6:20 PM, Ana Ito <ana@city.example> wrote:\n\n> Is it open?\n> Jon asks.\n",
			"Petra Lund: No.\nAna Ito: Is it open? / Jon asks.\n"},
		{"replies between", "> Is it open?\n\nNo.\n\n> And in May?\n\nYes.\n", "-: Is it open?\nPetra Lund: No.\n-: And in May?\nPetra Lund: Yes.\n"},
		{"over two lines", "On Tuesday, 3 March 2026 at 18:20:11 CET, Ana Ito\n<ana@city.example> wrote:\n> Is it open?\n", "Ana Ito: Is it open?\n"},
		{"an address alone", "On 2026-03-03 18:20, ana@city.example wrote:\n> Is it open?\n", "Ana Ito: Is it open?\n"},
		{"an unknown address", "On 2026-03-03 18:20, jon@fish.example wrote:\n> Is it open?\n", "jon@fish.example: Is it open?\n"},
		{"a name alone", "Ana Ito wrote:\n> Is it open?\n\nNo.\n", "Ana Ito: Is it open?\nPetra Lund: No.\n"},
		{"surname in front", "On Tue, 3 Mar 2026 18:20, Ito, Ana wrote:\n> Is it open?\n", "Ana Ito: Is it open?\n"},
		{"twice quoted", "Yes.\n\nOn Tue, 3 Mar 2026, Ana Ito wrote:\n> Did he say so?\n> On Mon, 2 Mar 2026, Jon Berg wrote:\n>> I will not pay.\n> I wonder.\n",
			"Petra Lund: Yes.\nAna Ito: Did he say so?\nJon Berg: I will not pay.\nAna Ito: I wonder.\n"},
		{"three deep without a name", "> > > Who is it?\n> > I am.\n", "-: Who is it?\n-: I am.\n"},
		{"not marked", "No.\n\nOn Tue, 3 Mar 2026 at 18:20, Ana Ito <ana@city.example> wrote:\n\nIs it open?\n\nJon asks.\n",
			"Petra Lund: No.\nAna Ito: Is it open?\nAna Ito: Jon asks.\n"},
		{"passed on", "See below.\n\n---------- Forwarded message ---------\nFrom: Jon Berg <jon@fish.example>\nDate: Mon, Mar 2, 2026 at 9:00 AM\n" +
			"Subject: Cranes\nTo: <petra@harbour.example>\n\nThe cranes were sold.\n\nJon\n",
			"Petra Lund: See below.\nJon Berg: The cranes were sold.\n"},
		{"as Outlook does", "No.\n\n-----Original Message-----\nFrom: Ito, Ana [mailto:ana@city.example]\nSent: Tuesday, March 3, 2026 6:20 PM\nTo: Petra Lund\n" +
			"Subject: Pier\n\nIs it open?\n", "Petra Lund: No.\nAna Ito: Is it open?\n"},
		{"as Outlook does now", "No.\n\n________________________________\nFrom: Ana Ito <ana@city.example>\nSent: Tuesday, March 3, 2026 6:20 PM\n" +
			"To: Petra Lund <petra@harbour.example>\nSubject: Pier\n\nIs it open?\n", "Petra Lund: No.\nAna Ito: Is it open?\n"},
		{"as Apple does", "Begin forwarded message:\n\n> From: Jon Berg <jon@fish.example>\n> Subject: Cranes\n> Date: 2 March 2026 at 09:00\n> To: Petra Lund\n> \n" +
			"> The cranes were sold.\n", "Jon Berg: The cranes were sold.\n"},
		{"German", "Nein.\n\nAm 03.03.2026 um 18:20 schrieb Ana Ito:\n> Is it open?\n", "Petra Lund: Nein.\nAna Ito: Is it open?\n"},
		{"French", "Non.\n\nLe mar. 3 mars 2026 à 18:20, Ana Ito <ana@city.example> a écrit :\n> Is it open?\n", "Petra Lund: Non.\nAna Ito: Is it open?\n"},
		{"a sentence that ends with a colon", "The mayor said:\n\n> Never.\n", "Petra Lund: The mayor said:\n-: Never.\n"},
		{"a line that begins with From", "From the harbour you see it:\nit is closed.\n", "Petra Lund: From the harbour you see it: / it is closed.\n"},
		{"a list's end", "It is closed.\n\n_______________________________________________\nharbour mailing list\nharbour@lists.example\n", "Petra Lund: It is closed.\n"},
	} {
		if diff := cmp.Diff(c.want, drawn(letter(t, by(c.body))[0])); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		dos := strings.ReplaceAll(by(c.body), "\n", "\r\n")
		if diff := cmp.Diff(c.want, drawn(letter(t, dos)[0])); diff != "" {
			t.Errorf("%s, with CRLF: %s", c.name, diff)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct{ head, title, author, date, who string }{
		{"From: Petra Lund <p@x.example>\nSubject: Pier\nDate: Wed, 4 Mar 2026 23:30:00 -0500", "Pier", "Petra Lund", "2026-03-04", "Petra Lund"},
		{"From: \"Lund, Petra (Harbour)\" <p@x.example>\nSubject: =?utf-8?Q?Caf=C3=A9?=\n =?utf-8?B?IHBpZXI=?=", "Café pier", "Petra Lund", "", "Petra Lund"},
		{"From: =?iso-8859-2?Q?Petra_=A9koda?= <p@x.example>", "", "Petra Škoda", "", "Petra Škoda"},
		{"From: p@x.example\nDate: nonsense", "", "", "", "p@x.example"},
		{"From: 'Petra Lund' via Harbour <list@x.example>", "", "Petra Lund", "", "Petra Lund"},
		{"From: Petra Lund p@x.example>\nSubject: a\tb", "a b", "Petra Lund", "", "Petra Lund"},
		{"Subject: Pier\nDate: Wed, 4 Mar 2026 10:00 +0000", "Pier", "", "2026-03-04", "-"},
		{"from: petra <p@x.example>", "", "petra", "", "petra"},
	} {
		a := letter(t, c.head+"\n\nIt is closed.\n")[0]
		if a.Title != c.title || a.Author != c.author || a.Date != c.date || drawn(a) != c.who+": It is closed.\n" {
			t.Errorf("%q: title %q, author %q, date %q, %q", c.head, a.Title, a.Author, a.Date, drawn(a))
		}
	}
}

const gmail = `<html><head><style>p{}</style></head><body><div dir="ltr">No, <b>not</b> open.<br>Sorry.</div><br><div class="gmail_quote">
<div dir="ltr" class="gmail_attr">On Tue, Mar 3, 2026 at 6:20&nbsp;PM Ana Ito &lt;<a href="mailto:ana@city.example">ana@city.example</a>&gt; wrote:<br></div>
<blockquote class="gmail_quote"><p>Is it open?</p><p>Jon asks.</p></blockquote></div></body></html>`

func TestForms(t *testing.T) {
	head := "From: Petra Lund <p@x.example>\nMIME-Version: 1.0\n"
	part := func(kind, body string) string { return "--e\nContent-Type: " + kind + "\n\n" + body + "\n" }
	page := "Petra Lund: No, not open. / Sorry.\nAna Ito: Is it open?\nAna Ito: Jon asks.\n"
	closed := "Petra Lund: It’s closed.\n"
	mixed := "Content-Type: multipart/mixed; boundary=e\n\npreamble\n"
	for _, c := range []struct{ name, rest, want string }{
		{"quoted-printable", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nIt=E2=80=99s =\nclosed.\n", closed},
		{"base64", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSXTigJlzIGNs\nb3NlZC4=\n", closed},
		{"windows-1252", "Content-Type: text/plain; charset=windows-1252\n\nIt\x92s closed.\n", closed},
		{"windows-1252, called Latin-1", "Content-Type: text/plain; charset=iso-8859-1\n\nIt\x92s closed.\n", closed},
		{"UTF-8, called ASCII", "Content-Type: text/plain; charset=us-ascii\n\nIt’s closed.\n", closed},
		{"an unknown charset", "Content-Type: text/plain; charset=x-none\n\nIt’s closed.\n", closed},
		{"Cyrillic", "Content-Type: text/plain; charset=koi8-r\n\n\xf0\xc9\xd2\xd3.\n", "Petra Lund: Пирс.\n"},
		{"an unknown encoding", "Content-Transfer-Encoding: x-none\n\nIt’s closed.\n", closed},
		{"flowed", "Content-Type: text/plain; format=flowed\n\nIt’s \nclosed.\n", closed},
		{"a page", "Content-Type: text/html\n\n" + gmail, page},
		{"a page beside a stopgap", "Content-Type: multipart/alternative; boundary=e\n\n" + part("text/plain", "Read this as HTML.") +
			part("text/html", "<p>"+strings.Repeat("It is closed. ", 30)+"</p>") + "--e--\n", "Petra Lund: " + strings.TrimSpace(strings.Repeat("It is closed. ", 30)) + "\n"},
		{"both", "Content-Type: multipart/alternative; boundary=e\n\n" + part("text/plain", "It’s closed.") + part("text/html", "<p>It’s closed.</p>") + "--e--\n", closed},
		{"without an end", mixed + part("text/plain", "It’s closed."), closed},
		{"signed", "Content-Type: multipart/signed; boundary=e\n\n" + part("text/plain", "It’s closed.") + part("application/pgp-signature", "AAAA") + "--e--\n", closed},
	} {
		if diff := cmp.Diff(c.want, drawn(letter(t, head+c.rest)[0])); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestAttachments(t *testing.T) {
	raw := "From: Petra Lund <p@x.example>\nContent-Type: multipart/mixed; boundary=e\n\n--e\n\nSee the report.\n" +
		"--e\nContent-Type: text/plain; name=\"../a b.txt\"\nContent-Disposition: attachment\n\nA report.\n" +
		"--e\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=scan.none\n\n%PDF\n" +
		"--e\nContent-Type: message/rfc822\n\nFrom: Ana Ito <a@x.example>\n\nIs it open?\n" +
		"--e\nContent-Disposition: attachment; filename=none.txt\n\n\n--e--\n"
	var got []string
	for _, a := range letter(t, raw) {
		got = append(got, fmt.Sprintf("%s|%s|%v", a.Part, a.Text, a.Fault))
	}
	want := []string{"|Petra Lund:\nSee the report.|<nil>", "a-b.txt|A report.|<nil>", "scan.none||attached to a letter: .none files are not read",
		"letter.eml|Ana Ito:\nIs it open?|<nil>", "none.txt||no text in it"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"nothing", "", "broken: no letter: "},
		{"no fields", "\n\nIt is closed.\n", "broken: no letter: "},
		{"no letter's", "Colour: red\n\nIt is closed.\n", "broken: no letter: nothing says who wrote it, when or about what"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", "broken: no letter: "},
		{"counted wrong", "999\nFrom: p@x.example\n\nx", "broken: no letter"},
		{"no words", "From: p@x.example\nSubject: Pier\n\n\n", "no text in it"},
		{"encrypted", "From: p@x.example\nContent-Type: multipart/encrypted; boundary=e\n\n--e\n\nx\n--e--\n", "encrypted: save it without a password"},
		{"encrypted otherwise", "From: p@x.example\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n", "encrypted: save it without a password"},
		{"torn", "From: p@x.example\nContent-Type: multipart/mixed; boundary=e\n\n", "broken: torn within its parts: "},
		{"torn in base64", "From: p@x.example\nContent-Transfer-Encoding: base64\n\n%%%%\n", "broken: a part of it is torn: "},
		{"too long", by(strings.Repeat("It is closed.\n", 100_000)), "a part of it is larger than 1 MB"},
		{"parts without end", "From: p@x.example\nContent-Type: multipart/mixed; boundary=e\n\n" + strings.Repeat("--e\n\na\n", 1200), "broken: its parts have no end"},
	} {
		_, err := mail.Letter(attached)(t.Context(), article.File{Name: "a.eml", Raw: []byte(c.raw)}, limits)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestACountedLetter(t *testing.T) {
	raw := by("It is closed.\n")
	a := letter(t, fmt.Sprintf("%d      \n%s<?xml version=\"1.0\"?><plist/>\n", len(raw), raw))[0]
	if drawn(a) != "Petra Lund: It is closed.\n" {
		t.Error(drawn(a))
	}
}

func TestBox(t *testing.T) {
	box := "From ana@city.example Tue Mar  3 18:20:00 2026\nFrom: Ana Ito <ana@city.example>\nSubject: Pier\n\nIs it open?\n\n>From the harbour it is not.\nFrom here too.\n\n" +
		"From petra@harbour.example Wed Mar  4 10:02:00 2026\nFrom: petra@harbour.example\n\nOn 2026-03-03 18:20, ana@city.example wrote:\n> Is it open?\n\nNo.\n\n" +
		"From - Thu Mar  5 10:02:00 2026\nColour: red\n\nnothing\n"
	out, err := mail.Box(attached)(t.Context(), article.File{Name: "in.mbox", Raw: []byte(box)}, limits)
	if err != nil || len(out) != 3 {
		t.Fatalf("%d letters, %v", len(out), err)
	}
	want := []string{"Ana Ito: Is it open?\nAna Ito: From the harbour it is not. / From here too.\n",
		"Ana Ito: Is it open?\npetra@harbour.example: No.\n", ""}
	for i := range out {
		if diff := cmp.Diff(want[i], drawn(out[i])); diff != "" || out[i].Part != fmt.Sprint(i+1) {
			t.Errorf("%s: %s", out[i].Part, diff)
		}
	}
	if out[2].Fault == nil {
		t.Error("the third is read")
	}
	if _, err := mail.Box(attached)(t.Context(), article.File{Raw: []byte("no letters\n")}, limits); err == nil {
		t.Error("a box without letters is read")
	}
}

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		raw         string
		letter, box bool
	}{
		{by("x"), true, false},
		{"From p@x.example Tue Mar  3 18:20:00 2026\nFrom: p@x.example\n", false, true},
		{"Received: from a\n\tby b\nDate: x\nFrom: y\n\n", true, false},
		{"Date: 2026-03-04\nTitle: x\nTags: y\n\n", false, false},
		{"From here you see it.\nThe pier.\n", false, false},
		{"", false, false},
	} {
		if l, b := mail.LetterLooks([]byte(c.raw)), mail.BoxLooks([]byte(c.raw)); l != c.letter || b != c.box {
			t.Errorf("%.40q: a letter %v, a box %v", c.raw, l, b)
		}
	}
}

// FuzzLetter reads any bytes: paragraphs and turns stand in the text, in order.
// TestText reads letters in texts: one with its fields, and digests; other texts are
// none.
func TestText(t *testing.T) {
	const from = "Date: Fri, 1 Nov 2024 07:00:00 +0000\nFrom: %s <a@b.example>\nSubject: rope\n\n%s\n"
	const dashes = "------------------------------\n\n"
	for name, c := range map[string]struct{ text, want string }{
		"a letter": {fmt.Sprintf(from, "Iris Bonham", "The warp is thin.\n\nPer Aune wrote:\n> Use the thick ones.\n\nThey have moths.\n\nIris"),
			"Iris Bonham: The warp is thin.\nPer Aune: Use the thick ones.\nIris Bonham: They have moths.\n"},
		"a digest": {"Ropes Digest, Vol 2\n\n" + dashes + "Message: 1\n" + fmt.Sprintf(from, "Cuthbert Lane", "Our ropes are long.") + dashes +
			"Message: 2\n" + fmt.Sprintf(from, "Sigrid Moe", "> Our ropes are long.\n\nCut them.") + dashes + "End of Ropes Digest\n",
			"Cuthbert Lane: Our ropes are long.\n-: Our ropes are long.\nSigrid Moe: Cut them.\n"},
		"minutes":  {"Date: 4 May\nSubject: the pier\nPresent: Ana Ito\n\nAna Ito: We begin.\n", "of another format"},
		"a prompt": {"From: here on we walk.\n", "of another format"},
	} {
		out, err := mail.Text(attached)(t.Context(), article.File{Name: "a.txt", Raw: []byte(c.text)}, limits)
		got := ""
		for _, a := range out {
			got += drawn(a)
		}
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func FuzzLetter(f *testing.F) {
	for _, body := range []string{"It is closed.", "> a\n>> b\nc", "On 3 Mar 2026, A wrote:\n> b", "-----Original Message-----\nFrom: A\nTo: b\nSent: c\n\nd", gmail} {
		f.Add([]byte(by(body)))
		f.Add([]byte("From a@b Tue Mar  3 18:20:00 2026\n" + by(body)))
	}
	f.Add([]byte("From: a@b\nContent-Type: text/html\n\n" + gmail))
	f.Add([]byte("From: a@b\nContent-Type: multipart/mixed; boundary=e\n\n--e\nContent-Type: message/rfc822\n\nFrom: b\n\nc\n--e--"))
	f.Add([]byte("From: a@b\nContent-Type: text/plain; format=flowed; delsp=yes\n\na \n> b \n> c\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, read := range []mail.Reader{mail.Letter(attached), mail.Box(attached), mail.Text(attached)} {
			out, err := read(t.Context(), article.File{Name: "a", Raw: raw}, limits)
			if err != nil {
				continue
			}
			for i := range out {
				sound(t, &out[i])
			}
		}
	})
}
