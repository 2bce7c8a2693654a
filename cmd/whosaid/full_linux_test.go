package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// crowded is the program "crowded DATA CORPUS": it gives DATA a small disk of
// its own, fills it, and says what whosaid makes of that. Everything happens in
// one process, for the disk goes with it.
func crowded() {
	data, corpus := os.Args[1], os.Args[2]
	err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, "")
	if err == nil {
		err = syscall.Mount("tmpfs", data, "tmpfs", 0, "size=3m")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "no mounts:", err)
		os.Exit(noMounts)
	}
	step := func(args ...string) {
		var out, complaints bytes.Buffer
		code := run(context.Background(), append(args, "--corpus", corpus, "--data", data), environment{os.Getenv, nil}, os.Stdin, &out, &complaints)
		fmt.Printf("%s: code %d\n%s%s\n", args[0], code, out.String(), complaints.String())
	}
	step("refresh")
	filler, old := filepath.Join(data, "filler"), filepath.Join(corpus, "harbour.txt")
	text, err := os.ReadFile(old)
	err = errors.Join(err, os.Remove(old), os.WriteFile(filepath.Join(corpus, "market.txt"), []byte("Lena Ode said the market would stay shut.\n"), 0o600), fill(filler))
	if err != nil {
		fmt.Println(err)
	}
	step("refresh")
	step("status")
	err = errors.Join(os.Remove(filepath.Join(corpus, "market.txt")), os.WriteFile(old, text, 0o600))
	if err != nil {
		fmt.Println(err)
	}
	step("ask", "What did Okafor say?")
	_ = os.Remove(filler)
	step("refresh")
}

// fill writes a file until there is no room left.
func fill(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	block := make([]byte, 1<<12)
	for err == nil {
		_, err = f.Write(block)
	}
	if errors.Is(err, syscall.ENOSPC) {
		return nil
	}
	return err
}

// TestAFullDisk refreshes where there is no room: it says so, the index stays
// the one before and answers, and with room again all is well.
func TestAFullDisk(t *testing.T) {
	p := newMachine(t)
	p.needMounts(t)
	cmd := exec.CommandContext(t.Context(), "crowded", p.data, p.corpus)
	cmd.SysProcAttr = ownMounts()
	r := start(cmd)()
	steps := strings.Split(r.out, "\n\n")
	want := [][]string{
		{"refresh: code 0", "added    harbour.txt"}, {"refresh: code 3", "no space left on device"},
		{"status: code 0", "1 document", "the index is stale: documents have been added, changed or removed"},
		{"ask: code 0", "The harbour will open in May"}, {"refresh: code 0", "1 unchanged"},
	}
	if len(steps) < len(want) {
		t.Fatalf("%+v", r)
	}
	for i, parts := range want {
		for _, part := range parts {
			if !strings.Contains(steps[i], part) {
				t.Errorf("%q is not in\n%s", part, steps[i])
			}
		}
	}
}
