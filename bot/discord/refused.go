package discord

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/gorilla/websocket"
)

// before is the pause before connecting again after cause, when it is wait's
// turn: a random part of wait, unless Discord asks for more.
func (g *gateway) before(cause error, wait time.Duration) time.Duration {
	var spent exhausted
	switch {
	case errors.As(cause, &spent):
		return spent.reset
	case errors.Is(cause, errInvalid):
		return 10*g.pause + rand.N(40*g.pause)
	}
	return rand.N(wait)
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
	case 4010:
		return errors.New("the gateway does not know the shard")
	case 4011:
		return errors.New("the bot is on too many servers for so few shards: leave --shard away, or give more")
	case 4012:
		return errors.New("this version of the gateway is spoken no more")
	case 4013, 4014:
		return errors.New("the bot's intents are refused")
	}
	return nil
}
