package transcript

import (
	"fmt"
	"strconv"
	"strings"

	"whosaid/retrieval/pattern"
)

// A stamp is the time beside a label.
type stamp struct {
	// offset is the time from the beginning of a recording as hh:mm:ss, when
	// a time of day or date as written. link opens the recording there.
	offset, when, link string
}

const (
	clockForm = `(?:\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7}|(?:\d{1,3}:\d{1,2}:\d{2}|\d{1,3}[:.]\d{2}(?:[:.]\d{2})?)(?:[.,]\d{1,3})?)`
	// zoneForm is the zone of a time of day: "14:32 GMT".
	zoneForm = `(\s?(?:GMT|UTC|BST|CES?T|EES?T|WES?T|IST|JST|SGT|A[EW][SD]T|NZ[SD]T|[ECMP][SD]?T)(?:[+-]\d{1,2}(?::?\d{2})?)?\b)?`
	dayForm  = `(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[- ][A-Z][a-z]{2}[a-z]*[- ]\d{2,4}|[A-Z][a-z]{2}[a-z]* \d{1,2}, \d{4})`
)

// stampForm is a time with the brackets, links and emphasis around it:
// "[3:00](https://…)", "(3:00)", "[05-Jan-23 02:02 PM]", "0:03".
var stampForm = pattern.New(`^\[{0,2}[(<_*{]{0,3}\[?\s?(?:(` + dayForm + `),?[ T]+(?:at )?)?(` +
	clockForm + `)(Z|\s?[AaPp]\.?[Mm]\.?)?` + zoneForm +
	`(?:\s?(?:-{1,2}>?|–|—|to)\s?` + clockForm + `)?\s?[)>_*}\]]{0,3}` +
	`(?:\s?\(\s*(https?:[^\s()]*(?:\([^()\s]*\)[^\s()]*)*)[^()\n]{0,40}\))?\]?[)_*]{0,3}`)

// stampAt reads the stamp that s begins with, and how long it is; 0 if none.
func stampAt(s string) (stamp, int) {
	if s == "" || !strings.ContainsRune("[(<_*{0123456789", rune(s[0])) {
		return stamp{}, 0
	}
	if (s[0] < '0' || s[0] > '9') && !strings.ContainsAny(s[:min(len(s), 8)], "0123456789") {
		return stamp{}, 0
	}
	m := stampForm.FindStringSubmatchIndex(s)
	if m == nil || m[1] < len(s) && isWordByte(s[m[1]]) && isWordByte(s[m[1]-1]) {
		return stamp{}, 0
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return s[m[2*i]:m[2*i+1]]
	}
	return newStamp(group(1), group(2), group(3)+group(4), group(5)), stampEnd(s, m[1])
}

// stampEnd leaves to what follows a time the marks that the time did not open:
// "0:03 **Ana Ito**".
func stampEnd(s string, end int) int {
	if !digit(s[0]) {
		return end
	}
	return len(strings.TrimRight(s[:end], " *_([{<"))
}

func newStamp(day, clock, half, link string) stamp {
	st := stamp{link: link}
	if day != "" || half != "" {
		st.when = strings.TrimSpace(strings.TrimSpace(day+" "+clock) + strings.TrimRight(" "+strings.TrimSpace(half), " "))
		return st
	}
	st.offset = offset(clock)
	return st
}

// offset writes "3:00", "1:03:31" or "00:04:57.140" as hh:mm:ss; empty where
// it is no time.
func offset(clock string) string {
	clock = strings.ReplaceAll(clock, ",", ".")
	if i := strings.LastIndexByte(clock, '.'); i >= 0 && strings.Contains(clock[:i], ":") {
		clock = clock[:i] // parts of a second
	}
	fields := strings.FieldsFunc(clock, func(r rune) bool { return r == ':' || r == '.' })
	seconds := 0
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil || i > 0 && n > 59 || i > 2 {
			return ""
		}
		seconds = seconds*60 + n
	}
	return fmt.Sprintf("%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}

// linked is a link that is a line of its own.
var linked = pattern.New(`^\[([^\[\]]{1,40})\]\((https?:[^\s()]+)\)$`)

// stampOfLink reads a line that is a time, or a link whose text ends with one:
// "[Timestamp 22:25](https://…?t=1345)". It is empty for any other.
func stampOfLink(s string) stamp {
	if st, n := stampAt(s); n > 0 && n == len(s) {
		return st
	}
	m := linked.FindStringSubmatch(s)
	if m == nil {
		return stamp{}
	}
	for i := range m[1] {
		if i > 0 && m[1][i-1] != ' ' {
			continue
		}
		if st, n := stampAt(m[1][i:]); n == len(m[1])-i && st.offset != "" {
			st.link = m[2]
			return st
		}
	}
	return stamp{}
}

// bracketed reports whether a stamp stands in brackets or begins a link.
func bracketed(s string) bool { return s != "" && strings.IndexByte("[(<{_*", s[0]) >= 0 }

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
