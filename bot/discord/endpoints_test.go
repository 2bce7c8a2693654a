package discord

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// addresses are the variables of discordgo's endpoints that hold an address
// rather than a function.
func addresses(t *testing.T) []string {
	t.Helper()
	pkg, err := build.Import("github.com/bwmarrin/discordgo", ".", build.FindOnly)
	if err != nil {
		t.Skipf("discordgo's source is not at hand: %v", err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(pkg.Dir, "endpoints.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, "Endpoint") {
			if _, isFunc := spec.Values[0].(*ast.FuncLit); !isFunc {
				names = append(names, spec.Names[0].Name)
			}
		}
		return true
	})
	return names
}

// TestEveryEndpointIsPointed fails when a version of discordgo has an address
// that pointAt leaves at Discord.
func TestEveryEndpointIsPointed(t *testing.T) {
	set := map[string]bool{}
	file, err := parser.ParseFile(token.NewFileSet(), "endpoints.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok {
			if s, ok := a.Lhs[0].(*ast.SelectorExpr); ok {
				set[s.Sel.Name] = true
			}
		}
		return true
	})
	all := addresses(t)
	if len(all) < 30 {
		t.Fatalf("only %d addresses found in discordgo: %v", len(all), all)
	}
	for _, name := range all {
		// Two of them are deprecated names of functions.
		if !set[name] && name != "EndpointOauth2Application" && name != "EndpointOauth2ApplicationsBot" && name != "EndpointOauth2ApplicationAssets" && name != "EndpointGuildEmbed" {
			t.Errorf("%s is not set", name)
		}
	}
}
