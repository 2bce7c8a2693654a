package llm

import "log/slog"

const hidden = "[hidden]"

// A Secret is a key that cannot be printed: every way of formatting, logging
// or encoding it shows a placeholder. The zero value is no key.
type Secret struct{ reveal func() string }

// NewSecret keeps key. An empty key is no key.
func NewSecret(key string) Secret {
	if key == "" {
		return Secret{}
	}
	return Secret{func() string { return key }}
}

// Set reports whether there is a key.
func (s Secret) Set() bool { return s.reveal != nil }

// Reveal returns the key itself, for the request that needs it.
func (s Secret) Reveal() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal()
}

// String, GoString, MarshalText and LogValue never show the key.
func (s Secret) String() string {
	if s.Set() {
		return hidden
	}
	return ""
}

func (s Secret) GoString() string             { return "llm.Secret(" + s.String() + ")" }
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
func (s Secret) LogValue() slog.Value         { return slog.StringValue(s.String()) }
