package main

import (
	"cmp"
	"fmt"
	"runtime/debug"
)

// version says what this program was built from: the module's version, which
// `go install` and `go build` take from the repository, and Go's. `go run`
// records neither version nor revision.
func version(info *debug.BuildInfo, known bool) string {
	if !known {
		return "of unknown version"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return fmt.Sprintf("%s (%s)", v, info.GoVersion)
	}
	setting := map[string]string{}
	for _, s := range info.Settings {
		setting[s.Key] = s.Value
	}
	revision := cmp.Or(setting["vcs.revision"], "of unknown revision")
	if setting["vcs.modified"] == "true" {
		revision += ", modified"
	}
	return fmt.Sprintf("devel, %s (%s)", revision, info.GoVersion)
}
