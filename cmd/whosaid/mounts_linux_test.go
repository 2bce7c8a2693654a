package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// mountsNeeded is set where it is a fault that a test cannot have mounts of
// its own.
const mountsNeeded = "WHOSAID_TEST_MOUNTS"

// noMounts is the exit code of the program "mounted" without mounts.
const noMounts = 77

func mountPrograms() map[string]func() {
	return map[string]func(){"mounted": mounted, "crowded": crowded}
}

// mounted is the program "mounted DATA TMP ARGUMENTS": whosaid with TMP in
// memory, DATA a mount of its own and everything else read-only, as systemd
// starts a service with DynamicUser, StateDirectory and PrivateTmp, and a
// container with a volume. It changes the namespaces that it runs in.
func mounted() {
	data, tmp := os.Args[1], os.Args[2]
	around := filepath.Dir(data) // which may be another mount than the root
	err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, "")
	if err == nil {
		err = syscall.Mount(around, around, "", syscall.MS_BIND, "")
	}
	if err == nil {
		err = syscall.Mount("tmpfs", tmp, "tmpfs", 0, "")
	}
	if err == nil {
		err = syscall.Mount(data, data, "", syscall.MS_BIND, "")
	}
	for _, path := range []string{around, "/"} {
		if err == nil {
			err = protect(path)
		}
	}
	if err == nil {
		err = os.Chdir("/")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "no mounts:", err)
		os.Exit(noMounts)
	}
	os.Args = append([]string{"whosaid"}, os.Args[3:]...)
	program()
}

// protect makes a mount read-only, with the flags that it has.
func protect(path string) error {
	var now syscall.Statfs_t
	if err := syscall.Statfs(path, &now); err != nil {
		return err
	}
	const same = syscall.MS_NOSUID | syscall.MS_NODEV | syscall.MS_NOEXEC | syscall.MS_NOATIME | syscall.MS_NODIRATIME
	return syscall.Mount("", path, "", syscall.MS_REMOUNT|syscall.MS_BIND|syscall.MS_RDONLY|uintptr(now.Flags)&same, "")
}

// A machine has the folders that a service is given.
type machine struct{ corpus, data, tmp string }

func newMachine(t *testing.T) machine {
	t.Helper()
	root := t.TempDir()
	p := machine{filepath.Join(root, "corpus"), filepath.Join(root, "data"), filepath.Join(root, "tmp")}
	for _, dir := range []string{p.corpus, p.data, p.tmp} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	p.put(t, "harbour.txt", "\"The harbour will open in May,\" said Paul Okafor, the mayor of Lund.\n")
	return p
}

func (p machine) put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(p.corpus, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A result is what a program said, and its exit code.
type result struct {
	out, err string
	code     int
}

// start starts a program with no more of an environment than env; wait waits
// for its end.
func start(cmd *exec.Cmd, env ...string) (wait func() result) {
	var out, complaints bytes.Buffer
	cmd.Env, cmd.Stdout, cmd.Stderr = env, &out, &complaints
	if err := cmd.Start(); err != nil {
		return func() result { return result{err: err.Error(), code: noMounts} }
	}
	return func() result {
		_ = cmd.Wait() // the code says it
		return result{out.String(), complaints.String(), cmd.ProcessState.ExitCode()}
	}
}

// mounts runs whosaid in mounts of its own, with an environment that names the
// temporary folder and what env does. Without mounts the code is noMounts.
func (p machine) mounts(t *testing.T, env []string, args ...string) result {
	t.Helper()
	return start(p.command(t, args...), append(env, "TMPDIR="+p.tmp)...)()
}

// command is whosaid in mounts of its own.
func (p machine) command(t *testing.T, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), "mounted", append([]string{p.data, p.tmp}, args...)...)
	cmd.SysProcAttr = ownMounts()
	return cmd
}

// ownMounts starts a program in a namespace in which it may mount.
func ownMounts() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
}

// device is the file system that a folder is on.
func device(t *testing.T, dir string) uint64 {
	t.Helper()
	var s syscall.Stat_t
	if err := syscall.Stat(dir, &s); err != nil {
		t.Logf("%s: %v", dir, err)
		return 0
	}
	return uint64(s.Dev)
}

