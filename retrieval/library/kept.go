package library

// Kept returns what was made for a key of the corpus as it is, and makes it where
// nothing was: it is let go with the index that it was made from. Two at a time may
// make it both. Nobody may change it.
func (l *Library) Kept(key any, made func() any) any {
	s := l.hold()
	defer s.release()
	if value, ok := s.kept.Load(key); ok {
		return value
	}
	value, _ := s.kept.LoadOrStore(key, made())
	return value
}
