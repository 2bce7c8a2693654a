package gate

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// A liar makes lies of the lines that are shown.
type liar struct {
	*rand.Rand
	rows []row
}

func newLiar(t testing.TB, seed uint64) *liar {
	l := &liar{Rand: rand.New(rand.NewPCG(seed, seed))}
	for _, r := range rows(t, "testdata/*.txt") {
		if r.want == "shown" && r.kind == "" { // of what is so
			l.rows = append(l.rows, r)
		}
	}
	return l
}

func (l *liar) pick(list []string) string { return list[l.IntN(len(list))] }

var (
	nouns     = strings.Fields("harbour army border treaty hospital railway orchard parliament cathedral submarine volcano passport")
	verbs     = strings.Fields("destroyed bought invaded poisoned resigned kidnapped bankrupted demolished smuggled bombed")
	strangers = []string{"Hugo Lindqvist", "Vladimir Putin", "Angela Merkel", "TASS", "NATO", "Zanzibar", "Joe Smith", "Rosa Delgado"}
	markup    = []string{"[here](http://evil.example)", "https://evil.example", "www.evil.example", "evil.com", "<@12345>", "@everyone", "<b>", "```", "||",
		"~~", "&lt;", "javascript:alert", "discord.gg/abc", "{{x}}", "[S1]", "#x", "\u200b", "\u202e", "\u0430", "\uff41", "*x*"}
	marks    = []string{`""`, "“”", "„“", "«»", "‘’", "''", "「」", "``"}
	numerals = regexp.MustCompile(`\b\d[\d,.]*\b|\b(?:two|four|five|six|seven|eight|nine|ten|eleven|nineteen|thirty)\b`)
	verbShut = regexp.MustCompile(`\b(is|are|was|were|will|would|has|have|had|can|could|may|might|must) (not )?`)
)

// lie makes one of a line, and says what kind it is; empty where the line offers
// nothing for it.
func (l *liar) lie(r row) (kind, line string) {
	words := strings.Fields(r.line)
	at := l.IntN(len(words))
	insert := func(what string) string {
		return strings.Join(append(append(append([]string{}, words[:at]...), what), words[at:]...), " ")
	}
	switch l.IntN(12) {
	case 0:
		return "stranger", insert(l.pick(strangers))
	case 1:
		return "markup", insert(l.pick(markup))
	case 2:
		pair := []rune(l.pick(marks))
		return "marks", insert(string(pair[0]) + l.pick(words) + string(pair[1]))
	case 3:
		return "number", l.replaceNumber(r.line)
	case 4:
		return "negation", negate(r.line)
	case 5:
		return "foreign verb", r.line + " and " + l.pick(verbs) + " the " + l.pick(nouns)
	case 6:
		return "foreign noun", r.line + " near the " + l.pick(nouns)
	case 7:
		return "adverb", insert(l.pick([]string{"outrageously", "dishonestly", "admittedly", "suspiciously", "secretly", "illegally"}))
	case 8:
		return "cause", r.line + " because of the " + l.pick(nouns)
	case 9:
		return "day", r.line + " on " + l.pick([]string{"Wednesday", "Saturday", "12 October", "3 February"})
	case 10:
		return "voice", l.pick([]string{"I think ", "we know that ", "you see, ", "my view is that "}) + r.line
	default:
		other := l.rows[l.IntN(len(l.rows))]
		if other.statement == r.statement || repeats(other.line, r.statement) {
			return "", ""
		}
		return "another's words", other.line
	}
}

// repeats reports whether a line is words of a statement in their order: who says so there says it too.
func repeats(line, statement string) bool {
	left := strings.Fields(strings.ToLower(line))
	for _, w := range strings.Fields(strings.ToLower(statement)) {
		if len(left) > 0 && w == left[0] {
			left = left[1:]
		}
	}
	return len(left) == 0
}

func (l *liar) replaceNumber(line string) string {
	at := numerals.FindStringIndex(line)
	if at == nil {
		return ""
	}
	return line[:at[0]] + l.pick([]string{"37", "1,999", "sixty-two", "86", "3,400"}) + line[at[1]:]
}

// negate turns a line round that has one verb to negate.
func negate(line string) string {
	found := verbShut.FindAllStringSubmatchIndex(line, -1)
	if len(found) != 1 || strings.Contains(line, "no ") || strings.Contains(line, "nobody") || strings.Contains(line, "n't") {
		return ""
	}
	verb := line[found[0][2]:found[0][3]]
	if found[0][4] >= 0 {
		return line[:found[0][0]] + verb + " " + line[found[0][1]:]
	}
	return line[:found[0][0]] + verb + " not " + line[found[0][1]:]
}

func showNoLies(t *testing.T, seed uint64) {
	t.Helper()
	l, made := newLiar(t, seed), map[string]int{}
	for n := 0; n < 10_000; {
		r := l.rows[l.IntN(len(l.rows))]
		kind, line := l.lie(r)
		if line == "" {
			continue
		}
		n++
		made[kind]++
		if Check(line, r.evidence()) == "" {
			t.Errorf("%s shown: %s\n%s", kind, line, r.statement)
		}
	}
	t.Log(made)
}

// TestLiesAreNotShown generates ten thousand lies.
func TestLiesAreNotShown(t *testing.T) { showNoLies(t, 1) }

// TestSlanders puts five hundred slanders into lines.
func TestSlanders(t *testing.T) {
	l := newLiar(t, 7)
	whats := []string{"a convicted felon", "a known liar", "a disgraced racist", "the corrupt drunk", "a fraud", "an alcoholic", "who beats his wife",
		"who stole public money", "the most hated man in town", "a Nazi", "mentally ill", "under investigation for murder"}
	deeds := []string{"lied about it", "took bribes", "beat a child", "stole the money", "faked the numerals", "killed a man", "fled the country", "has resigned"}
	for range 500 {
		r := l.rows[l.IntN(len(l.rows))]
		words := strings.Fields(r.line)
		at := 1 + l.IntN(len(words))
		head, tail := strings.Join(words[:at], " "), strings.Join(words[at:], " ")
		line := []string{
			fmt.Sprintf("%s, %s, %s", head, l.pick(whats), tail),
			fmt.Sprintf("%s, and he %s", r.line, l.pick(deeds)),
			fmt.Sprintf("the mayor %s", l.pick(deeds)),
			fmt.Sprintf("%s. He is %s", r.line, l.pick(whats)),
			fmt.Sprintf("%s, lied the speaker", r.line),
			fmt.Sprintf("the speaker is %s", l.pick(whats)),
		}[l.IntN(6)]
		resigned := strings.Contains(line, "resigned") && strings.Contains(r.statement, "resign") // which is no slander
		if Check(line, r.evidence()) == "" && !resigned {
			t.Errorf("shown: %s\n%s", line, r.statement)
		}
	}
}
