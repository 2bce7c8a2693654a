package discordtest

import (
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"whosaid/retrieval/pattern"
)

// A formError is Discord's 50035: where the form is wrong, and how.
type formError struct{ Field, Code, Message string }

// invalid answers with 50035.
func invalid(w http.ResponseWriter, e *formError) {
	var tree any = map[string]any{"_errors": []any{map[string]string{"code": e.Code, "message": e.Message}}}
	path := strings.Split(e.Field, ".")
	for i := len(path) - 1; i >= 0; i-- {
		tree = map[string]any{path[i]: tree}
	}
	reply(w, http.StatusBadRequest, map[string]any{"code": 50035, "message": "Invalid Form Body", "errors": tree})
}

// A form collects the first thing that is wrong with what was sent.
type form struct{ first *formError }

func (f *form) wrong(field, code, message string, args ...any) {
	if f.first == nil {
		f.first = &formError{field, code, fmt.Sprintf(message, args...)}
	}
}

func (f *form) text(field, s string, min, max int) {
	if n := utf8.RuneCountInString(s); n > max {
		f.wrong(field, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", max)
	} else if n < min {
		f.wrong(field, "BASE_TYPE_MIN_LENGTH", "Must be %d or more in length.", min)
	}
}

func (f *form) count(field string, n, min, max int) {
	if n > max || n < min {
		f.wrong(field, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", min, max)
	}
}

// checkMessage checks a message against Discord's limits.
func checkMessage(b *body) *formError {
	f := &form{}
	if b.Content != nil {
		f.text("content", *b.Content, 0, 2000)
	}
	if b.Embeds != nil {
		f.embeds(*b.Embeds)
	}
	if b.Components != nil {
		f.rows("components", *b.Components)
	}
	f.count("files", len(b.files), 0, 10)
	for i, file := range b.files {
		if file.Size > 10<<20 {
			f.wrong(fmt.Sprintf("files.%d", i), "BASE_TYPE_FILE_TOO_BIG", "File is too big.")
		}
	}
	return f.first
}

func (f *form) embeds(embeds []Embed) {
	f.count("embeds", len(embeds), 0, 10)
	total := 0
	for i, e := range embeds {
		total += f.embed(fmt.Sprintf("embeds.%d.", i), e)
	}
	if total > 6000 {
		f.wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000.")
	}
}

// embed returns what the embed counts towards the limit of all.
func (f *form) embed(at string, e Embed) int {
	f.text(at+"title", e.Title, 0, 256)
	f.text(at+"description", e.Description, 0, 4096)
	f.count(at+"fields", len(e.Fields), 0, 25)
	total := utf8.RuneCountInString(e.Title + e.Description)
	for i, field := range e.Fields {
		f.text(fmt.Sprintf("%sfields.%d.name", at, i), field.Name, 1, 256)
		f.text(fmt.Sprintf("%sfields.%d.value", at, i), field.Value, 1, 1024)
		total += utf8.RuneCountInString(field.Name + field.Value)
	}
	if e.Footer != nil {
		f.text(at+"footer.text", e.Footer.Text, 1, 2048)
		total += utf8.RuneCountInString(e.Footer.Text)
	}
	if e.Author != nil {
		f.text(at+"author.name", e.Author.Name, 1, 256)
		total += utf8.RuneCountInString(e.Author.Name)
	}
	if total == 0 && e.Image == nil {
		f.wrong(at+"description", "BASE_TYPE_REQUIRED", "This field is required")
	}
	return total
}

func (f *form) rows(field string, rows []Row) {
	f.count(field, len(rows), 0, 5)
	seen := map[string]bool{}
	for i, row := range rows {
		at := fmt.Sprintf("%s.%d.components", field, i)
		if row.Type != actionRow {
			f.wrong(fmt.Sprintf("%s.%d.type", field, i), "BASE_TYPE_CHOICES", "Value must be one of {1}.")
		}
		f.count(at, len(row.Components), 1, 5)
		for j, c := range row.Components {
			f.component(fmt.Sprintf("%s.%d.", at, j), c, len(row.Components))
			if c.CustomID != "" && seen[c.CustomID] {
				f.wrong(fmt.Sprintf("%s.%d.custom_id", at, j), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
			}
			seen[c.CustomID] = true
		}
	}
}

func (f *form) component(at string, c Component, inRow int) {
	switch c.Type {
	case button:
		f.text(at+"label", c.Label, 1, 80)
		if c.URL == "" {
			f.text(at+"custom_id", c.CustomID, 1, 100)
		}
	case menu:
		if inRow > 1 {
			f.wrong(at+"type", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
		}
		f.menu(at, c)
	default:
		f.wrong(at+"type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3).")
	}
}

func (f *form) menu(at string, c Component) {
	f.text(at+"custom_id", c.CustomID, 1, 100)
	f.text(at+"placeholder", c.Placeholder, 0, 150)
	f.count(at+"options", len(c.Options), 1, 25)
	for i, o := range c.Options {
		f.text(fmt.Sprintf("%soptions.%d.label", at, i), o.Label, 1, 100)
		f.text(fmt.Sprintf("%soptions.%d.value", at, i), o.Value, 1, 100)
		f.text(fmt.Sprintf("%soptions.%d.description", at, i), o.Description, 0, 100)
	}
}

func checkModal(m *Modal) *formError {
	f := &form{}
	f.text("data.title", m.Title, 1, 45)
	f.text("data.custom_id", m.CustomID, 1, 100)
	f.count("data.components", len(m.Components), 1, 5)
	for i, row := range m.Components {
		for j, c := range row.Components {
			at := fmt.Sprintf("data.components.%d.components.%d.", i, j)
			if c.Type != textInput {
				f.wrong(at+"type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4,).")
			}
			f.text(at+"custom_id", c.CustomID, 1, 100)
			f.text(at+"label", c.Label, 1, 45)
			f.text(at+"placeholder", c.Placeholder, 0, 100)
			f.text(at+"value", c.Value, 0, 4000)
			if c.MaxLength < 0 || c.MaxLength > 4000 || c.MinLength > c.MaxLength {
				f.wrong(at+"max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 4000.")
			}
		}
	}
	return f.first
}

func checkChoices(choices []Choice) *formError {
	f := &form{}
	f.count("data.choices", len(choices), 0, 25)
	for i, c := range choices {
		f.text(fmt.Sprintf("data.choices.%d.name", i), c.Name, 1, 100)
		if value, ok := c.Value.(string); ok {
			f.text(fmt.Sprintf("data.choices.%d.value", i), value, 0, 100)
		}
	}
	return f.first
}

var mentions = pattern.New(`@(everyone|here)|<@!?([0-9]+)>`)

// pings are those whom a message calls: what its content mentions, as far as
// allowed_mentions lets it. Embeds call nobody.
func pings(content string, allowed *allowedMentions) []string {
	var called []string
	for _, m := range mentions.FindAllStringSubmatch(content, -1) {
		kind, who := "users", m[2]
		if m[1] != "" {
			kind, who = "everyone", m[1]
		}
		if allowed.lets(kind, who) {
			called = append(called, who)
		}
	}
	return called
}

func (a *allowedMentions) lets(kind, who string) bool {
	if a == nil {
		return true
	}
	for _, p := range a.Parse {
		if p == kind {
			return true
		}
	}
	for _, u := range a.Users {
		if u == who {
			return true
		}
	}
	return false
}
