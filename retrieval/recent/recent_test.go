package recent_test

import (
	"strings"
	"testing"

	"whosaid/retrieval/recent"
)

func TestTheLastAreKept(t *testing.T) {
	c := recent.New(10, func(k, v string) int { return len(k) + len(v) })
	c.Put("a", "111")
	c.Put("b", "222")
	if v, ok := c.Get("a"); !ok || v != "111" {
		t.Errorf("a is %q, %v", v, ok)
	}
	c.Put("a", "other")
	if v, _ := c.Get("a"); v != "111" {
		t.Errorf("a has become %q", v)
	}
	c.Put("c", "333") // 12 bytes: b was asked for least lately
	if _, ok := c.Get("b"); ok {
		t.Error("b is kept beyond the limit")
	}
	for _, key := range []string{"a", "c"} {
		if _, ok := c.Get(key); !ok {
			t.Errorf("%s is lost", key)
		}
	}
	c.Put("d", strings.Repeat("4", 20))
	if _, ok := c.Get("d"); ok {
		t.Error("what is larger than all is kept")
	}
	c.Put("e", "5")
	if _, ok := c.Get("e"); !ok {
		t.Error("nothing is kept any more")
	}
}
