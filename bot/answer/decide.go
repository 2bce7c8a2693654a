package answer

import (
	"context"
	"fmt"

	"whosaid/bot/plan"
	"whosaid/retrieval/library"
	"whosaid/retrieval/question"
)

// Decide answers a plan from a corpus. The error is for what broke.
func Decide(ctx context.Context, lib *library.Library, p plan.Plan) (Decision, error) {
	d := &decider{ctx: ctx, library: lib, directory: lib.People(), plan: p, q: p.Question}
	out, voted := d.byVote()
	if !voted {
		found := d.withDeed(d.withMarks(d.withPremise(d.withAuthor(d.decide()))))
		acted := d.withActs(d.onOneSide(d.withFurther(d.withCast(d.withFact(d.withWhom(found))))))
		out = d.withOutcome(d.explained(acted))
	}
	out.Plan = p
	out.InOtherWords = out.InOtherWords || d.inOtherWords(out)
	if out.Evidence.Statements == nil {
		out.Evidence = d.found
	}
	if d.err != nil {
		return Decision{}, fmt.Errorf("looking for evidence: %w", d.err)
	}
	return out, nil
}

func (d *decider) decide() Decision {
	if d.plan.Talk != plan.None {
		return Decision{Shape: Chat}
	}
	if d.plan.Byline != plan.NoByline {
		return d.credited()
	}
	if asked, ok := d.plan.Unknown(); ok {
		if out, sure := d.unknown(asked); sure {
			return out
		}
	}
	if out, ok := d.members(); ok {
		return out
	}
	switch {
	case d.q.Kind == question.Circumstances:
		return d.circumstances()
	case len(d.plan.Sides) > 1:
		return d.compare()
	case d.q.Kind == question.WhoIs && len(d.q.Names()) > 0:
		return d.whoIs()
	case d.q.Kind == question.List || d.listsQuoted():
		return d.list()
	}
	if d.plan.Order != plan.AnyTime {
		return d.inOrder()
	}
	if out, ok := d.sidesWith(); ok {
		return out
	}
	if out, ok := d.wordForWord(); ok && !d.asksSide() {
		return out
	}
	d.found = d.evidence()
	return d.weighedUp(d.asPanel(d.byEvidence()))
}

// byEvidence decides by what the ranking found.
func (d *decider) byEvidence() Decision {
	if out, ok := d.silent(); ok {
		return out
	}
	if out, ok := d.decision(); ok {
		return out
	}
	d.found.Statements = d.weighed(d.found.Statements)
	if out, ok := d.nobodySides(); ok {
		return out
	}
	if out, ok := d.takers(); ok {
		return out
	}
	switch d.q.Kind {
	case question.DidSay:
		return d.didSay()
	case question.WhatSaid:
		return d.whatSaid()
	case question.WhoSaid:
		return d.whoSaid()
	case question.WhoAbout:
		return d.whoAbout()
	}
	return d.asConcluded(d.fact())
}
