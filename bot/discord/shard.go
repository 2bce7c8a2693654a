package discord

import (
	"fmt"
	"strconv"
	"strings"
)

// A Shard is a part of the servers that a bot is on: those that Discord gives
// to number Index, from 0, of Count. Direct messages are all number 0's. The
// zero value is no choice: as many as Discord recommends, all in one process.
type Shard struct{ Index, Count int }

// mostShards is how many shards there are at most.
const mostShards = 1 << 16

// ParseShard reads "2/8", number 2 of those from 0 to 7.
func ParseShard(text string) (Shard, error) {
	index, count, ok := strings.Cut(text, "/")
	i, wrongIndex := strconv.Atoi(strings.TrimSpace(index))
	n, wrongCount := strconv.Atoi(strings.TrimSpace(count))
	switch {
	case !ok || wrongIndex != nil || wrongCount != nil || n < 1 || n > mostShards:
		return Shard{}, fmt.Errorf("%q is no shard such as 0/2 and 1/2, the two of two", text)
	case i < 0 || i >= n:
		return Shard{}, fmt.Errorf("%q is no shard: those of %d are 0/%d to %d/%d", text, n, n, n-1, n)
	}
	return Shard{i, n}, nil
}

// String is the shard as ParseShard reads it; empty for no choice.
func (s Shard) String() string {
	if s.Count == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Index, s.Count)
}

// all are the shards of a count.
func all(count int) []Shard {
	list := make([]Shard, count)
	for i := range list {
		list[i] = Shard{i, count}
	}
	return list
}
