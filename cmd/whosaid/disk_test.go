package main

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// longAgo is when a folder that a script watches was changed last.
const longAgo = 1_000_000_000

// watchFolder begins to watch a folder, for untouched.
func watchFolder(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: watch FOLDER")
	}
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), time.Unix(longAgo, 0), time.Unix(longAgo, 0)))
}

// untouched checks that nothing has come into a watched folder or gone.
func untouched(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: untouched FOLDER")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if !info.ModTime().Equal(time.Unix(longAgo, 0)) {
		ts.Fatalf("something was written to %s", args[0])
	}
}

// earlier changes a field of every manifest below a folder, as another version
// of the program would have written it.
func earlier(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: earlier FOLDER FIELD JSON")
	}
	found := 0
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "CURRENT" {
			return err
		}
		found++
		return rewrite(filepath.Dir(path), args[1], args[2])
	}))
	if found == 0 {
		ts.Fatalf("there is no index below %s", args[0])
	}
}

// rewrite changes the manifest that an index's CURRENT names.
func rewrite(index, field, value string) error {
	current, err := os.ReadFile(filepath.Join(index, "CURRENT"))
	if err != nil {
		return err
	}
	var generation string
	if _, err := fmt.Sscan(string(current), &generation); err != nil {
		return err
	}
	path := filepath.Join(index, generation, "manifest.json")
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(raw, &fields); err != nil {
		return err
	}
	fields[field] = json.RawMessage(value)
	if raw, err = json.Marshal(fields); err != nil {
		return err
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		return err
	}
	line := fmt.Sprintf("%s %d %08x\n", generation, len(raw), crc32.Checksum(raw, crc32.MakeTable(crc32.Castagnoli)))
	return os.WriteFile(filepath.Join(index, "CURRENT"), []byte(line), 0o600)
}
