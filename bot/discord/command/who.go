package command

import (
	"context"
	"fmt"
	"strings"

	"whosaid/bot"
	"whosaid/bot/discord/card"
	"whosaid/retrieval/pattern"
)

// WhoInput is a quotation to check.
type WhoInput struct{ Quotation, Speaker string }

// Who checks a quotation.
func (c *Commands) Who(ctx context.Context, in WhoInput) (Reply, error) {
	v, err := c.cases.Verify(ctx, unquote(in.Quotation), in.Speaker)
	if err != nil {
		return nil, err
	}
	return Reply(card.Verdict(v)), nil
}

// mostChecked is how many quotations of one message are checked.
const mostChecked = 5

// WhoSaidThis checks each quotation in a message; a message without any is
// taken as one.
func (c *Commands) WhoSaidThis(ctx context.Context, content string) (Reply, error) {
	quotations := quotations(content)
	if len(quotations) == 0 {
		return note("There are no words in this message to check."), nil
	}
	var vs []bot.Verdict
	for _, q := range card.Page(quotations, 0, mostChecked) {
		v, err := c.cases.Verify(ctx, q, "")
		if err != nil {
			return nil, err
		}
		vs = append(vs, v)
	}
	reply := Reply(card.Verdicts(vs))
	if more := len(quotations) - mostChecked; more > 0 {
		reply = append(reply, note(fmt.Sprintf("%d more quotations in this message were not checked.", more))...)
	}
	return reply, nil
}

var (
	quoted     = pattern.New(`“[^“”\n]+”|"[^"\n]+"|«[^«»\n]+»|„[^„“”\n]+[“”]`)
	blockQuote = pattern.New(`(?m)^>{1,3} ?(.+)$`)
	mark       = pattern.New("<[@#][!&]?[0-9]+>|\\*\\*|__|\\|\\||~~|`")
)

// quotations returns the quotations in a Discord message: what stands in
// quotation marks, two words or more; otherwise its block quotes; otherwise
// the whole message.
func quotations(content string) []string {
	content = mark.ReplaceAllString(content, "")
	var found []string
	for _, q := range quoted.FindAllString(content, -1) {
		if q = unquote(q); len(strings.Fields(q)) >= 2 {
			found = append(found, q)
		}
	}
	if len(found) > 0 {
		return found
	}
	for _, m := range blockQuote.FindAllStringSubmatch(content, -1) {
		if line := strings.TrimSpace(m[1]); line != "" {
			found = append(found, line)
		}
	}
	if whole := strings.TrimSpace(content); len(found) == 0 && whole != "" {
		return []string{whole}
	}
	return found
}

// unquote removes quotation marks that stand around the whole of s.
func unquote(s string) string {
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "\"“”„«»"))
}
