package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphs are the characters of the names that fonts give them, but for those of
// letters, with or without an accent.
func glyphs() map[string]string {
	out := map[string]string{}
	pairs := strings.Fields(`
		space \u0020 exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' quoteright ’
		quoteleft ‘ parenleft ( parenright ) asterisk * plus + comma , hyphen - minus − period . slash / zero 0
		one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater
		> question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _ grave ` + "`" + ` braceleft {
		bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section §
		currency ¤ quotedblleft “ quotedblright ” guillemotleft « guillemotright » guillemetleft « guillemetright
		» guilsinglleft ‹ guilsinglright › fi fi fl fl ff ff ffi ffi ffl ffl f_i fi f_l fl f_f ff f_f_i ffi f_f_l
		ffl endash – emdash — dagger † daggerdbl ‡ periodcentered · middot · paragraph ¶ bullet • quotesinglbase
		‚ quotedblbase „ ellipsis … perthousand ‰ questiondown ¿ acute ´ circumflex ˆ tilde ˜ macron ¯ breve ˘
		dotaccent ˙ dieresis ¨ ring ˚ cedilla ¸ hungarumlaut ˝ ogonek ˛ caron ˇ AE Æ ordfeminine ª Lslash Ł
		Oslash Ø OE Œ ordmasculine º ae æ dotlessi ı lslash ł oslash ø oe œ germandbls ß Euro € euro € copyright
		© registered ® trademark ™ degree ° plusminus ± multiply × divide ÷ logicalnot ¬ mu µ onequarter ¼
		onehalf ½ threequarters ¾ onesuperior ¹ twosuperior ² threesuperior ³ Eth Ð eth ð Thorn Þ thorn þ
		brokenbar ¦ nbspace \u0020 nonbreakingspace \u0020 sfthyphen \u00AD softhyphen \u00AD dotlessj ȷ`)
	for i := 0; i+1 < len(pairs); i += 2 {
		s := pairs[i+1]
		if strings.HasPrefix(s, `\u`) {
			s = unicodeOf(s[2:])
		}
		out[pairs[i]] = s
	}
	return out
}

// accents are the marks that the names of letters end with.
var accents = [][2]string{
	{"acute", "\u0301"}, {"grave", "\u0300"}, {"circumflex", "\u0302"}, {"dieresis", "\u0308"}, {"tilde", "\u0303"}, {"ring", "\u030a"},
	{"cedilla", "\u0327"}, {"caron", "\u030c"}, {"ogonek", "\u0328"}, {"macron", "\u0304"}, {"breve", "\u0306"}, {"dotaccent", "\u0307"},
	{"hungarumlaut", "\u030b"}, {"commaaccent", "\u0326"},
}

// glyph is the text of a glyph by its name; empty for one that is not known.
func glyph(known map[string]string, name string) string {
	if s, ok := known[name]; ok {
		return s
	}
	if base, _, ok := strings.Cut(name, "."); ok && base != "" { // a variant: "a.sc"
		return glyph(known, base)
	}
	switch {
	case len(name) == 1:
		return name
	case strings.HasPrefix(name, "uni") && len(name) >= 7:
		return unicodeOf(name[3:7])
	case strings.HasPrefix(name, "u") && len(name) >= 5:
		if s := unicodeOf(name[1:]); s != "" {
			return s
		}
	}
	for _, a := range accents {
		if letter, ok := strings.CutSuffix(name, a[0]); ok && len(letter) == 1 {
			return norm.NFC.String(letter + a[1])
		}
	}
	return ""
}

// unicodeOf is the character of a number in hexadecimal digits.
func unicodeOf(digits string) string {
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || n == 0 || n > 0x10ffff || n >= 0xd800 && n < 0xe000 {
		return ""
	}
	return string(rune(n))
}

// standard is the encoding that fonts have which name none.
func standard() [256]string {
	var out [256]string
	for c := ' '; c < 0x7f; c++ {
		out[c] = string(c)
	}
	out['\''], out['`'] = "’", "‘"
	upper := []string{
		"¡", "¢", "£", "⁄", "¥", "ƒ", "§", "¤", "'", "“", "«", "‹", "›", "fi", "fl", "", "–", "†", "‡", "·", "", "¶", "•", "‚", "„", "”", "»",
		"…", "‰", "", "¿", "", "`", "´", "ˆ", "˜", "¯", "˘", "˙", "¨", "", "˚", "¸", "", "˝", "˛", "ˇ", "—",
	}
	for i, s := range upper {
		out[0xa1+i] = s
	}
	for code, s := range map[int]string{
		0xe1: "Æ", 0xe3: "ª", 0xe8: "Ł", 0xe9: "Ø", 0xea: "Œ", 0xeb: "º", 0xf1: "æ", 0xf5: "ı", 0xf8: "ł", 0xf9: "ø", 0xfa: "œ", 0xfb: "ß",
	} {
		out[code] = s
	}
	return out
}

// byCharmap is the encoding of a set of characters.
func byCharmap(set *charmap.Charmap) [256]string {
	var out [256]string
	for c := range out {
		if r := set.DecodeByte(byte(c)); c >= ' ' && r != '\uFFFD' {
			out[c] = string(r)
		}
	}
	return out
}

// tex is the encoding of the fonts of TeX that name none.
func tex() [256]string {
	out := standard()
	for i, s := range []string{"ff", "fi", "fl", "ffi", "ffl", "ı", "ȷ"} {
		out[0x0b+i] = s
	}
	for code, s := range map[int]string{
		'"': "”", '\\': "“", '{': "–", '|': "—", '\'': "’", '`': "‘", 0x19: "ß", 0x1a: "æ", 0x1b: "œ", 0x1c: "ø", '}': "˝", '<': "¡", '>': "¿",
	} {
		out[code] = s
	}
	return out
}
