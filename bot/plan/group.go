package plan

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/similarity"
)

// A Group is the set of people that a question asks for, rather than one of
// them: "which democrats objected", "list everyone quoted".
type Group struct {
	// Asked is true where the question asks for a set of people.
	Asked bool
	// Kinds are the nouns, in the singular, one of which members are called by, and
	// Of the words before them that tell which: "clerk", and "county". No kind
	// means anybody.
	Kinds, Of []string
	// Titles are nouns for the office that members hold besides: senators, for "senate
	// democrats". None where any may be held.
	Titles []string
	// Quoted is true where all those are asked for who are quoted, whatever they
	// say.
	Quoted bool
	// Private is true where people of the public are asked for: "ordinary fans",
	// "voters".
	Private bool
}

// Wordings that ask for a set of people.
var (
	// whoQuoted asks for those quoted, after another question for people too: "who fought
	// the plan, like who gets quoted".
	whoQuoted = pattern.New(`(?i)(?:^\W*|^\W*who[^?!]+[,;:–—]\s*)(?:so |and |hey |like |i mean )*` +
		`(?:tell me |give me |show me |list |name )?who(?:ever|m)?(?: all| else)?` +
		`(?:['’]s| is| are| was| were| gets?| got)(?: all| being)* (?:quoted|cited|interviewed)\b`)
	// anybodyQuoted asks for everybody quoted, or for some of them by a noun.
	anybodyQuoted = pattern.New(`(?i)\b(?:quoted|cited|interviewed)\b`)
	// listed begins a question that asks for a list.
	listed = pattern.New(`(?i)^\W*(?:so |and |hey |please |can you |could you )*(?:list|name|enumerate|give me|show me|tell me)\b` +
		`(?: all| me| us| of| the| those| these| some| a list| every| each)*\s+(.+)$`)
	// which begins a question for some of those that a noun means.
	which = pattern.New(`(?i)^\W*(?:so |and |hey |please )*(?:which|what)(?: of| all| the| these| those| other| some)*\s+(.+)$`)
	// whoAre asks who the people are that a noun means, or those of a body.
	whoAre = pattern.New(`(?i)^\W*(?:so |and |hey )*who(?: all)?(?:\s+(?:are|were)(?: some| all)*(?: of)? the|` +
		`\s+(?:from|in|among|at|within)(?: the)?)\s+(.+)$`)
)

// group reads the set of people that a question asks for; its zero value where
// it asks for none.
func group(text string) Group {
	g := ofHouse(asked(text), text)
	if eachSays.MatchString(text) && !g.Asked {
		g = Group{Asked: true}
	}
	g.Private = slices.ContainsFunc(slices.Concat(g.Of, g.Kinds), func(w string) bool { return privates[w] })
	return g
}

var privates = cue.Set("ordinary regular average everyday normal random local voter resident visitor fan supporter protester neighbor " +
	"neighbour parent student passer-by bystander caucusgoer")

// asked is the set without whether its members are of the public.
func asked(text string) Group {
	g := Group{Quoted: anybodyQuoted.MatchString(text)}
	if whoQuoted.MatchString(text) {
		g.Asked = true
		return g
	}
	for _, form := range []*pattern.Expression{listed, which, whoAre, ofEachOne} {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		words := tokens.FindAllString(m[1], mostOfGroup)
		if len(words) > 0 && everyones[strings.ToLower(words[0])] {
			g.Asked = g.Quoted || form == listed
			return g
		}
		if g.Kinds, g.Of = kinds(words); len(g.Kinds) > 0 {
			g.Asked = true
			return g
		}
		if form == which && g.Quoted {
			g.Asked = true
			return g
		}
		if form == whoAre && g.Quoted {
			g.Asked, g.Of = true, bodyBefore(words)
			return g
		}
	}
	return Group{}
}

// tokens are the words of a question, with the signs inside them.
var tokens = pattern.New(`[\p{L}\p{N}][\p{L}\p{N}'’.&-]*|[,;:?!]`)

// mostOfGroup is among how many words the noun of a group stands.
const mostOfGroup = 9

var everyones = cue.Set("everyone everybody all people who those folks anyone anybody speakers names")

// kinds are the plural nouns for people that end the noun phrase at the beginning
// of words, joined by "or" or "and", in the singular, and the words before the
// first of them. None where a verb or a preposition comes first.
func kinds(words []string) (nouns, before []string) {
	for i, w := range words {
		low := strings.ToLower(strings.TrimRight(w, "."))
		one := names.Singular(names.Fold(low))
		switch {
		case personPlural(low, one):
			nouns = append(nouns, one)
			if i+2 < len(words) && (words[i+1] == "or" || words[i+1] == "and") && len(nouns) == 1 {
				more, _ := kinds(words[i+2:])
				return append(nouns, more...), before
			}
			if i+1 < len(words) && personPlural(strings.ToLower(words[i+1]), names.Singular(names.Fold(words[i+1]))) {
				before, nouns = append(before, one), nil
				continue
			}
			return nouns, before
		case strings.ContainsAny(w, ",;:?!") || notBefore[low]:
			return nil, nil
		case !joins[low]:
			before = append(before, low)
		}
	}
	return nil, nil
}

// personPlural reports whether a word is a plural noun for people: "clerks", the
// members of a party, "Russians".
func personPlural(word, one string) bool {
	return word != one && (names.IsPersonNoun(one) || partisans[one]) || similarity.Nation(one) != nil && word != one || plurals[word]
}

var (
	partisans = cue.Set("democrat republican conservative liberal progressive brit dem delegate fan adult local regular")
	plurals   = cue.Set("people folks guys women men children")
	// joins are words within a noun phrase that say nothing of who is meant.
	joins = cue.Set("the a an some first last two three four five other old")
	// notBefore are words that do not stand before a noun in its phrase.
	notBefore = cue.Set("did does do is are was were has have had will would said say says told who whom that about on for by to with " +
		"against of or and")
)

// bodyBefore are the words of the phrase before a form of "to be".
func bodyBefore(words []string) []string {
	end := slices.IndexFunc(words, func(w string) bool {
		low := strings.ToLower(w)
		return low == "is" || low == "are" || low == "was" || low == "were" || low == "gets" || low == "get" || low == "got"
	})
	if end < 0 {
		return nil
	}
	var of []string
	for _, w := range words[:end] {
		of = append(of, strings.ToLower(w))
	}
	return of
}
