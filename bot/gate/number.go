package gate

import (
	"strconv"
	"strings"
)

// A value is a number of a text.
type value struct {
	amount float64
	// from and to are its words.
	from, to int
	// bound is what limits it: "at least", "up to", "about"; empty for none.
	bound string
}

// numbers: every number is the evidence's, counts the same there and is limited
// by the same word.
func (p *Pair) numbers() bool {
	source := values(p.source)
	for _, n := range values(p.line) {
		found := false
		for _, s := range source {
			found = found || n.amount == s.amount && n.bound == s.bound && p.countsSame(n, s)
		}
		if !found && !p.dated(n) {
			return true
		}
	}
	return p.foreignUnit()
}

// foreignUnit: units, currencies and vague amounts ("dozens") stand in the
// source.
func (p *Pair) foreignUnit() bool {
	for _, w := range p.line {
		if (w.in("unit") || w.in("currency") || w.in("vague amount")) && !p.has(w) {
			return true
		}
	}
	return false
}

// has reports whether the source has a word or the sign of its unit.
func (p *Pair) has(w word) bool {
	sign := map[string]string{"percent": "%", "dollar": "$", "euro": "€", "pound": "£"}[w.stem]
	return p.sourceHas(w) || sign != "" && strings.Contains(p.Text, sign)
}

// dated reports whether a number stands in what is known of the evidence, as a
// day or year does.
func (p *Pair) dated(n value) bool {
	return n.bound == "" && n.to == n.from+1 && p.known[p.line[n.from].text] && !hasStem(p.source, p.line[n.from].stem)
}

// countsSame reports whether a number of the line counts what it counts in the
// source, or something that no other number counts there, and no unit against
// another. Years count nothing.
func (p *Pair) countsSame(n, s value) bool {
	if n.amount >= 1000 && n.amount < 2200 && n.to == n.from+1 {
		return true
	}
	line, source := counted(p.line, n), counted(p.source, s)
	if len(line) == 0 || len(source) == 0 || p.alikeIn(line, source) {
		return true
	}
	for _, other := range values(p.source) {
		if other != s && p.alikeIn(line, counted(p.source, other)) {
			return false
		}
	}
	return !has(line, "unit", "currency") && !has(source, "unit", "currency") && !line[0].number && !source[0].number
}

// alikeIn reports whether one of some words of the line is like one of the source.
func (p *Pair) alikeIn(line, source []word) bool {
	for _, a := range line {
		for _, b := range source {
			if a.stem == b.stem || closeness(a, b) > 0 || a.in("unit") && b.in("unit") && !hasStem(p.source, a.stem) {
				return true
			}
		}
	}
	return false
}

// counted are the words that a number counts: those right after it that mean
// something, up to three.
func counted(ws []word, n value) (out []word) {
	for i := n.to; i < min(n.to+3, len(ws)); i++ { // "five of the seven"
		if ws[i].number && i > n.to && ws[n.to].in("share of") {
			return ws[i : i+1]
		}
	}
	for i := n.to; i < min(n.to+3, len(ws)) && !ws[i].number && (i == n.to || !strings.ContainsAny(ws[i].gap, ",;.:")); i++ {
		if !ws[i].content && !ws[i].in("unit") && !ws[i].in("currency") {
			break
		}
		out = append(out, ws[i])
	}
	return out
}

// values are the numbers of a text in their order, those of several words as
// one: "two hundred and six", "4.5 million".
func values(ws []word) (out []value) {
	for i := 0; i < len(ws); i++ {
		if !ws[i].number {
			continue
		}
		amount, to := amountAt(ws, i)
		out = append(out, value{amount, i, to, boundBefore(ws, i)})
		i = to - 1
	}
	return out
}

// amountAt reads the number that begins at a word, and where it ends.
func amountAt(ws []word, i int) (amount float64, to int) {
	part, _, _ := numeral(ws[i].text)
	total := 0.0
	for to = i + 1; to < len(ws); to++ {
		v, scale, ok := numeral(ws[to].text)
		switch {
		case !ok && ws[to].text == "and" && part >= 100 && to+1 < len(ws) && ws[to+1].number:
			continue
		case !ok || strings.ContainsAny(ws[to].gap, ",;.:"):
			return total + part, to
		case v < 1 && v > 0 && part > 0: // "two thirds"
			return part * v, to + 1
		case scale && v >= 1000:
			total, part = total+part*v, 0
		case scale:
			part *= v
		case part >= 20 && v < 10 && part < 100 || part >= 100 && v < 100 || part == 0:
			part += v
		default:
			return total + part, to
		}
	}
	return total + part, to
}

// boundBefore is the class of the word that limits a number: the one before it,
// or before its "than" or "to"; empty for none.
func boundBefore(ws []word, i int) string {
	i--
	second := i > 0 && (ws[i].text == "than" || ws[i].text == "to" || ws[i].text == "of")
	if second {
		i--
	}
	for _, class := range []string{"at least", "at most", "about"} {
		if i >= 0 && ws[i].in(class) && (second || !ws[i].in("needs than")) {
			return class
		}
	}
	return ""
}

// numeral is the number that a word means; scale is true for hundred and up.
func numeral(w string) (v float64, scale, ok bool) {
	if v, ok := numberWords[w]; ok {
		return v, v >= 100, true
	}
	w = strings.NewReplacer(",", "", "st", "", "nd", "", "rd", "", "th", "").Replace(w)
	for suffix, by := range map[string]float64{"m": 1e6, "bn": 1e9, "k": 1e3} {
		if n, found := strings.CutSuffix(w, suffix); found {
			if v, err := strconv.ParseFloat(n, 64); err == nil {
				return v * by, false, true
			}
		}
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, false, false
	}
	v, err := strconv.ParseFloat(w, 64)
	return v, false, err == nil
}

var numberWords = map[string]float64{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "half": .5, "halves": .5,
	"thirds": 1. / 3, "fifths": .2, "tenths": .1, "halved": .5,
	"quarter": .25, "quarters": .25, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10, "twice": 2,
	"double": 2, "doubled": 2, "doubles": 2, "tripled": 3, "triple": 3, "quadrupled": 4, "zero": 0}
