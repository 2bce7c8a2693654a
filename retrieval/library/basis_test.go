package library

import (
	"reflect"
	"testing"

	"whosaid/retrieval/index"
)

// TestWhyAnIndexIsRebuiltIsSaid changes each part of a basis in turn. Another
// format is said when the index is opened.
func TestWhyAnIndexIsRebuiltIsSaid(t *testing.T) {
	var was index.Basis
	for i := range reflect.TypeFor[index.Basis]().NumField() {
		is := was
		field := reflect.ValueOf(&is).Elem().Field(i)
		name := reflect.TypeFor[index.Basis]().Field(i).Name
		if name == "Format" {
			continue
		}
		field.SetString("another")
		if why := otherBasis(was, is); len(why) != 1 {
			t.Errorf("another %s: it says %q", name, why)
		}
	}
}
