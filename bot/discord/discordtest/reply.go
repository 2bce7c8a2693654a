package discordtest

import (
	"encoding/json"
	"net/http"
)

// fail answers with one of Discord's errors.
func fail(w http.ResponseWriter, status, code int, message string) {
	reply(w, status, map[string]any{"message": message, "code": code})
}

func reply(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// A reply that cannot be written is one whose reader is gone.
	_ = json.NewEncoder(w).Encode(v)
}
