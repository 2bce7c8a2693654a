package plan

import (
	"context"
	"testing"

	"whosaid/retrieval/question"
)

// TestOfMeeting holds that a question for the meeting in which somebody said something asks
// for what they said, and one for whose idea something was for who suggested it.
func TestOfMeeting(t *testing.T) {
	lib := libraryOf(t, dikes)
	for text, want := range map[string]string{
		"which call did joost bring up that the ferry audit waits":  "what did joost say about the ferry audit waits",
		"in which dike board meeting did Pieter Oost mention EIP 7": "what did Pieter Oost say about EIP 7",
		"which call did the weather mention the clay in":            "which call did the weather mention the clay in",
		"who had the idea to close the dike in May":                 "who suggested close the dike in May",
		"which meeting was the longest":                             "which meeting was the longest",
	} {
		r := &resolver{ctx: context.Background(), library: lib, directory: lib.People()}
		if got := r.ofMeeting(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	p, err := New(t.Context(), lib, Request{Question: "which call did joost bring up the clay audit"})
	if err != nil || p.Question.Kind != question.WhatSaid || len(p.Names) != 1 {
		t.Errorf("%v %v %v", p.Question.Kind, p.Names, err)
	}
}
