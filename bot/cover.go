package bot

import "whosaid/retrieval"

// most is the largest coverage of a statement.
func most(e retrieval.Evidence) float64 {
	top := 0.0
	for _, s := range e.Statements {
		top = max(top, s.Score.Coverage)
	}
	return top
}

// exact is the largest share that a statement covers in the very words.
func exact(e retrieval.Evidence) float64 {
	top := 0.0
	for _, s := range e.Statements {
		top = max(top, s.Score.Exact)
	}
	return top
}

// covering returns the statements that cover enough of the question, and not
// much less of it than the first.
func covering(scored []retrieval.ScoredStatement, enough float64) []retrieval.Statement {
	var good []retrieval.Statement
	top := 0.0
	for _, s := range scored {
		top = max(top, s.Score.Coverage)
	}
	for _, s := range scored {
		if s.Score.Coverage >= enough && s.Score.Coverage >= beside*top {
			good = append(good, s.Statement)
		}
	}
	return good
}
