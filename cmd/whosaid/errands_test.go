package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// An errand is a command line that a runner is sent.
type errand struct {
	Folder    string
	Variables []string // NAME=value
	Args      []string
}

// An outcome is what came of an errand.
type outcome struct {
	Out, Err []byte
	Code     int
}

// errands is the program of a runner: it runs the command lines that come on
// standard input, one after the other, each in its folder and environment.
func errands() {
	in, out := gob.NewDecoder(os.Stdin), gob.NewEncoder(os.Stdout)
	for {
		var e errand
		if err := in.Decode(&e); err != nil {
			return
		}
		if err := out.Encode(e.run()); err != nil {
			return
		}
	}
}

func (e errand) run() outcome {
	if err := e.enter(); err != nil {
		return outcome{Err: []byte(err.Error()), Code: -1}
	}
	var out, err bytes.Buffer
	code := run(context.Background(), e.Args, environment{os.Getenv, os.Environ()}, strings.NewReader(""), &out, &err)
	return outcome{out.Bytes(), err.Bytes(), code}
}

func (e errand) enter() error {
	os.Clearenv()
	for _, line := range e.Variables {
		name, value, _ := strings.Cut(line, "=")
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	return os.Chdir(e.Folder)
}

// A runner is a process that runs errands. The program's tables are read once
// in it, not once a command, which is most of what a small command takes.
type runner struct {
	cmd    *exec.Cmd
	input  io.Closer
	in     *gob.Encoder
	out    *gob.Decoder
	faults bytes.Buffer // to be read after it has ended
}

func newRunner() (*runner, error) {
	r := &runner{cmd: exec.Command("errands")}
	// What comes after a race would hide which command had it.
	r.cmd.Env = append(os.Environ(), "GORACE="+os.Getenv("GORACE")+" halt_on_error=1")
	r.cmd.Stderr = &r.faults
	in, err := r.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	r.input, r.in, r.out = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return r, r.cmd.Start()
}

func (r *runner) do(e errand) (outcome, error) {
	var got outcome
	if err := r.in.Encode(e); err != nil {
		return outcome{}, err
	}
	return got, r.out.Decode(&got)
}

// end waits for the end of the process, and tells what it complained of.
func (r *runner) end() (string, error) {
	_ = r.input.Close()
	err := r.cmd.Wait()
	return r.faults.String(), err
}

// runners are those that scripts share; nil stands for one not started yet.
type runners chan *runner

func newRunners(t *testing.T) runners {
	all := make(runners, runtime.GOMAXPROCS(0))
	for range cap(all) {
		all <- nil
	}
	t.Cleanup(func() {
		for range cap(all) {
			if r := <-all; r != nil {
				if faults, err := r.end(); err != nil || faults != "" {
					t.Errorf("a process that ran commands: %v\n%s", err, faults)
				}
			}
		}
	})
	return all
}

// run is the script's command "run ARGUMENTS": the program, in a process that ran
// others before.
func (all runners) run(ts *testscript.TestScript, neg bool, args []string) {
	r := <-all
	defer func() { all <- r }()
	if r == nil {
		var err error
		r, err = newRunner()
		ts.Check(err)
	}
	got, err := r.do(errand{ts.MkAbs("."), variablesOf(ts), args})
	if err != nil {
		faults, _ := r.end()
		r = nil
		ts.Fatalf("the process ended: %v\n%s", err, faults)
	}
	_, _ = ts.Stdout().Write(got.Out)
	_, _ = ts.Stderr().Write(got.Err)
	if got.Code < 0 || (got.Code == exitAnswered) == neg {
		ts.Fatalf("exit code %d", got.Code)
	}
}

// variablesOf are those of a script that change what the program does.
func variablesOf(ts *testscript.TestScript) []string {
	var lines []string
	for _, name := range append(variables(), "HOME", "XDG_CACHE_HOME", "TMPDIR", "OPENAI_API_KEY", "OPENAI_BASE_URL",
		"DISCORD_TOKEN", "DISCORD_API_URL") {
		lines = append(lines, name+"="+ts.Getenv(name))
	}
	return lines
}
