package gate

import "slices"

// placedElsewhere reports whether a sayer holds an office "of" something that
// another speaker's office is of, and that of each who is cited is of something
// else: "minister of Norland" for one of Sudland.
func (j *judge) placedElsewhere(s sayer, ev *source) bool {
	place := placeOf(s.words)
	if place == "" || len(ev.cited) == 0 || !j.offices.has(place) {
		return false
	}
	return !slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		own := placeOf(tokens(c.role))
		return own == "" || c.words.has(place) || c.words.roots[root(place)] || root(own) == root(place)
	})
}

// placeOf is the capitalised word that stands behind the first "of" or "for",
// empty where none does.
func placeOf(ts []token) string {
	for i := 1; i+1 < len(ts); i++ {
		if ts[i].text == "of" || ts[i].text == "for" {
			k := i + 1
			if isArticle(ts[k].text) && k+1 < len(ts) {
				k++
			}
			if ts[k].capital {
				return ts[k].text
			}
			return ""
		}
	}
	return ""
}

// kinOf reports whether a speaker is known only as somebody else's, and as what:
// "colleague" of "Ann Ito's colleague".
func kinOf(name string) (whose bool, head string) {
	ts := tokens(name)
	for i, t := range ts {
		if t.possessive && i+1 < len(ts) && !ts[len(ts)-1].capital {
			return true, ts[len(ts)-1].text
		}
	}
	return false, ""
}

// onlyKin reports whether a cited speaker is somebody else's relation and a
// sayer not called so: "Ito" is not "Ito's colleague".
func (j *judge) onlyKin(c *citedSpeaker, s sayer) bool {
	whose, head := kinOf(c.name)
	return whose && !slices.ContainsFunc(s.words, func(t token) bool { return j.meanings.alike(t.text, head) })
}

// throughAgent reports whether roles are those of somebody who speaks for a
// cited speaker and through whom the words came: "its lawyer".
func throughAgent(roles []string, ev *source) bool {
	return slices.ContainsFunc(roles, func(r string) bool { return words().has("agents", r) }) && slices.ContainsFunc(ev.cited, func(c *citedSpeaker) bool {
		return !slices.ContainsFunc(roles, func(r string) bool { return !c.relay.has(r) && !c.words.has(r) })
	})
}
