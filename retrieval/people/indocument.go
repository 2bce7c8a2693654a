package people

// An inDocument is who the names of the document at hand were found to be.
type inDocument struct {
	document int
	called   map[int]string // by entry, the full name that it has there
}

// note notes that an appearance is entry i.
func (d *inDocument) note(a *appearance, i int) {
	if a.kind != kindPerson || a.person.Listed {
		return
	}
	if d.called == nil || d.document != a.document {
		d.document, d.called = a.document, map[int]string{}
	}
	if _, ok := d.called[i]; !ok {
		d.called[i] = a.called
	}
}

// toldApart reports whether the document of an appearance names entry i otherwise: of
// two people whom one document tells apart neither is the other.
func (d *inDocument) toldApart(a *appearance, i int) bool {
	if a.person.Listed || d.document != a.document {
		return false
	}
	called, ok := d.called[i]
	return ok && called != a.called
}
