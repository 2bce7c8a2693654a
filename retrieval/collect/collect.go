// Package collect puts pages, feeds and files into a folder of documents.
package collect

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"whosaid/retrieval/web"
)

// Outcome is what became of a source.
type Outcome string

const (
	Added     Outcome = "added"
	Replaced  Outcome = "replaced"
	Unchanged Outcome = "unchanged" // the very same is there
	Present   Outcome = "present"   // there, and left as it is
	Refused   Outcome = "refused"
)

// A Result is what became of one page or file. The JSON form is part of the
// command line's contract.
type Result struct {
	// Source is as it was given, or found in a feed.
	Source  string  `json:"source"`
	Outcome Outcome `json:"outcome"`
	// Document is the name of the file in the folder; empty where there is none.
	Document string `json:"document"`
	// URL is where a page was found, after redirects.
	URL   string `json:"url"`
	Bytes int    `json:"bytes"`
	// Why it was refused or left; empty for other outcomes.
	Why string `json:"why"`
}

// Config says how to collect.
type Config struct {
	// Folder is where documents go.
	Folder string
	// Replace lets a page or file that is there be saved anew.
	Replace bool
	// Articles is how many pages of each feed are saved in the feed's place, the
	// first ones; 0 means that the feed itself is saved.
	Articles int
	// Limit is the size in bytes of the largest file; 0 means 64 MB.
	Limit int64
	Web   web.Config
}

// A Collector puts sources into one folder, one after the other.
type Collector struct {
	cfg    Config
	client *web.Client
	root   *os.Root
	tell   func(Result)
	// done are the addresses that were asked for already, there the documents
	// of the folder by the addresses that their sidecars give.
	done  map[string]bool
	there map[string]found
	// from are the addresses of the documents of the folder by their names.
	from map[string]string
}

// New makes a collector that tells the result of each page and file. The caller
// closes it.
func New(cfg Config, tell func(Result)) (*Collector, error) {
	cfg.Limit = cmp.Or(cfg.Limit, 64<<20)
	cfg.Web.Limit = cfg.Limit
	root, err := os.OpenRoot(cfg.Folder)
	if err != nil {
		return nil, fmt.Errorf("opening the folder: %w", err)
	}
	c := &Collector{cfg: cfg, client: web.NewClient(cfg.Web), root: root, tell: tell,
		done: map[string]bool{}, there: map[string]found{}, from: map[string]string{}}
	if err := c.lookAround(); err != nil {
		_ = root.Close()
		return nil, fmt.Errorf("reading the folder: %w", bare(err))
	}
	return c, nil
}

// Close lets go of the folder.
func (c *Collector) Close() error { return c.root.Close() }

// Add adds one source: an address, a file, or a list of feeds (OPML). The error
// is ctx's, or that of a folder that cannot be written; what is wrong with the
// source is told.
func (c *Collector) Add(ctx context.Context, source string) error {
	if isAddress(source) {
		return c.page(ctx, source, mostLevels)
	}
	return c.file(ctx, source)
}

// mostLevels is how many levels of lists are followed: a list of feeds, a feed.
const mostLevels = 2

// refuse tells why nothing came of a source.
func (c *Collector) refuse(source string, why error) {
	c.tell(Result{Source: source, Outcome: Refused, Why: why.Error()})
}

// errFolder means that the folder cannot be written, so that nothing else will
// be added either.
var errFolder = errors.New("the folder cannot be written")
