package main

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// A pair of words, the alphabetically lesser first.
type pair [2]string

// relate collects how pairs of single words are related, the closest
// relation for each pair.
func (n *net) relate() map[pair]lexicon.Relation {
	found := map[pair]lexicon.Relation{}
	add := func(a, b string, r lexicon.Relation) {
		a, b = strings.ToLower(a), strings.ToLower(b)
		if a == b || !isWord(a) || !isWord(b) || !n.worthwhile(a, b, r) {
			return
		}
		p := pair{min(a, b), max(a, b)}
		if old, ok := found[p]; !ok || r < old {
			found[p] = r
		}
	}
	for _, p := range n.irregular {
		add(p[0], p[1], lexicon.Irregular)
	}
	for id, s := range n.synsets {
		n.relateSynset(id, s, add)
	}
	n.relateSisters(add)
	return found
}

func (n *net) id(word string) int {
	if id, ok := n.ids[word]; ok {
		return id
	}
	return -1
}

// worthwhile reports whether a relation is worth its room: words without
// vectors are kept for the sake of their synonyms and irregular forms.
func (n *net) worthwhile(a, b string, r lexicon.Relation) bool {
	known := n.id(a) >= 0 && n.id(b) >= 0
	either := n.id(a) >= 0 || n.id(b) >= 0
	return known || either && (r == lexicon.Synonym || r == lexicon.DistantSynonym || r == lexicon.Irregular)
}

func (n *net) relateSynset(id string, s *synset, add func(a, b string, r lexicon.Relation)) {
	for i, a := range s.words {
		for _, b := range s.words[:i] {
			add(a, b, synonymy(math.Sqrt(n.share(id, a)*n.share(id, b))))
		}
	}
	for _, p := range s.pointers {
		target := n.synsets[p.target]
		if target == nil {
			continue
		}
		switch p.symbol {
		case "+", "\\":
			add(s.words[p.from-1], target.words[p.to-1], lexicon.Derived)
		case "!":
			add(s.words[p.from-1], target.words[p.to-1], lexicon.Antonym)
		case "&":
			n.relateAll(id, s, p.target, target, lexicon.Similar, add)
		case "@", "#p":
			n.relateAll(id, s, p.target, target, lexicon.Kin, add)
		}
	}
}

// relateAll relates the words of two synsets that have them among their
// commoner senses.
func (n *net) relateAll(id string, s *synset, target string, t *synset, r lexicon.Relation, add func(a, b string, r lexicon.Relation)) {
	for _, a := range s.words {
		if n.rank(id, a) > 2 {
			continue
		}
		for _, b := range t.words {
			add(a, b, r)
		}
	}
}

// synonymy grades a meaning that two words share by how large a part of their
// uses (the geometric mean of the two) it makes up.
func synonymy(share float64) lexicon.Relation {
	if share < commonShare {
		return lexicon.DistantSynonym
	}
	return lexicon.Synonym
}

// commonShare is the least such part of a common meaning.
const commonShare = .15

// encode returns what lexicon.decodeRelations reads in place: the words that have no
// vector, and for each word its relations.
func (n *net) encode() []byte {
	related := n.relate()
	more := map[string]bool{}
	for p := range related {
		for _, w := range p {
			if n.id(w) < 0 {
				more[w] = true
			}
		}
	}
	var extra []string
	for w := range more {
		extra = append(extra, w)
	}
	slices.Sort(extra)
	for i, w := range extra {
		n.ids[w] = len(n.vectors) + i
	}
	edges := make([][]uint64, len(n.ids))
	for p, r := range related {
		a, b := n.ids[p[0]], n.ids[p[1]]
		a, b = min(a, b), max(a, b)
		edges[a] = append(edges[a], uint64(b)<<3|uint64(r))
	}
	return pack(extra, edges)
}

// pack lays out the words that have no vector and what each word is related to: where
// the words end, where the lists end, the words, and the lists, each in order, with
// what one adds to the number before.
func pack(extra []string, edges [][]uint64) []byte {
	lists := bothWays(edges)
	out := []byte("WSR2")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(extra)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(lists)))
	out = appendEnds(out, extra)
	var packed []string
	for _, list := range lists {
		packed = append(packed, packList(list))
	}
	out = appendEnds(out, packed)
	out = append(out, strings.Join(extra, "")...)
	return append(out, strings.Join(packed, "")...)
}

// bothWays are the relations of each word to others, where edges has each once.
func bothWays(edges [][]uint64) [][]uint64 {
	lists := make([][]uint64, len(edges))
	for a, list := range edges {
		for _, e := range list {
			lists[a] = append(lists[a], e)
			lists[e>>3] = append(lists[e>>3], uint64(a)<<3|e&7)
		}
	}
	return lists
}

func packList(list []uint64) string {
	slices.Sort(list)
	var out []byte
	last := uint64(0)
	for _, e := range list {
		out = binary.AppendUvarint(out, (e>>3-last)<<3|e&7)
		last = e >> 3
	}
	return string(out)
}

// appendEnds adds where each of some texts would begin if they stood one after the
// other, and where the last one ends.
func appendEnds(out []byte, texts []string) []byte {
	at := 0
	for _, text := range texts {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		at += len(text)
	}
	return binary.LittleEndian.AppendUint32(out, uint32(at))
}
