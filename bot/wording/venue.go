package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/bot/cue"
)

// atVenue is a venue after its preposition.
func atVenue(venue string) string {
	if preposition := placed(venue); preposition != "on" || withPreposition(venue, "in") != "in "+venue {
		return withPreposition(venue, preposition)
	}
	return "on " + venue
}

// VenuePreposition is what stands before a venue, with a space after it: "at " a
// rally, "in " a letter, "on " a programme. It is empty where the venue has one of
// its own, and "at " for a name.
func VenuePreposition(venue string) string {
	before, ok := strings.CutSuffix(atVenue(venue), venue)
	switch {
	case !ok:
		return ""
	case before == "to ":
		return "at "
	}
	return before
}

// placed is the preposition of a venue: one speaks on a channel, in a meeting.
func placed(venue string) string {
	if r, _ := utf8.DecodeRuneInString(venue); unicode.IsUpper(r) {
		return "to"
	}
	words := strings.Fields(strings.ToLower(venue))
	if at := slices.IndexFunc(words, func(w string) bool { return cue.IsPreposition(w) }); at > 0 {
		words = words[:at]
	}
	for _, w := range slices.Backward(words) {
		switch w = strings.Trim(w, ",."); {
		case onVenues[w]:
			return "on"
		case atVenues[w]:
			return "at"
		case inVenues[w]:
			return "in"
		}
	}
	return "in"
}

// Nouns for where things are said, by their preposition.
var (
	onVenues = cue.Set("call phone telephone programme program show podcast radio television tv stage air broadcast website blog twitter " +
		"facebook")
	atVenues = cue.Set(`briefing conference hearing rally event ceremony summit vigil reception dinner lunch breakfast fundraiser
		funeral protest
		demonstration forum panel gathering convention festival launch inquest trial`)
	inVenues = cue.Set("interview statement email letter speech tweet post message meeting debate article book report court parliament")
)
