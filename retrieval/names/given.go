package names

// IsGivenName reports whether a word is a given name, in whatever case. A name
// that is an ordinary word as well, such as "will", is none.
func IsGivenName(word string) bool {
	w := Fold(word)
	l := Shared()
	_, known := l.given.gender(w)
	return known && !l.common[w] && !l.notNames[w]
}

// MayBeGivenName reports whether a word is among the given names, even if it is
// an ordinary word as well.
func MayBeGivenName(word string) bool {
	_, known := Shared().given.gender(Fold(word))
	return known
}
