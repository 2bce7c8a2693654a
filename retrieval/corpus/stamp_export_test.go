package corpus

import "time"

// At is the corpus as it is read at another time than now.
func (c Corpus) At(now time.Time) Corpus {
	c.now = func() time.Time { return now }
	return c
}
