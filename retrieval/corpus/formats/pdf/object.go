package pdf

import (
	"errors"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"whosaid/retrieval/corpus/formats/article"
)

// A document is an open file.
type document struct {
	table  *model.XRefTable
	glyphs map[string]string
	// fonts are those that were read, by the number of their object.
	fonts map[int]*font
	// left is how many bytes may still be unpacked, of unpacked ones.
	left, unpacked int64
	// pictures is true where a page showed one.
	pictures bool
}

// resolve is what an object refers to; nil where that cannot be read.
func (d *document) resolve(o types.Object) types.Object {
	out, err := d.table.Dereference(o)
	if err != nil {
		return nil
	}
	return out
}

func entry(dict types.Dict, key string) types.Object {
	o, _ := dict.Find(key)
	return o
}

func (d *document) dict(o types.Object) types.Dict {
	switch o := d.resolve(o).(type) {
	case types.Dict:
		return o
	case types.StreamDict:
		return o.Dict
	}
	return nil
}

func (d *document) array(o types.Object) types.Array {
	out, _ := d.resolve(o).(types.Array)
	return out
}

func (d *document) name(dict types.Dict, key string) string {
	out, _ := d.resolve(entry(dict, key)).(types.Name)
	return out.Value()
}

func (d *document) number(o types.Object) float64 {
	switch o := d.resolve(o).(type) {
	case types.Integer:
		return float64(o.Value())
	case types.Float:
		return o.Value()
	}
	return 0
}

// largestStream is how many bytes a stream may unpack to. While it is unpacked,
// it takes several times that.
const largestStream = 32 << 20

// stream is what a stream unpacks to; nil where it is none or broken.
func (d *document) stream(o types.Object) []byte {
	s, ok := d.resolve(o).(types.StreamDict)
	if !ok {
		return nil
	}
	if s.Content == nil {
		if d.left <= 0 {
			panic(errTooMuch{article.TooMuch("what it unpacks to is", d.unpacked)})
		}
		if err := s.DecodeWithLimit(min(d.left, largestStream)); errors.Is(err, filter.ErrDecodeLimitExceeded) {
			panic(errTooMuch{article.TooMuch("what it unpacks to is", min(d.unpacked, largestStream))})
		} else if err != nil {
			return nil
		}
	}
	d.left -= int64(len(s.Content))
	return s.Content
}

// errTooMuch stops the reading of a file that unpacks to too much.
type errTooMuch struct{ error }
