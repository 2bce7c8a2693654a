package difference

import lru "github.com/hashicorp/golang-lru/v2"

// kept is what was made of the words last asked about: quotations are compared
// with many statements of the same words. Nobody may change it.
type kept[T any] struct {
	made  func(word string) *T
	known *lru.Cache[string, *T]
}

// mostKept is of how many words it is kept.
const mostKept = 1024

func keep[T any](made func(word string) *T) *kept[T] {
	known, _ := lru.New[string, *T](mostKept) // fails for no size alone
	return &kept[T]{made, known}
}

// of is what was made of a word.
func (k *kept[T]) of(word string) *T {
	if known, ok := k.known.Get(word); ok {
		return known
	}
	made := k.made(word)
	k.known.Add(word, made)
	return made
}
