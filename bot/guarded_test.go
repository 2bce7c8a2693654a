package bot

import (
	"errors"
	"strings"
	"testing"
)

func TestGuarded(t *testing.T) {
	var none []int
	_, err := guarded(func() (Answer, error) { return Answer{Answer: "never"}, errors.New(string(rune(none[0]))) })
	if err == nil || !strings.HasPrefix(err.Error(), "reading the reply: ") || !strings.Contains(err.Error(), "TestGuarded") {
		t.Errorf("error: %v", err)
	}
	a, err := guarded(func() (Answer, error) { return Answer{Answer: "yes"}, nil })
	if a.Answer != "yes" || err != nil {
		t.Errorf("%q, %v", a.Answer, err)
	}
}
