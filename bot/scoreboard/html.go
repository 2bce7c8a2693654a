package scoreboard

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

//go:embed report.html
var page string

// A bar is a figure as the page shows it.
type bar struct {
	Name, Value string
	// Width is 0 to 100, negative for a figure that is no share.
	Width int
}

// WriteHTML writes the report as one page that needs no other file.
func (r *Report) WriteHTML(w io.Writer) error {
	t, err := template.New("report").Funcs(template.FuncMap{
		"ms": func(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d.Microseconds())/1000) },
	}).Parse(page)
	if err != nil {
		return fmt.Errorf("report page: %w", err)
	}
	if err := t.Execute(w, struct {
		*Report
		Bars []bar
	}{r, r.bars()}); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// Lines are the figures for a person to read, a line each.
func (r *Report) Lines() []string {
	var out []string
	for _, b := range r.bars() {
		out = append(out, fmt.Sprintf("%-16s %8s", b.Name, b.Value))
	}
	return out
}

func (r *Report) bars() []bar {
	var out []bar
	for _, name := range slices.Sorted(maps.Keys(r.Figures)) {
		v := r.Figures[name]
		b := bar{name, fmt.Sprintf("%.1f %%", 100*v), int(100 * v)}
		if strings.HasSuffix(name, "_ms") {
			b = bar{name, fmt.Sprintf("%.1f", v), -1}
		}
		out = append(out, b)
	}
	return out
}
