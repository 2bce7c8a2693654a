package transcript_test

import (
	"testing"
	"unicode/utf8"

	"whosaid/retrieval/corpus/transcript"
)

const users = `[{"id":"U1","name":"mara","profile":{"real_name":"Mara Ellstrom"}},{"id":"U2","name":"qf","profile":{"display_name":"quillfish"}},` +
	`{"id":"B1","name":"lampbot","is_bot":true}]`

// exports are chats as programs write them out, and what is read of each.
var exports = []struct{ name, data, want string }{
	{"Slack: ids are names, quotations and bots are left out, words begin no message", `[
{"type":"message","user":"U1","text":"We start, <@U2>.\n[2023-01-05 14:02] quillfish\nnever said","ts":"1672927320.000200"},
{"type":"message","user":"U2","text":"&gt; We start\nThe lamps &amp; glass: <https://lamps.example|here>","ts":"1672927380.000200"},
{"type":"message","subtype":"channel_join","user":"U2","text":"<@U2> has joined","ts":"1672927380.000200"},
{"type":"message","user":"B1","bot_id":"B1","text":"Lamp 4 is out","ts":"1672927390.000200"}]`,
		"Slack\nMara Ellstrom | We start, @quillfish.⏎[2023-01-05 14:02] quillfish⏎never said | when 2023-01-05 14:02\n" +
			"quillfish | The lamps & glass: here | when 2023-01-05 14:03\n"},
	{"Discord: nicknames, replies, joins", `{"messages":[
{"type":"Default","timestamp":"2023-01-05T14:02:00+00:00","content":"We start.","author":{"name":"mara","nickname":"Mara E"}},
{"type":"GuildMemberJoin","timestamp":"2023-01-05T14:03:00+00:00","content":"Joined the server.","author":{"name":"dov"}},
{"type":"Default","timestamp":"2023-01-05T14:03:00+00:00","content":"beep","author":{"name":"lampbot","isBot":true}},
{"type":"Reply","timestamp":"2023-01-05T14:04:00+00:00","content":"The lamps.","author":{"name":"dov"}}]}`,
		"Discord\nMara E | We start. | when 2023-01-05 14:02\ndov | The lamps. | when 2023-01-05 14:04\n"},
	{"Discord page: a reply's quotation is another's", `<div class=chatlog__message-group><div class=chatlog__reply>Dov: other</div>` +
		`<span class=chatlog__author>Mara E</span><span class=chatlog__timestamp>05-Jan-23 02:02 PM</span>` +
		`<div class="chatlog__content"><div class=chatlog__markdown-quote-content>quoted</div>Lights &amp; lamps.</div></div>`,
		"Discord\nMara E | Lights & lamps. | when 05-Jan-23 02:02 PM\n"},
	{"Telegram: pieces of a text, services and bots", `{"name":"Lamps","messages":[
{"type":"service","date":"2023-01-05T14:01:00","actor":"Mara E","action":"create_group","text":""},
{"type":"message","date":"2023-01-05T14:02:00","from":"Mara E","from_id":"user1","text":"We start."},
{"type":"message","date":"2023-01-05T14:03:00","from":"LampBot","from_id":"user9","text":"Lamp 4 is out"},
{"type":"message","date":"2023-01-05T14:04:00","from":"Dov","from_id":"user2","text":["See ",{"type":"code","text":"lamps.db"}," first."]}]}`,
		"Telegram\nMara E | We start. | when 2023-01-05 14:02:00\nDov | See lamps.db first. | when 2023-01-05 14:04:00\n"},
	{"no chat", `{"a":1}`, "none\n"},
	{"no chat either", `["a", "b"]`, "none\n"},
	{"a page", `<p>Mara: We start.</p>`, "none\n"},
}

// TestExport reads each of exports.
func TestExport(t *testing.T) {
	for _, tt := range exports {
		text, r, _ := transcript.Export(tt.data, users)
		if got := show(text, r); got != tt.want {
			t.Errorf("%s:\n%swant:\n%s", tt.name, got, tt.want)
		}
	}
}

// FuzzExport reads any data: what is made of it keeps what a transcript
// promises.
func FuzzExport(f *testing.F) {
	for _, tt := range exports {
		f.Add(tt.data, users)
	}
	for _, tt := range pages {
		f.Add(tt.data, users)
	}
	f.Fuzz(func(t *testing.T, data, users string) {
		text, r, _ := transcript.Export(data, users)
		if r == nil {
			return
		}
		if !utf8.ValidString(text) {
			t.Fatal("the text is not UTF-8")
		}
		check(t, text, r)
	})
}

// An export that has two names of an account tells both: the name shown and the nick, but
// not where two accounts are shown by one name.
func TestAccounts(t *testing.T) {
	const discord = `{"messages": [
		{"type": "Default", "content": "the pier is shut", "author": {"name": "m_lind", "nickname": "Mara"}},
		{"type": "Default", "content": "so it is", "author": {"name": "olaf", "nickname": "Olaf"}},
		{"type": "Default", "content": "no", "author": {"name": "ida_one", "nickname": "Ida"}},
		{"type": "Default", "content": "yes", "author": {"name": "ida_two", "nickname": "Ida"}}]}`
	const day = `[{"type": "message", "user": "U1", "text": "open it", "ts": "1700000000.0"}]`
	const people = `[{"id": "U1", "name": "mlind", "real_name": "Mara Lindgren", "profile": {"display_name": "Mo"}}]`
	for _, tt := range []struct{ data, users, name, nick string }{
		{discord, "", "Mara", "m_lind"},
		{day, people, "Mara Lindgren", "Mo"},
	} {
		_, _, accounts := transcript.Export(tt.data, tt.users)
		if len(accounts) != 1 || accounts[0].Name != tt.name || len(accounts[0].Short) != 1 || accounts[0].Short[0] != tt.nick {
			t.Errorf("accounts %v, want %s as %s", accounts, tt.name, tt.nick)
		}
	}
}
