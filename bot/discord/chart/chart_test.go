package chart

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

func parsed(t *testing.T) *sfnt.Font {
	t.Helper()
	f, err := opentype.Parse(goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestShown(t *testing.T) {
	f := parsed(t)
	for text, want := range map[string]string{
		"Aiko Ito":               "Aiko Ito",
		"Jiří Dvořák":            "Jiří Dvořák",
		"Jir\u030ci\u0301":       "Jiří",
		"Сергей Лавров":          "Сергей Лавров",
		"Κυριάκος Μητσοτάκης":    "Κυριάκος Μητσοτάκης",
		"Nguyễn Phú Trọng":       "Nguyen Phú Trong",
		"O\u2019Brien – “Bob” …": "O\u2019Brien – “Bob” …",
		"Ann 👩\u200d🌾 of York":   "Ann of York",
		"王毅":                     "",
		"محمد":                   "",
		"Wang Yi (王毅)":           "",
		"":                       "",
		"\u0301":                 "",
	} {
		if got := shown(f, text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

// several are bars of all kinds.
var several = []Bar{{"Wendy Sherman", 128}, {strings.Repeat("A very long name of a group, ", 9), 64}, {"王毅", 33}, {"Сергей Лавров", 9}, {"Nobody", 0}, {"", 1}}

// drawn is the chart of bars.
func drawn(t *testing.T, title string, list []Bar) image.Image {
	t.Helper()
	data, err := Bars(title, list)
	if err != nil {
		t.Fatal(err)
	}
	if path := os.Getenv("WHOSAID_CHART"); path != "" {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// TestBarsKeepTheirMargins has nothing reach into the margins, however long
// the labels and large the counts are.
func TestBarsKeepTheirMargins(t *testing.T) {
	for name, list := range map[string][]Bar{
		"several": several, "none": nil, "one": {{"A", 1}},
		"huge": {{strings.Repeat("W", 200), 1 << 40}, {"b", 1}}, "all zero": {{"a", 0}, {"b", 0}},
	} {
		img := drawn(t, "Statements by speaker, the first 12 of 4000, and a title that is too long for it", list)
		b := img.Bounds()
		for y := range b.Max.Y {
			for x := range b.Max.X {
				inside := x >= margin-2 && x < b.Max.X-margin+2 && y >= 8 && y < b.Max.Y-8
				if !inside && !same(img.At(x, y), panel) {
					t.Fatalf("%s: something is drawn at %d, %d", name, x, y)
				}
			}
		}
	}
}

// TestBarsAreInProportion compares the lengths of bars.
func TestBarsAreInProportion(t *testing.T) {
	img := drawn(t, "Title", []Bar{{"a", 40}, {"b", 20}, {"c", 0}})
	var length [3]int
	for i := range length {
		y := titleRow + i*row + row/2
		for x := range width {
			if same(img.At(x, y), bars) {
				length[i]++
			}
		}
	}
	if d := length[0] - 2*length[1]; length[0] < 400 || d < -2 || d > 2 || length[2] != shortest {
		t.Errorf("bars of 40, 20 and 0 are %v long", length)
	}
}

func same(a color.Color, b color.RGBA) bool { return color.RGBAModel.Convert(a) == b }
