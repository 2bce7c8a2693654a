package language

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/cs"
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fi"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
	"github.com/blevesearch/bleve/v2/analysis/lang/hu"
	"github.com/blevesearch/bleve/v2/analysis/lang/id"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
	"github.com/blevesearch/bleve/v2/analysis/lang/tr"
)

// languages are those in Latin letters that are told by their function words.
// The lists are the ones that the full-text index ships.
var languages = [...]struct {
	name string
	list []byte
}{
	{"German", de.GermanStopWords}, {"French", fr.FrenchStopWords}, {"Spanish", es.SpanishStopWords}, {"Italian", it.ItalianStopWords},
	{"Portuguese", pt.PortugueseStopWords}, {"Dutch", nl.DutchStopWords}, {"Swedish", sv.SwedishStopWords}, {"Danish", da.DanishStopWords},
	{"Norwegian", no.NorwegianStopWords}, {"Finnish", fi.FinnishStopWords}, {"Polish", []byte(polish)}, {"Czech", cs.CzechStopWords},
	{"Croatian", hr.CroatianStopWords}, {"Hungarian", hu.HungarianStopWords}, {"Romanian", ro.RomanianStopWords},
	{"Turkish", tr.TurkishStopWords}, {"Indonesian", id.IndonesianStopWords},
}

// inEnglish is the number of English among the languages of a word.
const inEnglish = len(languages)

// A membership is the languages that a word is a function word of.
type membership uint32

func (m membership) has(language int) bool { return m&(1<<language) != 0 }

// functionWords are those of all languages.
var functionWords = sync.OnceValue(func() map[string]membership {
	all := map[string]membership{"will": 1 << inEnglish} // its list lacks it, and others have it
	for l := range languages {
		all = added(all, l, languages[l].list)
	}
	return added(all, inEnglish, en.EnglishStopWords)
})

func added(all map[string]membership, language int, list []byte) map[string]membership {
	words := analysis.NewTokenMap()
	if err := words.LoadBytes(list); err != nil {
		panic(err) // the list is part of the program
	}
	for w := range words {
		all[w] |= 1 << language
	}
	return all
}

// polish are the commonest function words of Polish, a line each: the full-text
// index's list comes with a stemmer that wants a module of its own.
const polish = "w\nz\nna\ni\ndo\nsię\nże\nnie\njest\nto\no\nod\nza\nprzez\npo\nco\njak\nale\ndla\noraz\nlub\nktóry\nktóra\nktóre\nktórych\n" +
	"są\nbyć\nbył\nbyła\nbyło\nbyły\nbędzie\nmoże\njuż\ntylko\ntak\nczy\nprzy\nze\nbez\npod\njego\njej\nich\ntym\ntego\ntej\ngo\nku\nżeby\ngdy\nwe"

// particles are the words within names that are written small.
var particles = analysis.TokenMap{"de": true, "la": true, "le": true, "du": true, "des": true, "da": true, "do": true, "dos": true, "das": true,
	"di": true, "del": true, "della": true, "van": true, "den": true, "der": true, "von": true, "zu": true, "ten": true, "el": true, "al": true, "y": true, "e": true}
