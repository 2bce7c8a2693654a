package bot

import (
	"whosaid/bot/verdict"
	"whosaid/retrieval"
)

// altered answers "did X say" with no: the words are somebody's but for what
// changes what is said.
func (f *finder) altered(v retrieval.Verification) Answer {
	text := "No, " + verdict.Of(v).Text() + " " + newVoice(f.directory).report(v.Statements[0])
	return f.answered(text, v.Statements)
}

// saidOtherwise answers "who said" of words that were said but for what changes
// what is said: nobody.
func (f *finder) saidOtherwise(v retrieval.Verification) Answer {
	text := "Nobody said just that. It is " + verdict.Of(v).Text() + " " + newVoice(f.directory).report(v.Statements[0])
	return f.no(Closest, text, v.Statements)
}

// unsure answers "did X say" of words of which the document does not say outright
// whose they are: that is no no.
func (f *finder) unsure(statements []retrieval.Statement) Answer {
	s := statements[0]
	if s.Speaker == "" {
		return f.someoneElse(statements)
	}
	text := "The words are there, but the document does not say outright whose they are; it may be somebody else than " + f.whom() + ". "
	return f.no(SomeoneElse, text+newVoice(f.directory).report(s), statements)
}
