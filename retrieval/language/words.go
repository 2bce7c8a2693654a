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
	{"Croatian", []byte(croatian)}, {"Hungarian", hu.HungarianStopWords}, {"Romanian", ro.RomanianStopWords},
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

// polish are the commonest function words of Polish: the full-text index's list
// comes with a stemmer that wants a module of its own.
const polish = `w z na i do się że nie jest to o od za przez po co jak ale dla oraz lub który która które których
	są być był była było były będzie może już tylko tak czy przy ze bez pod jego jej ich tym tego tej go ku żeby gdy we`

// particles are the words within names that are written small.
var particles = tokens(`de la le du des da do dos das di del della van den der von zu ten el al y e`)

func tokens(list string) analysis.TokenMap {
	words := analysis.NewTokenMap()
	words.LoadLine(list)
	return words
}
