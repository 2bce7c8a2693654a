package command

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"straight and curly", `He said "one two three" and “four five”.`, []string{"one two three", "four five"}},
		{"one word is no quotation", `the "so-called" plan`, []string{`the "so-called" plan`}},
		{"other marks", `«un deux» and „eins zwei“`, []string{"un deux", "eins zwei"}},
		{"block quotes", "look:\n> one two\n> three\nwhat", []string{"one two", "three"}},
		{"marks before block quotes", "> she: \"one two\"", []string{"one two"}},
		{"formatting and mentions", "**\"one two\"** <@123> ||x||", []string{"one two"}},
		{"whole message", "one two three", []string{"one two three"}},
		{"nothing", " <@123> ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, quotations(c.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzQuotations(f *testing.F) {
	f.Add("\"a b\" “c d”\n> e")
	f.Add("> ")
	f.Fuzz(func(t *testing.T, s string) {
		for _, q := range quotations(s) {
			if strings.TrimSpace(q) == "" {
				t.Errorf("an empty quotation in %q", s)
			}
		}
	})
}

func TestActionsAreReadBack(t *testing.T) {
	for _, a := range []Action{{VerbContext, "c-ABCDEFGHIJKL", "MNOPQRSTUVWX", 0}, {VerbQuotes, "thread-12345678901234567890", "MNOPQRSTUVWX", 99999}} {
		got, ok := ParseAction(a.ID())
		if !ok || got != a {
			t.Errorf("%q is read as %+v, %t", a.ID(), got, ok)
		}
		if message.Len(a.ID()) > message.MaxCustomID {
			t.Errorf("%q is too long", a.ID())
		}
	}
	for _, id := range []string{"", "a", "a:b:c", "a:b:c:d", "a:b:c:-1", "a:b:c:1:2"} {
		if a, ok := ParseAction(id); ok {
			t.Errorf("%q is read as %+v", id, a)
		}
	}
}

func TestPictureOfManyPeople(t *testing.T) {
	var people []retrieval.Person
	for i := range 50 {
		people = append(people, retrieval.Person{Name: fmt.Sprintf("Somebody with a rather long name, number %d", i), Statements: 60 - i})
	}
	for _, n := range []int{1, 2, 50} {
		b, err := picture(people[:n])
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds().Size(); size.X != 800 || size.Y > 800 {
			t.Errorf("%d people: the picture is %v", n, size)
		}
	}
}

func TestChoicesFitDiscord(t *testing.T) {
	found := fitting(func(yield func(bot.Choice) bool) {
		for i := range 60 {
			if i == 1 && !yield(bot.Choice{Name: "too long a value", Value: strings.Repeat("v", 101)}) ||
				!yield(bot.Choice{Name: strings.Repeat("long ", 30), Value: fmt.Sprint("value ", i)}) {
				return
			}
		}
	})
	if len(found) != message.MaxOptions || message.Len(found[0].Name) > message.MaxChoice || found[1].Value != "value 1" {
		t.Errorf("%d choices, the first of %d, the second %q", len(found), message.Len(found[0].Name), found[1].Value)
	}
}
