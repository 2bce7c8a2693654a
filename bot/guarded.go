package bot

import (
	"fmt"
	"runtime"
	"strings"
)

// guarded makes an error of a panic of compose: whatever a reply makes go
// wrong, the evidence answers.
func guarded(compose func() (Answer, error)) (answer Answer, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			answer, err = Answer{}, fmt.Errorf("reading the reply: %v%s", fault, where())
		}
	}()
	return compose()
}

// where is the place in the code that panicked, empty if it is not known.
func where() string {
	callers := make([]uintptr, 16)
	frames := runtime.CallersFrames(callers[:runtime.Callers(4, callers)])
	for {
		frame, more := frames.Next()
		if frame.File != "" && !strings.HasPrefix(frame.Function, "runtime.") {
			return fmt.Sprintf(" (%s, line %d)", frame.Function, frame.Line)
		}
		if !more {
			return ""
		}
	}
}