// across runs whosaid with a temporary folder that is another mount than that
// of its data: in mounts of its own, or else with /dev/shm.
func (p machine) across(t *testing.T, args ...string) result {
	t.Helper()
	r := p.mounts(t, nil, args...)
	if r.code != noMounts {
		return r
	}
	if shared := device(t, "/dev/shm"); shared == 0 || shared == device(t, p.data) {
		t.Fatalf("two mounts are needed: there is no /dev/shm on another file system than %s, and none can be made: %s", p.data, r.err)
	}
	return start(exec.CommandContext(t.Context(), "whosaid", args...), "TMPDIR=/dev/shm")()
}

// expect checks how a run of whosaid ended.
func (r result) expect(t *testing.T, code int, out, complaint string) {
	t.Helper()
	if r.code != code || !strings.Contains(r.out, out) || !strings.Contains(r.err, complaint) || complaint == "" && r.err != "" {
		t.Errorf("code %d, want %d, with %q and %q; it said\n%s\n%s", r.code, code, out, complaint, r.out, r.err)
	}
}

func TestDataAndTemporaryFolderOnTwoMounts(t *testing.T) {
	p := newMachine(t)
	common := []string{"--corpus", p.corpus, "--data", p.data}
	p.across(t, append([]string{"ask", "What did Okafor say?"}, common...)...).expect(t, exitAnswered, "The harbour will open in May", "")
	p.put(t, "market.txt", "Lena Ode said the market would stay shut.\n")
	p.across(t, append([]string{"refresh"}, common...)...).expect(t, exitAnswered, "market.txt", "")
	p.across(t, append([]string{"ask", "What did Lena Ode say?"}, common...)...).expect(t, exitAnswered, "the market would stay shut", "")
}

// needMounts skips a test that cannot have mounts of its own.
func (p machine) needMounts(t *testing.T) {
	t.Helper()
	switch r := p.mounts(t, nil, "--help"); {
	case r.code == noMounts && os.Getenv(mountsNeeded) == "":
		t.Skipf("mounts cannot be made here: %s", r.err)
	case r.code != exitAnswered:
		t.Fatalf("code %d: %s", r.code, r.err)
	}
}

// TestOnlyTheDataFolderCanBeWritten starts whosaid with everything read-only
// but its data and an empty temporary folder, in / and with several homes.
func TestOnlyTheDataFolderCanBeWritten(t *testing.T) {
	p := newMachine(t)
	p.needMounts(t)
	question := []string{"ask", "--corpus", p.corpus, "What did Okafor say?"}
	for name, env := range map[string][]string{
		"no home": nil, "the root": {"HOME=/"}, "a home that is not there": {"HOME=/home/nobody"}, "a cache that is not there": {"XDG_CACHE_HOME=/var/cache/none"},
	} {
		t.Run(name, func(t *testing.T) {
			p.mounts(t, env, append(question, "--data", p.data)...).expect(t, exitAnswered, "The harbour will open in May", "")
			p.mounts(t, env, question...).expect(t, exitUsage, "", "--data or WHOSAID_DATA")
			p.mounts(t, env, "ask", "What did Sherman say about NATO?").expect(t, exitAnswered, "Sherman", "indexed in memory")
		})
	}
	p.mounts(t, nil, append(question, "--data", p.tmp+"/../elsewhere")...).expect(t, exitUsage, "", "read-only file system")
}

// TestBotWithOnlyItsDataFolder serves Discord as a service does, and is stopped
// as one is.
func TestBotWithOnlyItsDataFolder(t *testing.T) {
	p := newMachine(t)
	p.needMounts(t)
	fake := discordtest.New(t, discordtest.Config{FirstResponse: time.Minute})
	cmd := p.command(t, "bot", "--corpus", p.corpus, "--data", p.data)
	wait := start(cmd, "HOME=/", "TMPDIR="+p.tmp, "DISCORD_TOKEN="+fake.Token(), "DISCORD_API_URL="+fake.URL())
	fake.Connected()
	ask := discordtest.Options{"question": "What did Paul Okafor say about the harbour?"}
	fake.Slash(fake.AddUser("ann", 0), fake.Channel, "ask", ask).Done(func(m *discordtest.Message) bool { return m.Button("Right") != "" })
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	wait().expect(t, exitAnswered, "Invite link", "")
	nowhere := p.command(t, "bot")
	start(nowhere, "HOME=/", "TMPDIR="+p.tmp, "DISCORD_TOKEN="+fake.Token(), "DISCORD_API_URL="+fake.URL())().expect(t, exitUsage, "", "--data or WHOSAID_DATA")
	kept, err := filepath.Glob(filepath.Join(p.data, "discord", "conversations", "*.json"))
	if err != nil || len(kept) != 1 {
		t.Errorf("%d conversations are kept, %v", len(kept), err)
	}
}
