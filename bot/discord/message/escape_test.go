package message

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestEscape(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"words", `He said: "no, it isn't" (twice).`, `He said: "no, it isn't" (twice).`},
		{"formatting", "*a* _b_ ~~c~~ `d` ||e||", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|"},
		{"everyone", "@everyone @here", `\@everyone \@here`},
		{"mentions", "<@1> <@!2> <@&3> <#4> <t:5> </a:6> <:b:7>", `\<\@1\> \<\@!2\> \<\@&3\> \<#4\> \<t:5\> \</a:6\> \<:b:7\>`},
		{"backslash", `a\*b`, `a\\\*b`},
		{"link", "[x](https://a.example/b)", `\[x\](https\://a.example/b)`},
		{"line starts", "# a\n- b\n-# c\n12. d\n3) e\n+ f\n> g", "\\# a\n\\- b\n\\-# c\n12\\. d\n3\\) e\n\\+ f\n\\> g"},
		{"indented", "  - a", `  \- a`},
		{"inside a line", "a - b # c 1. d", "a - b # c 1. d"},
		{"zero width", "@\u200beve\u2060ry\ufeffone", `\@everyone`},
		{"direction", "a\u202eb\u2066c\u200fd", "abcd"},
		{"joiners stay", "न\u200dन 👩\u200d🚀", "न\u200dन 👩\u200d🚀"},
		{"control", "a\x00b\tc\r\nd", "a b c \nd"},
		{"invalid", "a\xffb", "a\uFFFDb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Escape(c.in); got != c.want {
				t.Errorf("Escape(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

// live is Markdown that would mean something: each pattern is preceded by
// either nothing or something other than a backslash of its own.
var live = regexp.MustCompile("(^|[^\\\\])(\\\\\\\\)*(@|<|>|`|\\*|_|~|\\||\\[|\\]|://)")

// unescape is what Discord shows of escaped text.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && s[i+1] < utf8.RuneSelf && !unicode.IsLetter(rune(s[i+1])) && !unicode.IsDigit(rune(s[i+1])) && s[i+1] != ' ' && s[i+1] != '\n' {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"plain", "`a` @everyone <@1>", "\\\\@here", "12. x\n> y", "\u202e\u200b", "https://x.example/a_b", "\xff\xfe", "#", "\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Escape(s)
		if m := live.FindString(got); m != "" {
			t.Errorf("Escape(%q) = %q leaves %q alive", s, got, m)
		}
		want := strings.Map(visible, strings.ToValidUTF8(s, "\uFFFD"))
		if shown := unescape(got); shown != want {
			t.Errorf("Escape(%q) shows %q, want %q", s, shown, want)
		}
	})
}

func TestLinkLeavesOutWhatIsNoAddress(t *testing.T) {
	for _, c := range []struct{ label, address, want string }{
		{"a [b]", "https://x.example/c(d)", `[a \[b\]](https://x.example/c%28d%29)`},
		{"a", "javascript:alert(1)", "a"},
		{"a", "", "a"},
		{"a", "https://x.example/" + strings.Repeat("b", 1000), "a"},
		{"a", "https://x.example/ b", "[a](https://x.example/%20b)"},
	} {
		if got := Link(c.label, c.address); got != c.want {
			t.Errorf("Link(%q, %q) = %q, want %q", c.label, c.address, got, c.want)
		}
	}
}

func TestFragment(t *testing.T) {
	for _, c := range []struct{ address, words, want string }{
		{"https://x.example/a", "we are well-known, yes", "https://x.example/a#:~:text=we%20are%20well%2Dknown%2C%20yes"},
		{"https://x.example/a#b", "one two three four five six seven eight nine", "https://x.example/a#b:~:text=one%20two%20three%20four,six%20seven%20eight%20nine"},
		{"https://x.example/a", "", "https://x.example/a"},
		{"", "a", ""},
	} {
		if got := Fragment(c.address, c.words); got != c.want {
			t.Errorf("Fragment(%q, %q) = %q, want %q", c.address, c.words, got, c.want)
		}
	}
}
