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
