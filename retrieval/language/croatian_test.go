package language

import (
	"maps"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
)

func TestTheWordsOfCroatianAreTheIndexs(t *testing.T) {
	theirs := analysis.NewTokenMap()
	if err := theirs.LoadBytes(hr.CroatianStopWords); err != nil {
		t.Fatal(err)
	}
	if ours := tokens(croatian); !maps.Equal(ours, theirs) {
		t.Errorf("the words are\n%v\nand the index has\n%v", ours, theirs)
	}
}
