package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/peterh/liner"
)

// prompt stands before what a person types.
const prompt = "> "

// typed reads the lines that a person types: with editing and a history, where
// the terminal is capable of it. The history is kept in memory alone, for
// questions may be private. Ctrl-C ends the lines with errQuit. The caller
// calls restore, which gives the terminal back as it was.
func (a *app) typed() (next lineReader, restore func()) {
	if a.in != os.Stdin || a.out.to != os.Stdout || a.config.plain || !liner.TerminalSupported() {
		plain := plainLines(a.in)
		return func() (string, error) {
			fmt.Fprint(a.out, prompt)
			return plain()
		}, func() {}
	}
	editor := liner.NewLiner()
	editor.SetCtrlCAborts(true)
	editor.SetMultiLineMode(true)
	editor.SetBeep(false)
	return func() (string, error) {
		line, err := editor.Prompt(prompt)
		switch {
		case errors.Is(err, liner.ErrPromptAborted):
			return "", errQuit
		case err == nil && strings.TrimSpace(line) != "":
			editor.AppendHistory(line)
		}
		return line, err
	}, func() { _ = editor.Close() } // it fails only where there is no terminal to give back
}
