package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
)

// ordinary is the rank up to which a word of the lexicon is an ordinary one.
const ordinary = 20000

// isOrdinary reports whether a folded word is one of the language's own and
// nobody's given name.
func isOrdinary(w string) bool {
	w = strings.Trim(w, ".,'’")
	if names.IsGivenName(w) {
		return false
	}
	if english.Lookup(w) != nil {
		return true
	}
	l, _ := lexicon.English()
	id := l.Lookup(w)
	return id != lexicon.Unknown && id < ordinary
}

// isGrammar reports whether a folded word is one that no name has in it.
func isGrammar(w string) bool {
	return lexicon.IsStopWord(w) && !particle(w) && utf8.RuneCountInString(w) > 1 ||
		english.Is(w, english.Pronoun|english.SubjectPronoun|english.Auxiliary|english.QuestionWord|english.Conjunction)
}

// particle reports whether a word joins the parts of a name.
func particle(w string) bool {
	switch w {
	case "de", "del", "der", "den", "van", "von", "di", "da", "do", "dos", "la", "le", "bin",
		"ibn", "al", "el", "of", "the", "for", "y", "e", "zu", "ten", "ter":
		return true
	}
	return false
}

// captionWords head notes, facts and lists, never a turn.
var captionWords = words(`
	agenda attendee attendees attending present absent regrets apologies participants participant date dates time times duration start
	ends location venue place slides slide link links video recording recordings youtube stream livestream audio notes note minutes
	minute summary summaries conclusion conclusions consensus resolution resolutions resolved agreed agreement decision decisions
	decided action actions todo todos task tasks item items topic topics subject proposal proposals issue issues question questions
	answer answers response responses reply comment comments update updates status background context overview introduction intro
	outcome outcomes outlook next previous deadline example examples warning caution important tip tips hint fyi nb tldr ps pps edit
	edited source sources reference references ref refs resource resources see also read motivation rationale reason reasons pros cons
	option options goal goals step steps problem solution requirement requirements description title name names organization company
	abbreviation version changelog changes change fixed added removed todo wip done merged feedback
	pending blocked blockers blocker highlights highlight
	key takeaways takeaway remaining open closed closing opening announcements announcement discussion discussions presentation
	presentations demo chat transcript transcription translation translator contents chapter section part appendix figure table note
	record meeting call session url http https ftp mailto tel file email phone address website regarding re subject fwd cc bcc to from
	yes no ok okay well so and but or also first second third finally then however thus therefore additionally basically currently
	today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday morning afternoon evening default result results
	test tests testing error errors warning info debug trace log logs total quorum vote votes voting motion moved seconded approved
	approval adopted adoption adjourned adjournment end begin contact contacts photo image credit caption correction clarification
	spoiler disclaimer advisory caveat definition advantage advantages disadvantage disadvantages input output assignee assigned owner
	owners priority estimate type category tags tag keywords keyword stage stages phase phases point points suggestion suggestions
	milestone milestones sprint scenario variant annex aob ad ads advert advertisement sponsor sponsors music sfx jingle channel guild server`)

// parts are what people are called by what they do in a conversation.
var parts = words(`moderator moderators interviewer host hosts reporter chair chairs chairman chairwoman chairperson co-chair speaker
	anchor presenter presenters narrator operator questioner journalist president judge court clerk witness facilitator facilitators
	scribe scribes organizer organiser notetaker note-taker minute-taker secretary champion champions author authors editor editors
	interpreter announcer`)

func words(list string) map[string]bool { return english.Set(list) }

// isCaption reports whether a folded label heads something other than a turn:
// all of its words tell of meetings and notes, or its last one does.
func isCaption(key string) bool {
	fields := strings.FieldsFunc(key, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == '&' || r == '#' })
	if len(fields) == 0 {
		return false
	}
	if len(fields) > 1 && names.IsGivenName(fields[0]) {
		return false
	}
	last := strings.Trim(fields[len(fields)-1], ".'’0123456789")
	if len(fields) > 1 && last == "" {
		last = strings.Trim(fields[len(fields)-2], ".'’")
	}
	return captionWords[last] || captionWords[fields[0]] && len(fields) > 1 && !names.IsGivenName(fields[len(fields)-1]) ||
		english.Is(last, english.CaptionWord|english.HeadingWord)
}

// isPart reports whether a folded label is a part in a conversation.
func isPart(key string) bool {
	key = strings.TrimPrefix(key, "the ")
	last := key[strings.LastIndexByte(key, ' ')+1:]
	return parts[key] || parts[last] && strings.Count(key, " ") < 2
}

// capital reports whether a word of a name may begin it: it has a capital, or
// its script knows none.
func capital(w string) bool {
	r, n := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'“‘@"))
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r) ||
		len(w) > n && unicode.IsDigit(r) && strings.IndexFunc(w, unicode.IsUpper) > 0
}

// initials reports whether a label is a few capitals: "KG", "MEL", "J.S.C.".
func initials(name string) bool {
	n := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && (r < '0' || r > '9'):
			return false
		}
	}
	return n > 0 && n < 5 && len(name) < 8
}
