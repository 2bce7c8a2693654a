package gate

// checkPolarity compares what a claim affirms with what the cited statements
// do.
func (j *judge) checkPolarity(ts []token, ev *source, cites []cite) Reason { return "" }
