package transcript_test

import (
	"testing"

	"whosaid/retrieval/corpus/transcript"
)

// pages are forums and chats as their programs write them, and what is read of each.
var pages = []struct{ name, data, want string }{
	{"Telegram page: who goes on has no name, words passed on are their writer's, services are nobody's",
		`<div class="message service"><div class="body details">Mara invited Lio</div></div>` +
			`<div class="message default"><div class=from_name>Mara </div><div class=text>Lamp one is out.</div></div>` +
			`<div class="message default joined"><div class=text>Lamp two<br>as well.</div></div>` +
			`<div class="message default"><div class=from_name>Dov</div><div class="reply_to details">In reply to this message</div>` +
			`<div class="forwarded body"><div class=from_name>Ana <span class="date details">1.1.</span></div><div class=text>Change them.</div></div></div>`,
		"Telegram\nMara | Lamp one is out.\nMara | Lamp two⏎as well.\nAna | Change them.\n"},
	{"Discourse: a quoted post is another's",
		`<div class="topic-body crawler-post"><span class=creator><a href=/u/dov><span itemprop=name>dov</span></a></span>` +
			`<time class=post-time datetime="2025-01-02T10:00:00Z">Jan 2</time><div class=post itemprop=text>` +
			`<aside class=quote><blockquote>Mine</blockquote></aside><p>Use oil.</p><p>Not gas.</p></div></div>`,
		"Discourse\ndov | Use oil.⏎⏎Not gas. | when 2025-01-02 10:00\n"},
	{"phpBB: ranks and signatures are nobody's words",
		`<body id=phpbb><div class="post bg1"><dl class=postprofile><dt><a class=username>mara</a></dt><dd>Admin</dd></dl><div class=postbody>` +
			`<p class=author>by <strong><a class=username>mara</a></strong></p><div class=content><blockquote><cite>dov wrote:</cite>Oil.</blockquote>` +
			`Gas is better.</div><div class=signature>Light!</div></div></div>`,
		"phpBB\nmara | Gas is better.\n"},
	{"XenForo", `<article class="message message--post" data-author="Ana I."><div class=bbWrapper><blockquote class="bbCodeBlock--quote">old</blockquote>` +
		`New wick.</div></article>`, "XenForo\nAna I. | New wick.\n"},
	{"Reddit: answers stand in what they answer, programs are left out",
		`<div class="thing link" data-author=mara><div class=usertext-body><div class=md><p>Which oil?</p></div></div></div>` +
			`<div class="thing comment" data-author=dov><div class=usertext-body><div class=md>Any.</div></div><div class=child>` +
			`<div class="thing comment" data-author=mara><div class=usertext-body><div class=md><blockquote>Any.</blockquote>Really?</div></div></div></div></div>` +
			`<div class="thing comment" data-author=AutoModerator><div class=usertext-body><div class=md>I am a bot.</div></div></div>`,
		"Reddit\nmara | Which oil?\ndov | Any.\nmara | Really?\n"},
	{"Hacker News: what is quoted after > is another's",
		`<table><tr class="athing comtr"><td><a class=hnuser>dov</a><span class=age>1 hour ago</span><div class="commtext c00">&gt; Any oil<p>No.</div></td></tr></table>`,
		"Hacker News\ndov | No. | when 1 hour ago\n"},
	{"GitHub", `<div class=timeline-comment><a class=author>mara</a><relative-time datetime="2025-03-04T10:00:00Z">Mar 4</relative-time>` +
		`<table><td class=comment-body><p>It crashes.</p></td></table></div>`, "GitHub\nmara | It crashes. | when 2025-03-04 10:00\n"},
	{"Stack Exchange: who edited wrote nothing, the author stands below",
		`<div class=answer><div class=s-prose><p>Trim the wick.</p></div><div class=user-details><a>editor</a></div>` +
			`<div class=user-details itemprop=author><a>dov</a></div><ul><li class=comment><span class=comment-copy>Thanks</span><a class=comment-user>mara</a></li></ul></div>`,
		"Stack Exchange\ndov | Trim the wick.\nmara | Thanks\n"},
	{"Messenger: latest first, letters of two bytes, what the program writes",
		`{"messages":[{"sender_name":"Zo\u00c3\u00ab","timestamp_ms":1672927440000,"content":"Yes, caf\u00c3\u00a9."},` +
			`{"sender_name":"Dov","timestamp_ms":1672927380000,"content":"Reacted 👍 to your message"},` +
			`{"sender_name":"Dov","timestamp_ms":1672927320000,"content":"Oil?"}]}`,
		"Messenger\nDov | Oil? | when 2023-01-05 14:02\nZoë | Yes, café. | when 2023-01-05 14:04\n"},
	{"Google Chat", `{"messages":[{"creator":{"name":"Ana","user_type":"Human"},"text":"Oil?"},{"creator":{"name":"Lamps","user_type":"Bot"},"text":"Lamp out"}]}`,
		"Google Chat\nAna | Oil?\n"},
	{"Matrix: names of a room, changed messages, what is quoted, deeds",
		`{"messages":[{"type":"m.room.member","sender":"@a:x.org","content":{"displayname":"Ana"}},` +
			`{"type":"m.room.message","sender":"@a:x.org","event_id":"1","content":{"msgtype":"m.text","body":"Oli?"}},` +
			`{"type":"m.room.message","sender":"@a:x.org","content":{"msgtype":"m.text","body":"* Oil?","m.new_content":{"body":"Oil?"},` +
			`"m.relates_to":{"rel_type":"m.replace","event_id":"1"}}},` +
			`{"type":"m.room.message","sender":"@dov:x.org","content":{"msgtype":"m.text","body":"> <@a:x.org> Oli?\n\nGas."}},` +
			`{"type":"m.room.message","sender":"@dov:x.org","content":{"msgtype":"m.emote","body":"waves"}}]}`,
		"Matrix\nAna | Oil?\ndov | Gas.\n"},
	{"a recorder's pieces: one who goes on has one turn",
		`[{"sentence":"Good day.","speaker_name":"Ana Ito"},{"sentence":"We start.","speaker_name":"Ana Ito"},{"sentence":"Yes.","speaker_name":"Dov"}]`,
		"recorder\nAna Ito | Good day.⏎We start.\nDov | Yes.\n"},
	{"a recorder's fields", `{"utterances":[{"speaker":"Ana","text":"Hi."},{"speaker":{"name":"Dov"},"text":"Hello."}]}`,
		"recorder\nAna | Hi.\nDov | Hello.\n"},
	{"Telegram: whose words are passed on, and somebody who hides", `{"messages":[` +
		`{"type":"message","from":"Mara","from_id":"1","forwarded_from":"Ana Ito","text":"Oil."},` +
		`{"type":"message","from":"Mara","from_id":"1","forwarded_from":null,"text":"Gas."}]}`, "Telegram\nAna Ito | Oil.\n"},
	{"no forum: a page whose parts have the same names", `<div class=post><h2>Lamps</h2><div class=content>We like lamps.</div><p class=author>Mara</p></div>`, "none\n"},
	{"no chat: articles that have a text", `[{"text":"Lamps are out, Mara said.","title":"Lamps","author":"Dov"}]`, "none\n"},
	{"no chat: captions without speakers", `{"segments":[{"text":"Good day.","start":0.1}]}`, "none\n"},
}

// TestPages reads each of pages.
func TestPages(t *testing.T) {
	for _, tt := range pages {
		text, r, _ := transcript.Export(tt.data, "")
		if got := show(text, r); got != tt.want {
			t.Errorf("%s:\n%swant:\n%s", tt.name, got, tt.want)
		}
	}
}
