package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"whosaid/retrieval/collect"
	"whosaid/retrieval/web"
)

// An adding is what `add` is asked for.
type adding struct {
	list      string
	replace   bool
	articles  int
	private   bool
	megabytes int
	patience  time.Duration
	json      bool
}

func (a *app) addCommand() *cobra.Command {
	var k adding
	cmd := &cobra.Command{
		Use: "add URL|FILE ...", SuggestFor: []string{"fetch", "import", "get", "save"},
		Short: "Put pages, feeds and files into the corpus folder",
		Long: "add saves pages, feeds and copies of files in the folder that --corpus names; what is saved there is what is quoted.\n\n" +
			"Sites' robots.txt is kept, and addresses of this machine and its network are refused. What is there already stays as it is, " +
			"which add says; so it does of whatever it cannot add, and exits with 1. Nothing is fetched but by this command.",
		Example: "  whosaid add --corpus ~/articles https://example.org/speech.html\n" +
			"  whosaid add --corpus ~/articles --articles 10 https://example.org/feed.xml\n" +
			"  whosaid add --corpus ~/articles --list sources.txt",
		RunE: func(cmd *cobra.Command, args []string) error { return a.add(cmd.Context(), k, args) },
	}
	f := cmd.Flags()
	f.StringVar(&k.list, "list", "", "`file` of addresses and files, one a line, or of feeds (OPML); - for standard input")
	f.BoolVar(&k.replace, "replace", false, "save anew what is there already")
	f.IntVar(&k.articles, "articles", 0, "of a feed save the first `n` pages that it leads to, in its place")
	f.BoolVar(&k.private, "private", false, "fetch from this machine and its network too")
	f.IntVar(&k.megabytes, "limit", 64, "the largest page or file, in `megabytes`")
	f.DurationVar(&k.patience, "timeout", time.Minute, "how long one page may take")
	f.BoolVar(&k.json, "json", false, "one JSON object a page or file")
	return cmd
}

// add adds all sources, and tells of each as it goes.
func (a *app) add(ctx context.Context, k adding, args []string) error {
	sources, err := a.sources(ctx, k, args)
	if err != nil {
		return err
	}
	if err := a.mayAdd(k, sources); err != nil {
		return err
	}
	counts := map[collect.Outcome]int{}
	c, err := collect.New(k.config(a.config.corpus), func(r collect.Result) {
		counts[r.Outcome]++
		a.added(r, k.json)
	})
	if err != nil {
		return err
	}
	defer c.Close()
	for _, s := range sources {
		if err := c.Add(ctx, s); err != nil {
			return err
		}
	}
	if !k.json {
		a.printf("%s\n", countsOf(counts))
	}
	if counts[collect.Refused] > 0 {
		return errNothing
	}
	return nil
}

// config is how to collect into a folder.
func (k adding) config(folder string) collect.Config {
	cfg := collect.Config{Folder: folder, Replace: k.replace, Articles: k.articles, Limit: int64(k.megabytes) << 20,
		Web: web.Config{Patience: k.patience}}
	if k.private {
		cfg.Web.Allowed = func(netip.Addr) bool { return true }
	}
	return cfg
}

// mayAdd checks that there is something to add, and a folder for it.
func (a *app) mayAdd(k adding, sources []string) error {
	info, err := os.Stat(a.config.corpus)
	switch {
	case a.config.corpus == "":
		return usage("add needs --corpus, the folder to put documents into")
	case err != nil || !info.IsDir():
		return usage("add needs a folder to put documents into, and %q is none", a.config.corpus)
	case len(sources) == 0:
		return usage("add needs an address or a file, or --list; see whosaid add --help")
	case k.megabytes < 1 || k.articles < 0 || k.patience <= 0:
		return usage("--limit and --timeout have to be more than nothing, and --articles not less")
	}
	return nil
}

// sources are those of the arguments and of the list.
func (a *app) sources(ctx context.Context, k adding, args []string) ([]string, error) {
	if k.list == "" {
		return args, nil
	}
	raw, folder, err := a.readList(ctx, k.list)
	if err != nil {
		return nil, usage("--list: %w", err)
	}
	listed, err := collect.ReadList(raw, folder)
	if err != nil {
		return nil, usage("--list: %s: %w", k.list, err)
	}
	return append(args, listed...), nil
}

// longestList is how many bytes a list has at most.
const longestList = 8 << 20

// readList reads a list, and tells the folder that its paths count from.
func (a *app) readList(ctx context.Context, path string) (raw []byte, folder string, err error) {
	in, folder := a.in, "."
	if path != fromInput {
		f, err := os.Open(path)
		if err != nil {
			return nil, "", err
		}
		defer f.Close()
		in, folder = f, filepath.Dir(path)
	}
	raw, err = await(ctx, func() ([]byte, error) { return io.ReadAll(io.LimitReader(in, longestList+1)) })
	if err == nil && len(raw) > longestList {
		err = errors.New("larger than 8 MB")
	}
	return raw, folder, err
}

// added tells what became of one page or file.
func (a *app) added(r collect.Result, asJSON bool) {
	if asJSON {
		_ = writeJSON(a.out, r) // what cannot be written the outlet keeps in mind
		return
	}
	text := oneLine(r.Document)
	switch {
	case r.Outcome == collect.Refused:
		text = oneLine(r.Source)
	case r.Document != r.Source:
		text += " (" + oneLine(r.Source) + ")"
	}
	if r.Why != "" {
		text += ": " + oneLine(r.Why)
	}
	a.printf("%-9s %s\n", r.Outcome, text)
}

// countsOf words how many pages and files were added, and how many not.
func countsOf(counts map[collect.Outcome]int) string {
	var parts []string
	for _, o := range []collect.Outcome{collect.Added, collect.Replaced, collect.Unchanged, collect.Present, collect.Refused} {
		if counts[o] > 0 || o == collect.Added {
			parts = append(parts, fmt.Sprintf("%d %s", counts[o], o))
		}
	}
	return strings.Join(parts, ", ")
}
