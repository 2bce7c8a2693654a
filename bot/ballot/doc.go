// Package ballot reads the votes of a meeting from its minutes: what was put to the
// vote, by whom, who voted which way and what became of it. It answers nothing.
package ballot
