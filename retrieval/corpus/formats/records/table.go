package records

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/plain"
)

// Table reads articles in a table with a head (CSV, TSV): a row each.
func Table(ctx context.Context, f article.File, limits article.Limits) ([]article.Article, error) {
	text, err := plain.Decode(f.Raw)
	if err != nil {
		return nil, err
	}
	if text = strings.TrimPrefix(text, "\uFEFF"); strings.TrimSpace(text) == "" {
		return nil, article.ErrEmpty
	}
	m, err := mappingOf(f.Beside[Fields])
	if err != nil {
		return nil, err
	}
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma, rows.FieldsPerRecord, rows.LazyQuotes, rows.ReuseRecord = separator(text), -1, true, true
	head, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("broken: no table: %w", err)
	}
	g := &gathering{mapping: m, limits: limits}
	names := append([]string{}, head...)
	if !m.has(names) {
		return g.all(names)
	}
	if err := g.rows(ctx, rows, names); err != nil {
		return nil, err
	}
	return g.all(names)
}

// rows adds the articles of all rows.
func (g *gathering) rows(ctx context.Context, rows *csv.Reader, names []string) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		row, err := rows.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			line, _ := rows.FieldPos(0)
			g.fault("line-"+strconv.Itoa(line), fmt.Errorf("broken: no row of the table: %w", err))
			return nil
		}
		r := record{}
		for i, cell := range row[:min(len(row), len(names))] {
			if name := fold(names[i]); r[name] == "" {
				r[name] = strings.ReplaceAll(cell, "\r\n", "\n")
			}
		}
		g.add(r)
	}
}

// separator is what stands between the cells of a table: whatever its first line
// has most of, outside of quotation marks.
func separator(text string) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range text {
		if r == '"' {
			quoted = !quoted
		}
		if r == '\n' && !quoted {
			break
		}
		if !quoted && strings.ContainsRune(",;\t|", r) {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t|" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}
