package phrase

import (
	"slices"
	"strconv"
	"strings"
)

// An Amount is a number of a text.
type Amount struct {
	Value float64
	// From and To are its words.
	From, To int
	// Round is true for "hundreds" and the like, which tell of several times their value.
	Round bool
}

// mostTimes is how many times its value a round amount tells of at most, below the next one.
const mostTimes = 1000

// Of reports whether an amount tells of another: the same, or one that a round one may be.
func (a Amount) Of(o Amount) bool {
	times := o.Value / max(a.Value, 1)
	return a.Value == o.Value && (a.Round || !o.Round) || a.Round && times > 1 && times < mostTimes
}

// spans are how many of the smallest unit of its kind one of time is: seconds, and months.
var spans = []map[string]float64{
	{"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800},
	{"month": 1, "year": 12, "decade": 120, "century": 1200, "centuries": 1200},
}

// Lasts compares two amounts of time, each of its text: whether they are as long, "three decades" and
// "30 years", and whether they are times of one kind at all.
func (a Amount) Lasts(ws []Word, o Amount, others []Word) (as, times bool) {
	for _, in := range spans {
		length := func(n Amount, ws []Word) float64 {
			if n.To >= len(ws) {
				return 0
			}
			return n.Value * max(in[ws[n.To].Text], in[strings.TrimSuffix(ws[n.To].Text, "s")])
		}
		if one, other := length(a, ws), length(o, others); one > 0 && other > 0 {
			return one == other, true
		}
	}
	return false, false
}

// Amounts are the numbers of a text in their order, those of several words as
// one: "two hundred and six", "4.5 million".
func Amounts(ws []Word) (out []Amount) {
	for i := 0; i < len(ws); i++ {
		if !ws[i].Number {
			continue
		}
		amount, to := amountAt(ws, i)
		out = append(out, Amount{amount, i, to, amount >= 10 && strings.HasSuffix(ws[to-1].Text, "s") && ws[to-1].Text[0] > '9'})
		i = to - 1
	}
	return out
}

// amountAt reads the number that begins at a word, and where it ends.
func amountAt(ws []Word, i int) (amount float64, to int) {
	part, _, _ := numeral(ws[i].Text)
	total := 0.0
	for to = i + 1; to < len(ws); to++ {
		v, scale, ok := numeral(ws[to].Text)
		switch {
		case !ok && ws[to].Text == "and" && part >= 100 && to+1 < len(ws) && ws[to+1].Number:
			continue
		case !ok && ws[to].Text == "one" && ws[to].Gap == "-" && part >= 20: // "forty-one"
			part++
		case !ok || strings.ContainsAny(ws[to].Gap, ",;.:"):
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

// ordinal takes from a number what is no digit of it.
var ordinal = strings.NewReplacer(",", "", "st", "", "nd", "", "rd", "", "th", "")

// numeral is the number that a word means; scale is true for hundred and up.
func numeral(w string) (v float64, scale, ok bool) {
	if v, ok := numberWords[w]; ok {
		return v, v >= 100, true
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, false, false
	}
	if decade, ok := strings.CutSuffix(w, "0s"); ok { // "1970s"
		w = decade + "0"
	}
	w = ordinal.Replace(w)
	for suffix, by := range map[string]float64{"m": 1e6, "bn": 1e9, "k": 1e3} {
		if n, found := strings.CutSuffix(w, suffix); found {
			if v, err := strconv.ParseFloat(n, 64); err == nil {
				return v * by, false, true
			}
		}
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
	"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
	"double": 2, "doubled": 2, "doubles": 2, "tripled": 3, "triple": 3, "quadrupled": 4, "zero": 0}

// Counted are the words that a number counts: those right after it that mean
// something, up to three.
func Counted(ws []Word, n Amount) (out []Word) {
	for i := n.To; i < min(n.To+3, len(ws)); i++ { // "five of the seven"
		if ws[i].Number && i > n.To && ws[n.To].In("share of") {
			return ws[i : i+1]
		}
	}
	for i := n.To; i < min(n.To+3, len(ws)) && !ws[i].Number && (i == n.To || !strings.ContainsAny(ws[i].Gap, ",;.:")); i++ {
		if i == n.To && (ws[i].Text == "more" || ws[i].Text == "other") { // "six more beds"
			continue
		}
		if !ws[i].Content && !ws[i].In("unit") && !ws[i].In("currency") {
			break
		}
		out = append(out, ws[i])
	}
	return out
}

// CountAlike reports whether what a number counts is alike to what one of a text counts: has a
// word close to one of its, or another unit than any of the text.
func CountAlike(ws, others, text []Word) bool {
	return slices.ContainsFunc(ws, func(a Word) bool {
		return slices.ContainsFunc(others, func(b Word) bool {
			return a.Closeness(b) > 0 || a.In("unit") && b.In("unit") && !HasStem(text, a.Stem)
		})
	})
}
