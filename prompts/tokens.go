package prompts

import (
	"sync"

	"github.com/tiktoken-go/tokenizer/codec"
)

// counter loads its table when the first prompt is built, so that a program
// that asks no model never does. The table is the smallest there is: it counts
// a few tokens more than newer models need, never fewer by much.
var counter = sync.OnceValue(codec.NewR50kBase)

// Tokens is about how many tokens a model makes of text.
func Tokens(text string) int {
	n, err := counter().Count(text)
	if err != nil {
		return len(text)/3 + 1
	}
	return n
}
