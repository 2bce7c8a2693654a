package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

// longestRobots is how many bytes of a robots.txt are read, longestDelay how long
// one makes a client wait between two pages.
const (
	longestRobots = 500 << 10
	longestDelay  = 10 * time.Second
)

// rules are those of one host, and when it was last asked for a page.
type rules struct {
	group *robotstxt.Group
	last  time.Time
}

// allowed reports whether the robots.txt of an address's host lets the page be
// fetched, after the pause that it asks for.
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	host := u.Scheme + "://" + u.Host
	r := c.robots[host]
	if r == nil {
		group, err := c.readRobots(ctx, u)
		if err != nil {
			return err
		}
		r = &rules{group: group}
		c.robots[host] = r
	}
	if !r.group.Test(u.RequestURI()) {
		return fmt.Errorf("the site's robots.txt does not let it be fetched (%s/robots.txt)", host)
	}
	return r.wait(ctx)
}

// wait keeps the pause between two pages of a host.
func (r *rules) wait(ctx context.Context) error {
	pause := time.Until(r.last.Add(min(r.group.CrawlDelay, longestDelay)))
	if !r.last.IsZero() && pause > 0 {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	r.last = time.Now()
	return nil
}

// readRobots reads a host's robots.txt. A host without one allows everything; of
// one whose server fails nobody knows, so nothing is fetched.
func (c *Client) readRobots(ctx context.Context, u *url.URL) (*robotstxt.Group, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	resp, err := c.robotsAt(ctx, at)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= http.StatusInternalServerError || resp.StatusCode == http.StatusTooManyRequests {
		return nil, fmt.Errorf("the site's robots.txt cannot be read (%s), so the page is not fetched", resp.Status)
	}
	body, err := beginning(resp, longestRobots)
	if err != nil {
		return nil, err
	}
	data, err := robotstxt.FromStatusAndBytes(resp.StatusCode, body)
	if err != nil {
		return nil, errors.New("the site's robots.txt cannot be understood, so the page is not fetched")
	}
	return data.FindGroup(agent), nil
}

// robotsAt is the response to a request for a robots.txt, after its redirects.
func (c *Client) robotsAt(ctx context.Context, at *url.URL) (*http.Response, error) {
	for range mostRedirects {
		resp, err := c.request(ctx, at)
		if err != nil {
			return nil, err
		}
		next, err := redirect(at, resp)
		if err == nil && next == nil {
			return resp, nil
		}
		_ = resp.Body.Close()
		if err != nil {
			return nil, fmt.Errorf("the site's robots.txt: %w", err)
		}
		at = next
	}
	return nil, errors.New("the site's robots.txt redirects again and again, so the page is not fetched")
}
