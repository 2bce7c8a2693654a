package plan

import "testing"

// campaignNews is what three people said, two of whom are told of by whose they are.
const campaignNews = "“The lock leaks,” Jorge Ramalho said on Monday. His campaign manager, Ilse Brandt, was angry.\n\n" +
	"“Close it,” Brandt said.\n\n" +
	"Carol Weems was there. Her longtime neighbour Otto Fay helped.\n\n“It stinks,” Fay said. “It is cold,” Weems said.\n"

// An office that a pronoun gives somebody is held with whoever was named before it.
func TestServing(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": campaignNews})
	asksFor(t, lib, map[string]string{
		"what did ramalho's campaign manager say about the lock": "Ilse Brandt",
		"what did weems's campaign manager say about the lock":   "",
		"what did ramalho's pilot say about the lock":            "",
		"why is the lock shut, in ramalho's view":                "Jorge Ramalho",
		"why is the lock shut, per his campaign manager":         "",
		"why did ramalho shut it, per his campaign manager":      "Ilse Brandt",
	})
}
