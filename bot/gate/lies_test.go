package gate_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"whosaid/bot/gate"
	"whosaid/retrieval"
)

// A lie is a reply with something in it that must not be shown as prose.
type lie struct {
	kind, reply, hidden string
}

// A liar makes lies of honest replies.
type liar struct {
	*rand.Rand
	worlds []world
}

func (l *liar) pick(list []string) string { return list[l.IntN(len(list))] }

var markerShape = regexp.MustCompile(`\[[SC]\d+\]`)

var markPairs = []string{`""`, "“”", "„“", "«»", "»«", "‹›", "‘’", "''", "‚‘", "「」", "『』", "〝〞", "＂＂", "❝❞", "“\"", "\"”", "``", "´´"}

// lie makes one lie about w.
func (l *liar) lie(w world) lie {
	honest := l.pick(w.honest)
	marker := markerShape.FindString(honest)
	if lie, ok := l.twisted(w); ok && l.IntN(2) == 0 {
		return lie
	}
	switch l.IntN(14) {
	case 0, 1:
		words := l.invented()
		return lie{"invented quotation", l.say(w, l.marked(words), marker), words}
	case 2:
		s := l.statement(w)
		words := s.Text + " " + l.invented()
		return lie{"quotation made longer", l.say(w, l.marked(words), marker), words}
	case 3:
		return l.stitched(w)
	case 4, 5:
		return l.stolen(w)
	case 6:
		return l.counted(w)
	case 7:
		n := fmt.Sprintf("[S%d]", len(w.evidence.Statements)+1+l.IntN(1000))
		return lie{"no such marker", strings.Replace(honest, marker, n, 1), n}
	case 8:
		claim := "The " + l.pick(nouns) + " will " + l.pick(verbs) + " the " + l.pick(nouns) + "."
		return lie{"no marker", l.pick([]string{claim, honest + " " + claim, claim + " " + honest}), claim}
	case 9:
		name := l.pick(strangers)
		return lie{"a stranger", name + " said that the " + l.pick(nouns) + " would " + l.pick(verbs) + " " + marker + ".", name}
	case 10, 11:
		mark := l.pick(markup)
		return lie{"markup", l.insert(honest, mark), mark}
	case 12:
		c := l.pick([]string{"\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u0430", "\u0435", "\u03bf", "\uff41", "\u0131", "\U0001d41a", "\u2800", "\ue000"})
		return lie{"a character", l.insert(honest, c), c}
	default:
		name := l.pick(strangers)
		return lie{"a place", strings.Replace(honest, marker, "in "+name+" "+marker, 1), name}
	}
}

var (
	nouns     = strings.Fields("bridge harbour army border school river budget treaty hospital railway orchard minister")
	verbs     = strings.Fields("close destroy buy leave join attack rebuild forget open fail")
	strangers = []string{"Hugo Lindqvist", "Vladimir Putin", "putin", "Angela Merkel", "Rosa Delgado", "TASS", "NATO", "Zanzibar", "Joe Smith", "merkel"}
	markup    = []string{"[here](http://evil.example)", "http://evil.example/a", "https://evil.example", "www.evil.example", "evil.com", "<@12345>", "@everyone", "@here", "<#99>", "<b>", "</p>", "<script>", "```", "`x`", "||", "~~", "<t:1:R>", "![i](x)", "&lt;", "&#64;", "javascript:alert", "data:text", "discord.gg/abc", "a@b.org", "{{x}}", "\\u0040", "[S1](http://x.example)", "[[S1]]"}
)

func (l *liar) invented() string {
	return fmt.Sprintf("the %s must %s the %s", l.pick(nouns), l.pick(verbs), l.pick(nouns))
}

func (l *liar) marked(words string) string {
	pair := []rune(l.pick(markPairs))
	return string(pair[0]) + words + string(pair[1])
}

func (l *liar) statement(w world) retrieval.Statement {
	return w.evidence.Statements[l.IntN(len(w.evidence.Statements))]
}

func (l *liar) say(w world, words, marker string) string {
	who := l.statement(w).Speaker
	return l.pick([]string{who + " said " + words + " " + marker + ".", words + ", said " + who + " " + marker + ".", "According to " + who + ", " + words + " " + marker + ".", who + ": " + words + " " + marker})
}

// stitched joins the words of two statements between one pair of marks.
func (l *liar) stitched(w world) lie {
	a, b := l.IntN(len(w.evidence.Statements)), l.IntN(len(w.evidence.Statements))
	if a == b {
		b = (a + 1) % len(w.evidence.Statements)
	}
	first, second := strings.Fields(w.evidence.Statements[a].Text), strings.Fields(w.evidence.Statements[b].Text)
	words := strings.Join(first[:min(4, len(first))], " ") + l.pick([]string{" ", " … ", " ... ", ", ", " [...] "}) + strings.Join(second[len(second)/2:], " ")
	if strings.Contains(w.evidence.Statements[a].Text, words) || strings.Contains(w.evidence.Statements[b].Text, words) {
		return l.counted(w) // both say the same
	}
	return lie{"stitched", fmt.Sprintf("%s said %s [S%d][S%d].", w.evidence.Statements[a].Speaker, l.marked(words), a+1, b+1), words}
}

