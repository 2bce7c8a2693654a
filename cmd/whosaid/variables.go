package main

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval/people"
)

// An environment is the variables that the program is started with.
type environment struct {
	get func(name string) string
	// all are lines of NAME=value; nil means that they are not looked through.
	all []string
}

// names are those of the variables that are set to something.
func (e environment) names() []string {
	var names []string
	for _, line := range e.all {
		if name, value, _ := strings.Cut(line, "="); value != "" {
			names = append(names, name)
		}
	}
	return names
}

// own begins the names of variables that only this program has.
const own = "WHOSAID_"

// variables are all of them.
func variables() []string {
	return []string{own + "CORPUS", own + "DATA", own + "MODEL", own + "JUDGE", own + "EMBEDDER", own + "STORE", own + "STORE_KEY"}
}

// unknownNames says of each name that begins as this program's that it is none
// of them, and which may have been meant.
func unknownNames(names []string) []string {
	var out []string
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		if !strings.HasPrefix(name, own) || slices.Contains(variables(), name) {
			continue
		}
		text := name + " is no variable of whosaid's and changes nothing"
		near := slices.DeleteFunc(variables(), func(v string) bool {
			_, ok := people.Misspelt(strings.ToLower(strings.TrimPrefix(name, own)), strings.ToLower(strings.TrimPrefix(v, own)))
			return !ok
		})
		if len(near) == 0 {
			near = variables()
		}
		out = append(out, fmt.Sprintf("%s; did you mean %s?", text, strings.Join(near, " or ")))
	}
	return out
}
