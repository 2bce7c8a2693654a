package pdf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	core "github.com/pdfcpu/pdfcpu/pkg/font"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/text/encoding/charmap"
)

// A font tells which characters its codes are, and how wide they are in
// thousandths of its size.
type font struct {
	// long is true where codes have two bytes.
	long bool
	// simple are the characters of codes of one byte, mapped those that the font
	// itself maps.
	simple [256]string
	mapped map[int]string
	widths map[int]float64
	usual  float64 // the width of codes that have none, 0 where it is to be guessed
	// family is the font of those that every reader has whose widths are its own.
	family string
	scale  float64
}

// A char is a character with its width, for a font of size 1.
type char struct {
	text  string
	width float64
	space bool // a code of one byte that is a space
}

// chars are the characters of a text that is shown.
func (f *font) chars(s string) []char {
	step := 1
	if f.long {
		step = 2
	}
	out := make([]char, 0, len(s)/step)
	for i := 0; i+step <= len(s); i += step {
		code := int(s[i])
		if f.long {
			code = code<<8 | int(s[i+1])
		}
		c := char{text: f.text(code), space: !f.long && code == ' '}
		width, ok := f.widths[code]
		switch {
		case ok:
		case f.usual > 0:
			width = f.usual
		default:
			width = f.guessed(c.text)
		}
		c.width = width * f.scale
		out = append(out, c)
	}
	return out
}

// text is the character of a code; U+FFFD where nothing tells.
func (f *font) text(code int) string {
	if s, ok := f.mapped[code]; ok {
		return s
	}
	if !f.long && f.simple[code] != "" {
		return f.simple[code]
	}
	return "\uFFFD"
}

// guessed is how wide a character is in a font that every reader has, or about
// how wide in most.
func (f *font) guessed(s string) float64 {
	r, n := utf8.DecodeRuneInString(s)
	code, coded := charmap.Windows1252.EncodeRune(r)
	if n == len(s) && coded && core.IsCoreFont(f.family) {
		if width, err := core.CharWidth(f.family, rune(code)); err == nil && width > 0 {
			return float64(width)
		}
	}
	switch {
	case s == "":
		return 0
	case strings.ContainsAny(s, "iljtfrI.,:;'|!()[] -"):
		return 300
	case strings.ContainsAny(s, "mwMW—…@%"):
		return 850
	case strings.ToUpper(s) == s && strings.ToLower(s) != s:
		return 680
	}
	return 540
}

// font makes a font of its dictionary.
func (d *document) font(o types.Object) *font {
	dict := d.dict(o)
	f := &font{scale: 0.001, widths: map[int]float64{}}
	if dict == nil {
		f.simple = standard()
		return f
	}
	f.mapped = d.characterMap(entry(dict, "ToUnicode"))
	switch d.name(dict, "Subtype") {
	case "Type0":
		d.composite(f, dict)
		return f
	case "Type3":
		if m := d.array(entry(dict, "FontMatrix")); len(m) == 6 {
			f.scale = d.number(m[0])
		}
	}
	f.simple, f.family = d.encoding(dict), family(d.name(dict, "BaseFont"))
	first := int(d.number(entry(dict, "FirstChar")))
	for i, w := range d.array(entry(dict, "Widths")) {
		if n := d.number(w); n != 0 {
			f.widths[first+i] = n
		}
	}
	return f
}

// composite reads a font whose codes have two bytes.
func (d *document) composite(f *font, dict types.Dict) {
	f.long, f.usual = true, 1000
	inner := d.array(entry(dict, "DescendantFonts"))
	if len(inner) == 0 {
		return
	}
	below := d.dict(inner[0])
	if n := d.number(entry(below, "DW")); n > 0 {
		f.usual = n
	}
	w := d.array(entry(below, "W"))
	for i := 0; i+1 < len(w); {
		first := int(d.number(w[i]))
		if each := d.array(w[i+1]); each != nil {
			for k, n := range each {
				f.widths[first+k] = d.number(n)
			}
			i += 2
			continue
		}
		if i+2 < len(w) {
			for code := first; code <= min(int(d.number(w[i+1])), 0xffff); code++ {
				f.widths[code] = d.number(w[i+2])
			}
		}
		i += 3
	}
}

