package people

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"whosaid/retrieval/names"
	"whosaid/retrieval/yamlfile"
)

// Aliases are what a corpus's alias file says: other names of its people, and
// how the words of questions are worded in its documents.
//
//	people:
//	  Jon Smith: [John Smithson]            # as the documents write it: other names
//	offices:
//	  foreign minister: [Foreign Preacher]  # as people ask: as the documents write it
//
// The zero value says nothing.
type Aliases struct {
	People  []Alias
	Offices []Alias
}

// An Alias is one line of the alias file.
type Alias struct {
	Name string
	Also []string
	// Line counts from 1.
	Line int
}

// ParseAliases reads an alias file. name is the file's name for errors, which
// tell the line as well: "aliases.yaml:3: ...".
func ParseAliases(name string, data []byte) (Aliases, error) {
	r := aliasReader{name: name}
	file, err := yamlfile.Parse(data)
	if err != nil {
		return Aliases{}, fmt.Errorf("%s: %w", name, err)
	}
	for _, doc := range file.Docs {
		r.document(doc.Body)
	}
	return r.aliases, r.err
}

type aliasReader struct {
	name    string
	aliases Aliases
	err     error
}

// fail keeps the first error.
func (r *aliasReader) fail(n ast.Node, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%s:%d: %s", r.name, line(n), fmt.Sprintf(format, args...))
	}
}

func line(n ast.Node) int {
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return 1
	}
	return n.GetToken().Position.Line
}

func (r *aliasReader) document(body ast.Node) {
	if body == nil || body.Type() == ast.NullType || body.Type() == ast.CommentType {
		return
	}
	for _, section := range r.pairs(body, `the sections "people" and "offices"`) {
		switch key := scalar(section.Key); key {
		case "people":
			r.aliases.People = r.section(section.Value, r.aliases.People)
		case "offices":
			r.aliases.Offices = r.section(section.Value, r.aliases.Offices)
		default:
			r.fail(section.Key, `unknown section %q: want "people" or "offices"`, key)
		}
	}
	r.unique(body)
}

// pairs returns the entries of a mapping.
func (r *aliasReader) pairs(n ast.Node, want string) []*ast.MappingValueNode {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	case *ast.NullNode:
		return nil
	}
	r.fail(n, "want %s", want)
	return nil
}

func (r *aliasReader) section(n ast.Node, out []Alias) []Alias {
	for _, entry := range r.pairs(n, "lines of the form \"name: [other name, ...]\"") {
		a := Alias{Name: scalar(entry.Key), Line: line(entry.Key)}
		if a.Name == "" {
			r.fail(entry.Key, "a name is missing before the colon")
		}
		if a.Also = r.names(entry.Value); len(a.Also) == 0 {
			r.fail(entry.Key, "%q has no other name: want a list such as [name, name]", a.Name)
		}
		out = append(out, a)
	}
	return out
}

// names reads one name or a list of them.
func (r *aliasReader) names(n ast.Node) []string {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		if s := scalar(n); s != "" {
			return []string{s}
		}
		return nil
	}
	var out []string
	for _, v := range list.Values {
		s := scalar(v)
		if s == "" {
			r.fail(v, "want a name")
			continue
		}
		out = append(out, s)
	}
	return out
}

func scalar(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return strings.TrimSpace(n.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.String()
	}
	return ""
}

// unique makes sure that no other name belongs to two people. Two lines for
// abbreviations of one full name are one person's.
func (r *aliasReader) unique(n ast.Node) {
	r.aliases.People = joinAbbreviations(r.aliases.People)
	owner := map[string]Alias{}
	for _, a := range r.aliases.People {
		for _, also := range append(slices.Clone(a.Also), a.Name) {
			if o, taken := owner[names.Fold(also)]; taken && o.Line != a.Line && r.err == nil {
				r.err = fmt.Errorf("%s:%d: %q is given to %q already, on line %d", r.name, a.Line, also, o.Name, o.Line)
			}
			owner[names.Fold(also)] = a
		}
	}
}

// joinAbbreviations makes one line of those that give several words, each in the
// place of a name, the same full name.
func joinAbbreviations(lines []Alias) []Alias {
	var out []Alias
	first := map[string]int{}
	for _, a := range lines {
		at := -1
		for _, also := range a.Also {
			if k, ok := first[names.Fold(also)]; ok && isAbbreviation(a.Name) && isAbbreviation(out[k].Name) && strings.Contains(also, " ") {
				at = k
			}
		}
		if at < 0 {
			at = len(out)
			out = append(out, Alias{a.Name, nil, a.Line})
		}
		out[at].Also = union(out[at].Also, a.Also)
		if a.Name != out[at].Name {
			out[at].Also = union(out[at].Also, nil, a.Name)
		}
		for _, also := range a.Also {
			first[names.Fold(also)] = at
		}
	}
	return out
}

func isAbbreviation(name string) bool { return !strings.Contains(name, " ") }
