package discord

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// How long a line is, and how long one waits in it.
const (
	// longestLine is how many questions of one channel wait for their turn;
	// further ones are left out.
	longestLine = 20
	// crowded is how many wait before those who wait are told.
	crowded = 5
	// longestTurn is how long a reply that is ready waits for its turn.
	longestTurn = 90 * time.Second
	// overtake is how old a question is before later ones, whose replies are
	// ready, are answered before it.
	overtake = 15 * time.Second
	// betweenWords is the least time between two words to those left out.
	betweenWords = 10 * time.Second
)

// errLate is the error of a reply whose turn did not come in time.
var errLate = errors.New("its turn did not come in time")

// A lines has the line of each channel: replies that are messages of a channel
// are sent one after the other, in the order in which they were asked for, so
// that a channel's rate limit holds up that channel alone.
type lines struct {
	// ahead is how many replies of one channel are computed before their turn:
	// not so many that a crowded channel takes all workers.
	ahead     int
	mu        sync.Mutex
	byChannel map[string]*line
}

func newLines(ahead int) *lines { return &lines{ahead: max(1, ahead), byChannel: map[string]*line{}} }

// A line is the turns of one channel, in the order of asking. It is guarded by
// its lines, and forgotten when the last turn has left.
type line struct {
	turns   []*turn
	sending *turn
	// omitted are the questions left out that nobody was told of yet.
	omitted int
	warned  bool
	spoke   time.Time
}

// A turn is one question's place in the line of its channel. Whoever has it
// calls leave, once or more.
type turn struct {
	all     *lines
	line    *line
	channel string
	asked   time.Time
	ready   bool
	soon    chan struct{}
	mine    chan struct{}
}

// join takes the next turn in a channel. It returns nil when the line is full;
// the question then counts as left out, of which somebody in the line tells.
func (ls *lines) join(channel string) *turn {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	l := ls.byChannel[channel]
	if l == nil {
		l = &line{}
		ls.byChannel[channel] = l
	}
	if len(l.turns) >= longestLine {
		l.omitted++
		return nil
	}
	t := &turn{all: ls, line: l, channel: channel, asked: time.Now(), soon: make(chan struct{}), mine: make(chan struct{})}
	l.turns = append(l.turns, t)
	if len(l.turns) <= ls.ahead {
		close(t.soon)
	}
	return t
}

// near waits until the turn is near enough for its reply to be computed.
func (t *turn) near(ctx context.Context) error {
	select {
	case <-t.soon:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// first reports whether nobody's reply comes before this one's.
func (t *turn) first() bool {
	t.all.mu.Lock()
	defer t.all.mu.Unlock()
	return len(t.line.turns) > 0 && t.line.turns[0] == t && (t.line.sending == nil || t.line.sending == t)
}

// crowded reports whether so many wait in the line that they are told.
func (t *turn) crowded() bool {
	t.all.mu.Lock()
	defer t.all.mu.Unlock()
	return len(t.line.turns) > crowded
}

// wait waits, with a reply that is ready, for its turn: until leave no other
// reply is sent. It returns errLate when the turn does not come in time.
func (t *turn) wait(ctx context.Context) error {
	t.all.mu.Lock()
	t.ready = true
	t.all.advance(t.line)
	t.all.mu.Unlock()
	late := time.NewTimer(longestTurn)
	defer late.Stop()
	select {
	case <-t.mine:
		return nil
	case <-late.C:
		return errLate
	case <-ctx.Done():
		return ctx.Err()
	}
}

// omit counts the question as left out.
func (t *turn) omit() {
	t.all.mu.Lock()
	defer t.all.mu.Unlock()
	t.line.omitted++
}

// leave gives the turn to the next.
func (t *turn) leave() {
	t.all.mu.Lock()
	defer t.all.mu.Unlock()
	at := slices.Index(t.line.turns, t)
	if at < 0 {
		return
	}
	t.line.turns = slices.Delete(t.line.turns, at, at+1)
	if nearest := t.all.ahead - 1; at <= nearest && len(t.line.turns) > nearest {
		close(t.line.turns[nearest].soon)
	}
	if t.line.sending == t {
		t.line.sending = nil
	}
	if len(t.line.turns) == 0 {
		delete(t.all.byChannel, t.channel)
		return
	}
	t.all.advance(t.line)
}

// advance gives the turn to the first whose reply is ready, unless an earlier
// question is still being answered and is not yet old.
func (ls *lines) advance(l *line) {
	if l.sending != nil {
		return
	}
	for _, t := range l.turns {
		if t.ready {
			l.sending = t
			close(t.mine)
			return
		}
		if left := overtake - time.Since(t.asked); left > 0 {
			time.AfterFunc(left, func() { ls.again(l) })
			return
		}
	}
}

func (ls *lines) again(l *line) {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	ls.advance(l)
}

// news is what whoever has the turn tells the channel beside the reply: how
// many were left out that nobody was told of, and how many wait, the first
// time that they are a crowd. Both are 0 for nothing to tell.
func (t *turn) news() (omitted, waiting int) {
	t.all.mu.Lock()
	defer t.all.mu.Unlock()
	l := t.line
	if last := len(l.turns) == 1; l.omitted > 0 && (last || time.Since(l.spoke) >= betweenWords) {
		omitted, l.omitted, l.spoke = l.omitted, 0, time.Now()
	}
	if len(l.turns) > crowded && !l.warned {
		waiting, l.warned = len(l.turns), true
	}
	return omitted, waiting
}
