package web

import (
	"bytes"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"whosaid/retrieval/pattern"
)

// loginPath is a part of the address of a page for logging in or subscribing.
var loginPath = pattern.New(`(?i)^(log-?in|log_in|sign-?in|sign_in|sso|auth|oauth2?|authorize|authenticate|saml2?|` +
	`wp-login|accounts?-login|paywall|subscribe)(\.(php|aspx?|html?|jsp|do))?$`)

// isLogin reports whether an address is that of a page for logging in.
func isLogin(u *url.URL) bool {
	host, _, _ := strings.Cut(u.Hostname(), ".")
	if loginPath.MatchString(host) {
		return true
	}
	for part := range strings.SplitSeq(u.Path, "/") {
		if loginPath.MatchString(part) {
			return true
		}
	}
	return false
}

// fewWords is how many words a page has at most that is nothing but a form.
const fewWords = 120

// asksPassword reports whether a page is nothing but a form for a password.
func asksPassword(p Page) bool {
	if p.Type != "text/html" && p.Type != "application/xhtml+xml" {
		return false
	}
	words, password, unseen := 0, false, 0
	for z := html.NewTokenizer(bytes.NewReader(p.Body)); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return z.Err() == io.EOF && password && words < fewWords
		case html.TextToken:
			if unseen == 0 {
				words += len(bytes.Fields(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			t := z.Token()
			password = password || isPassword(t)
			unseen = max(0, unseen+hidden(t))
		}
	}
}

func isPassword(t html.Token) bool {
	if t.DataAtom != atom.Input || t.Type == html.EndTagToken {
		return false
	}
	for _, a := range t.Attr {
		if a.Key == "type" && strings.EqualFold(strings.TrimSpace(a.Val), "password") {
			return true
		}
	}
	return false
}

// hidden is 1 for the beginning of an element that nobody reads, -1 for its end,
// 0 for any other.
func hidden(t html.Token) int {
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg:
	default:
		return 0
	}
	switch t.Type {
	case html.StartTagToken:
		return 1
	case html.EndTagToken:
		return -1
	}
	return 0
}