// stolen gives the words of one person to another.
func (l *liar) stolen(w world) lie {
	a := l.IntN(len(w.evidence.Statements))
	thief := l.statement(w)
	victim := w.evidence.Statements[a]
	if thief.Speaker == victim.Speaker || strings.Contains(victim.SpeakerRole, thief.Speaker) || strings.Contains(victim.Via, thief.Speaker) {
		return l.counted(w)
	}
	text := strings.TrimRight(strings.TrimPrefix(victim.Text, "that "), ".")
	words := l.pick([]string{"that " + text, text, "“" + text + "”"})
	form := l.pick([]string{"%s said %s [S%d].", "According to %s, %s [S%d].", "%s warned %s [S%d].", "%s: %s [S%d]."})
	if l.IntN(3) == 0 {
		return lie{"stolen", fmt.Sprintf("%s, said %s [S%d].", words, thief.Speaker, a+1), thief.Speaker}
	}
	return lie{"stolen", fmt.Sprintf(form, thief.Speaker, words, a+1), thief.Speaker}
}

// counted puts a number into a claim that its evidence does not have.
func (l *liar) counted(w world) lie {
	a := l.IntN(len(w.evidence.Statements))
	n := l.pick([]string{"37", "1,999", "86 percent", "sixty-two", "sixty-three", "nine hundred and seven", "$77", "2093", "93rd"})
	if strings.Contains(w.evidence.Statements[a].Text, n) {
		n = "1,998" // the number is true, by chance
	}
	return lie{"a number", fmt.Sprintf("%s said that %s %s would do it [S%d].", w.evidence.Statements[a].Speaker, n, l.pick(nouns), a+1), n}
}

// insert puts something between two words or into one.
func (l *liar) insert(text, what string) string {
	fields := strings.Fields(text)
	i := l.IntN(len(fields) - 1)
	if strings.HasPrefix(fields[i], "[") {
		i = 0
	}
	if l.IntN(2) == 0 && len(fields[i]) > 2 && fields[i][1] < 0x80 && fields[i][0] < 0x80 {
		fields[i] = fields[i][:1] + what + fields[i][1:]
	} else {
		fields[i] += " " + what
	}
	return strings.Join(fields, " ")
}

// prose is what the model says of a shown text, without the evidence beside.
func prose(text string) string {
	var own []string
	for _, l := range strings.Split(text, "\n") {
		if !strings.HasPrefix(l, "— ") {
			own = append(own, l)
		}
	}
	return strings.Join(own, "\n")
}

var shownMarks = regexp.MustCompile(`“([^”]*)”`)

// checkShown holds a shown text against the evidence, without the gate's own
// code.
func checkShown(t testing.TB, e gate.Evidence, text string) {
	t.Helper()
	var all strings.Builder
	for _, s := range e.Statements {
		all.WriteString(s.Text + "\n")
	}
	for _, p := range e.Passages {
		all.WriteString(p.Text + "\n")
	}
	own := prose(text)
	for _, m := range shownMarks.FindAllStringSubmatch(own, -1) {
		if !strings.Contains(all.String(), m[1]) {
			t.Errorf("a quotation that is not in the evidence: %q in %q", m[1], own)
		}
	}
	outside := shownMarks.ReplaceAllString(own, "")
	if strings.ContainsAny(outside, "\"„«»‹›「」『』〝〞＂❝❞`<>[]{}|\\@#*_~^=") {
		t.Errorf("marks or markup outside quotations: %q", outside)
	}
}

// TestLiesAreNotShown generates ten thousand lies of every kind.
func TestLiesAreNotShown(t *testing.T) {
	showNoLies(t, 1, 2)
}

// showNoLies generates ten thousand lies from a seed.
func showNoLies(t *testing.T, seed1, seed2 uint64) {
	t.Helper()
	l := &liar{rand.New(rand.NewPCG(seed1, seed2)), worlds(t)}
	cut := map[string]int{}
	for range 10_000 {
		w := l.worlds[l.IntN(len(l.worlds))]
		lie := l.lie(w)
		r := l.stream(w.evidence, lie.reply)
		checkShown(t, w.evidence, r.Text)
		if strings.Contains(prose(r.Text), lie.hidden) {
			t.Errorf("%s: %s\nshown: %s", lie.kind, lie.reply, r.Text)
		}
		cut[lie.kind] += r.Cut
		if t.Failed() && cut[lie.kind] > 100_000 {
			return
		}
	}
	for kind, n := range cut {
		if n == 0 {
			t.Errorf("no lie of the kind %q was cut", kind)
		}
	}
	t.Log(cut)
}

// stream writes a reply in pieces of any size.
func (l *liar) stream(e gate.Evidence, reply string) gate.Result {
	g := gate.New(e)
	for reply != "" {
		n := min(1+l.IntN(20), len(reply))
		g.Write(reply[:n])
		reply = reply[n:]
	}
	return g.Close()
}
