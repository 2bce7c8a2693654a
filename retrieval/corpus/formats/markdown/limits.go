package markdown

import (
	"fmt"
	"strings"
)

// deepest is how many quotes and lists may stand inside each other in a
// Markdown document, mostDefinitions how many link definitions it may have:
// time goes with their squares, and nobody writes so many.
const (
	deepest         = 100
	mostDefinitions = 10000
)

// bounded makes sure that a Markdown text can be parsed in a reasonable time.
func bounded(text string) error {
	var lists []int // how far the lists around this line are indented
	definitions := 0
	for line := range strings.Lines(text) {
		indent, markers, rest := containers(line)
		if strings.HasPrefix(rest, "[") && strings.Contains(rest, "]:") {
			definitions++
		}
		if rest = strings.TrimSpace(rest); rest == "" && markers == 0 {
			continue
		}
		for len(lists) > 0 && lists[len(lists)-1] >= indent {
			lists = lists[:len(lists)-1]
		}
		depth := len(lists) + markers
		if markers > 0 {
			lists = append(lists, indent)
		}
		switch {
		case depth > deepest:
			return fmt.Errorf("its Markdown is nested more than %d deep", deepest)
		case definitions > mostDefinitions:
			return fmt.Errorf("it has more than %d link definitions", mostDefinitions)
		}
	}
	return nil
}

// containers counts the markers of quotes and lists that a line begins with,
// and tells how far it is indented and what stands after them.
func containers(line string) (indent, markers int, rest string) {
	rest = strings.TrimLeft(line, " \t")
	indent = len(line) - len(rest)
	for {
		n := marker(rest)
		if n == 0 {
			return indent, markers, rest
		}
		markers++
		rest = strings.TrimLeft(rest[n:], " \t")
	}
}

// marker is the length of the marker of a quote or of an item that text begins
// with; 0 if it begins with none.
func marker(text string) int {
	if strings.HasPrefix(text, ">") {
		return 1
	}
	n := 1
	if digits := len(text) - len(strings.TrimLeft(text, "0123456789")); digits > 0 && digits < 10 {
		n = digits + 1
		if len(text) < n || text[digits] != '.' && text[digits] != ')' {
			return 0
		}
	} else if text == "" || !strings.ContainsRune("-*+", rune(text[0])) {
		return 0
	}
	if len(text) > n && strings.ContainsRune(" \t\r\n", rune(text[n])) {
		return n
	}
	return 0
}
