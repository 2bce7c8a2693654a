package transcript

// What a label is marked with that no document's own habit made: the format of a
// program's message, or one of these.
const (
	// private marks a message that was not meant for everybody: it is never read.
	private = "private"
	// recorded is the form of labels that a recorder writes.
	recorded = "recorder"
	// record is the form of labels in the records of parliaments and courts.
	record = "record"
)

// isMessage reports whether a shape's format is that of messages.
func isMessage(foreign string) bool {
	switch foreign {
	case "", "bullet", recorded, record:
		return false
	}
	return true
}
