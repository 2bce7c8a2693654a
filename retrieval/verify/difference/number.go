package difference

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quantity reads a number that begins at word i, with the currency before it
// and the unit after it.
func (r *reader) quantity(i int) (unit, bool) {
	at, currency := i, ""
	if sign(r.text(i)) && r.adjoins(i+1) {
		at, currency = i+1, r.text(i)
	}
	n := r.read(at)
	if n.hi == at {
		return r.vague(i)
	}
	u := unit{strconv.FormatFloat(n.value, 'g', 12, 64), number, i, n.hi}
	if n.ordinal {
		u.key = "#" + u.key
		return u, true
	}
	of, hi := r.unitAt(n.hi)
	if currency != "" || of != "" {
		u.kind, u.hi = amount, hi
	}
	if of == "" || of == currency {
		of = currency
	}
	u.key += of
	return u, true
}

// sign reports whether a word is the sign of a currency.
func sign(w string) bool {
	c, size := utf8.DecodeRuneInString(w)
	return size == len(w) && unicode.Is(unicode.Sc, c)
}

// vague is a word that means a number nobody counted: "thousands".
func (r *reader) vague(i int) (unit, bool) {
	w := r.text(i)
	return unit{w, number, i, i + 1}, r.vagueNumbers[w]
}

// unitAt is the unit that stands at word i, right after a number, and where it
// ends.
func (r *reader) unitAt(i int) (of string, hi int) {
	if !r.adjoins(i) {
		return "", i
	}
	switch w := r.text(i); {
	case w == "per" && r.text(i+1) == "cent":
		return r.points("%", i+2)
	case w == "basis" && r.measure(r.text(i+1)) == "point":
		return "basis point", i + 2
	case w == "%" || w == "pc" || r.measure(w) == "%":
		return r.points("%", i+1)
	case r.measure(w) == "degree" && r.measure(r.text(i+1)) != "":
		return "degree " + r.measure(r.text(i+1)), i + 2
	case sign(w):
		return w, i + 1
	default:
		for _, list := range []map[string]string{r.currencies, r.measures} {
			bare := singular(w, func(s string) bool { return list[s] != "" })
			if list[bare] != "" {
				return list[bare], i + 1
			}
		}
	}
	return "", i
}

// points is a per cent sign that ends before word i, or the points after it:
// "4 percentage points" are not 4 percent.
func (r *reader) points(of string, i int) (string, int) {
	if r.adjoins(i) && r.measure(r.text(i)) == "point" {
		return "point", i + 1
	}
	return of, i
}

// A figure is a number as it is written, in digits or words, up to word hi.
type figure struct {
	value   float64
	ordinal bool
	hi      int
}

// read reads the number at word i: hi is i where there is none.
func (r *reader) read(i int) figure {
	w := r.text(i)
	if v, ok := r.ordinals[w]; ok && w != "second" {
		return figure{v, true, i + 1}
	}
	if v, ok := ordinalDigits(w); ok {
		return figure{v, true, i + 1}
	}
	if (w == "a" || w == "an") && r.adjoins(i+1) {
		if f := r.read(i + 1); f.hi > i+1 && r.scales[r.text(i+1)] > 0 {
			return f
		}
		if part := r.parts[r.text(i+1)]; part > 0 && r.text(i+2) == "of" {
			return figure{1 / part, false, i + 2}
		}
		return figure{hi: i}
	}
	if w == "half" && r.text(i+1) == "a" && r.scales[r.text(i+2)] > 0 {
		return figure{.5 * r.scales[r.text(i+2)], false, i + 3}
	}
	return r.fraction(i, r.sum(i))
}

func ordinalDigits(w string) (float64, bool) {
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	switch w[len(digits):] {
	case "st", "nd", "rd", "th":
		v, err := strconv.ParseFloat(digits, 64)
		return v, err == nil
	}
	return 0, false
}

// fraction is f, "two" of "two thirds" or "three" of "three and a half", with
// the part after it.
func (r *reader) fraction(i int, f figure) figure {
	if f.hi == i {
		return f
	}
	if part := r.parts[r.text(f.hi)]; part > 0 && r.adjoins(f.hi) && f.value < part {
		return figure{f.value / part, false, f.hi + 1}
	}
	if r.text(f.hi) == "and" && r.text(f.hi+1) == "a" {
		if part := r.parts[r.text(f.hi+2)]; part > 0 {
			return figure{f.value + 1/part, false, f.hi + 3}
		}
	}
	return f
}

// sum adds up the words of one number: "three hundred and five thousand".
func (r *reader) sum(i int) figure {
	total, group, last := 0.0, 0.0, 0.0 // last is the size of the word before
	at := i
	for ; at < len(r.Words) && (at == i || r.adjoins(at)); at++ {
		w := r.text(at)
		if w == "and" && last >= 100 && (r.numbers[r.text(at+1)] > 0 || r.tens[r.text(at+1)] > 0) {
			continue
		}
		v, size := r.value(w)
		switch {
		case size == 0:
			return figure{total + group, false, at}
		case r.scales[w] > 0:
			group = max(group, 1) * v
			if v >= 1000 {
				total, group = total+group, 0
			}
		case at > i && (size != 1 || last != 10) && last < 100:
			return figure{total + group, false, at}
		default:
			group += v
		}
		last = size
	}
	return figure{total + group, false, at}
}

// value is the number that one word means, and its size: 1 for what may follow
// "twenty", 10 for "twenty", 2 for other numbers, the scale for "million", 0
// for no number.
func (r *reader) value(w string) (value, size float64) {
	if v, ok := r.numbers[w]; ok {
		if v >= 1 && v <= 9 {
			return v, 1
		}
		return v, 2
	}
	if v, ok := r.tens[w]; ok {
		return v, 10
	}
	if v, ok := r.scales[w]; ok {
		return v, v
	}
	if v, ok := r.digits(w); ok {
		return v, 2
	}
	return 0, 0
}

// digits is the number that a word writes in digits: "3.5", "1/2", "3m".
func (r *reader) digits(w string) (float64, bool) {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	if over, under, ok := strings.Cut(w, "/"); ok {
		a, err := strconv.ParseFloat(over, 64)
		b, errB := strconv.ParseFloat(under, 64)
		return a / max(b, 1), err == nil && errB == nil
	}
	bare := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	scale := 1.0
	if tail := w[len(bare):]; tail != "" {
		if scale = r.suffixedScales[tail]; scale == 0 {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(bare, 64)
	return v * scale, err == nil
}
