// Package transcript reads turns: who spoke or typed what, where a document
// itself names the speaker of every piece. Captions, meeting notes, chats and
// logs are all read in one order:
//
//   - formats.go: the table of formats; the first that recognises a text reads it.
//   - lines.go: a text becomes lines: headings, rules, table rows, bullets, code.
//   - head.go, stamp.go, label.go: the shapes in which a line names a speaker.
//   - believe.go: the document's labels are learned, before any is believed.
//   - trust.go: how far the wording of a label tells that it is a name.
//   - notes.go: turns go on to the next label, heading, rule or table.
//   - captions.go, chat.go, posted.go, github.go: formats with a grammar of their own.
//   - undertime.go, office.go, examined.go, interview.go: recorders, parliaments,
//     hearings, and interviews whose questions are bold.
//   - export.go, page.go: chats as data, and the pages of forums.
//
// Captions are read here and by no library: those that read WebVTT and SRT
// keep no byte offsets, without which no quotation can be shown to be the
// file's own bytes.
package transcript
