package bot

import (
	"context"
	"fmt"
	"strings"

	"whosaid/bot/hearsay"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
)

// A Verdict is a quotation that was checked.
type Verdict struct {
	retrieval.Verification
	verdict.Wording
	// Unread says of a no that it may be false for want of reading; see
	// Bot.Unread.
	Unread string
}

// Verify checks a quotation, and when speaker is not empty, whether it is that
// speaker's. What somebody denied, did not say or asked is not theirs. That nobody
// said it is no error.
func (b *Bot) Verify(ctx context.Context, quotation, speaker string) (Verdict, error) {
	v, err := b.library.Verify(ctx, quotation, strings.TrimSpace(speaker))
	if err != nil {
		return Verdict{}, fmt.Errorf("verifying: %w", err)
	}
	v = verdict.Weigh(hearsay.Mark(v, b.library.Document))
	out := Verdict{Verification: v, Wording: verdict.Of(v)}
	if !verdict.Answers(v.Verdict) {
		out.Unread = b.Unread(nil)
	}
	return out, nil
}
