package plan

import "testing"

// What somebody answered after they were asked is asked of them, about that.
func TestOfReply(t *testing.T) {
	lib := libraryOf(t, map[string]string{"lock.txt": gazette})
	r := &resolver{ctx: t.Context(), library: lib, directory: lib.People()}
	for question, want := range map[string]string{
		"carol weems asked jorge ramalho if the lock leaks, what was his reply?":  "what did jorge ramalho say about the lock leaks",
		"Carol Weems pressed Jorge Ramalho about the lock and how did he respond": "what did Jorge Ramalho say about the lock",
		"carol weems asked about the lock, what was the reply":                    "carol weems asked about the lock, what was the reply",
		"what did weems say when asked if it leaks":                               "what did weems say when asked if it leaks",
	} {
		if got := r.ofReply(question); got != want {
			t.Errorf("%q is read as %q", question, got)
		}
	}
}
