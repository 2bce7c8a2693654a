package message

import (
	"net/url"
	"strings"
)

const maxURL = 900

// Link returns label, escaped, as a link to address. An address that is not
// plain http or https, or too long, is left out.
func Link(label, address string) string {
	label = Escape(strings.ReplaceAll(label, "\n", " "))
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return label
	}
	target := strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "*", "%2A").Replace(u.String())
	if Len(target) > maxURL {
		return label
	}
	return "[" + label + "](" + target + ")"
}

// Fragment returns address with a text fragment that makes a browser scroll
// to words: their beginning and, when there are many, their end.
func Fragment(address, words string) string {
	if address == "" {
		return ""
	}
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return address
	}
	sep := "#"
	if strings.Contains(address, "#") {
		sep = ""
	}
	return address + sep + ":~:text=" + fragment(fields)
}

func fragment(fields []string) string {
	if len(fields) <= 8 {
		return encode(fields)
	}
	return encode(fields[:4]) + "," + encode(fields[len(fields)-4:])
}

// encode percent-encodes what separates the parts of a text fragment too.
func encode(fields []string) string {
	return strings.ReplaceAll(url.PathEscape(strings.Join(fields, " ")), "-", "%2D")
}
