package collect

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"

	"whosaid/retrieval/corpus/formats/feed"
	"whosaid/retrieval/corpus/sidecar"
	"whosaid/retrieval/web"
)

// isAddress reports whether a source is an address of the web, not the path of a
// file.
func isAddress(source string) bool { return strings.Contains(source, "://") }

// page adds what stands at an address. Where that is a list, so many levels of
// lists are followed.
func (c *Collector) page(ctx context.Context, address string, levels int) error {
	if c.done[address] {
		return nil
	}
	c.done[address] = true
	if old, ok := c.there[address]; ok && !old.Feed && !c.cfg.Replace {
		c.tell(Result{Source: address, Outcome: Present, Document: old.name, URL: old.URL, Bytes: old.size,
			Why: "it was fetched " + old.Fetched + "; --replace fetches it anew"})
		return nil
	}
	page, err := c.client.Get(ctx, address)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		c.refuse(address, err)
		return nil
	}
	if addresses, ok := c.listed(page); ok && levels > 0 {
		return c.each(ctx, address, addresses, levels-1)
	}
	return c.savePage(address, page)
}

// listed are the addresses that a page is a list of: feeds, or the articles of a
// feed where these are wanted.
func (c *Collector) listed(page web.Page) ([]string, bool) {
	if feeds, err := feedsOf(page.Body); err == nil {
		return feeds, true
	}
	if c.cfg.Articles == 0 || !feed.Is(page.Body) {
		return nil, false
	}
	links, err := linksOf(page)
	return links[:min(len(links), c.cfg.Articles)], err == nil
}

// savePage saves a page with where it was found.
func (c *Collector) savePage(address string, page web.Page) error {
	ending, err := endingOf(page)
	if err != nil {
		c.refuse(address, err)
		return nil
	}
	meta := sidecar.Sidecar{URL: page.URL, Fetched: page.Fetched.Format(time.RFC3339), Feed: feed.Is(page.Body)}
	if address != page.URL {
		meta.Asked = address
	}
	name := nameOf(page.URL, ending)
	if meta.Feed { // each edition has a name of its own, without a date, which would be taken for its articles'
		name = nameOf(page.URL, "-"+mark(string(page.Body))+ending)
	}
	return c.save(entry{source: address, name: name, raw: inUTF8(page, ending), meta: &meta})
}

// each adds the pages of a list.
func (c *Collector) each(ctx context.Context, source string, addresses []string, levels int) error {
	if len(addresses) == 0 {
		c.refuse(source, errors.New("it leads to nothing"))
		return nil
	}
	for _, a := range addresses {
		if err := c.page(ctx, a, levels); err != nil {
			return err
		}
	}
	return nil
}

// linksOf are the addresses of a feed's articles, in the feed's order.
func linksOf(page web.Page) ([]string, error) {
	parsed, err := gofeed.NewParser().Parse(bytes.NewReader(page.Body))
	if err != nil {
		return nil, fmt.Errorf("the feed cannot be read: %w", err)
	}
	base, err := url.Parse(page.URL)
	if err != nil {
		return nil, fmt.Errorf("the feed's address: %w", err)
	}
	var links []string
	for _, item := range parsed.Items {
		if link, err := base.Parse(strings.TrimSpace(item.Link)); err == nil && item.Link != "" {
			links = append(links, link.String())
		}
	}
	return links, nil
}

// inUTF8 are the bytes of a page, converted where only the server says how to read
// them: a file has no place for that.
func inUTF8(page web.Page, ending string) []byte {
	if !textual(ending) || utf8.Valid(page.Body) || page.Charset == "" {
		return page.Body
	}
	encoding, name := charset.Lookup(page.Charset)
	if encoding == nil || name == "utf-8" || hasMark(page.Body) {
		return page.Body
	}
	out, err := encoding.NewDecoder().Bytes(page.Body)
	if err != nil {
		return page.Body
	}
	return append([]byte("\uFEFF"), out...)
}

// hasMark reports a byte order mark, which tells the encoding by itself.
func hasMark(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("\uFEFF")) || bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff})
}
