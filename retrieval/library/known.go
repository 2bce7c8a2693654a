package library

import (
	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// known are the documents of an index, as a corpus takes them in place of reading
// them again. They have a name, a file, a hash and what the file lost: nothing
// else of them is looked at.
type known struct {
	files   map[string][]*retrieval.Document
	stamps  map[string]string
	numbers map[*retrieval.Document]int
}

func knownOf(m index.Manifest) known {
	k := known{make(map[string][]*retrieval.Document, len(m.Documents)), make(map[string]string, len(m.Documents)),
		make(map[*retrieval.Document]int, len(m.Documents))}
	docs := make([]retrieval.Document, len(m.Documents))
	for i := range m.Documents {
		c := &m.Documents[i]
		docs[i] = retrieval.Document{Name: c.Name, File: c.File, Hash: c.Hash, Lost: c.Lost}
		k.files[c.File] = append(k.files[c.File], &docs[i])
		k.stamps[c.File] = c.Stamp
		k.numbers[&docs[i]] = i
	}
	return k
}

// Made returns the documents of a file, where all were made of what has that
// hash; otherwise nil.
func (k known) Made(file, hash string) []*retrieval.Document {
	docs := k.files[file]
	for _, doc := range docs {
		if !doc.ReadFrom(file, hash) {
			return nil
		}
	}
	return docs
}

// Stamped returns the documents of a file that had that stamp; otherwise nil.
func (k known) Stamped(file, stamp string) []*retrieval.Document {
	if stamp == "" || k.stamps[file] != stamp {
		return nil
	}
	return k.files[file]
}

// number is the place of a document among those of the index; not ok for one
// that was read now.
func (k known) number(doc *retrieval.Document) (int, bool) {
	i, ok := k.numbers[doc]
	return i, ok
}

// seen is what has been read of the corpus for a generation, by its name.
type seen struct {
	name     string
	known    known
	contents corpus.Contents
}
