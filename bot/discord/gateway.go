package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// A gateway keeps one connection to Discord's gateway up. discordgo's own
// reconnecting is switched off: it never gives up on what cannot succeed, and
// its Open can hang for good holding the session's lock. Here Open runs under
// a watchdog, and a session that hangs or is refused is replaced by a new one.
type gateway struct {
	token   string
	timeout time.Duration
	log     *slog.Logger
	// handle adds the handlers to a new session.
	handle func(*discordgo.Session)

	session *discordgo.Session
	wires   *wires
	ready   chan *discordgo.Ready
	lost    chan struct{}
}

// errHung means that discordgo's Open did not come back even after its
// connection was closed.
var errHung = errors.New("the connection hangs")

// connect opens the connection: with the session at hand if there is one,
// which resumes where it was, otherwise with a new one. After a failure that
// cannot be resumed from, the session is given up.
func (g *gateway) connect(ctx context.Context) error {
	if g.session == nil {
		if err := g.renew(); err != nil {
			return err
		}
	}
	resumes := g.session
	err := g.open(ctx)
	var closed *websocket.CloseError
	if errors.As(err, &closed) || errors.Is(err, errHung) {
		g.session = nil
	}
	if err != nil && ctx.Err() == nil {
		g.log.Warn("connecting to the gateway failed", "error", err, "session_kept", g.session == resumes)
	}
	return err
}

// renew makes a new session, which identifies itself anew.
func (g *gateway) renew() error {
	s, err := discordgo.New("Bot " + g.token)
	if err != nil {
		return fmt.Errorf("discord session: %w", err)
	}
	lost, ready, w := make(chan struct{}, 1), make(chan *discordgo.Ready, 1), &wires{}
	s.ShouldReconnectOnError = false
	s.Identify.Intents = intents
	s.StateEnabled = true
	s.LogLevel = -1 // what matters is said here
	s.Dialer = &websocket.Dialer{NetDialContext: w.dial, Proxy: http.ProxyFromEnvironment, HandshakeTimeout: g.timeout}
	s.AddHandler(func(_ *discordgo.Session, _ *discordgo.Disconnect) { offer(lost, struct{}{}) })
	s.AddHandler(func(_ *discordgo.Session, r *discordgo.Ready) { offer(ready, r) })
	g.handle(s)
	g.session, g.lost, g.ready, g.wires = s, lost, ready, w
	return nil
}

func offer[T any](c chan T, v T) {
	select {
	case c <- v:
	default:
	}
}

// open opens the session under the watchdog.
func (g *gateway) open(ctx context.Context) error {
	opened := make(chan error, 1)
	session := g.session
	go func() { opened <- session.Open() }()
	timer := time.NewTimer(g.timeout)
	defer timer.Stop()
	select {
	case err := <-opened:
		return err
	case <-ctx.Done():
	case <-timer.C:
	}
	return g.abort(ctx, opened)
}

// abort closes the connection under an Open that takes too long.
func (g *gateway) abort(ctx context.Context, opened <-chan error) error {
	g.wires.cut()
	select {
	case err := <-opened:
		if err == nil {
			return ctx.Err()
		}
		return fmt.Errorf("no READY within %s: %w", g.timeout, err)
	case <-time.After(2 * time.Second):
		return fmt.Errorf("no READY within %s: %w", g.timeout, errHung)
	}
}

// keep connects again whenever the connection is lost, until ctx ends or
// Discord refuses for good.
func (g *gateway) keep(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-g.lost:
			g.log.Info("the gateway is lost, connecting again")
		}
		if err := g.again(ctx); err != nil {
			return err
		}
	}
}

// again connects, with longer and longer pauses, as long as that may help.
func (g *gateway) again(ctx context.Context) error {
	const longest = 2 * time.Minute
	for wait := 100 * time.Millisecond; ; wait = min(2*wait, longest) {
		if !sleep(ctx, wait/2+rand.N(wait)) {
			return nil
		}
		err := g.connect(ctx)
		if err == nil {
			return nil
		}
		if reason := fatal(err); reason != nil {
			return fmt.Errorf("discord: %w (%w)", reason, err)
		}
	}
}

// close ends the connection, as a bot that goes offline does. It returns once
// Discord has been told; discordgo lingers a second longer.
func (g *gateway) close() {
	if g.session == nil {
		return
	}
	closed, told := make(chan struct{}), g.wires.next()
	session := g.session
	go func() { defer close(closed); session.Close() }()
	select {
	case <-closed:
	case <-told:
	case <-time.After(3 * time.Second):
		g.wires.cut()
	}
}

// fatal explains the close codes after which trying again is no use.
func fatal(err error) error {
	var closed *websocket.CloseError
	if !errors.As(err, &closed) {
		return nil
	}
	switch closed.Code {
	case 4004:
		return fmt.Errorf("the gateway does not accept the token: %w", ErrToken)
	case 4010, 4011:
		return errors.New("sharding is required: the bot is on too many servers for one process")
	case 4012:
		return errors.New("this version of the gateway is spoken no more")
	case 4013, 4014:
		return errors.New("the bot's intents are refused")
	}
	return nil
}
