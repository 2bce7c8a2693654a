package pdf

import (
	"math"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A matrix maps points: x' = a x + c y + e, y' = b x + d y + f.
type matrix [6]float64

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func moved(x, y float64) matrix { return matrix{1, 0, 0, 1, x, y} }

// A run is a piece of text that is shown at one place.
type run struct {
	text string
	// x0 is where it begins, x1 where it ends, y its baseline.
	x0, x1, y, size float64
	// turned counts the quarters of a circle that it is turned by.
	turned int
	// aside is true where the file says that it is no part of the text.
	aside bool
}

// A state is what operators change and q and Q keep and restore.
type state struct {
	view                             matrix
	font                             *font
	size, leading, rise              float64
	charSpace, wordSpace, horizontal float64
}

// A page shows the text of a page.
type page struct {
	d         *document
	resources types.Dict
	state
	saved      []state
	text, line matrix
	runs       []run
	// marked are the marks around, true for those of what is aside.
	marked []bool
	deep   int
}

const (
	// deepest is how many forms, and states that are kept, may stand inside each
	// other, mostRuns how many pieces of text a page may have.
	deepest  = 12
	mostKept = 1000
	mostRuns = 500000
)

// show does what a content stream says.
func (p *page) show(raw []byte) {
	l := lexer{raw: raw}
	for len(p.runs) < mostRuns {
		operands, op, ok := l.operands()
		switch {
		case !ok:
			return
		case op == "ID":
			l.skipImage()
			p.d.pictures = true
		default:
			p.operator(op, operands)
		}
	}
}

// numbers are the last n operands, where there are so many.
func numbers(operands []value, n int) ([]float64, bool) {
	if len(operands) < n {
		return nil, false
	}
	out := make([]float64, n)
	for i, v := range operands[len(operands)-n:] {
		out[i] = v.num
	}
	return out, true
}

func last(operands []value) value {
	if len(operands) == 0 {
		return value{}
	}
	return operands[len(operands)-1]
}

// operator does what an operator of text says, or leaves it to others.
func (p *page) operator(op string, operands []value) {
	switch op {
	case "BT":
		p.text, p.line = moved(0, 0), moved(0, 0)
	case "Tf":
		p.setFont(operands)
	case "Td", "TD":
		if n, ok := numbers(operands, 2); ok {
			if op == "TD" {
				p.leading = -n[1]
			}
			p.next(n[0], n[1])
		}
	case "Tm":
		if n, ok := numbers(operands, 6); ok {
			p.text, p.line = matrix(n), matrix(n)
		}
	case "T*":
		p.next(0, -p.leading)
	case "Tj":
		p.write(last(operands).str)
	case "'", "\"":
		if n, ok := numbers(operands, 3); ok && op == "\"" {
			p.wordSpace, p.charSpace = n[0], n[1]
		}
		p.next(0, -p.leading)
		p.write(last(operands).str)
	case "TJ":
		for _, v := range last(operands).list {
			if v.kind == text {
				p.write(v.str)
			} else {
				p.advance(-v.num / 1000 * p.size * p.horizontal)
			}
		}
	default:
		p.setting(op, operands)
	}
}

// setting does what an operator says that changes the state.
func (p *page) setting(op string, operands []value) {
	n := last(operands).num
	switch op {
	case "Tc":
		p.charSpace = n
	case "Tw":
		p.wordSpace = n
	case "Tz":
		p.horizontal = n / 100
	case "TL":
		p.leading = n
	case "Ts":
		p.rise = n
	case "cm":
		if n, ok := numbers(operands, 6); ok {
			p.view = matrix(n).times(p.view)
		}
	case "q":
		if len(p.saved) < mostKept {
			p.saved = append(p.saved, p.state)
		}
	case "Q":
		if k := len(p.saved); k > 0 {
			p.state, p.saved = p.saved[k-1], p.saved[:k-1]
		}
	case "BMC", "BDC":
		p.marked = append(p.marked, len(operands) > 0 && operands[0].str == "Artifact" || len(p.marked) > 0 && p.marked[len(p.marked)-1])
	case "EMC":
		p.marked = p.marked[:max(0, len(p.marked)-1)]
	case "Do":
		p.form(last(operands).str)
	}
}

func (p *page) next(x, y float64) {
	p.line = moved(x, y).times(p.line)
	p.text = p.line
}

func (p *page) advance(x float64) { p.text = moved(x, 0).times(p.text) }

// setFont chooses a font of the resources.
func (p *page) setFont(operands []value) {
	if len(operands) < 2 {
		return
	}
	p.size = last(operands).num
	o := entry(p.d.dict(entry(p.resources, "Font")), operands[len(operands)-2].str)
	ref, ok := o.(types.IndirectRef)
	if !ok {
		p.font = p.d.font(o)
		return
	}
	number := ref.ObjectNumber.Value()
	if p.d.fonts[number] == nil {
		p.d.fonts[number] = p.d.font(o)
	}
	p.font = p.d.fonts[number]
}

// write shows a text.
func (p *page) write(s string) {
	if p.font == nil {
		p.font = &font{simple: standard(), scale: 0.001}
	}
	var b strings.Builder
	from := p.text
	width, inked := 0.0, 0.0 // all of it, and up to the last character that is no space
	for _, c := range p.font.chars(s) {
		b.WriteString(c.text)
		step := c.width*p.size + p.charSpace
		if c.space {
			step += p.wordSpace
		}
		width += step * p.horizontal
		if strings.TrimSpace(c.text) != "" {
			inked = width
		}
	}
	p.advance(inked)
	at := matrix{p.size * p.horizontal, 0, 0, p.size, 0, p.rise}.times(from).times(p.view)
	end := moved(0, p.rise).times(p.text).times(p.view)
	p.advance(width - inked)
	if b.Len() > 0 {
		p.add(b.String(), at, end)
	}
}

// add notes a run, turned so that it reads from left to right.
func (p *page) add(s string, at, end matrix) {
	size := math.Hypot(at[2], at[3])
	turned := (int(math.Round(math.Atan2(at[1], at[0])/(math.Pi/2))) + 4) % 4
	x0, y := turn(at[4], at[5], turned)
	x1, _ := turn(end[4], end[5], turned)
	if bad(x0) || bad(x1) || bad(y) || bad(size) {
		return
	}
	p.runs = append(p.runs, run{s, x0, max(x0, x1), y, size, turned, len(p.marked) > 0 && p.marked[len(p.marked)-1]})
}

func bad(f float64) bool { return math.IsNaN(f) || math.IsInf(f, 0) || math.Abs(f) > 1e7 }

// turn turns a point back by quarters of a circle.
func turn(x, y float64, quarters int) (float64, float64) {
	switch quarters {
	case 1:
		return y, -x
	case 2:
		return -x, -y
	case 3:
		return -y, x
	}
	return x, y
}

// form shows what is kept apart to be shown in several places.
func (p *page) form(named string) {
	o := entry(p.d.dict(entry(p.resources, "XObject")), named)
	dict := p.d.dict(o)
	if p.d.name(dict, "Subtype") == "Image" {
		p.d.pictures = true
	}
	if p.d.name(dict, "Subtype") != "Form" || p.deep >= deepest {
		return
	}
	before, resources := p.state, p.resources
	if m := p.d.array(entry(dict, "Matrix")); len(m) == 6 {
		var by matrix
		for i := range by {
			by[i] = p.d.number(m[i])
		}
		p.view = by.times(p.view)
	}
	if own := p.d.dict(entry(dict, "Resources")); own != nil {
		p.resources = own
	}
	p.deep++
	p.show(p.d.stream(o))
	p.deep--
	p.state, p.resources = before, resources
}
