package answer

// Thresholds, all of them. Shares are of a question's weight, 0 to 1.
// TestThresholds holds them against questions with and without an answer.
const (
	// shown is how many statements an answer shows in full, offered how many
	// are evidence, ranked among how many these are the best, and offeredPassages
	// how many passages are.
	// considered is how many of the best are judged.
	shown           = 3
	ranked          = 60
	offered         = 24
	considered      = 8
	offeredPassages = 8
	fewPassages     = 3

	// answers is the relevance above which evidence is an answer, by what is
	// asked, and bears is the one below which nothing bears on the question.
	answers = .32
	bears   = .17
	// beside is the relevance, as a share of the best, below which further
	// statements are left out.
	beside = .5
	// besideOwn is the same for turns of a meeting, and for what the speaker of the
	// first says.
	besideOwn = .25
)

// weights are those of the features of relevance, from a logistic regression
// over natural questions on news, the suites on the briefing and its copy, and
// questions on paraphrased news, and the same questions put to another corpus.
var weights = struct{ constant, hit, covered, rank, size, strange, named, behind float64 }{
	constant: -3.3, hit: 2.33, covered: 1.31, rank: .96, size: -.37, strange: -1.87, named: .94, behind: 2.86,
}

// signWeights are those of the signs that evidence answers a natural question,
// from a logistic regression over some 400 of them on news.
var signWeights = struct{ constant, relevance, rank, passage, document, indirect, why, several, claim float64 }{
	constant: -1.64, relevance: .16, rank: 1.17, passage: .76, document: .78, indirect: -.81, why: -1.4, several: -1.45, claim: .71,
}

const (
	// doubtful is how likely evidence answers at least that is given as an answer
	// on a large corpus, largeCorpus the power of ten of a hundred statements
	// that such a one has.
	doubtful    = .45
	largeCorpus = 1
)

const (
	// halfAlike is how alike a word has to be to count as a hit; oneAlike where
	// it is the only one, and by oneMore higher for each power of ten of the
	// corpus, for it has many words of its field about it; sameName where it is
	// a name; ownAlike, and by ownMore higher, where it is the only one and only
	// those asked about may have said it.
	halfAlike = .5
	oneAlike  = .55
	oneMore   = .1
	sameName  = .75
	ownAlike  = .5
	ownMore   = .05
	// mostSize bounds the size that relevance sees.
	mostSize = 2
)

// jointShares are what a statement's rank gains in the joint ranking, from a
// listwise regression over natural questions on news and questions on plain,
// spun and paraphrased news and the suites; length is for the logarithm of its
// bytes, direct and mixed for a question of manyWords words put to a corpus of a
// thousand statements.
var jointShares = struct{ article, lead, hit, fits, length, direct, mixed float64 }{
	article: .38, lead: .3, hit: .29, fits: .64, length: -.05, direct: .33, mixed: .11,
}

// turnShares are what the rank of a turn of a meeting gains, from a listwise
// regression over natural questions about meetings; constant brings it to the
// scale of other statements.
var turnShares = struct{ constant, meeting, window, around, fits, asks, passage, mentioned float64 }{
	constant: -.4, meeting: .49, window: .22, around: .55, fits: .26, asks: -.18, passage: .19, mentioned: .34,
}

// fewSentences is how many bytes the sentences have together that are looked at
// as one in a long turn.
const fewSentences = 350

// turnWeights are those of the signs that turns answer a natural question, from a
// logistic regression over such questions about meetings; likelyTurn is how likely
// they do at least that are given as an answer.
var turnWeights = struct{ constant, lead, around float64 }{constant: -1.59, lead: 2.42, around: 2.41}

const likelyTurn = .65

// likelySide is how likely each of two people says something of what they are held
// against each other for.
const likelySide = .4

// nearShare is what a statement's rank gains that stands in the document from
// which a question asked together with this one was answered.
const nearShare = .5

// manyWords is how many words that tell what it is about a long question has.
const manyWords = 8

// How much of a description that fits no person here has to be found in an
// attribution for somebody to be meant by it; mostDescribed is among how many
// statements.
const (
	sameDescription = .85
	mostDescribed   = 12
	// tellingWords is how many words of a description find whom it means by
	// themselves: "the teachers union president".
	tellingWords = 3
)

// sameRank is by how much less a statement may rank for one with a surer speaker
// to come before it: the words are the same then, or as good.
const sameRank = .12

// ownClaim is how much of a claim the statement itself has to cover to answer
// whether somebody made it.
const ownClaim = .42

// How much of a question a passage and a sentence of it have to cover to be
// looked at for a fact.
const (
	enoughInPassage  = .5
	enoughInSentence = .35
)

// How alike two words have to be: for the same word, for close synonyms, and
// for a word of a claim in other words.
const (
	sameWord    = .9
	surelyAlike = .65
	sameClaim   = .65
)
