package main

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	settings := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: "5e09256"}, {Key: "vcs.modified", Value: "true"}}
	for name, c := range map[string]struct {
		info  *debug.BuildInfo
		known bool
		want  string
	}{
		"go install of a version":    {&debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Version: "v1.2.3"}}, true, "v1.2.3 (go1.26)"},
		"go run":                     {&debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Version: "(devel)"}}, true, "devel, of unknown revision (go1.26)"},
		"a revision without version": {&debug.BuildInfo{GoVersion: "go1.26", Settings: settings}, true, "devel, 5e09256, modified (go1.26)"},
		"nothing recorded":           {nil, false, "of unknown version"},
	} {
		if got := version(c.info, c.known); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
