package discord_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"whosaid/bot/discord"
)

func TestOneProcessServesAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "discord")
	release, err := discord.Claim(dir, discord.Shard{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := discord.Claim(dir, discord.Shard{}); !errors.Is(err, discord.ErrServing) || !strings.Contains(err.Error(), dir) {
		t.Errorf("a second one: %v", err)
	}
	other, err := discord.Claim(filepath.Join(t.TempDir(), "discord"), discord.Shard{})
	if err != nil {
		t.Fatalf("another folder: %v", err)
	}
	other()
	release()
	again, err := discord.Claim(dir, discord.Shard{})
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
	if _, err := discord.Claim(filepath.Join(file, "discord"), discord.Shard{}); !errors.Is(err, discord.ErrData) || !strings.Contains(err.Error(), "--data") {
		t.Errorf("below a file: %v", err)
	}
	release, err := discord.Claim("", discord.Shard{})
	if err != nil {
		t.Fatalf("no folder: %v", err)
	}
	release()
}

// TestOneProcessServesAShard of a folder, of a count that all agree on.
func TestOneProcessServesAShard(t *testing.T) {
	dir := t.TempDir()
	held := map[discord.Shard]func(){}
	for _, step := range []struct {
		claim, release discord.Shard
		ok             bool
	}{
		{claim: discord.Shard{Index: 0, Count: 2}, ok: true},
		{claim: discord.Shard{Index: 0, Count: 2}},
		{claim: discord.Shard{}},
		{claim: discord.Shard{Index: 2, Count: 4}},
		{claim: discord.Shard{Index: 1, Count: 2}, ok: true},
		{release: discord.Shard{Index: 0, Count: 2}, claim: discord.Shard{Index: 0, Count: 4}},
		{release: discord.Shard{Index: 1, Count: 2}, claim: discord.Shard{Index: 0, Count: 4}, ok: true},
		{release: discord.Shard{Index: 0, Count: 4}, claim: discord.Shard{}, ok: true},
		{claim: discord.Shard{Index: 0, Count: 1}},
	} {
		if release := held[step.release]; release != nil && step.release.Count > 0 {
			release()
		}
		release, err := discord.Claim(dir, step.claim)
		if (err == nil) != step.ok || err != nil && !errors.Is(err, discord.ErrServing) {
			t.Errorf("%+v: %v", step, err)
		}
		if err == nil {
			held[step.claim] = release
		}
	}
	for _, release := range held {
		release()
	}
}

// TestShardsThatBeginAtOnce all find their place.
func TestShardsThatBeginAtOnce(t *testing.T) {
	dir := t.TempDir()
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			if _, err := discord.Claim(dir, discord.Shard{Index: i, Count: 8}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}

func TestShardsAreReadAsDiscordNumbersThem(t *testing.T) {
	for text, want := range map[string]discord.Shard{"0/1": {Index: 0, Count: 1}, "2/8": {Index: 2, Count: 8}, " 7 / 8": {Index: 7, Count: 8}} {
		if got, err := discord.ParseShard(text); err != nil || got != want {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "8", "8/8", "-1/8", "1/0", "a/b", "1/2/3", "1/99999999", "1.5/2", "/", "2/"} {
		if got, err := discord.ParseShard(text); err == nil || got != (discord.Shard{}) || !strings.Contains(err.Error(), text) {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
}
