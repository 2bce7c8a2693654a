package transcript

import (
	"strings"

	"golang.org/x/net/html/atom"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A chatForm is how a program writes the first line of a message. Its groups
// are called time, name, to and words; all but name may be missing.
type chatForm struct {
	name string
	form *pattern.Expression
}

const (
	clock    = `\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`
	messaged = `(?P<name>[^\t:]{1,60}?)`
)

// chatForms are tried on lines that begin with a time or with "From".
var chatForms = []chatForm{
	{"Zoom chat", pattern.New(`^(?:(?P<time>` + clock + `)\s+)?From\s+(?P<name>.{1,60}?)\s+[tT]o\s+(?P<to>[^:]{1,60}?)\s*:` +
		`(?:\s*\(` + clock + `\))?(?P<words>.*)$`)},
	{"Zoom chat", pattern.New(`^(?P<time>` + clock + `)\s+From\s+(?P<name>[^:\n]{1,60}?)(?P<to>)\s*:(?:\s|$)(?P<words>.*)$`)},
	{"Zoom chat", pattern.New(`^(?P<time>` + clock + `)\t[*_]*` + messaged + `[*_]*:[*_]*(?:\t|\s|$)(?P<words>.*)$`)},
	{"WhatsApp", pattern.New(`^\[?(?P<time>` + dayForm + `,? ` + clock + `)\]?(?: [-–])? [\x{200e}~ ]*(?P<name>[^:\n]{1,60}?):` +
		`(?:\s|$)(?P<words>.*)$`)},
	{"typed", pattern.New(`^<(?P<name>[A-Za-z_\x60][\w\-\[\]{}|^\x60]{1,30})>(?P<time>)(?P<to>) (?P<words>.*)$`)},
	{"chat", pattern.New(`^\[(?P<time>(?:` + dayForm + `|Today|Yesterday|[A-Z][a-z]+day|\d{1,2}/\d{1,2}),? ` + clock +
		`)\] (?P<name>[^:<>\n]{1,60})(?P<words>)$`)},
}

// chatHeads reads a line as the first of a message, nil if it is none.
func chatHeads(text string, l *line) []head {
	s := l.body.In(text)
	if heads := postedHeads(text, l); heads != nil {
		return heads
	}
	if l.kind != textLine || s[0] != '[' && s[0] != '<' && !digit(s[0]) && !strings.HasPrefix(s, "From ") {
		return nil
	}
	for i := range chatForms {
		f := &chatForms[i]
		m := f.form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		at := func(name string) retrieval.Span {
			k := f.form.SubexpIndex(name)
			if k < 0 || m[2*k] < 0 {
				return retrieval.Span{Start: l.body.Start, End: l.body.Start}
			}
			return trim(text, retrieval.Span{Start: l.body.Start + m[2*k], End: l.body.Start + m[2*k+1]})
		}
		if f.name == "typed" && atom.Lookup([]byte(strings.ToLower(at("name").In(text)))) != 0 {
			return nil // markup
		}
		h := head{label: at("name"), words: at("words"), form: form{foreign: f.name, sep: ':'}}
		if isPrivate(at("to").In(text)) || event.MatchString(h.label.In(text)) {
			h.form.foreign = private
		}
		if f.name == "WhatsApp" && strings.HasPrefix(strings.TrimLeft(text[h.label.End:h.words.Start], ": "), programsMark) {
			h.words.End = h.words.Start
		}
		h.stamp = chatTime(at("time").In(text))
		h.form.alone = h.words.Len() == 0
		return []head{h}
	}
	return nil
}

// programsMark is what WhatsApp puts before words of its own, in any language.
const programsMark = "\u200e"

// event finds a "name" that tells what somebody did in a room: "Ana sent an image".
var event = pattern.New(` (?:sent an? |changed (?:the|their) |set the |` +
	`removed the |made (?:the|this) |invited |created (?:the|this) |joined |left )`)

func isPrivate(to string) bool {
	to = strings.ToLower(to)
	return to != "" && !strings.HasPrefix(to, "everyone") && !strings.HasPrefix(to, "all ") && !strings.HasPrefix(to, "hosts and")
}

// chatTime is the time of a message: one of hours, minutes and seconds may be
// that of a recording, any other is a time of day.
func chatTime(s string) stamp {
	st, n := stampAt(s)
	if n == len(s) && strings.Count(s, ":") == 2 && st.when == "" {
		return stamp{offset: st.offset}
	}
	return stamp{when: s}
}

// reaction finds messages without words of their own.
var reaction = pattern.New(`^(?:Reacted to ["“].*|Removed a .* reaction from ["“].*|` +
	`(?:Media|image|video|audio|sticker|GIF|document)s? omitted|<[^<>@#!]{1,60}>|` +
	`This message was (?:deleted|edited)\.?|You deleted this message\.?|` +
	`Diese Nachricht wurde gelöscht\.?|Du hast diese Nachricht gelöscht\.?|(?:Se )?[Ee]liminó este mensaje\.?|Eliminaste este mensaje\.?|` +
	`Ce message a été supprimé\.?|Vous avez supprimé ce message\.?|Questo messaggio è stato eliminato\.?|Hai eliminato questo messaggio\.?|` +
	`(?:Esta m|M)ensagem (?:foi )?apagada\.?|Dit bericht is verwijderd\.?|` +
	`(?:was added to|joined|left|archived) #\S+.*|(?:set|changed|cleared) the channel (?:topic|description|name)\b.*|` +
	`\d+ repl(?:y|ies)|Last reply .{1,20} ago|Last reply today at .{1,10}|View thread|[Rr]eply|` +
	`OP|•|·|OP|•|·|Upvote|Downvote|Share|Award|comments?|Go to comments|` +
	`u/\S+ avatar|` +
	`(?:permalink|embed|save|parent|report|reply| )+|` + tracked + `|` +
	`Pinned a message\.?|Joined the server\.?|Started a call.*|` +
	`Changed the channel.*|` +
	`(?:[\w.\-]+ )?(?:has )?joined the (?:channel|server|group)\.?|(?:null|Missed voice call|Missed video call)|` +
	`[^\s:][^:\n]{0,60}:\s?[\p{So}\p{Sk}\x{200d}\x{fe0f}]+|(?::[\w+-]+:\s*\d*\s*)+)$`)

// emojis are reactions and how many there are of each, as copied messages have
// them: ":tada: 2".
var emojis = pattern.New(`^(?::[\w+-]+:\s*\d+\s*)+$`)

// notice finds lines that a program writes into a meeting's record.
var notice = pattern.New(`^\W*` + clock + `\W+\S.{0,60} (?:has |have )?(?:joined|left|entered|quit)` +
	`(?: the (?:room|call|meeting|chat|channel|conversation|huddle))?\.?$|` +
	`^(?:\p{Lu}[\p{L}.'’-]* ?){1,4} (?:(?:has |have )?(?:joined|left|entered|exited|rejoined) the ` +
	`(?:room|call|meeting|chat|channel|conversation|huddle|session|webinar)|is (?:now )?presenting|` +
	`(?:started|stopped) (?:sharing|screen sharing|presenting)(?: .{1,30})?|raised (?:a|their|his|her) hand|` +
	`reacted (?:to .{1,80} )?with \S{1,16})\.?$|` +
	`^\S.{0,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?$|` +
	`^Meeting ended after [\d:]{4,8}\b.{0,8}$|` +
	`^(?:Transcription|Recording) (?:started|stopped|ended)(?: (?:at|after) .{1,20})?$|^Transcribed by \S+$|` +
	`^This editable transcript was computer generated`)

// edited finds the mark of a message that was changed.
var edited = pattern.New(`\s*(?:<This message was edited>|\x{200e}<[^<>\n]{3,60}>|\(edited\)|\[edited\])$`)

// replying finds the line by which a message says what it answers.
var replying = pattern.New(`^(?:[Rr]eplying to ["“][^"”]*(?:["”]|$)|In reply to .{1,60}:$|<[^<>\n]{1,60} \([^\n]*?\)>)\s*`)

// ownWords are the words of a message that are its author's.
func ownWords(text string, words retrieval.Span) retrieval.Span {
	words = trim(text, words)
	s := words.In(text)
	if n := len(replying.FindString(s)); n > 0 {
		words.Start += n
		words = trim(text, words)
	}
	if reaction.MatchString(words.In(text)) {
		words.End = words.Start
	}
	words.End -= len(edited.FindString(words.In(text)))
	return words
}

// isAttachment reports whether a line of an export opens a list of what is no
// text: "{Attachments}".
func isAttachment(s string) bool {
	return len(s) > 2 && s[0] == '{' && s[len(s)-1] == '}' && strings.IndexByte(s, ' ') < 0
}

// isBot reports whether a label is that of a program.
func isBot(label string) bool {
	lower := strings.ToLower(label)
	for _, w := range []string{"[bot]", "(bot)", " bot", " app", "rrsagent", "zakim", "trackbot", "agendabot", "ghbot", "otter.ai",
		"notetaker", "automoderator"} {
		if strings.HasSuffix(lower, w) || strings.Contains(lower, "bot#") {
			return true
		}
	}
	return program.MatchString(label)
}

// program is how programs are named: "standup-bot", "StandupBot".
var program = pattern.New(`(?:[-_][Bb]ot|\p{Ll}Bot)$`)
