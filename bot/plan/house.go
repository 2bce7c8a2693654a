package plan

import (
	"slices"

	"whosaid/bot/cue"
	"whosaid/retrieval/pattern"
)

// ofHouse is a set of those who make laws by the nouns and titles that documents have
// for them: "lawmakers", "members of congress".
func ofHouse(g Group, text string) Group {
	for _, word := range g.Of {
		if g.Asked && len(g.Titles) == 0 {
			g.Titles = housesTitles[word]
		}
	}
	named := slices.ContainsFunc(g.Kinds, func(kind string) bool { return lawmakers[kind] })
	if !g.Asked || !named && !(slices.Contains(g.Kinds, "member") && memberOfHouse.MatchString(text)) {
		return g
	}
	g.Kinds = append(slices.DeleteFunc(slices.Clone(g.Kinds), func(kind string) bool { return kind == "member" }), titled...)
	return g
}

var (
	lawmakers = cue.Set("lawmaker legislator congressman congresswoman parliamentarian")
	// housesTitles are the nouns for those who sit in a house, by its name.
	housesTitles = map[string][]string{
		"house": {"representative", "congressman", "congresswoman", "speaker"}, "senate": {"senator"},
	}
	titled = []string{"representative", "senator", "congressman", "congresswoman", "lawmaker", "deputy"}
	// memberOfHouse is said of those who sit in a body that makes laws.
	memberOfHouse = pattern.MustCompile(`(?i)\bmembers of (?:the )?(?:congress|parliament|house|senate|legislature|assembly)\b`)
)

// eachSays ends a question for those who did something with what they said, which asks
// for all of them: "who objected to the dike and what did they say".
var eachSays = pattern.MustCompile(`(?i)^\W*(?:so |and |hey )?who (?:all )?\w+.*?,? and (?:what|how) (?:did|do|does|was|were|is) ` +
	`(?:each|they|everyone|everybody|those)\b.*$`)

// ofEachOne asks what each of those said whom a noun means: "what did the two pilots each
// say of the lock".
var ofEachOne = pattern.New(`(?i)^\W*(?:so |and |hey )?(?:what|how) (?:did|do) (?:both |all )?(?:of )?(?:the|those|these) ` +
	`(.+? (?:each|both|all) ` +
	`(?:say|said|think|thought|want|wanted|argue|claim|call|tell|told|write|predict|warn|promise|feel|make)\b.*)$`)

// eachTail is what such a question has after those asked for.
var eachTail = pattern.MustCompile(`(?i),? and (?:(?:what|how) (?:did|do|does|was|were|is) (?:each|they|everyone|everybody|` +
	`those)\b.*|why)\W*$`)

// grouped is a question without what it asks of each of a set of people, and that set.
func grouped(text string) (string, Group) {
	g := group(text)
	if !g.Asked {
		return text, g
	}
	return eachTail.ReplaceAllString(text, ""), g
}
