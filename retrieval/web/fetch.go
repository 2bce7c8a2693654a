package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"time"
)

// agent is the name that pages are fetched under, and that robots.txt is read
// for.
const agent = "whosaid"

// Config bounds what a Client fetches. Its zero value has the defaults.
type Config struct {
	// Limit is the size in bytes of the largest page; 0 means 64 MB.
	Limit int64
	// Patience is how long one page may take with all its redirects; 0 means a
	// minute.
	Patience time.Duration
	// Allowed reports whether a host may be connected to by its address, after
	// its name was looked up. Nil means Public.
	Allowed func(netip.Addr) bool
}

// mostRedirects is how many times a page may lead to another.
const mostRedirects = 10

// A Page is what stands at an address.
type Page struct {
	// URL is where it was found, after redirects.
	URL string
	// Type is its media type without parameters, in small letters; empty where
	// the server does not say.
	Type string
	// Charset is the name of the encoding that the server gives; mostly empty.
	Charset string
	Body    []byte
	// Fetched is when.
	Fetched time.Time
}

// A Client fetches pages one after the other. It is not for several goroutines.
type Client struct {
	cfg    Config
	http   *http.Client
	robots map[string]*rules
}

// NewClient makes a client, which needs no closing.
func NewClient(cfg Config) *Client {
	cfg.Limit = cmp.Or(cfg.Limit, 64<<20)
	cfg.Patience = cmp.Or(cfg.Patience, time.Minute)
	if cfg.Allowed == nil {
		cfg.Allowed = Public
	}
	return &Client{cfg: cfg, http: httpClient(cfg.Allowed), robots: map[string]*rules{}}
}

// httpClient follows no redirect by itself and goes through no proxy, which would
// hide the address that a page comes from.
func httpClient(allowed func(netip.Addr) bool) *http.Client {
	return &http.Client{
		Transport:     &http.Transport{DialContext: dialer(allowed).DialContext, ForceAttemptHTTP2: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Get fetches a page. The error says in a few words why there is none: it is
// ctx's, or for a person to read.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := parse(address)
	if err != nil {
		return Page{}, err
	}
	limited, cancel := context.WithTimeoutCause(ctx, c.cfg.Patience, errSlow)
	defer cancel()
	page, err := c.follow(limited, u)
	switch {
	case ctx.Err() != nil:
		return Page{}, ctx.Err()
	case err != nil && errors.Is(context.Cause(limited), errSlow):
		return Page{}, fmt.Errorf("too slow: it took longer than %s", c.cfg.Patience)
	}
	return page, err
}

var errSlow = errors.New("too slow")

// parse reads an address of a page.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, errors.New("not an address of the web")
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%q addresses are not fetched, only http and https", u.Scheme)
	case u.Hostname() == "":
		return nil, errors.New("the address names no host")
	case u.User != nil:
		return nil, errors.New("the address has a name or password in it; nothing is fetched with one")
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// follow fetches a page through its redirects. Each is held to the rules of its
// own host.
func (c *Client) follow(ctx context.Context, asked *url.URL) (Page, error) {
	seen := map[string]bool{}
	for u := asked; ; {
		if seen[u.String()] {
			return Page{}, fmt.Errorf("it redirects in a circle, to %s", u)
		}
		if seen[u.String()] = true; len(seen) > mostRedirects+1 {
			return Page{}, fmt.Errorf("it redirects more than %d times", mostRedirects)
		}
		if err := c.allowed(ctx, u); err != nil {
			return Page{}, err
		}
		page, next, err := c.visit(ctx, u)
		if err != nil || next == nil {
			return page, err
		}
		if isLogin(next) && !isLogin(asked) {
			return Page{}, fmt.Errorf("it needs a login or a subscription: it redirects to %s", next)
		}
		u = next
	}
}

// visit makes one request: what is there, or where it leads.
func (c *Client) visit(ctx context.Context, u *url.URL) (Page, *url.URL, error) {
	resp, err := c.request(ctx, u)
	if err != nil {
		return Page{}, nil, err
	}
	defer resp.Body.Close()
	if next, err := redirect(u, resp); next != nil || err != nil {
		return Page{}, next, err
	}
	if err := status(resp); err != nil {
		return Page{}, nil, err
	}
	body, err := upTo(resp, c.cfg.Limit)
	if err != nil {
		return Page{}, nil, err
	}
	kind, charset := mediaType(resp)
	page := Page{URL: u.String(), Type: kind, Charset: charset, Body: body, Fetched: time.Now().UTC().Truncate(time.Second)}
	if asksPassword(page) {
		return Page{}, nil, errors.New("it needs a login: the page is a form for a password")
	}
	return page, nil, nil
}

func (c *Client) request(ctx context.Context, u *url.URL) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, errors.New("not an address of the web")
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5")
	req.Header.Set("Accept-Language", "en, *;q=0.5")
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, reason(err)
	}
	return resp, nil
}

// redirect is where a response leads; nil where it is the page.
func redirect(from *url.URL, resp *http.Response) (*url.URL, error) {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	to, err := from.Parse(resp.Header.Get("Location"))
	if err != nil || resp.Header.Get("Location") == "" {
		return nil, errors.New("it redirects to nowhere")
	}
	next, err := parse(to.String())
	if err != nil {
		return nil, fmt.Errorf("it redirects to %s: %w", to.Redacted(), err)
	}
	return next, nil
}
