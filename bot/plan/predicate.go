package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// feels are wordings for how somebody stands to something, without a verb of
// speech: the groups are why (asks), whom (who) and what (on).
var feels = []*pattern.Pattern{
	pattern.MustCompile(`(?i)^(?:so\s+|and\s+)?(?P<asks>(?:why|how come)\s+)?(?:is|was|were|are|wasn['’]t|isn['’]t)\s+(?P<who>.+?)\s+` +
		`(?:(?:so|really|still|strongly|not|even|all)\s+)*(?:against|opposed to|in favou?r of|for|worried|concerned|unhappy|happy|sceptical|` +
		`skeptical|hesitant|uncomfortable|comfortable|reluctant|convinced|surprised|confused|excited|okay with|ok with|fine with|on board)\b` +
		`(?P<on>.*)$`),
	pattern.MustCompile(`(?i)^what\s+(?P<asks>)(?:surprised|worrie[sd]|bothers|bothered|convinced|confused|annoyed|concerns|concerned)\s+` +
		`(?P<who>.+?)\s+(?P<on>(?:about|on|in|with|regarding)\b.*)$`),
}

// takesSide is the same with a verb, which in articles may be one of speech: "did Ana
// support the dike?".
var takesSide = pattern.MustCompile(`(?i)^(?:so\s+|and\s+)?(?P<asks>(?:why|how come)\s+)?(?:did|does|do|didn['’]?t|doesn['’]?t)\s+` +
	`(?P<who>.+?)\s+` +
	`(?:(?:really|still|strongly|not|ever|all)\s+)*(?:object to|oppose|support|agree (?:with|to)|back|like|love|want|block|mind|` +
	`favou?r|prefer|endorse|reject)\b(?P<on>.*)$`)

// standing is a question for what somebody said where it asks how they stand to
// something: "why was Ana against the dike?".
func standing(q question.Question, text string, directory *people.Directory) question.Question {
	if q.Kind != question.Fact && q.Kind != question.WhoAbout && q.Kind != question.DidSay {
		return q
	}
	forms := feels
	if directory.Labelled() {
		forms = append(slices.Clone(feels), takesSide)
	}
	for _, form := range forms {
		at := form.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		group := func(name string) retrieval.Span {
			i := 2 * form.SubexpIndex(name)
			return retrieval.Span{Start: at[i], End: at[i+1]}
		}
		who := group("who")
		found := speakersCalled(who.In(text), directory)
		if len(found) == 0 {
			continue
		}
		q.Speakers = []question.Asked{{Span: who, Wording: who.In(text), People: found, By: retrieval.ByName}}
		q.Kind, q.Role, q.Words, q.Topic = question.WhatSaid, "", "", strings.Trim(group("on").In(text), " ?.!")
		return q
	}
	return q
}
