package answer

import "whosaid/retrieval"

// byWords is the joint rank of a statement but for its closeness in sense: something is
// the closest to any question, so that this orders statements and tells of no answer.
func byWords(s retrieval.ScoredStatement) float64 { return s.Score.Rank - senseShare*s.Score.Sense }
