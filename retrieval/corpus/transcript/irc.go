package transcript

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// ircLine is a line of a log: a time, a nick in brackets or between tabs, and
// words. systemLine is one that nobody wrote.
var (
	ircTime    = `(?:\[?(?P<time>(?:` + dayForm + `[T ])?` + clock + `)Z?\]?\s+)?`
	ircLine    = pattern.New(`^` + ircTime + `<[@+%&~ ]?(?P<name>[^\s<>/]{1,40})>(?:\s+(?P<words>.*))?$`)
	weechat    = pattern.New(`^(?P<time>` + dayForm + `[T ]` + clock + `)\t[@+%&~]?(?P<name>[^\t]{1,40})\t(?P<words>.*)$`)
	systemLine = pattern.New(`^` + ircTime + `(?:\*|-!-|-->|<--|--|—|===|\*\*\*|→|←)(?:\s|\t).*$`)
)

// isIRC recognises a log: most of its lines are messages or nobody's.
func isIRC(text string) bool {
	messages, all := 0, 0
	for start := 0; start < len(text) && all < 400; {
		end, next := lineEnd(text, start)
		if s := strings.TrimSpace(text[start:end]); s != "" {
			all++
			if strings.IndexByte(s, '<') >= 0 && ircLine.MatchString(s) || strings.IndexByte(s, '\t') >= 0 && weechat.MatchString(s) {
				messages++
			} else if systemLine.MatchString(s) {
				all--
			}
		}
		start = next
	}
	return messages > 1 && 5*messages >= 3*all
}

// A log reader reads IRC, and minutes that a scribe takes there.
type log struct {
	text string
	out  retrieval.Transcript
	// nicks are all who write, scribes those who write for others.
	nicks, scribes map[string]bool
	// bots are the nicks of programs that keep a meeting's minutes.
	bots map[string]bool
	// scribed is true where the last turn is one that a scribe took down.
	scribed bool
}

// A message is a line of a log.
type message struct {
	at, name, words retrieval.Span
	stamp           stamp
}

func readIRC(text string) *retrieval.Transcript {
	r := &log{text: text, out: retrieval.Transcript{Format: "IRC"}, nicks: map[string]bool{}, bots: map[string]bool{},
		scribes: map[string]bool{"scribe": true}}
	messages := r.messages()
	r.findBots(messages)
	for i := range messages {
		r.enlist(&messages[i])
	}
	for i := range messages {
		r.message(&messages[i])
	}
	if len(r.scribes) > 1 || r.nicks["scribe"] {
		r.out.Format = "W3C minutes"
	}
	if len(r.out.Turns) == 0 {
		return nil
	}
	return &r.out
}

// messages are the lines that somebody wrote; the others are counted.
func (r *log) messages() []message {
	var out []message
	for start := 0; start < len(r.text); {
		end, next := lineEnd(r.text, start)
		l := trim(r.text, retrieval.Span{Start: start, End: end})
		if m, ok := r.parse(l); ok {
			out = append(out, m)
		} else if l.Len() > 0 {
			r.out.Skipped++
		}
		start = next
	}
	return out
}

func (r *log) parse(l retrieval.Span) (message, bool) {
	s := l.In(r.text)
	for _, form := range []*pattern.Expression{ircLine, weechat} {
		m := form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		at := func(name string) retrieval.Span {
			k := form.SubexpIndex(name)
			if m[2*k] < 0 {
				return retrieval.Span{Start: l.End, End: l.End}
			}
			return trim(r.text, retrieval.Span{Start: l.Start + m[2*k], End: l.Start + m[2*k+1]})
		}
		msg := message{at: l, name: at("name"), words: at("words"), stamp: stamp{when: at("time").In(r.text)}}
		return msg, strings.IndexFunc(msg.name.In(r.text), isLetter) >= 0
	}
	return message{}, false
}

// command finds what is said to programs: it is nobody's speech.
var command = pattern.New(`^(?:scribe\+|scribe-|present\+|present-|present:|regrets\+|regrets:|chair:|chair\+|scribe:|scribenick:|` +
	`q\+|q-|q\?|` +
	`ack |zakim,|rrsagent,|trackbot,|agendum|agenda\+|agenda:|s/[^/]+/|i/[^/]+/|` +
	`#(?:startmeeting|endmeeting|meetingname|meetingtopic|chair|unchair|undo|nick|lurk|unlurk|link|` +
	`startvote|endvote|showvote|vote|save|commands|help$)\b|date:|meeting:|ghurlbot,|github:|rssagent|\+present)`)

// decided finds what a meeting decides, which is nobody's speech either.
var decided = pattern.New(`^(?:RESOLUTION|RESOLVED|ACTION|AGREED|PROPOSAL|PROPOSED|[Tt]opic|TOPIC|[Ss]ubtopic|SUMMARY|Summary)` +
	`(?:-?\d+)?\s*:`)

// noted finds what a program is told to note of a meeting: it is no speech.
var noted = pattern.New(`(?i)^[#.](agreed|accepted|rejected|action|topic|subtopic)\b[:\s]*`)

// keeps finds what a program says that keeps minutes.
var keeps = pattern.New(`^(?:Meeting (?:started|ended) \w{3} \w{3} +\d|The meeting name has been set to |Useful Commands: #)`)

// findBots notes whose messages are a program's.
func (r *log) findBots(messages []message) {
	for i := range messages {
		if keeps.MatchString(messages[i].words.In(r.text)) {
			r.bots[strings.ToLower(messages[i].name.In(r.text))] = true
		}
	}
}

