package quotetext

// Index returns the position in text of the first run of words that is equal
// to quotation's, or -1. An empty quotation is nowhere.
func Index(text, quotation []Word) int {
	if len(quotation) == 0 {
		return -1
	}
	for at := 0; at+len(quotation) <= len(text); at++ {
		if begins(text[at:], quotation) {
			return at
		}
	}
	return -1
}

// Contains reports whether text holds the words of quotation: all of them in
// a row, or, where the quotation has ellipses or brackets, its pieces in
// order.
func Contains(text, quotation string) bool {
	words := Words(text)
	if Index(words, Words(quotation)) >= 0 {
		return true
	}
	pieces := Pieces(quotation)
	for _, p := range pieces {
		at := Index(words, p.Words)
		if at < 0 {
			return false
		}
		words = words[at+len(p.Words):]
	}
	return len(pieces) > 0
}

// begins reports whether text begins with the words of quotation, which is
// not longer.
func begins(text, quotation []Word) bool {
	for i := range quotation {
		if text[i].Text != quotation[i].Text {
			return false
		}
	}
	return true
}
