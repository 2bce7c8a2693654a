package index_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"whosaid/retrieval/index"
)

var update = flag.Bool("update", false, "write the golden files anew")

const formatGolden = "testdata/format.txt"

// TestFormat ties Format to the types that are kept in the files: a field that
// is added would be empty in what an index of before has. The golden file holds
// both.
func TestFormat(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "format %d\n", index.Format)
	for _, kept := range []reflect.Type{reflect.TypeFor[index.Entry](), reflect.TypeFor[index.Manifest]()} {
		fields(&b, kept, "", map[reflect.Type]bool{})
	}
	raw, err := os.ReadFile(formatGolden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	golden, got := string(raw), b.String()
	head, types, _ := strings.Cut(golden, "\n")
	nowHead, nowTypes, _ := strings.Cut(got, "\n")
	switch {
	case got == golden:
	case head == nowHead && types != nowTypes:
		t.Errorf("what is kept is not what format %d has: raise Format, then run this test with -update; it is now\n%s", index.Format, nowTypes)
	case *update:
		if err := os.WriteFile(formatGolden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is of another format: run this test with -update", formatGolden)
	}
}

// fields writes the fields of a type, a line each, and those of the types of
// this program in them.
func fields(b *strings.Builder, of reflect.Type, indent string, seen map[reflect.Type]bool) {
	for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice || of.Kind() == reflect.Map {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct || !strings.HasPrefix(of.PkgPath(), "whosaid/") || seen[of] {
		return
	}
	seen[of] = true
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Tag.Get("kept") == "no" {
			continue
		}
		fmt.Fprintf(b, "%s%s %s\n", indent, f.Name, f.Type)
		fields(b, f.Type, indent+"\t", seen)
	}
}
