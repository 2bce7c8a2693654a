// Package yamlfile reads the YAML that people write for the program. Its parser
// panics on some broken texts; here these are errors.
package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Decode reads raw into the value that into points to; an empty text leaves it as
// it is. The error names the line, or says that the parser failed.
func Decode(raw []byte, into any) error { return decode(raw, into) }

// Strict is Decode, but fields that the value has not are errors.
func Strict(raw []byte, into any) error { return decode(raw, into, yaml.Strict()) }

func decode(raw []byte, into any, options ...yaml.DecodeOption) (err error) {
	defer guard(&err)
	err = yaml.NewDecoder(bytes.NewReader(raw), options...).Decode(into)
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// Parse reads raw into its syntax tree.
func Parse(raw []byte) (file *ast.File, err error) {
	defer guard(&err)
	return parser.ParseBytes(raw, 0)
}

// Explain is what err of this package says, with the lines around the fault and
// without colours.
func Explain(err error) string { return yaml.FormatError(err, false, false) }

// guard makes an error of a panic.
func guard(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("broken YAML, which the parser failed on: %v", fault)
	}
}
