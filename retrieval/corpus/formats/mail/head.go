package mail

import (
	"mime"
	"net/mail"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"golang.org/x/net/html/charset"

	"whosaid/retrieval/corpus/formats/plain"
	"whosaid/retrieval/pattern"
)

// A head is what the fields of a letter say. Each is empty where none says it.
type head struct {
	subject string
	from    correspondent
	to      []correspondent
	// date is the day, when with the time.
	date, when string
}

// A correspondent has a name, an address, or both.
type correspondent struct{ name, address string }

// shown is the name, or the address of one without.
func (c correspondent) shown() string {
	if c.name != "" {
		return c.name
	}
	return c.address
}

func (h head) empty() bool { return h.subject == "" && h.from == correspondent{} && h.when == "" }

func headOf(h message.Header) head {
	out := head{subject: line(words(h.Get("Subject")))}
	if from := correspondents(h.Get("From")); len(from) > 0 {
		out.from = from[0]
	}
	out.to = correspondents(h.Get("To"))
	out.date, out.when = dayOf(h.Get("Date"))
	return out
}

// dayOf reads the date of a letter, in the time zone that it was written in.
func dayOf(text string) (day, when string) {
	t, err := mail.ParseDate(strings.TrimSpace(text))
	if err != nil || t.Year() < 1970 {
		return "", ""
	}
	return t.Format(time.DateOnly), t.Format("2006-01-02 15:04")
}

// words is a field's text, in whatever way its letters are written.
func words(field string) string {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	text, err := decoder.DecodeHeader(field)
	if err != nil {
		text = field
	}
	if out, err := plain.Decode([]byte(text)); err == nil {
		return out
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}

// line is a text in one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// correspondents are those of a field of addresses.
func correspondents(field string) []correspondent {
	if strings.TrimSpace(field) == "" {
		return nil
	}
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	list, err := parser.ParseList(field)
	if err != nil {
		return []correspondent{loose(words(field))}
	}
	var out []correspondent
	for _, a := range list {
		out = append(out, correspondent{named(a.Name), strings.ToLower(a.Address)})
	}
	return out
}

var inBrackets = pattern.New(`<?([^\s<>"]+@[^\s<>"]+)>?`)

// loose reads an address that is not written as it should be.
func loose(text string) correspondent {
	c := correspondent{name: text}
	if m := inBrackets.FindStringSubmatchIndex(text); m != nil {
		c.address = strings.ToLower(text[m[2]:m[3]])
		c.name = text[:m[0]]
		if strings.TrimSpace(c.name) == "" {
			c.name = text[m[1]:]
		}
	}
	c.name = named(c.name)
	return c
}

var (
	beside = pattern.New(`\s*[(\[][^()\[\]]*[)\]]\s*$|\s+via\s+.*$`)
	turned = pattern.New(`^([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?), ([\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*)?)$`)
)

// named is a name without quotation marks, what a list adds to it, or a surname
// in front: "Lund, Petra (Harbour)" is Petra Lund. An address is no name.
func named(name string) string {
	name = strings.Trim(line(strings.ToValidUTF8(name, "\uFFFD")), `"'“”‘’*_ ,;:`)
	name = strings.Trim(beside.ReplaceAllString(name, ""), `"'“”‘’*_ ,;:`)
	if m := turned.FindStringSubmatch(name); m != nil {
		name = m[2] + " " + m[1]
	}
	if strings.Contains(name, "@") || len(name) > 100 {
		return ""
	}
	return name
}
