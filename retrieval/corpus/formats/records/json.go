// Package records reads articles that programs wrote out as data: in JSON, a line
// each, or in tables.
package records

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
)

// JSON reads articles in JSON: one, a list, a list inside an object, or a line
// each.
func JSON(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	text, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	m, err := mappingOf(f.Beside[Fields])
	if err != nil {
		return nil, err
	}
	r := &jsonReader{gathering: gathering{mapping: m, limits: limits}, data: []byte(strings.TrimPrefix(text, "\uFEFF"))}
	if err := r.values(ctx); err != nil {
		return nil, err
	}
	return r.all(r.fields)
}

// A jsonReader reads the values of a file.
type jsonReader struct {
	gathering
	data []byte
	// fields are the names that its objects have, the first ones.
	fields []string
}

// values reads what the file contains: a line each, or one value after the other.
func (r *jsonReader) values(ctx context.Context) error {
	if r.perLine() {
		return r.lines(ctx)
	}
	d := json.NewDecoder(bytes.NewReader(r.data))
	for {
		err := r.value(ctx, d)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, io.ErrUnexpectedEOF) && r.found == 0:
			return errors.New("broken: torn, its JSON has no end")
		case err != nil && r.found == 0:
			return fmt.Errorf("broken: no JSON in line %d: %w", r.lineAt(err, d), err)
		case err != nil:
			r.fault("after-"+strconv.Itoa(r.read), fmt.Errorf("broken: torn after its article %d", r.read))
			return nil
		}
	}
}

// lineAt is the line that an error is in.
func (r *jsonReader) lineAt(err error, d *json.Decoder) int {
	at := d.InputOffset()
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		at = max(at, syntax.Offset)
	}
	return 1 + bytes.Count(r.data[:min(int64(len(r.data)), at)], []byte("\n"))
}

// perLine reports whether the file has an object on each line: its first one
// that is not empty is one, and there are more.
func (r *jsonReader) perLine() bool {
	line, rest, _ := bytes.Cut(bytes.TrimLeft(r.data, " \t\r\n"), []byte("\n"))
	return bytes.HasPrefix(line, []byte("{")) && json.Valid(line) && len(bytes.TrimSpace(rest)) > 0
}

// lines reads an object from each line. One that has none is named.
func (r *jsonReader) lines(ctx context.Context) error {
	number := 0
	for line := range bytes.Lines(r.data) {
		if number++; len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if !json.Valid(line) {
			r.fault("line-"+strconv.Itoa(number), errors.New("broken: no JSON in this line"))
			continue
		}
		r.one(line)
	}
	return nil
}

// value reads a list element by element, and anything else whole.
func (r *jsonReader) value(ctx context.Context, d *json.Decoder) error {
	at := int(d.InputOffset())
	if rest := bytes.TrimLeft(r.data[min(at, len(r.data)):], " \t\r\n"); !bytes.HasPrefix(rest, []byte("[")) {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		return r.object(ctx, raw, 0)
	}
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		if err := ctx.Err(); err != nil {
			return err
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		r.one(raw)
	}
	_, err := d.Token()
	return err
}

// deepest is how many objects a list may stand inside of.
const deepest = 3

// object reads an object: an article, or one that contains a list of them.
func (r *jsonReader) object(ctx context.Context, raw json.RawMessage, depth int) error {
	var o map[string]json.RawMessage
	if json.Unmarshal(raw, &o) != nil {
		return nil // a text or a number
	}
	if rec := r.recordOf(o); rec.text(r.mapping) != "" || depth == deepest {
		r.add(rec)
		return nil
	}
	for _, key := range listsIn(o) {
		before := r.found
		d := json.NewDecoder(bytes.NewReader(o[key]))
		inner := &jsonReader{gathering: r.gathering, data: o[key], fields: r.fields}
		err := error(nil)
		if bytes.HasPrefix(bytes.TrimLeft(o[key], " \t\r\n"), []byte("[")) {
			err = inner.value(ctx, d)
		} else {
			err = inner.object(ctx, o[key], depth+1)
		}
		r.gathering, r.fields = inner.gathering, inner.fields
		if err != nil || r.found > before {
			return err
		}
	}
	return nil
}

// listsIn are the keys of an object whose values may contain articles: those that
// are called so first.
func listsIn(o map[string]json.RawMessage) []string {
	usual := strings.Fields("articles items documents docs posts entries stories results records rows hits data response value")
	var keys []string
	for key, raw := range o {
		if begins := bytes.TrimLeft(raw, " \t\r\n"); len(begins) > 0 && (begins[0] == '[' || begins[0] == '{') {
			keys = append(keys, key)
		}
	}
	rank := func(key string) int {
		if i := slices.Index(usual, strings.ToLower(key)); i >= 0 {
			return i
		}
		return len(usual)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if ra, rb := rank(a), rank(b); ra != rb {
			return ra - rb
		}
		return strings.Compare(a, b)
	})
	return keys
}

// one adds an element of a list.
func (r *jsonReader) one(raw json.RawMessage) {
	var o map[string]json.RawMessage
	if json.Unmarshal(raw, &o) != nil {
		r.read++
		return
	}
	rec := r.recordOf(o)
	for _, inner := range []string{"_source", "fields", "attributes", "article", "data", "node"} {
		if rec.text(r.mapping) != "" {
			break
		}
		var deeper map[string]json.RawMessage
		if json.Unmarshal(o[inner], &deeper) == nil && len(deeper) > 0 {
			rec = r.recordOf(deeper)
		}
	}
	r.add(rec)
}

// recordOf are the fields of an object as texts.
func (r *jsonReader) recordOf(o map[string]json.RawMessage) record {
	rec := record{}
	var names []string
	for key, raw := range o {
		names = append(names, key)
		between := ", "
		if slices.Contains(r.mapping.text, fold(key)) {
			between = "\n\n"
		}
		if s := textOf(raw, between, 0); s != "" {
			rec[fold(key)] = s
		}
	}
	if slices.Sort(names); len(r.fields) == 0 {
		r.fields = names
	}
	return rec
}

// textOf is a value as a text: of a list its elements with something between
// them, of an object what it is called or contains.
func textOf(raw json.RawMessage, between string, depth int) string {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || depth > deepest {
		return ""
	}
	switch raw[0] {
	case '"':
		var s string
		_ = json.Unmarshal(raw, &s)
		return s
	case '[':
		return listOf(raw, between, depth)
	case '{':
		var o map[string]json.RawMessage
		_ = json.Unmarshal(raw, &o)
		for _, key := range []string{"name", "text", "content", "rendered", "value", "title", "p", "$"} {
			if s := textOf(o[key], between, depth+1); s != "" {
				return s
			}
		}
		return ""
	}
	if s := string(raw); s != "null" && s != "true" && s != "false" {
		return s
	}
	return ""
}

func listOf(raw json.RawMessage, between string, depth int) string {
	var list []json.RawMessage
	_ = json.Unmarshal(raw, &list)
	var parts []string
	for _, e := range list {
		if s := strings.TrimSpace(textOf(e, between, depth+1)); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, between)
}
