package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
)

const dims = 100

// A table holds the most frequent words, most frequent first, and a vector
// for each.
type table struct {
	words []string
	rows  [][]float64
}

// readVectors reads the first n plain words and their vectors.
func readVectors(name string, n int) (*table, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	t := &table{}
	rank := map[string]int{}
	for {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		switch token {
		case "words":
			var words []string
			if err := d.Decode(&words); err != nil {
				return nil, err
			}
			t.words = plainWords(words, n)
			t.rows = make([][]float64, len(t.words))
			for i, w := range t.words {
				rank[w] = i
			}
		case "vectors":
			return t, t.readRows(d, rank)
		}
	}
}

// readRows reads the object of vectors until every word has its own.
func (t *table) readRows(d *json.Decoder, rank map[string]int) error {
	if _, err := d.Token(); err != nil {
		return err
	}
	for missing := len(t.words); missing > 0 && d.More(); {
		key, err := d.Token()
		if err != nil {
			return err
		}
		var row []float64
		if err := d.Decode(&row); err != nil {
			return err
		}
		if i, ok := rank[key.(string)]; ok && len(row) >= dims {
			t.rows[i] = row[:dims]
			missing--
		}
	}
	if i := slices.IndexFunc(t.rows, func(r []float64) bool { return r == nil }); i >= 0 {
		return fmt.Errorf("no vector for %q", t.words[i])
	}
	return nil
}

// plainWords keeps the first n words of letters, among which an apostrophe,
// a hyphen or (in abbreviations) full stops may stand.
func plainWords(words []string, n int) []string {
	var kept []string
	for _, w := range words {
		if len(kept) == n {
			break
		}
		if isPlain(w) {
			kept = append(kept, w)
		}
	}
	return kept
}

func isPlain(w string) bool {
	letters := 0
	for _, r := range w {
		switch {
		case r >= 'a' && r <= 'z':
			letters++
		case r != '\'' && r != '.':
			return false
		}
	}
	abbreviation := strings.Contains(w, ".")
	return letters > 0 && w[0] != '\'' && (!abbreviation || 2*letters == len(w))
}

// center takes away the mean, weighted as Zipf's law weighs words, and the two
// strongest principal components: what all frequent words have in common.
func (t *table) center() {
	var mean [dims]float64
	total := 0.0
	for i, row := range t.rows {
		p := 1 / (float64(i) + 2.7)
		total += p
		for k, x := range row {
			mean[k] += p * x
		}
	}
	for _, row := range t.rows {
		for k := range row {
			row[k] -= mean[k] / total
		}
	}
	for range 2 {
		t.remove(t.component())
	}
}

// component finds the strongest principal component by power iteration.
func (t *table) component() []float64 {
	var cov [dims][dims]float64
	for _, row := range t.rows {
		for a, x := range row {
			for b, y := range row {
				cov[a][b] += x * y
			}
		}
	}
	v := make([]float64, dims)
	for k := range v {
		v[k] = 1
	}
	for range 300 {
		next := make([]float64, dims)
		for a := range cov {
			next[a] = dot(cov[a][:], v)
		}
		length := math.Sqrt(dot(next, next))
		for k := range next {
			v[k] = next[k] / length
		}
	}
	return v
}

func (t *table) remove(component []float64) {
	for _, row := range t.rows {
		along := dot(row, component)
		for k := range row {
			row[k] -= along * component[k]
		}
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

// cosine is that of two words' vectors.
func (t *table) cosine(a, b int) float64 {
	return dot(t.rows[a], t.rows[b]) / math.Sqrt(dot(t.rows[a], t.rows[a])*dot(t.rows[b], t.rows[b]))
}

// encode writes what lexicon.decodeVectors reads: magic, counts, the scale and
// the length of each row, the rows, the words' alphabetical order, their offsets and
// letters.
func (t *table) encode() []byte {
	out := []byte("WSV1")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.words)))
	out = binary.LittleEndian.AppendUint32(out, dims)
	var rows, lengths []byte
	for _, row := range t.rows {
		most := 0.0
		for _, x := range row {
			most = max(most, math.Abs(x))
		}
		half := toHalf(most / 127)
		out = binary.LittleEndian.AppendUint16(out, half)
		scale := fromHalf(half)
		square := 0.0
		for _, x := range row {
			x = max(-127, min(127, math.Round(x/scale)))
			square += x * x
			rows = append(rows, byte(int8(x)))
		}
		lengths = binary.LittleEndian.AppendUint16(lengths, toHalf(math.Sqrt(square)))
	}
	out = append(out, lengths...)
	out = append(out, rows...)
	order := make([]int, len(t.words))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(t.words[a], t.words[b]) })
	for _, id := range order {
		out = binary.LittleEndian.AppendUint16(out, uint16(id))
	}
	at := uint32(0)
	for _, w := range t.words {
		out = binary.LittleEndian.AppendUint32(out, at)
		at += uint32(len(w))
	}
	out = binary.LittleEndian.AppendUint32(out, at)
	return append(out, strings.Join(t.words, "")...)
}

// toHalf rounds a positive normal number to half precision, fromHalf reads it
// back.
func toHalf(x float64) uint16 {
	fraction, exponent := math.Frexp(x)
	mantissa := int(math.Round((2*fraction - 1) * 1024)) // 1024 carries into the exponent
	return uint16((exponent-1+15)<<10 + mantissa)
}

func fromHalf(h uint16) float64 {
	return math.Ldexp(1+float64(h&1023)/1024, int(h>>10)-15)
}
