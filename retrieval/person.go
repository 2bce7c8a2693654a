package retrieval

// Gender as titles, pronouns and first names give it. The zero value is
// unknown.
type Gender string

const (
	Female Gender = "female"
	Male   Gender = "male"
)

// Sort tells people from the other things that speak.
type Sort string

const (
	Individual   Sort = "person"       // a person with a name
	Organisation Sort = "organisation" // "the State Department", "TASS"
	Group        Sort = "group"        // "Russian officials", "NATO leaders"
	Anonymous    Sort = "anonymous"    // "a senior official"
)

// A Person is one speaker: of one document as the ledger reads it, or of the
// whole corpus once the documents' people are put together.
type Person struct {
	// Name is canonical: the fullest name the documents give.
	Name string `json:"name"`
	Sort Sort   `json:"sort"`
	// Surname is empty unless Sort is Individual.
	Surname string `json:"surname,omitempty"`
	Gender  Gender `json:"gender,omitempty"`
	// Mentions are the other wordings that mean this person, without pronouns.
	Mentions []string `json:"mentions,omitempty"`
	// Roles are descriptions as the documents word them, fullest first:
	// "Polish Foreign Minister", "the OSCE chairman".
	Roles []string `json:"roles,omitempty"`
	// Affiliations are the countries and bodies the roles name.
	Affiliations []string `json:"affiliations,omitempty"`
	// Listed is true for those who speak or attend by a document's own list or
	// labels; then Surname is empty for a name of one word.
	Listed bool `json:"listed,omitempty"`
	// Short are initials and nicks that the documents list beside the name.
	Short []string `json:"short,omitempty"`
	// AlsoKnown are names from the corpus's alias file.
	AlsoKnown []string `json:"also_known,omitempty"`
	Documents []string `json:"documents,omitempty"`
	// Statements counts the statements of this speaker.
	Statements int `json:"statements"`
}
