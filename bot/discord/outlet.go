package discord

import (
	"context"
	"errors"
	"fmt"
	"time"

	"whosaid/bot/discord/command"
	"whosaid/bot/discord/message"
)

const (
	// longestSend is how long sending one reply may take.
	longestSend = time.Minute
	// lastWord is how long what is told at the very end may take: less than
	// what a stop waits for it.
	lastWord = 800 * time.Millisecond
)

// An outlet is where one question's reply goes, and when. Computing the reply
// takes a worker; sending it takes none, however long Discord makes it wait.
type outlet struct {
	target
	// turn is the question's place in the line of its channel. Nil means that
	// the reply waits for nobody: Discord exempts interactions.
	turn *turn
	// growing has ended, or is nil, when no edit of the growing reply is under
	// way any more.
	growing <-chan struct{}
}

// near waits until the reply is to be computed: at once, or when its turn is
// near.
func (o *outlet) near(ctx context.Context) error {
	if o.turn == nil {
		return nil
	}
	return o.turn.near(ctx)
}

// grow shows the reply as far as it has come, unless others wait before it.
func (o *outlet) grow(ctx context.Context, m message.Message) error {
	if o.turn != nil && !o.turn.first() {
		return nil
	}
	return o.show(ctx, m)
}

// send sends a whole reply, in its turn.
func (o *outlet) send(ctx context.Context, reply command.Reply) error {
	if o.turn == nil {
		return o.deliver(ctx, reply)
	}
	defer o.turn.leave()
	if err := o.turn.wait(ctx); err != nil {
		o.turn.omit()
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, longestSend)
	defer cancel()
	return errors.Join(o.tell(ctx), o.deliver(ctx, reply))
}

// deliver sends a reply now, once the edits of the growing one have ended.
func (o *outlet) deliver(ctx context.Context, reply command.Reply) error {
	if o.growing != nil {
		select {
		case <-o.growing:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return deliver(ctx, o.target, reply)
}

// tell says in the channel who waits, and that some were left out.
func (o *outlet) tell(ctx context.Context) error {
	omitted, waiting := o.turn.news()
	for _, text := range []string{leftOut(omitted), waitingHere(waiting)} {
		if text == "" {
			continue
		}
		if err := o.add(ctx, told(text)); err != nil {
			return err
		}
	}
	return nil
}

func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Questions left without an answer here: %d. More come in than Discord lets me answer in one channel. "+
		"Please ask again in a minute, or use `/ask`, which is not held up.", n)
}

func waitingHere(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Questions waiting here: %d. I answer them in order, as fast as Discord lets me; `/ask` is not held up.", n)
}
