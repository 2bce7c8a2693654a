// Package memory keeps what conversations on Discord need after the answer is
// sent: the last turns of each, for a day, and what people said of answers.
package memory

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"log/slog"
	"sync"
	"time"

	"whosaid/bot"
	"whosaid/retrieval/pattern"
)

const (
	// keep is how long a conversation is kept after its last turn.
	keep = 24 * time.Hour
	// most is how many turns of a conversation are kept.
	most = 6
)

// A Record is one answered question.
type Record struct {
	ID string `json:"id"`
	// Question, Speaker, Document, Since and Until are what was asked.
	Question string     `json:"question"`
	Speaker  string     `json:"speaker,omitempty"`
	Document string     `json:"document,omitempty"`
	Since    string     `json:"since,omitempty"`
	Until    string     `json:"until,omitempty"`
	Answer   bot.Answer `json:"answer"`
	At       time.Time  `json:"at"`
}

type conversation struct {
	Updated time.Time `json:"updated"`
	Records []Record  `json:"records"`
}

// A Store keeps conversations by name. Its methods may be called at the same
// time.
type Store struct {
	shelf shelf
	now   func() time.Time
	log   *slog.Logger
	seed  maphash.Seed
	locks [64]sync.Mutex
}

// A shelf holds the conversations' bytes. Get returns fs.ErrNotExist for one
// that it does not have.
type shelf interface {
	get(name string) ([]byte, error)
	put(name string, data []byte) error
	setAside(name string) error
	sweep(before time.Time) error
}

// Open keeps conversations in folder dir, made if need be, one file each; with
// an empty dir in memory, the latest thousand. Log takes what was found
// damaged; now is the clock.
func Open(dir string, log *slog.Logger, now func() time.Time) (*Store, error) {
	s := &Store{now: now, log: log, seed: maphash.MakeSeed()}
	var err error
	if dir == "" {
		s.shelf, err = newAttic()
	} else {
		s.shelf, err = newFolder(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("open conversations: %w", err)
	}
	return s, nil
}

// NewID returns a name that cannot be guessed, for a record or conversation.
func NewID() string { return rand.Text()[:12] }

var wellFormed = pattern.New(`^[A-Za-z0-9-]{1,40}$`)

// Add puts a record at the end of a conversation, begun if need be; the
// oldest beyond Most are forgotten.
func (s *Store) Add(name string, r Record) error {
	return s.change(name, func(c *conversation) {
		r.At = s.now()
		c.Records = append(c.Records, r)
		c.Records = c.Records[max(0, len(c.Records)-most):]
	})
}

// Continue begins conversation name, unless it exists, as a copy of from.
func (s *Store) Continue(name, from string) error {
	earlier, _ := s.load(from)
	return s.change(name, func(c *conversation) {
		if len(c.Records) == 0 {
			c.Records = earlier.Records
		}
	})
}

// Has reports whether the conversation is known and not yet forgotten.
func (s *Store) Has(name string) bool {
	_, ok := s.load(name)
	return ok
}

// Turns are the conversation so far, oldest first.
func (s *Store) Turns(name string) []bot.Turn {
	c, _ := s.load(name)
	var turns []bot.Turn
	for _, r := range c.Records {
		turns = append(turns, bot.Turn{Question: r.Question, Answer: r.Answer})
	}
	return turns
}

// Record returns one record of a conversation.
func (s *Store) Record(name, id string) (Record, bool) {
	c, _ := s.load(name)
	for _, r := range c.Records {
		if r.ID == id {
			return r, true
		}
	}
	return Record{}, false
}

// Sweep removes the conversations that are past their day.
func (s *Store) Sweep() error { return s.shelf.sweep(s.now().Add(-keep)) }

func (s *Store) change(name string, edit func(*conversation)) error {
	if !wellFormed.MatchString(name) {
		return fmt.Errorf("conversation %q: not a name", name)
	}
	lock := &s.locks[maphash.String(s.seed, name)%uint64(len(s.locks))]
	lock.Lock()
	defer lock.Unlock()
	c, _ := s.load(name)
	edit(&c)
	c.Updated = s.now()
	data, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("conversation %s: %w", name, err)
	}
	return s.shelf.put(name, data)
}

// load reads a conversation that is not past its day. A damaged one is set
// aside and counts as unknown.
func (s *Store) load(name string) (conversation, bool) {
	var c conversation
	if !wellFormed.MatchString(name) {
		return c, false
	}
	data, err := s.shelf.get(name)
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return conversation{}, false
	case err != nil:
		s.log.Warn("damaged conversation set aside", "conversation", name, "error", err, "set_aside", s.shelf.setAside(name) == nil)
		return conversation{}, false
	case s.now().Sub(c.Updated) > keep:
		return conversation{}, false
	}
	return c, true
}
