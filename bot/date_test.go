package bot

import (
	"strings"
	"testing"

	"whosaid/retrieval"
)

func TestTimelineOrder(t *testing.T) {
	statements := []retrieval.Statement{{ID: "none"}, {ID: "c", Date: "3 March 2021"}, {ID: "a", Date: "2019-05-01"}, {ID: "odd", Date: "last week"},
		{ID: "b", Date: "Friday, January 3, 2020"}, {ID: "c2", Date: "2021-03-03"}}
	byDate(statements)
	var ids []string
	for _, s := range statements {
		ids = append(ids, s.ID)
	}
	if got := strings.Join(ids, " "); got != "a b c c2 none odd" {
		t.Errorf("order: %s", got)
	}
}

func TestPeriod(t *testing.T) {
	since, until, err := period("3 May 2021", "2021-06")
	if since != "2021-05-03" || until != "2021-06" || err != nil {
		t.Error(since, until, err)
	}
	for _, unsure := range []string{"3/4/2021", "last week", "3 May"} {
		if _, _, err := period(unsure, ""); err == nil || !strings.Contains(err.Error(), unsure) {
			t.Errorf("%q is read as a date: %v", unsure, err)
		}
	}
}
