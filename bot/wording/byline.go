package wording

import (
	"fmt"
	"strings"

	"whosaid/bot/answer"
	"whosaid/bot/plan"
)

// withheld shows the sentence that tells that somebody gave no answer.
func (w *wording) withheld() string {
	return fmt.Sprintf("No answer to that is told. In %s: %s",
		w.voice.sourceOf(w.Sentence.Document, w.Sentence.Locator, w.Sentence.Paragraph), oneLine(w.Sentence.Text))
}

// credited tells who wrote articles, or when they were published.
func (w *wording) credited() string {
	var all []string
	for _, b := range w.Credits {
		all = append(all, w.credit(b))
	}
	return strings.Join(all, " ")
}

// credit tells one byline.
func (w *wording) credit(b answer.Byline) string {
	name := sourceName(b.Document, b.Title)
	if w.Plan.Byline == plan.Headline && b.Title != "" {
		return fmt.Sprintf("%s is headed %s.", b.Document, Quote(oneLine(b.Title)))
	}
	var parts []string
	if b.Author != "" {
		parts = append(parts, "by "+oneLine(b.Author))
	}
	if b.Outlet != "" {
		parts = append(parts, "published by "+oneLine(b.Outlet))
	}
	if b.Date != "" {
		parts = append(parts, "dated "+b.Date)
	}
	text := name + " is " + strings.Join(parts, ", ")
	if b.Author == "" && b.Sentence.Text != "" {
		byline := fmt.Sprintf("byline is %s (%s)", Quote(oneLine(b.Sentence.Text)), ParagraphOf(b.Sentence.Locator, b.Sentence.Paragraph))
		if len(parts) == 0 {
			return name + ": its " + byline + "."
		}
		text += "; its " + byline
	}
	return text + "."
}

// noByline says that articles do not tell what was asked of them.
func (w *wording) noByline() string {
	asked := map[plan.Byline]string{plan.Writer: "who wrote it", plan.Published: "when it was published",
		plan.Publisher: "who published it", plan.Headline: "what it is called"}[w.Plan.Byline]
	var names []string
	for _, b := range w.Credits {
		names = append(names, sourceName(b.Document, b.Title))
	}
	says := "does not say"
	if len(names) > 1 {
		says = "do not say"
	}
	return List(names) + " " + says + " " + asked + "."
}
