package prompts

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"strings"
	"sync"
	"text/template"

	"whosaid/retrieval"
)

//go:embed system.tmpl user.tmpl item.tmpl judge.tmpl
var files embed.FS

var templates = sync.OnceValues(func() (*template.Template, error) {
	return template.ParseFS(files, "*.tmpl")
})

// A Turn is one question of the conversation and the answer it got.
type Turn struct{ Question, Answer string }

// Input is what a prompt is made of.
type Input struct {
	Question string
	// Turns are the conversation so far, oldest first.
	Turns []Turn
	// Statements and Passages are the evidence, best first.
	Statements []retrieval.Statement
	Passages   []retrieval.Chunk
	// MaySearch lets the model ask for more evidence.
	MaySearch bool
	// Budget is how many tokens the whole prompt may have. It is exceeded only
	// where rules, question and a shortened first piece of evidence need more.
	Budget int
}

// A Prompt is what a model is asked.
type Prompt struct {
	// System holds the rules, User evidence, conversation and question.
	System, User string
	// Statements and Passages are the evidence that found room: [S1] is the
	// first statement, [C1] the first passage.
	Statements []retrieval.Statement
	Passages   []retrieval.Chunk
	// LeftOut counts the evidence that found none.
	LeftOut int
	// Tokens is the length of System and User together.
	Tokens int
}

// form is what the user template is filled with.
type form struct {
	Fence, Question string
	Turns           []Turn
	Items           []string
	LeftOut         int
}

// Build writes a prompt. The same input always gives the same prompt.
func Build(in Input) (Prompt, error) {
	t, err := templates()
	if err != nil {
		return Prompt{}, fmt.Errorf("prompt templates: %w", err)
	}
	b := builder{templates: t, in: in}
	return b.build()
}

type builder struct {
	templates *template.Template
	in        Input
	form      form
	out       Prompt
	room      int
}

func (b *builder) build() (Prompt, error) {
	system, err := b.render("system.tmpl", b.in)
	if err != nil {
		return Prompt{}, err
	}
	b.out.System = strings.TrimSpace(system)
	b.form.Question = shorten(Clean(b.in.Question), 200)
	b.room = b.in.Budget - Tokens(b.out.System) - Tokens(b.form.Question) - frame
	if err := b.evidence(); err != nil {
		return Prompt{}, err
	}
	b.turns()
	b.form.LeftOut = b.out.LeftOut
	b.form.Fence = fence(b.form)
	if b.out.User, err = b.render("user.tmpl", b.form); err != nil {
		return Prompt{}, err
	}
	b.out.Tokens = Tokens(b.out.System) + Tokens(b.out.User)
	return b.out, nil
}

func (b *builder) render(name string, data any) (string, error) {
	var s strings.Builder
	if err := b.templates.ExecuteTemplate(&s, name, data); err != nil {
		return "", fmt.Errorf("prompt template %s: %w", name, err)
	}
	return s.String(), nil
}

// frame is room for what stands around evidence, conversation and question.
const frame = 180

// turns takes the newest of the conversation that fit into what is left.
func (b *builder) turns() {
	for i := len(b.in.Turns) - 1; i >= 0; i-- {
		t := Turn{shorten(Clean(b.in.Turns[i].Question), 60), shorten(Clean(b.in.Turns[i].Answer), 60)}
		cost := Tokens(t.Question) + Tokens(t.Answer) + 8
		if cost > b.room {
			return
		}
		b.room -= cost
		b.form.Turns = append([]Turn{t}, b.form.Turns...)
	}
}

// fence is a line that none of the texts between fences holds: a digest of
// all of them, which no text can hold of itself.
func fence(f form) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q", f.Question, f.Turns, f.Items)
	return "=====" + hex.EncodeToString(h.Sum(nil))[:16] + "====="
}
