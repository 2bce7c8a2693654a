// Package sidecar reads and writes the files that tell of another file where it
// comes from.
package sidecar

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"whosaid/retrieval/yamlfile"
)

// ending makes the name of a sidecar of the name of its file.
const ending = ".meta.yaml"

// longest is how many bytes of a sidecar are read.
const longest = 64 << 10

// A Sidecar is what is known of a file besides what is in it. Each field is
// empty where that is nothing.
type Sidecar struct {
	URL    string `yaml:"url,omitempty"`
	Title  string `yaml:"title,omitempty"`
	Author string `yaml:"author,omitempty"`
	Outlet string `yaml:"outlet,omitempty"`
	// Date is the article's.
	Date string `yaml:"date,omitempty"`
	// Asked is the address that was asked for, where it led to URL; Fetched is
	// when. Feed is true for a feed, which another day is another one.
	Asked   string `yaml:"asked,omitempty"`
	Fetched string `yaml:"fetched,omitempty"`
	Feed    bool   `yaml:"feed,omitempty"`
}

// Name is the name of a file's sidecar, in the same folder.
func Name(file string) string { return file + ending }

// Is reports whether a file is a sidecar by its name.
func Is(name string) bool { return strings.HasSuffix(strings.ToLower(name), ending) }

// Parse reads a sidecar. The error says what is wrong and in which line.
func Parse(raw []byte) (Sidecar, error) {
	if len(raw) > longest {
		return Sidecar{}, fmt.Errorf("larger than %d KB", longest>>10)
	}
	var s Sidecar
	if err := yamlfile.Strict(raw, &s); err != nil {
		return Sidecar{}, errors.New(strings.TrimSpace(yamlfile.Explain(err)))
	}
	return s, nil
}

// Encode writes a sidecar.
func (s Sidecar) Encode() ([]byte, error) {
	raw, err := yaml.Marshal(s)
	if err != nil {
		return nil, fmt.Errorf("writing a sidecar: %w", err)
	}
	return raw, nil
}
