package command

import (
	"fmt"
	"strconv"
	"strings"
)

// A Verb names what a button, menu or form does.
type Verb string

const (
	VerbContext  Verb = "context"  // the statement in its place, privately
	VerbMore     Verb = "more"     // the next statements
	VerbFollow   Verb = "follow"   // opens the form for a follow-up question
	VerbRight    Verb = "right"    // the answer is right
	VerbWrong    Verb = "wrong"    // the answer is wrong
	VerbThread   Verb = "thread"   // goes on in a thread
	VerbQuotes   Verb = "quotes"   // a page of /quotes
	VerbTimeline Verb = "timeline" // a page of /timeline
)

// An Action is a button, menu or form that somebody used: what to do, with
// which record of which conversation, on which page.
type Action struct {
	Verb                 Verb
	Conversation, Record string
	Page                 int
}

// ID is the action as a custom_id, within Discord's limit of 100.
func (a Action) ID() string {
	return fmt.Sprintf("%s:%s:%s:%d", a.Verb, a.Conversation, a.Record, a.Page)
}

// ParseAction reads an ID back. It reports false for any other text.
func ParseAction(id string) (Action, bool) {
	parts := strings.Split(id, ":")
	if len(parts) != 4 {
		return Action{}, false
	}
	page, err := strconv.Atoi(parts[3])
	if err != nil || page < 0 {
		return Action{}, false
	}
	return Action{Verb(parts[0]), parts[1], parts[2], page}, true
}
