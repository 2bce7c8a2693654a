package discord

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/bot/discord/command"
	"whosaid/bot/discord/message"
)

// A server takes Discord's events to the commands and their replies back.
type server struct {
	cfg      Config
	log      *slog.Logger
	commands *command.Commands
	rest     *rest
	queue    *queue
	lines    *lines
	users    *gate
	guilds   *gate
	// known are the latest messages and interactions that were taken on.
	known *lru.Cache[string, struct{}]

	// ctx ends when what still runs must stop.
	ctx context.Context
	// mu guards closing against jobs that begin.
	mu      sync.Mutex
	closing bool
	jobs    sync.WaitGroup

	self   string
	places places
}

func newServer(ctx context.Context, cfg Config, commands *command.Commands, r *rest) (*server, error) {
	users, err := newGate(cfg.PerUser)
	if err != nil {
		return nil, err
	}
	guilds, err := newGate(cfg.PerServer)
	if err != nil {
		return nil, err
	}
	known, err := lru.New[string, struct{}](mostKnown)
	if err != nil {
		return nil, fmt.Errorf("known events: %w", err)
	}
	return &server{cfg: cfg, log: cfg.Log, commands: commands, rest: r, users: users, guilds: guilds, known: known, ctx: ctx,
		queue: newQueue(cfg.Workers, cfg.Queue), lines: newLines(cfg.Workers / 2),
		places: places{kinds: map[string]discordgo.ChannelType{}}}, nil
}

func (s *server) begin() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return false
	}
	s.jobs.Add(1)
	return true
}

// close takes no more jobs and waits for those that run, at most for d. It
// reports whether all ended.
func (s *server) close(d time.Duration) bool {
	s.mu.Lock()
	s.closing = true
	s.mu.Unlock()
	done := make(chan struct{})
	go func() { s.jobs.Wait(); close(done) }()
	select {
	case <-done:
		return true
	case <-time.After(d):
		return false
	}
}

// admit decides whether somebody's question is taken on: within the rate
// limits, with a place in the queue that leave gives back. Otherwise it
// returns what to tell them.
func (s *server) admit(user, guild string) (refusal message.Message, ok bool) {
	if wait, ok := s.users.pass(user); !ok {
		return message.Note(fmt.Sprintf("That was quick! Please give me %s, then ask again.", seconds(wait))), false
	}
	if wait, ok := s.guilds.pass(guild); !ok {
		return message.Note(fmt.Sprintf("This server is asking a lot right now. Please try again in %s.", seconds(wait))), false
	}
	if !s.queue.enter() {
		return message.Note("Too many people are asking at once just now. Please try again in a minute."), false
	}
	return message.Message{}, true
}

func seconds(d time.Duration) string {
	n := int(d.Round(time.Second) / time.Second)
	if n <= 1 {
		return "a second"
	}
	return fmt.Sprintf("%d seconds", n)
}

// sorry is what a user reads when something broke; the log has the error.
func sorry() command.Reply {
	return command.Reply{message.Note("Something went wrong on my side. It is noted; please try again.")}
}

// restarting is what a user reads whose question a stop has cut off.
func restarting() command.Reply {
	return command.Reply{message.Note("I am being restarted and did not get to this. Please ask again in a minute.")}
}

// A task computes the reply to what somebody asked.
type task = func(ctx context.Context) (command.Reply, error)

// work computes one admitted command's reply in its turn and sends it.
func (s *server) work(o *outlet, what string, run task) {
	reply := restarting()
	err := o.near(s.ctx)
	if err == nil {
		err = s.queue.run(s.ctx, func() { reply = s.compute(what, run) })
	}
	s.queue.leave()
	if err != nil {
		s.log.Warn("stopped before its turn", "command", what)
	}
	s.send(o, what, reply)
}

func (s *server) compute(what string, run task) command.Reply {
	reply, err := s.guarded(what, run)
	switch {
	case err == nil:
		return reply
	case s.ctx.Err() != nil:
		return restarting()
	}
	s.log.Error("a command failed", "command", what, "error", err)
	return sorry()
}

func (s *server) send(o *outlet, what string, reply command.Reply) {
	ctx, cancel := s.sending()
	defer cancel()
	if err := o.send(ctx, reply); err != nil {
		s.log.Warn("a reply could not be sent", "command", what, "error", err)
	}
}

// sending bounds how long a reply is sent. What a stop has cut off may still
// be told so.
func (s *server) sending() (context.Context, context.CancelFunc) {
	if s.ctx.Err() != nil {
		return context.WithTimeout(context.WithoutCancel(s.ctx), lastWord)
	}
	return context.WithTimeout(s.ctx, longestTurn+longestSend)
}

// guarded turns a panic of a command into an error, so that its user is told.
func (s *server) guarded(what string, run task) (reply command.Reply, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s panicked: %v\n%s", what, p, debug.Stack())
		}
	}()
	return run(s.ctx)
}