// enlist notes who writes, and who is a scribe.
func (r *log) enlist(m *message) {
	nick := strings.ToLower(m.name.In(r.text))
	r.nicks[nick] = true
	words := strings.ToLower(m.words.In(r.text))
	for _, sign := range []string{"scribe+", "scribenick:", "scribe:"} {
		if who, ok := strings.CutPrefix(words, sign); ok {
			r.scribes[nick] = r.scribes[nick] || strings.TrimSpace(who) == "" || sign == "scribe+" && strings.TrimSpace(who) == nick
			if who = strings.TrimSpace(who); who != "" {
				r.scribes[who] = true
			}
		}
	}
}

// message reads one line.
func (r *log) message(m *message) {
	words := m.words.In(r.text)
	nick := strings.ToLower(m.name.In(r.text))
	switch {
	case r.corrects(m):
	case words == "" || isBot(nick) || r.bots[nick] || command.MatchString(strings.ToLower(words)):
		r.out.Skipped++
		r.scribed = false
	case noted.MatchString(words):
		at := noted.FindStringSubmatchIndex(words)
		r.out.Facts = append(r.out.Facts, retrieval.Fact{Key: retrieval.Span{Start: m.words.Start + at[2], End: m.words.Start + at[3]},
			Value: trim(r.text, retrieval.Span{Start: m.words.Start + at[1], End: m.words.End})})
	case decided.MatchString(words):
		i := strings.IndexByte(words, ':')
		r.out.Facts = append(r.out.Facts, retrieval.Fact{Key: retrieval.Span{Start: m.words.Start, End: m.words.Start + i},
			Value: trim(r.text, retrieval.Span{Start: m.words.Start + i + 1, End: m.words.End})})
		r.scribed = false
	case r.scribes[nick]:
		r.takenDown(m)
	default:
		r.typed(m)
	}
}

// substitution corrects what was typed before: "s/3.4/3.6/".
var substitution = pattern.New(`^s/([^/]+)/[^/]*/?g?$`)

// corrects reads a correction that somebody makes to the words before: it is
// shown after them as it was typed. A scribe's corrections are the minutes' own.
func (r *log) corrects(m *message) bool {
	old := substitution.FindStringSubmatch(m.words.In(r.text))
	if old == nil || len(r.scribes) > 1 || r.nicks["scribe"] {
		return false
	}
	if k := len(r.out.Turns) - 1; k >= 0 {
		t := &r.out.Turns[k]
		if n := len(t.Words); n > 0 && t.Label.In(r.text) == m.name.In(r.text) && strings.Contains(t.Words[n-1].In(r.text), old[1]) {
			t.Words, t.End = append(t.Words, m.words), m.words.End
			return true
		}
	}
	r.typed(m)
	return true
}

// takenDown reads what a scribe wrote of others: "Mara: words", and "… words"
// that go on, also where "Mara:" has none on its own line. Anything else a scribe
// writes is the minutes' own.
func (r *log) takenDown(m *message) {
	words := m.words.In(r.text)
	for _, mark := range []string{"…", "..."} {
		if rest, ok := strings.CutPrefix(words, mark); ok {
			r.goOn(trim(r.text, retrieval.Span{Start: m.words.End - len(rest), End: m.words.End}))
			return
		}
	}
	i := colonAt(words)
	if i == 0 {
		r.scribed = false
		r.out.Skipped++
		return
	}
	span := retrieval.Span{Start: m.words.Start, End: m.words.Start + i}
	c := candidate{head: head{stamp: m.stamp, form: form{sep: ':'}, label: span}, as: labelOf(r.text, span)}
	if c.good(r.text) < weak || isClause(c.as.key) {
		r.out.Unbelieved = append(r.out.Unbelieved, span)
		r.scribed = false
		return
	}
	t := turnOf(r.text, &c)
	r.add(t, trim(r.text, retrieval.Span{Start: span.End + 1, End: m.words.End}))
	r.scribed = true
}

// goOn adds words to the turn that the scribe took down last.
func (r *log) goOn(words retrieval.Span) {
	if !r.scribed || words.Len() == 0 {
		r.out.Skipped++
		return
	}
	t := &r.out.Turns[len(r.out.Turns)-1]
	t.Words = append(t.Words, words)
	t.End = words.End
}

// typed reads what somebody wrote for himself.
func (r *log) typed(m *message) {
	c := candidate{head: head{stamp: m.stamp}, as: label{Span: m.name, name: strings.TrimRight(m.name.In(r.text), "_")}}
	t := turnOf(r.text, &c)
	t.Names, t.Name = nil, c.as.name
	words := m.words
	if i := strings.IndexByte(words.In(r.text), ':'); i > 0 && i+1 < words.Len() && r.nicks[strings.ToLower(words.In(r.text)[:i])] {
		t.Addressee = words.In(r.text)[:i]
		words = trim(r.text, retrieval.Span{Start: words.Start + i + 1, End: words.End})
	}
	if len(r.scribes) > 1 || r.nicks["scribe"] {
		t.Venue = "IRC"
	}
	r.add(t, words)
	r.scribed = false
}

// add begins a turn. It has no words where they stand on the lines below.
func (r *log) add(t retrieval.Turn, words retrieval.Span) {
	t.Span = t.Label
	if words.Len() > 0 {
		t.End, t.Words = words.End, []retrieval.Span{words}
	}
	r.out.Turns = append(r.out.Turns, t)
}
