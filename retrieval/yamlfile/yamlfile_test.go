package yamlfile

import "testing"

// crash is a text that makes the parser panic.
const crash = "cases:\n !;a4\x14\x14\x14cases:\n-:-d1}"

type value struct {
	Name  string
	Cases []value
}

func TestStrict(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string
		fail bool
	}{
		"a value":          {"name: Ann", "Ann", false},
		"nothing":          {"", "", false},
		"an unknown field": {"nome: Ann", "", true},
		"another type":     {"name: [Ann]", "", true},
		"a parser's panic": {crash, "", true},
	} {
		var got value
		if err := Strict([]byte(c.text), &got); (err != nil) != c.fail || err == nil && got.Name != c.want {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestDecodeLeavesOutWhatTheValueHasNot(t *testing.T) {
	var got value
	if err := Decode([]byte("nome: Ann\nname: Bob"), &got); err != nil || got.Name != "Bob" {
		t.Errorf("%+v, %v", got, err)
	}
}

// FuzzStrict checks that no text makes a reader of YAML panic.
func FuzzStrict(f *testing.F) {
	f.Add(crash)
	f.Add("name: Ann\ncases: [{name: Bob}]")
	f.Add("a: &a [*a]")
	f.Fuzz(func(_ *testing.T, text string) {
		var got value
		if err := Strict([]byte(text), &got); err != nil {
			_ = Explain(err)
		}
		_, _ = Parse([]byte(text))
	})
}
