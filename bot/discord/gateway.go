package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// A gateway keeps a connection to Discord's gateway up and hands on what
// comes over it. The package's comment says why it is not discordgo's.
type gateway struct {
	token string
	// shard is what part of the servers it is for; without a Count it becomes
	// the first of as many as Discord recommends.
	shard Shard
	// timeout is how long connecting may take; pause is the unit of pauses
	// between attempts.
	timeout, pause time.Duration
	log            *slog.Logger
	rest           *rest
	identifies     *identifier
	// identified gives the turn to identify to the next; it may be called often.
	identified func()
	// event is given every event, in order. It must not block.
	event func(kind string, data json.RawMessage)

	// ready is what Discord said last when it let the bot in.
	ready ready
	// up is true while it is connected and let in.
	up atomic.Bool

	// What a resume needs; session is empty before READY and after the
	// session has ended.
	session, resumeURL string
	seq                int64
	link               *link
}

// A ready is what of READY matters to the bot.
type ready struct {
	SessionID   string              `json:"session_id"`
	ResumeURL   string              `json:"resume_gateway_url"`
	Application struct{ ID string } `json:"application"`
	Guilds      []json.RawMessage   `json:"guilds"`
}

// newGateway makes a gateway of one shard that is not connected yet.
func newGateway(cfg Config, shard Shard, r *rest, i *identifier, event func(kind string, data json.RawMessage)) *gateway {
	return &gateway{token: cfg.Token, shard: shard, timeout: cfg.OpenTimeout, pause: cfg.pause, log: cfg.Log, rest: r, event: event,
		identifies: i, identified: func() {}}
}

// errInvalid means that Discord has ended the session.
var errInvalid = errors.New("the session is not valid any more")

// errAway means that Discord asked to connect again.
var errAway = errors.New("the gateway asked to connect again")

// An exhausted is the error of a bot that has identified too often today.
type exhausted struct{ reset time.Duration }

func (e exhausted) Error() string {
	return fmt.Sprintf("the bot has connected too often today; Discord lets it in again in %s", e.reset.Round(time.Second))
}

// connect opens the connection and identifies, or resumes where the last one
// was lost. When it returns nil, Discord has said READY or RESUMED.
func (g *gateway) connect(ctx context.Context) error {
	address, err := g.address(ctx)
	defer func() { g.identified() }()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, g.timeout)
	defer cancel()
	opened, err := dial(ctx, address)
	if err != nil {
		g.resumeURL = ""
		return fmt.Errorf("dial the gateway: %w", err)
	}
	g.link = opened
	stop := context.AfterFunc(ctx, g.link.close)
	defer stop()
	if err := g.enter(); err != nil {
		g.link.close()
		if ctx.Err() != nil {
			err = fmt.Errorf("within %s: %w", g.timeout, err)
		}
		return g.judge(fmt.Errorf("no READY: %w", err))
	}
	g.up.Store(true)
	return nil
}

// address is where to connect to. When the bot has to identify there, it
// returns once it may.
func (g *gateway) address(ctx context.Context) (string, error) {
	url, fresh := g.resumeURL, g.session == ""
	if url == "" || fresh {
		at, err := g.ask(ctx)
		if err != nil {
			return "", fmt.Errorf("ask for the gateway: %w", err)
		}
		url = at.URL
		if fresh {
			done, err := g.identifies.wait(ctx, g.shard, at.SessionStartLimit.MaxConcurrency)
			if err != nil {
				return "", err
			}
			g.identified = done
		}
	}
	return strings.TrimRight(url, "/") + "/?v=" + discordgo.APIVersion + "&encoding=json", nil
}

// ask asks Discord for its gateway, and whether the bot may identify there. It
// leaves one time for each of the other shards.
func (g *gateway) ask(ctx context.Context) (at discordgo.GatewayBotResponse, err error) {
	ctx, cancel := context.WithTimeout(ctx, g.timeout)
	defer cancel()
	body, err := g.rest.do(ctx, request{method: "GET", url: discordgo.EndpointGatewayBot, again: true})
	if err != nil {
		return at, err
	}
	if err := json.Unmarshal(body, &at); err != nil || at.URL == "" {
		return at, errors.New("the answer has no address")
	}
	if g.shard.Count == 0 {
		g.shard = Shard{0, min(max(1, at.Shards), mostShards)}
	}
	if at.Shards > g.shard.Count {
		g.log.Warn("Discord recommends more shards; start the bot again with them", "shards", at.Shards, "now", g.shard.Count)
	}
	if limit := at.SessionStartLimit; g.session == "" && limit.Total > 0 && limit.Remaining < g.shard.Count {
		return at, exhausted{time.Duration(limit.ResetAfter) * time.Millisecond}
	}
	return at, nil
}

