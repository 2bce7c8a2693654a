package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"slices"
	"strings"

	"whosaid/bot/llm"
	"whosaid/retrieval/library"
)

// A config is what flags, environment and .env say, checked. Nothing else in
// the program reads the environment.
type config struct {
	// corpus is the folder of documents, a file, or "-" for standard input;
	// empty means the built-in briefing.
	corpus string
	// data is the folder of indexes; empty means the user's cache folder.
	data string
	// key and baseURL are the model server's; either may be empty.
	key     llm.Secret
	baseURL string
	// model is the chat model; empty means none.
	model string
	// judged lets the model judge each of its lines once more.
	judged bool
	// embedder is an embedding model of that server; empty means built in.
	embedder string
	// remote keeps the index elsewhere; nil means in the folder of indexes.
	remote *library.Remote
	// token and discordURL are for the bot command; an empty URL means
	// Discord's own.
	token      llm.Secret
	discordURL string
	// unread is what to tell of a .env file that was not read; empty if nothing.
	unread string
	// unknown says of variables that look to be whosaid's that they are none.
	unknown []string
	// plain is true where the terminal cannot move its cursor; colourless also
	// where colours are not wanted.
	plain, colourless bool
}

// readConfig reads and checks the configuration. The error names the variable
// or flag that is wrong, and never shows a key or token.
func readConfig(env environment, f flags) (config, error) {
	file, err := readDotEnv(envFile)
	if err != nil {
		return config{}, err
	}
	getenv := env.get
	get := func(name string) string {
		if v := strings.TrimSpace(getenv(name)); v != "" {
			return v
		}
		return strings.TrimSpace(file.values[name])
	}
	c := config{unread: file.unread, unknown: unknownNames(slices.Concat(file.unknown, env.names())), plain: getenv("TERM") == "dumb"}
	c.colourless = c.plain || getenv("NO_COLOR") != ""
	return c, errors.Join(c.readFolders(get, f), c.readServer(get), c.readModel(get), c.readStore(get), c.readDiscord(get))
}

func (c *config) readFolders(get func(string) string, f flags) error {
	corpus, from := f.corpus, "--corpus"
	if corpus == "" {
		corpus, from = get("WHOSAID_CORPUS"), "WHOSAID_CORPUS"
	}
	if !isText(corpus) {
		if err := folder(corpus, from, true); err != nil {
			return err
		}
	}
	data, from := f.data, "--data"
	if data == "" {
		data, from = get("WHOSAID_DATA"), "WHOSAID_DATA"
	}
	c.corpus, c.data = corpus, data
	return folder(data, from, false)
}

// isText reports whether a corpus is one text: a file or standard input.
func isText(corpus string) bool {
	info, err := os.Stat(corpus)
	return corpus == fromInput || err == nil && info.Mode().IsRegular()
}

// folder checks that path, where it is given, is a folder; or can become one,
// where it need not exist.
func folder(path, from string, exists bool) error {
	if path == "" {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !exists:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %q", from, path)
	case err != nil:
		return fmt.Errorf("%s: %w", from, err)
	case !info.IsDir() && exists:
		return fmt.Errorf("%s: %q is not a folder nor a file; for a pipe there is \"-\", standard input", from, path)
	case !info.IsDir():
		return fmt.Errorf("%s: %q is not a folder", from, path)
	}
	return nil
}

func (c *config) readServer(get func(string) string) error {
	key, err := secret(get, "OPENAI_API_KEY")
	c.key = key
	if err != nil {
		return err
	}
	c.baseURL, err = address(get, "OPENAI_BASE_URL")
	return err
}

// readModel decides on chat model and embedder, after the key is known.
func (c *config) readModel(get func(string) string) error {
	server := get("OPENAI_API_KEY") != "" || get("OPENAI_BASE_URL") != ""
	switch model := get("WHOSAID_MODEL"); {
	case model == "none":
	case model == "" && c.key.Set():
		c.model = llm.DefaultModel
	case model != "" && !server:
		return fmt.Errorf("WHOSAID_MODEL is %q, but neither OPENAI_API_KEY nor OPENAI_BASE_URL is set", model)
	default:
		c.model = model
	}
	switch judge := get("WHOSAID_JUDGE"); judge {
	case "", "0":
	case "1":
		c.judged = true
	default:
		return fmt.Errorf("WHOSAID_JUDGE is %q; it can be 1 or 0", judge)
	}
	if e := get("WHOSAID_EMBEDDER"); e != "" && e != "builtin" {
		if !server {
			return fmt.Errorf("WHOSAID_EMBEDDER is %q, but neither OPENAI_API_KEY nor OPENAI_BASE_URL is set", e)
		}
		c.embedder = e
	}
	return nil
}

func (c *config) readStore(get func(string) string) error {
	key, err := secret(get, "WHOSAID_STORE_KEY")
	if err != nil {
		return err
	}
	switch store := get("WHOSAID_STORE"); {
	case store == "" || store == "embedded":
		return nil
	case strings.HasPrefix(store, "http://"), strings.HasPrefix(store, "https://"):
		if c.remote, err = remoteStore(store, key); err != nil {
			return fmt.Errorf("WHOSAID_STORE: %w", err)
		}
		return nil
	default:
		return fmt.Errorf("WHOSAID_STORE is %q; it can be \"embedded\" or the address of a Weaviate cluster", store)
	}
}

func (c *config) readDiscord(get func(string) string) error {
	token, err := secret(get, "DISCORD_TOKEN")
	c.token = token
	if err != nil {
		return err
	}
	c.discordURL, err = address(get, "DISCORD_API_URL")
	return err
}

// secret reads a key or token. White space inside is a sign of a bad paste.
func secret(get func(string) string, name string) (llm.Secret, error) {
	v := get(name)
	if strings.ContainsFunc(v, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return llm.Secret{}, fmt.Errorf("%s holds white space or other characters that it cannot have", name)
	}
	return llm.NewSecret(v), nil
}

// address reads a URL of a server.
func address(get func(string) string, name string) (string, error) {
	v := get(name)
	if v != "" && !isAddress(v) {
		return "", fmt.Errorf("%s is not an address such as https://example.org/v1", name)
	}
	return v, nil
}

func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// flags are those that every command takes.
type flags struct {
	corpus, data string
	verbose      bool
}
