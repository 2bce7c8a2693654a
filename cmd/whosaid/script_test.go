package main

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"whosaid/bot/discord/discordtest"
)

func TestMain(m *testing.M) {
	programs := map[string]func(){"whosaid": program, "errands": errands}
	maps.Copy(programs, mountPrograms())
	testscript.Main(m, programs)
}

// program is what main is.
func program() {
	ctx, stop := untilStopped()
	code := run(ctx, os.Args[1:], environment{os.Getenv, os.Environ()}, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// TestScripts runs the program as its users do, one script a file. Scripts
// start in a folder of their own, with an empty home and no settings. "exec
// whosaid" starts the program, as each script does at least once; "run" has a
// process that ran others before do the same, in a fraction of the time.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		Condition: func(condition string) (bool, error) {
			if condition != "weaviate" {
				return false, fmt.Errorf("%q is no condition", condition)
			}
			return hasWeaviate, nil
		},
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			env.Setenv("HOME", home)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(home, ".cache"))
			env.Setenv("GORACE", os.Getenv("GORACE"))
			return os.MkdirAll(home, 0o755)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"run":           newRunners(t).run,
			"site":          serveSite,
			"article":       writeArticle,
			"broken":        writeBroken,
			"modelserver":   modelServer,
			"discordserver": discordServer(t),
			"truncate":      truncate,
			"lines":         countLines,
			"waitfor":       waitFor,
			"watch":         watchFolder,
			"untouched":     untouched,
			"earlier":       earlier,
		},
	})
}

// modelServer starts a server of OpenAI's protocol and sets OPENAI_BASE_URL:
// one that says "says TEXT", one that answers every request with an "error",
// or one that is "dead".
func modelServer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: modelserver says TEXT | error STATUS | dead")
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case args[0] == "error":
			http.Error(w, `{"error":{"message":"no"}}`, http.StatusUnauthorized)
		case strings.HasSuffix(r.URL.Path, "/models"):
			_, _ = w.Write([]byte(`{"object":"list","data":[{"id":"tiny","object":"model"}]}`))
		default:
			asked, _ := io.ReadAll(r.Body)
			speak(w, args[1], len(strings.Fields(string(asked))))
		}
	}))
	ts.Defer(server.Close)
	ts.Setenv("OPENAI_BASE_URL", server.URL+"/v1")
	if args[0] == "dead" {
		server.Close()
	}
}

// speak streams text as one piece of a reply, and the tokens used: one a word.
func speak(w http.ResponseWriter, text string, asked int) {
	w.Header().Set("Content-Type", "text/event-stream")
	for _, event := range []string{
		`{"choices":[{"index":0,"delta":{"role":"assistant","content":"` + text + `"}}]}`,
		`{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}`,
		fmt.Sprintf(`{"choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":%d}}`, asked, len(strings.Fields(text))), `[DONE]`,
	} {
		_, _ = w.Write([]byte("data: " + event + "\n\n"))
	}
}

// discordServer starts a Discord and sets DISCORD_API_URL and DISCORD_TOKEN.
func discordServer(t *testing.T) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) > 0 {
			ts.Fatalf("usage: discordserver")
		}
		server := discordtest.New(t, discordtest.Config{})
		ts.Setenv("DISCORD_API_URL", server.URL())
		ts.Setenv("DISCORD_TOKEN", server.Token())
	}
}

// truncate cuts every file of that name below a folder to half its size.
func truncate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: truncate FOLDER NAME")
	}
	found := 0
	err := filepath.WalkDir(ts.MkAbs(args[0]), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.Name() != args[1] {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		found++
		return os.Truncate(path, info.Size()/2)
	})
	if err != nil || found == 0 {
		ts.Fatalf("truncated %d files: %v", found, err)
	}
}

// countLines checks how many lines a file, or stdout, has.
func countLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE N")
	}
	if n := strings.Count(ts.ReadFile(args[0]), "\n"); args[1] != strconv.Itoa(n) {
		ts.Fatalf("%s has %d lines, not %s", args[0], n, args[1])
	}
}

// waitFor waits until a file holds a text.
func waitFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: waitfor FILE TEXT")
	}
	for deadline := time.Now().Add(3 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		b, err := os.ReadFile(ts.MkAbs(args[0]))
		if err == nil && strings.Contains(string(b), args[1]) {
			return
		}
	}
	ts.Fatalf("%s does not hold %s", args[0], args[1])
}
