package collect

// NameOf is the name of the file that a page is saved under.
var NameOf = nameOf