// enter greets Discord and reads up to READY or RESUMED.
func (g *gateway) enter() error {
	if err := g.link.greet(g.seq); err != nil {
		return err
	}
	if err := g.introduce(); err != nil {
		return err
	}
	for {
		kind, err := g.step()
		if err != nil {
			return err
		}
		if kind == "READY" || kind == "RESUMED" {
			return nil
		}
	}
}

// introduce identifies the bot, or resumes its session.
func (g *gateway) introduce() error {
	if g.session != "" {
		return g.link.send(opResume, map[string]any{"token": "Bot " + g.token, "session_id": g.session, "seq": g.link.seq.Load()})
	}
	identify := discordgo.Identify{Token: "Bot " + g.token, Intents: intents, LargeThreshold: 50,
		Properties: discordgo.IdentifyProperties{OS: "linux", Browser: "whosaid", Device: "whosaid"}}
	if g.shard.Count > 1 {
		identify.Shard = &[2]int{g.shard.Index, g.shard.Count}
	}
	defer g.identified()
	return g.link.send(opIdentify, identify)
}

// step reads one packet and acts on it; it returns the kind of an event.
func (g *gateway) step() (kind string, err error) {
	p, err := g.link.read()
	if err != nil {
		return "", err
	}
	switch p.Op {
	case opDispatch:
		g.link.seq.Store(p.Seq)
		g.seq = p.Seq
		g.note(p)
		g.event(p.Kind, p.Data)
		return p.Kind, nil
	case opHeartbeat:
		return "", g.link.beat()
	case opAck:
		g.link.alive.Store(true)
	case opReconnect:
		return "", errAway
	case opInvalid:
		if string(p.Data) == "true" {
			return "", errAway
		}
		return "", errInvalid
	}
	return "", nil
}

// note keeps what READY tells for a resume.
func (g *gateway) note(p packet) {
	if p.Kind != "READY" {
		return
	}
	var r ready
	if err := json.Unmarshal(p.Data, &r); err != nil {
		g.log.Warn("an event could not be read", "event", p.Kind, "error", err)
	}
	g.ready, g.session, g.resumeURL = r, r.SessionID, r.ResumeURL
}

// judge forgets the session after an error that it cannot be resumed from.
func (g *gateway) judge(err error) error {
	if errors.Is(err, errInvalid) || websocket.IsCloseError(rootOf(err), 1000, 4007, 4009) {
		g.session, g.resumeURL, g.seq = "", "", 0
	}
	return err
}

func rootOf(err error) error {
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		return closed
	}
	return err
}

// keep hands events on, and connects again whenever the connection is lost,
// until ctx ends or Discord refuses for good.
func (g *gateway) keep(ctx context.Context) error {
	for ctx.Err() == nil {
		err := g.listen(ctx)
		if ctx.Err() != nil {
			break
		}
		g.log.Info("the gateway is lost, connecting again", "reason", g.judge(err))
		if err := g.again(ctx, err); err != nil {
			return err
		}
	}
	return nil
}

// listen hands events on until the connection is lost or ctx ends.
func (g *gateway) listen(ctx context.Context) error {
	defer g.up.Store(false)
	defer g.link.close()
	stop := context.AfterFunc(ctx, g.link.leave)
	defer stop()
	for {
		if _, err := g.step(); err != nil {
			return err
		}
	}
}

// again connects after cause, at once and then with longer and longer pauses,
// as long as that may help. When it returns nil, it has connected or ctx has
// ended, and then there may be no link.
func (g *gateway) again(ctx context.Context, cause error) error {
	longest := 3000 * g.pause
	for wait := g.pause / 2; ctx.Err() == nil; wait = min(2*wait, longest) {
		if reason := fatal(cause); reason != nil {
			return fmt.Errorf("discord: %w (%w)", reason, cause)
		}
		if !sleep(ctx, g.before(cause, wait)) {
			return nil
		}
		if cause = g.connect(ctx); cause == nil {
			return nil
		}
		g.log.Warn("connecting to the gateway failed", "error", cause, "resumes", g.session != "")
	}
	return nil
}