// encoding is that of a font whose codes have one byte.
func (d *document) encoding(dict types.Dict) [256]string {
	e := d.resolve(entry(dict, "Encoding"))
	base := ""
	differences := types.Array(nil)
	switch e := e.(type) {
	case types.Name:
		base = e.Value()
	case types.Dict:
		base = d.name(e, "BaseEncoding")
		differences = d.array(entry(e, "Differences"))
	}
	out := d.base(base, dict)
	code := 0
	for _, o := range differences {
		switch o := d.resolve(o).(type) {
		case types.Integer:
			code = o.Value()
		case types.Name:
			if s := glyph(d.glyphs, o.Value()); s != "" && code >= 0 && code < 256 {
				out[code] = s
			}
			code++
		}
	}
	return out
}

// base is the encoding of a name; where there is none, the one that fonts of the
// kind have.
func (d *document) base(named string, dict types.Dict) [256]string {
	switch family := family(d.name(dict, "BaseFont")); {
	case named == "MacRomanEncoding":
		return byCharmap(charmap.Macintosh)
	case named == "WinAnsiEncoding", d.name(dict, "Subtype") == "TrueType":
		return byCharmap(charmap.Windows1252)
	case named == "" && strings.HasPrefix(family, "CM") && !strings.HasPrefix(family, "CMTT"):
		return tex()
	}
	return standard()
}

// family is the name of a font without that of its subset; for those that look
// like one that every reader has, that one's.
func family(name string) string {
	if strings.IndexByte(name, '+') == 6 {
		name = name[7:]
	}
	name = strings.NewReplacer(",", "-", "PSMT", "", "MT", "", "Arial", "Helvetica", "CourierNew", "Courier",
		"TimesNewRoman", "Times").Replace(name)
	if strings.HasPrefix(name, "Helvetica") || strings.HasPrefix(name, "Courier") {
		name = strings.Replace(name, "Italic", "Oblique", 1)
	}
	if name == "Times" {
		return "Times-Roman"
	}
	return name
}

// mostMapped is how many codes a font may map.
const mostMapped = 1 << 17

// characterMap reads the characters that a font maps its codes to.
func (d *document) characterMap(o types.Object) map[int]string {
	raw := d.stream(o)
	if raw == nil {
		return nil
	}
	out := map[int]string{}
	l := lexer{raw: raw}
	for {
		operands, op, ok := l.operands()
		if !ok || len(out) > mostMapped {
			return out
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				out[code(operands[i].str)] = utf16Text(operands[i+1].str)
			}
		case "endbfrange":
			for i := 0; i+2 < len(operands); i += 3 {
				mapRange(out, code(operands[i].str), code(operands[i+1].str), operands[i+2])
			}
		}
	}
}

// mapRange maps codes in a row.
func mapRange(out map[int]string, low, high int, to value) {
	if to.kind == list {
		for i, v := range to.list {
			out[low+i] = utf16Text(v.str)
		}
		return
	}
	units := []byte(to.str)
	for c := low; c <= min(high, low+0xffff) && len(units) > 0 && len(out) <= mostMapped; c++ {
		out[c] = utf16Text(string(units))
		for k := len(units) - 1; k >= 0; k-- {
			if units[k]++; units[k] != 0 {
				break
			}
		}
	}
}

// code is the number of a code.
func code(s string) int {
	n := 0
	for i := range min(len(s), 4) {
		n = n<<8 | int(s[i])
	}
	return n
}

// utf16Text is a text of two bytes a character.
func utf16Text(s string) string {
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		units = append(units, uint16(s[0]))
	}
	return strings.Map(func(r rune) rune {
		if r == 0 {
			return -1
		}
		return r
	}, string(utf16.Decode(units)))
}
