package gate

// Opposed returns the words of a claim whose opposite stands in words while
// neither they nor their like do: "leave" beside "stay", "distrusted" beside
// "trusted".
func Opposed(claim, words string) []string {
	var opposed []string
	said := read(words)
	for _, c := range read(claim) {
		turned, kept := false, false
		for _, w := range said {
			kept = kept || c.like(w)
			turned = turned || c.opposed(w)
		}
		if turned && !kept {
			opposed = append(opposed, c.text)
		}
	}
	return opposed
}
