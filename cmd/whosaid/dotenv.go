package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/joho/godotenv"

	"whosaid/retrieval/pattern"
)

// envFile is looked for in the folder that the program is started in. What the
// environment sets counts before it.
const envFile = ".env"

// A dotEnv is what a .env file says.
type dotEnv struct {
	// values are none in a file that is not for this program.
	values map[string]string
	// unread says, of a file that is not for this program, what it may have
	// been meant to say to it; empty if nothing.
	unread string
	// unknown are names in it that begin as this program's and are none.
	unknown []string
}

// assigned finds the variables that lines of a .env file name.
var assigned = pattern.New(`(?m)^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*([=:]?)[ \t]*([^\s#]*)`)

// readDotEnv reads a .env file if it names a variable that only this program
// has: the folder may be that of somebody's own project, whose settings and
// keys are none of ours. One that cannot be read is an error if it is ours.
func readDotEnv(name string) (dotEnv, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return dotEnv{}, nil // folders and pipes of that name are other programs'
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return dotEnv{unread: fmt.Sprintf("%s is left unread: %v", name, err)}, nil
	}
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	lines := assigned.FindAllSubmatch(raw, -1)
	unknown := unknownIn(lines)
	if !slices.ContainsFunc(lines, ours) {
		return dotEnv{unread: unread(name, lines), unknown: unknown}, nil
	}
	values, err := godotenv.UnmarshalBytes(raw)
	if err != nil {
		// The parser's error would show the line, which may have a key in it.
		return dotEnv{}, fmt.Errorf("%s:%d: it cannot be read as lines of NAME=value", name, faultyLine(raw))
	}
	return dotEnv{values: values, unknown: unknown}, nil
}

// ours reports whether a line names a variable of this program alone.
func ours(line [][]byte) bool {
	name := string(line[1])
	return slices.Contains(variables(), name) || name == "DISCORD_TOKEN"
}

// unknownIn are the names in lines that begin as this program's and are none.
func unknownIn(lines [][][]byte) []string {
	var out []string
	for _, line := range lines {
		if name := string(line[1]); strings.HasPrefix(name, own) && !slices.Contains(variables(), name) {
			out = append(out, name)
		}
	}
	return out
}

// searched is how many lines of a .env file are looked through for a fault.
const searched = 1000

// faultyLine is the number of the line that a parser stops at: the one after
// the longest beginning that can be read.
func faultyLine(raw []byte) int {
	good, at := 0, 0
	for n := 1; n <= searched && at < len(raw); n++ {
		end := bytes.IndexByte(raw[at:], '\n')
		if end < 0 {
			break
		}
		at += end + 1
		if _, err := godotenv.UnmarshalBytes(raw[:at]); err == nil {
			good = n
		}
	}
	return good + 1
}

// unread names the model's key or server in a file that is left unread.
func unread(name string, lines [][][]byte) string {
	for _, line := range lines {
		switch variable := string(line[1]); variable {
		case "OPENAI_API_KEY", "OPENAI_BASE_URL":
			if len(line[2]) > 0 && len(bytes.Trim(line[3], `"'`)) > 0 {
				return fmt.Sprintf("%s sets %s, but no variable of whosaid's own, and is left unread; "+
					"a line such as WHOSAID_MODEL=NAME in it would make it whosaid's", name, variable)
			}
		}
	}
	return ""
}
