package index

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
)

// random is a vector of length one with about so many of its numbers not zero.
func random(r *rand.Rand, dimensions, set int) retrieval.Vector {
	v := make(retrieval.Vector, dimensions)
	for range set {
		v[r.IntN(dimensions)] = float32(r.NormFloat64())
	}
	return Unit(v)
}

func dot(a, b retrieval.Vector) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

// TestPackedVectorsKeepTheirDirection packs sparse and full vectors of several
// lengths and compares products before and after.
func TestPackedVectorsKeepTheirDirection(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []struct{ dimensions, set int }{{1, 1}, {4, 4}, {63, 20}, {64, 200}, {65, 3}, {512, 60}, {512, 5000}, {1536, 9000}} {
		for range 50 {
			a, b := random(r, size.dimensions, size.set), random(r, size.dimensions, size.set)
			p := Pack(a)
			back := p.Vector(size.dimensions)
			if length := math.Sqrt(dot(back, back)); math.Abs(length-1) > 1e-6 {
				t.Fatalf("%v: length %v", size, length)
			}
			if d := dot(a, back); d < .999 {
				t.Errorf("%v: cosine with itself %v", size, d)
			}
			if got, want := float64(newProbe(b).product(p)), dot(b, back); math.Abs(got-want) > 1e-5 {
				t.Errorf("%v: product %v, want %v", size, got, want)
			}
			if !p.whole(size.dimensions) || Packed(p[:len(p)-1]).whole(size.dimensions) {
				t.Errorf("%v: not whole", size)
			}
		}
	}
	if p := Pack(make(retrieval.Vector, 70)); !p.zero() || !slices.Equal(p.Vector(70), make(retrieval.Vector, 70)) {
		t.Error("the zero vector has a direction")
	}
}

// TestTheNearestByScanAreTheNearest compares a scan with sorting, where several
// rows tie and some have no direction.
func TestTheNearestByScanAreTheNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var vectors Vectors
	for i := range 3 * scanned {
		v := random(r, 70, 40)
		if i%7 == 0 {
			v = make(retrieval.Vector, 70)
		}
		if i%5 == 0 {
			v = Unit(append(retrieval.Vector{1, float32(i % 3)}, make(retrieval.Vector, 68)...))
		}
		if err := vectors.Add([]Key{KeyOf(fmt.Sprint(i))}, []retrieval.Vector{v}); err != nil {
			t.Fatal(err)
		}
	}
	table := tableFrom(t, vectors)
	var rows []uint32
	for row := range table.Len() {
		rows = append(rows, uint32(row))
	}
	products := table.scan(random(r, 70, 40), rows)
	for _, n := range []int{1, 2, 10, 100, 1000, len(rows) - 1, len(rows), len(rows) + 1} {
		var want []hit
		for i, p := range products {
			if p > none {
				want = append(want, hit{rows[i], p})
			}
		}
		slices.SortStableFunc(want, func(a, b hit) int { return cmp.Compare(b.score, a.score) })
		if got := best(products, rows, n); !slices.Equal(got, want[:min(n, len(want))]) {
			t.Errorf("the best %d are %v", n, got[:min(3, len(got))])
		}
	}
}

func tableFrom(t *testing.T, vectors Vectors) *Table {
	t.Helper()
	var raw bytes.Buffer
	if err := writeVectors(&raw, vectors.keys(), vectors); err != nil {
		t.Fatal(err)
	}
	table, err := readVectors(raw.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestEveryFieldComesBack fills each field of an entry, whatever fields it has,
// and reads the record again.
func TestEveryFieldComesBack(t *testing.T) {
	e := Entry{Document: &retrieval.Document{}}
	n := 0
	fill(reflect.ValueOf(&e).Elem(), &n)
	e.Document.Text = string(bytes.Repeat([]byte("0123456789"), 100))
	for i := range e.Chunks {
		e.Chunks[i].Start, e.Chunks[i].End = i, i+5
		e.Chunks[i].Text = e.Document.Text[i : i+5]
	}
	back, err := decoded(record(&e))
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(e, back); diff != "" {
		t.Error(diff)
	}
	c := codec{reading: true, unpeopled: true, texts: []string{"of another record"}}
	if back, err = c.record(string(record(&e))); err != nil {
		t.Fatal(err)
	}
	if e.People = nil; !gocmp.Equal(e, back) {
		t.Error("without people: ", gocmp.Diff(e, back))
	}
}

// fill gives every number, text and list in v a value of its own.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("text", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[retrieval.Span]() {
			v.Set(reflect.ValueOf(retrieval.Span{Start: *n % 100, End: *n%100 + 7}))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("kept") != "no" {
				fill(v.Field(i), n)
			}
		}
	default:
		panic("a field of a kind that the codec does not know: " + v.Kind().String())
	}
}

// FuzzRecords reads records that are none: an error, never a panic, and what
// can be read is written as it was.
func FuzzRecords(f *testing.F) {
	e := Entry{Document: &retrieval.Document{Name: "a.txt", Text: "\"Yes,\" said Ada."},
		Statements: []retrieval.Statement{{ID: "1", Spans: []retrieval.Span{{Start: 1, End: 5}}, Text: "Yes,"}},
		Chunks:     []retrieval.Chunk{{ID: "2", End: 16, Text: "\"Yes,\" said Ada."}}}
	f.Add(record(&e))
	f.Fuzz(func(t *testing.T, raw []byte) {
		e, err := decoded(raw)
		if err != nil {
			return
		}
		back, err := decoded(record(&e))
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(e, back); diff != "" {
			t.Error(diff)
		}
	})
}

// FuzzVectors reads tables that are none.
func FuzzVectors(f *testing.F) {
	var vectors Vectors
	if err := vectors.Add([]Key{{1}, {2}}, []retrieval.Vector{{1, 0, 2}, {0, 0, 0}}); err != nil {
		f.Fatal(err)
	}
	var raw bytes.Buffer
	if err := writeVectors(&raw, vectors.keys(), vectors); err != nil {
		f.Fatal(err)
	}
	f.Add(raw.Bytes())
	f.Fuzz(func(_ *testing.T, raw []byte) {
		table, err := readVectors(raw)
		if err != nil || table.Dimensions() > 1<<12 {
			return
		}
		v := make(retrieval.Vector, table.Dimensions())
		for i := range v {
			v[i] = 1
		}
		for row := range table.Len() {
			_ = table.scan(v, []uint32{uint32(row)})
			_ = table.Row(row).Vector(table.Dimensions())
			_, _ = table.Find(table.Key(row))
		}
	})
}

func decoded(raw []byte) (Entry, error) {
	c := codec{reading: true}
	return c.record(string(raw))
}
