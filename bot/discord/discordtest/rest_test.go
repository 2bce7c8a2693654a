package discordtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// call sends one request as the bot and returns status and Discord's code.
func (s *Server) call(t *testing.T, method, path string, payload any) (status, code int, body string) {
	t.Helper()
	data, err := json.Marshal(payload)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequest(method, s.URL()+path, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot "+s.Token())
	r.Header.Set("Content-Type", "application/json")
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	read, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	var e struct{ Code int }
	// A reply that is no object has no code.
	_ = json.Unmarshal(read, &e)
	return reply.StatusCode, e.Code, string(read)
}

type object = map[string]any

func row(components ...any) []any {
	return []any{object{"type": 1, "components": components}}
}

func times(n int, v func(i int) any) []any {
	var list []any
	for i := range n {
		list = append(list, v(i))
	}
	return list
}

func aButton(i int) any {
	return object{"type": 2, "style": 1, "label": "l", "custom_id": fmt.Sprint("id", i)}
}

func embed(of object) object { return object{"embeds": []any{of}} }

// TestMessageLimits sends messages at each limit and one beyond it.
func TestMessageLimits(t *testing.T) {
	s := New(t, Config{GlobalLimit: 1000})
	x := func(n int) string { return strings.Repeat("x", n) }
	option := func(i int) any { return object{"label": "l", "value": fmt.Sprint(i)} }
	aMenu := func(options []any) any { return object{"type": 3, "custom_id": "m", "options": options} }
	for name, c := range map[string]struct{ fits, breaks any }{
		"content":        {object{"content": x(2000)}, object{"content": x(2001)}},
		"astral content": {object{"content": strings.Repeat("𝕬", 2000)}, object{"content": strings.Repeat("𝕬", 2001)}},
		"title":          {embed(object{"title": x(256)}), embed(object{"title": x(257)})},
		"description":    {embed(object{"description": x(4096)}), embed(object{"description": x(4097)})},
		"footer":         {embed(object{"footer": object{"text": x(2048)}}), embed(object{"footer": object{"text": x(2049)}})},
		"author":         {embed(object{"author": object{"name": x(256)}}), embed(object{"author": object{"name": x(257)}})},
		"field name":     {embed(object{"fields": []any{object{"name": x(256), "value": "v"}}}), embed(object{"fields": []any{object{"name": x(257), "value": "v"}}})},
		"field value":    {embed(object{"fields": []any{object{"name": "n", "value": x(1024)}}}), embed(object{"fields": []any{object{"name": "n", "value": x(1025)}}})},
		"fields": {embed(object{"fields": times(25, func(int) any { return object{"name": "n", "value": "v"} })}),
			embed(object{"fields": times(26, func(int) any { return object{"name": "n", "value": "v"} })})},
		"embeds": {object{"embeds": times(10, func(int) any { return object{"title": "t"} })}, object{"embeds": times(11, func(int) any { return object{"title": "t"} })}},
		"all embeds": {object{"embeds": []any{object{"description": x(3000)}, object{"description": x(3000)}}},
			object{"embeds": []any{object{"description": x(3000)}, object{"description": x(3001)}}}},
		"empty embed": {embed(object{"title": "t"}), embed(object{})},
		"buttons":     {object{"content": "c", "components": row(times(5, aButton)...)}, object{"content": "c", "components": row(times(6, aButton)...)}},
		"rows": {object{"content": "c", "components": times(5, func(i int) any { return object{"type": 1, "components": []any{aButton(i)}} })},
			object{"content": "c", "components": times(6, func(i int) any { return object{"type": 1, "components": []any{aButton(i)}} })}},
		"label": {object{"content": "c", "components": row(object{"type": 2, "label": x(80), "custom_id": "i"})},
			object{"content": "c", "components": row(object{"type": 2, "label": x(81), "custom_id": "i"})}},
		"custom_id": {object{"content": "c", "components": row(object{"type": 2, "label": "l", "custom_id": x(100)})},
			object{"content": "c", "components": row(object{"type": 2, "label": "l", "custom_id": x(101)})}},
		"same custom_id": {object{"content": "c", "components": row(aButton(1), aButton(2))}, object{"content": "c", "components": row(aButton(1), aButton(1))}},
		"options":        {object{"content": "c", "components": row(aMenu(times(25, option)))}, object{"content": "c", "components": row(aMenu(times(26, option)))}},
		"menu alone":     {object{"content": "c", "components": row(aMenu(times(1, option)))}, object{"content": "c", "components": row(aMenu(times(1, option)), aButton(1))}},
	} {
		t.Run(name, func(t *testing.T) {
			if status, _, body := s.call(t, "POST", "channels/"+s.Channel+"/messages", c.fits); status != 200 {
				t.Errorf("at the limit: %d %s", status, body)
			}
			if status, code, body := s.call(t, "POST", "channels/"+s.Channel+"/messages", c.breaks); status != 400 || code != 50035 || !strings.Contains(body, `"_errors"`) {
				t.Errorf("beyond it: %d %s", status, body)
			}
		})
	}
}

func TestCommandLimits(t *testing.T) {
	s := New(t, Config{GlobalLimit: 1000})
	named := func(name string) object { return object{"name": name, "description": "d"} }
	with := func(options ...any) object {
		return object{"name": "n", "description": "d", "options": options}
	}
	for name, c := range map[string]struct {
		command object
		ok      bool
	}{
		"good":            {named("good-name_1"), true},
		"upper case":      {named("Bad"), false},
		"space":           {named("two words"), false},
		"long name":       {named(strings.Repeat("n", 33)), false},
		"no description":  {object{"name": "n"}, false},
		"message command": {object{"name": "Who said this?", "type": 3}, true},
		"described one":   {object{"name": "Who", "type": 3, "description": "d"}, false},
		"required last":   {with(object{"type": 3, "name": "a", "description": "d"}, object{"type": 3, "name": "b", "description": "d", "required": true}), false},
		"choices":         {with(object{"type": 3, "name": "a", "description": "d", "choices": times(26, func(i int) any { return Choice{"n", "v"} })}), false},
		"too large": {with(times(25, func(i int) any {
			return object{"type": 3, "name": fmt.Sprint("o", i), "description": "d", "choices": times(25, func(int) any { return Choice{strings.Repeat("n", 10), strings.Repeat("v", 10)} })}
		})...), false},
	} {
		t.Run(name, func(t *testing.T) {
			status, code, body := s.call(t, "PUT", "applications/1/commands", []any{c.command})
			if c.ok != (status == 200) || !c.ok && code != 50035 {
				t.Errorf("%d %s", status, body)
			}
		})
	}
}

// registeredOne registers a command and uses it.
func registeredOne(t *testing.T, s *Server) *Interaction {
	t.Helper()
	if status, _, body := s.call(t, "PUT", "applications/1/commands", []any{object{"name": "do", "description": "d"}}); status != 200 {
		t.Fatalf("register: %d %s", status, body)
	}
	return s.Slash(s.AddUser("ann", 0), s.Channel, "do", nil)
}

func TestAnInteractionsLife(t *testing.T) {
	s := New(t, Config{})
	i := registeredOne(t, s)
	callback := "interactions/" + i.ID + "/" + i.Token + "/callback"
	hook := "webhooks/" + s.Bot.ID + "/" + i.Token
	expect := func(what string, wantStatus, wantCode int) func(status, code int, body string) {
		return func(status, code int, body string) {
			t.Helper()
			if status != wantStatus || code != wantCode {
				t.Errorf("%s: %d %s, want %d with code %d", what, status, body, wantStatus, wantCode)
			}
		}
	}
	expect("an edit before the response", 404, 10015)(s.call(t, "PATCH", hook+"/messages/@original", object{"content": "c"}))
	expect("a response that does not fit", 400, 50035)(s.call(t, "POST", callback, object{"type": 6}))
	expect("the response", 204, 0)(s.call(t, "POST", callback, object{"type": 5, "data": object{"flags": 64}}))
	expect("a second one", 400, 40060)(s.call(t, "POST", callback, object{"type": 5}))
	expect("an unknown interaction", 404, 10062)(s.call(t, "POST", "interactions/1/nothing/callback", object{"type": 5}))
	expect("the edit", 200, 0)(s.call(t, "PATCH", hook+"/messages/@original", object{"content": "c"}))
	expect("an empty follow-up", 400, 50006)(s.call(t, "POST", hook, object{"content": " "}))
	expect("a follow-up", 200, 0)(s.call(t, "POST", hook, object{"content": "d"}))
	if m := i.Done(nil); !m.Ephemeral() || m.Content != "c" {
		t.Errorf("the response is %+v", m)
	}
	if f := i.Followups(1); len(f) != 1 || f[0].Content != "d" {
		t.Errorf("follow-ups: %+v", f)
	}
	i.Expire()
	expect("an edit after 15 minutes", 401, 50027)(s.call(t, "PATCH", hook+"/messages/@original", object{"content": "c"}))
}

func TestAFirstResponseInTime(t *testing.T) {
	s := New(t, Config{FirstResponse: time.Millisecond})
	i := registeredOne(t, s)
	time.Sleep(5 * time.Millisecond)
	if status, code, _ := s.call(t, "POST", "interactions/"+i.ID+"/"+i.Token+"/callback", object{"type": 5}); status != 404 || code != 10062 {
		t.Errorf("a late response: %d, code %d", status, code)
	}
}

func TestRateLimits(t *testing.T) {
	s := New(t, Config{RouteLimit: 2, RoutePer: time.Hour, GlobalLimit: 4})
	var statuses []int
	for range 6 {
		status, _, body := s.call(t, "POST", "channels/"+s.Channel+"/messages", object{"content": "c"})
		if status == 429 && !strings.Contains(body, `"retry_after":`) {
			t.Errorf("429 without retry_after: %s", body)
		}
		statuses = append(statuses, status)
	}
	if got := fmt.Sprint(statuses); got != "[200 200 429 429 429 429]" {
		t.Errorf("statuses: %s", got)
	}
	if _, _, body := s.call(t, "GET", "users/@me", nil); !strings.Contains(body, `"global":true`) {
		t.Errorf("the global limit: %s", body)
	}
}

func TestWrongToken(t *testing.T) {
	s := New(t, Config{})
	reply, err := http.Get(s.URL() + "users/@me")
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	if reply.StatusCode != 401 {
		t.Errorf("status %d", reply.StatusCode)
	}
}

func TestPings(t *testing.T) {
	nobody, users := &allowedMentions{Parse: []string{}}, &allowedMentions{Parse: []string{"users"}}
	for _, c := range []struct {
		content string
		allowed *allowedMentions
		want    string
	}{
		{"@everyone <@1> <@!2> @here", nil, "[everyone 1 2 here]"}, {"@everyone <@1>", nobody, "[]"}, {"@everyone <@1>", users, "[1]"},
		{"<@1> <@2>", &allowedMentions{Users: []string{"2"}}, "[2]"},
	} {
		if got := fmt.Sprint(pings(c.content, c.allowed)); got != c.want {
			t.Errorf("%q: %s, want %s", c.content, got, c.want)
		}
	}
}
