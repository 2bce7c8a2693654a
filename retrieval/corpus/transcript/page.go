package transcript

import (
	"strings"
	"sync"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// A pageForm is how a program writes a chat or a forum as a page: where messages
// stand in it, and in each who wrote it, when, and the words. All are selectors of
// CSS; author may be an attribute of the message instead, "@data-author".
type pageForm struct {
	format string
	// mark is what pages of this form contain, and hardly any other.
	mark                        string
	post, author, when, content string
	// skip is in a message what nobody wrote, or somebody else.
	skip string
	// bot is the mark of a program's message.
	bot string
	// goesOn is a message without an author, whose author is that of the last.
	goesOn string
}

// pageForms are all that are read.
func pageForms() []pageForm {
	return []pageForm{
		{format: "Discord", mark: "chatlog__", post: ".chatlog__message-group", author: ".chatlog__author, .chatlog__author-name",
			when: ".chatlog__timestamp", content: ".chatlog__content",
			skip: ".chatlog__reply, .chatlog__reference, .chatlog__reactions, .chatlog__attachment, .chatlog__embed," +
				".chatlog__edited-timestamp, .chatlog__system-notification, .chatlog__system-notification-content",
			bot: ".chatlog__author-tag, .chatlog__bot-label"},
		{format: "Telegram", mark: "from_name", post: ".message.default, .forwarded.body", author: ".from_name", when: ".pull_right.date[title]",
			content: ".text", skip: ".reply_to, .from_name .details, .via_bot, .reactions", goesOn: ".joined"},
		{format: "Messenger", mark: "_a6-h", post: ".pam._3-95", author: "._a6-h", when: "._a6-o", content: "._a6-p", skip: "ul._a6-q"},
		{format: "Discourse", mark: "crawler-post", post: ".crawler-post", author: ".creator a", when: "time.post-time", content: ".post",
			skip: "aside, .crawler-post-infos, .signature"},
		{format: "Discourse", mark: "topic-post", post: ".topic-post", author: ".names .first", when: ".post-date .relative-date",
			content: ".cooked", skip: "aside, .lightbox-wrapper .meta, .cooked-selection-barrier"},
		{format: "phpBB", mark: "phpbb", post: ".post", author: ".author .username, .author .username-coloured", when: ".author time",
			content: ".postbody .content", skip: "blockquote, .signature, .codebox > p, .notice"},
		{format: "XenForo", mark: "bbWrapper", post: "article.message", author: "@data-author", when: "time", content: ".bbWrapper",
			skip: ".bbCodeBlock--quote, blockquote, .message-signature, .message-lastEdit"},
		{format: "vBulletin", mark: "postcontent", post: ".postcontainer", author: ".username", when: ".postdate .date", content: ".postcontent",
			skip: ".bbcode_quote, .bbcode_container, .signature"},
		{format: "SMF", mark: "post_wrapper", post: ".post_wrapper", author: ".poster h4 a", content: ".post .inner",
			skip: "blockquote, .quoteheader, .topslice_quote, .signature"},
		{format: "Reddit", mark: "data-author", post: ".thing", author: "@data-author", when: ".tagline time", content: ".usertext-body .md",
			skip: "blockquote"},
		{format: "Reddit", mark: "shreddit-", post: "shreddit-comment, shreddit-post", author: "@author",
			content: "[slot=comment], [slot=text-body]", skip: "blockquote, faceplate-timeago, button"},
		{format: "Hacker News", mark: "commtext", post: ".comtr", author: ".hnuser", when: ".age", content: ".commtext", skip: ".reply"},
		{format: "GitHub", mark: "timeline-comment", post: ".timeline-comment", author: ".author", when: "relative-time",
			content: ".comment-body", skip: "blockquote, .email-signature-reply, .email-quoted-reply, details summary"},
		{format: "Stack Exchange", mark: "s-prose", post: ".question, .answer, li.comment",
			author: ".user-details[itemprop=author] a, .comment-user", content: ".s-prose, .comment-copy", skip: "blockquote, .comments-link"},
	}
}

// A pageReader reads the pages of one form.
type pageReader struct {
	pageForm
	posted, named, timed, worded, skipped, program, onward cascadia.Matcher
}

// pageReaders are those of all forms.
var pageReaders = sync.OnceValue(func() []pageReader {
	var out []pageReader
	for _, f := range pageForms() {
		r := pageReader{pageForm: f}
		for _, s := range []struct {
			css string
			to  *cascadia.Matcher
		}{{f.post, &r.posted}, {f.author, &r.named}, {f.when, &r.timed}, {f.content, &r.worded}, {f.skip, &r.skipped}, {f.bot, &r.program},
			{f.goesOn, &r.onward}} {
			*s.to = selector(s.css)
		}
		out = append(out, r)
	}
	return out
})

// selector matches what css selects, nothing where it is empty or an attribute.
func selector(css string) cascadia.Matcher {
	if css == "" || css[0] == '@' {
		return cascadia.Selector(func(*html.Node) bool { return false })
	}
	return cascadia.MustCompile(css)
}

// pagePosts are the messages of a page and what it is of; none where the page is
// of no form that is read.
func pagePosts(data string) (string, []post) {
	var root *html.Node
	for _, r := range pageReaders() {
		if !strings.Contains(data, r.mark) {
			continue
		}
		if root == nil {
			var err error
			if root, err = html.Parse(strings.NewReader(data)); err != nil {
				return "", nil
			}
		}
		p := page{pageReader: r}
		p.walk(root, nil)
		if len(p.posts) > 0 {
			return r.format, p.posts
		}
	}
	return "", nil
}

// A page collects the messages of a page.
type page struct {
	pageReader
	posts []post
	// last is who wrote the last message.
	last string
}

// A message in progress: its posts stand among those of the page at these places.
type pageMessage struct {
	author, when string
	bot          bool
	at           []int
}

// walk reads a node; m is the message that it stands in, nil for none.
func (p *page) walk(n *html.Node, m *pageMessage) {
	switch {
	case n.Type == html.ElementNode && p.skipped.Match(n):
		return
	case n.Type == html.ElementNode && p.posted.Match(n):
		p.message(n)
		return
	case n.Type == html.ElementNode && m != nil && p.part(n, m):
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c, m)
	}
}

