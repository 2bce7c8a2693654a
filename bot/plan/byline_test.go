package plan

import "testing"

// TestByline tells questions for who wrote an article, and when, from those for what it
// tells.
func TestByline(t *testing.T) {
	for _, c := range []struct {
		text  string
		asks  Byline
		about string
	}{
		{"who wrote the article?", Writer, ""},
		{"Who wrote this", Writer, ""},
		{"who is the author of the article about the old quay?", Writer, "the old quay"},
		{"who's the reporter", Writer, ""},
		{"when was it published?", Published, ""},
		{"what is the date of the harbour story?", Published, "harbour"},
		{"which newspaper published this article", Publisher, ""},
		{"what's the headline?", Headline, ""},
		{"tldr pls", Gist, ""},
		{"summarise the article please", Gist, ""},
		{"can you give me a quick summary of the story about the quay?", Gist, "the quay"},
		{"what's this about", Gist, ""},
		{"what are the main points of this article?", Gist, ""},
		{"summarise Ito's position on the quay", NoByline, ""},
		{"what is the bill about?", NoByline, ""},
		{"give me a summary of the talks", NoByline, ""},
		{"who wrote the letter to the board?", NoByline, ""},
		{"who wrote the report?", NoByline, ""},
		{"when was the law published?", NoByline, ""},
		{"who is the author of the bill?", NoByline, ""},
	} {
		if asks, about := byline(c.text); asks != c.asks || about != c.about {
			t.Errorf("%q: %q about %q, want %q about %q", c.text, asks, about, c.asks, c.about)
		}
	}
}
