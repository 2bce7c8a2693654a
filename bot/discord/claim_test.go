package discord_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot/discord"
)

func TestOneProcessServesAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "discord")
	release, err := discord.Claim(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := discord.Claim(dir); !errors.Is(err, discord.ErrServing) || !strings.Contains(err.Error(), dir) {
		t.Errorf("a second one: %v", err)
	}
	other, err := discord.Claim(filepath.Join(t.TempDir(), "discord"))
	if err != nil {
		t.Fatalf("another folder: %v", err)
	}
	other()
	release()
	again, err := discord.Claim(dir)
	if err != nil {
		t.Fatalf("after the first: %v", err)
	}
	again()
}

func TestAFolderThatCannotBeWrittenIsNotServedFrom(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := discord.Claim(filepath.Join(file, "discord")); !errors.Is(err, discord.ErrData) || !strings.Contains(err.Error(), "--data") {
		t.Errorf("below a file: %v", err)
	}
	release, err := discord.Claim("")
	if err != nil {
		t.Fatalf("no folder: %v", err)
	}
	release()
}