// message reads a message. Others may stand in it.
func (p *page) message(n *html.Node) {
	m := &pageMessage{}
	if key, ok := strings.CutPrefix(p.author, "@"); ok {
		m.author = attribute(n, key)
	}
	if p.onward.Match(n) {
		m.author = p.last
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c, m)
	}
	for _, i := range m.at {
		p.posts[i].author = m.author
		if m.bot || isBot(m.author) {
			p.posts[i].words = ""
		}
	}
}

// part reads a node that is a part of a message, and reports whether it is one.
func (p *page) part(n *html.Node, m *pageMessage) bool {
	switch {
	case p.named.Match(n):
		if m.author == "" {
			m.author = strings.TrimSpace(p.textOf(n))
			p.last = m.author
		}
	case p.program.Match(n):
		m.bot = true
	case p.timed.Match(n):
		m.when = timeOf(n, strings.TrimSpace(p.textOf(n)))
	case p.worded.Match(n):
		m.at = append(m.at, len(p.posts))
		p.posts = append(p.posts, post{when: m.when, words: p.textOf(n)})
	default:
		return false
	}
	return true
}

// timeOf is the time that an element marks, or what it shows.
func timeOf(n *html.Node, shown string) string {
	if stamp := attribute(n, "datetime"); stamp != "" {
		return minute(stamp)
	}
	return shown
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf is the text of an element without what is to be skipped; a quotation in
// it begins with ">".
func (p *page) textOf(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case n.Type == html.ElementNode && p.skipped.Match(n), n.Data == "script", n.Data == "style":
		return ""
	case n.Data == "br":
		return "\n"
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(p.textOf(c))
	}
	switch n.Data {
	case "blockquote":
		return quoted(b.String())
	case "p", "div", "li", "pre", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6":
		if strings.Contains(attribute(n, "class"), "chatlog__markdown-quote-content") {
			return quoted(b.String())
		}
		return "\n" + b.String() + "\n"
	}
	return b.String()
}

func quoted(s string) string {
	return "\n> " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n> ") + "\n"
}
