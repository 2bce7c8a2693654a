package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// ErrToken is what Run's error wraps when the token is missing or Discord does
// not accept it.
var ErrToken = errors.New("check DISCORD_TOKEN")

// Run serves Discord until ctx ends, then takes nothing more, finishes what
// runs within ten seconds and returns nil. Before it serves it checks the
// token and the index; it returns an error when it cannot begin, or when
// Discord refuses it for good.
//
// One process serves one API address: see Config.APIURL.
func Run(ctx context.Context, cfg Config) error {
	cfg = cfg.filled()
	if err := cfg.check(); err != nil {
		return err
	}
	pointAt(cfg.APIURL)
	commands, err := cfg.commands()
	if err != nil {
		return err
	}
	r, err := newRest(cfg.Token, cfg.pause, cfg.Log)
	if err != nil {
		return err
	}
	defer r.close()
	self, err := whoami(ctx, r)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	// What runs outlives the stop signal by cfg.stop.
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	s, err := newServer(working, cfg, commands, r)
	if err != nil {
		return err
	}
	s.self = self.ID
	if err := s.serve(ctx, stop); ctx.Err() == nil {
		return err
	}
	return nil
}

func (cfg Config) check() error {
	switch {
	case cfg.Token == "":
		return fmt.Errorf("discord: there is no token: %w", ErrToken)
	case cfg.Library == nil || cfg.Bot == nil:
		return errors.New("discord: no index to answer from")
	}
	return nil
}

// whoami is the bot's own user; a wrong token is found out here.
func whoami(ctx context.Context, r *rest) (*discordgo.User, error) {
	ctx, cancel := context.WithTimeout(ctx, 15*time.Second)
	defer cancel()
	body, err := r.do(ctx, request{method: "GET", url: discordgo.EndpointUser("@me"), again: true})
	if status(err) == http.StatusUnauthorized || errors.Is(err, discordgo.ErrUnauthorized) {
		return nil, fmt.Errorf("discord: the token is not accepted: %w", ErrToken)
	}
	if err != nil {
		return nil, fmt.Errorf("discord cannot be reached: %w", err)
	}
	var u discordgo.User
	if err := json.Unmarshal(body, &u); err != nil || u.ID == "" {
		return nil, errors.New("discord cannot be reached: the server's answer is not Discord's")
	}
	return &u, nil
}

// serve connects, says so, and serves until ctx ends.
func (s *server) serve(ctx context.Context, stop context.CancelFunc) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	g, err := s.gateways(ctx)
	if err != nil || g == nil {
		return err
	}
	s.cfg.Vitals.begin(g.states, s.queue.count)
	announced, swept := make(chan error, 1), s.sweep(ctx)
	go func() {
		err := s.announce(ctx, g)
		if err != nil {
			cancel()
		}
		announced <- err
	}()
	err = g.keep(ctx)
	s.wind(stop)
	cancel()
	<-swept
	return errors.Join(err, <-announced)
}

// wind lets what runs come to its end, and stops what takes too long.
func (s *server) wind(stop context.CancelFunc) {
	if s.close(s.cfg.stop * 8 / 10) {
		return
	}
	s.log.Warn("not everything ended in time")
	stop()
	s.close(s.cfg.stop / 10)
}

// announce registers the commands and, once all shards are connected, tells the
// operator what is served.
func (s *server) announce(ctx context.Context, g *gateways) error {
	app := s.self
	if g.app != "" {
		app = g.app
	}
	wrote, err := register(ctx, s.rest, app)
	if err != nil {
		return fmt.Errorf("discord: %w", err)
	}
	servers, ok := g.servers(ctx)
	if !ok {
		return nil
	}
	st := s.cfg.Library.Status()
	fmt.Fprintf(s.cfg.Out, "Serving documents: %d, statements: %d, people: %d, servers: %d.\n", st.Documents, st.Statements, st.People,
		servers)
	if g.list[0].shard.Count > 1 {
		fmt.Fprintf(s.cfg.Out, "Shards: %s.\n", g)
	}
	if wrote {
		fmt.Fprintln(s.cfg.Out, "Commands registered; Discord may take a minute to show them.")
	}
	fmt.Fprintf(s.cfg.Out, "Invite link: %s\n", invite(app))
	return nil
}

// sweep forgets conversations past their day, now and every hour, until ctx
// ends; then the channel is closed.
func (s *server) sweep(ctx context.Context) <-chan struct{} {
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		for {
			if err := s.commands.Memory.Sweep(); err != nil {
				s.log.Warn("old conversations could not be removed", "error", err)
			}
			if !sleep(ctx, time.Hour) {
				return
			}
		}
	}()
	return gone
}
