package library

import (
	"strings"
	"sync"
	"sync/atomic"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
	"whosaid/retrieval/room"
)

// known are the documents of an index, as a corpus takes them in place of reading
// them again. They have a name, a file, a hash and what the file lost: nothing
// else of them is looked at.
type known struct {
	index.Manifest
	docs []*retrieval.Document
	// files are the documents of each file, once one is asked for that is not next.
	files func() map[string][]*retrieval.Document
	// next is the place of the document after those that were asked for last: files
	// are asked for in the order of their names, mostly.
	next *atomic.Int64
}

func knownOf(m index.Manifest) known {
	docs := room.For[retrieval.Document](len(m.Documents))[:len(m.Documents)]
	k := known{m, make([]*retrieval.Document, len(docs)), nil, &atomic.Int64{}}
	for i := range m.Documents {
		c := &m.Documents[i]
		docs[i] = retrieval.Document{Name: c.Name, File: c.File, Hash: c.Hash, Lost: c.Lost}
		k.docs[i] = &docs[i]
	}
	k.files = sync.OnceValue(func() map[string][]*retrieval.Document {
		out := make(map[string][]*retrieval.Document, len(k.docs))
		for _, doc := range k.docs {
			out[doc.File] = append(out[doc.File], doc)
		}
		return out
	})
	return k
}

// of are the documents of a file.
func (k known) of(file string) []*retrieval.Document {
	if i := int(k.next.Load()); k.only(i, file) {
		k.next.Store(int64(i + 1))
		return k.docs[i : i+1 : i+1]
	}
	if i, ok := k.Number(file); ok && k.only(i, file) {
		k.next.Store(int64(i + 1))
		return k.docs[i : i+1 : i+1]
	}
	docs := k.files()[file]
	if len(docs) > 0 {
		i, _ := k.number(docs[len(docs)-1], 0)
		k.next.Store(int64(i + 1))
	}
	return docs
}

// only reports whether the i-th document is the only one of a file. Those of a file
// of several have names that begin with the file's.
func (k known) only(i int, file string) bool {
	return i < len(k.docs) && k.docs[i].Name == file && k.docs[i].File == file &&
		(i+1 == len(k.docs) || !strings.HasPrefix(k.docs[i+1].Name, file))
}

// Made returns the documents of a file, where all were made of what has that
// hash; otherwise nil.
func (k known) Made(file, hash string) []*retrieval.Document {
	docs := k.of(file)
	for _, doc := range docs {
		if !doc.ReadFrom(file, hash) {
			return nil
		}
	}
	return docs
}

// Stamped returns the documents of a file that had that stamp; otherwise nil.
func (k known) Stamped(file, stamp string) []*retrieval.Document {
	docs := k.of(file)
	if stamp == "" || len(docs) == 0 {
		return nil
	}
	i, ok := k.number(docs[len(docs)-1], int(k.next.Load())-1)
	if !ok || k.Documents[i].Stamp != stamp {
		return nil
	}
	return docs
}

// number is the place of a document among those of the index, of which it may be
// the one at a place that is likely; not ok for one that was read now.
func (k known) number(doc *retrieval.Document, likely int) (int, bool) {
	if likely >= 0 && likely < len(k.docs) && k.docs[likely] == doc {
		return likely, true
	}
	i, ok := k.Number(doc.Name)
	return i, ok && k.docs[i] == doc
}

// seen is what has been read of the corpus for a generation, by its name.
type seen struct {
	name     string
	known    known
	contents corpus.Contents
}

// fewOf is one by which share of the documents are few.
const fewOf = 20

// light reports whether few of the documents have to be read.
func (s *seen) light() bool {
	read, next := 0, 0
	for _, doc := range s.contents.Documents {
		if number, ok := s.known.number(doc, next); ok {
			next = number + 1
		} else {
			read++
		}
	}
	return fewOf*read < len(s.contents.Documents)
}
