package answer

// Thresholds, all of them. Shares are of a question's weight, 0 to 1.
// TestThresholds holds them against questions with and without an answer.
const (
	// shown is how many statements an answer shows in full, offered how many
	// are evidence, ranked among how many these are the best, and offeredPassages
	// how many passages are, rankedPassages how many tell which article is about it.
	// considered is how many of the best are judged.
	shown           = 3
	ranked          = 60
	offered         = 24
	considered      = 8
	offeredPassages = 8
	rankedPassages  = 20
	fewPassages     = 3

	// answers is the relevance above which evidence is an answer, by what is
	// asked, and bears is the one below which nothing bears on the question.
	answers = .3
	bears   = .21
	// mostlyCovered is how much of the question a statement covers that bears on
	// it however relevant it is.
	mostlyCovered = .6
	// beside is the relevance, as a share of the best, below which further
	// statements are left out.
	beside = .5
	// besideOwn is the same for turns of a meeting, and for what the speaker of the
	// first says.
	besideOwn = .25
	// leading is the share that what is ranked first has at least of the relevance of
	// what is most relevant, to be given before it.
	leading = .65
)

// weights are those of the features of relevance, from a logistic regression
// over natural questions on news, the suites on the briefing and its copy, and
// questions on paraphrased news, and the same questions put to another corpus.
var weights = struct{ constant, hit, covered, rank, margin, size, strange, named, behind float64 }{
	constant: -3.76, hit: 1.77, covered: 1.55, rank: .79, margin: 2.37, size: -.3, strange: -2.12, named: 1.18, behind: 2.27,
}

const (
	// mostMargin bounds by how much relevance sees the best article to be ahead,
	// fairMargin is what a corpus of one article counts as.
	mostMargin = .6
	fairMargin = .3
)

// signWeights are those of the signs that evidence answers a natural question,
// from a logistic regression over some 500 of them on news, and questions on spun
// and paraphrased news.
var signWeights = struct{ constant, relevance, rank, margin, passage, why, several, named float64 }{
	constant: -1.36, relevance: .61, rank: .64, margin: 1.4, passage: .58, why: -1, several: -1.6, named: 1.15,
}

// saidWeights are those of the signs for what somebody named said, from a logistic
// regression over a hundred such questions on news of bareWords words and more, and
// the same ones put to the corpus without the articles that answer them.
var saidWeights = struct{ constant, relevance, rank, passage, surpassed float64 }{
	constant: -4.1, relevance: .57, rank: 2.1, passage: 2.1, surpassed: -5.5,
}

const (
	// doubtful is how likely evidence answers at least that is given as an answer
	// on a large corpus, doubtfulSaid where it is what somebody named said, and
	// doubtfulUnnamed where nobody is named: hardly any such question has no answer.
	// largeCorpus is the power of ten of a hundred statements that such a corpus has.
	doubtful        = .43
	doubtfulSaid    = .15
	doubtfulUnnamed = .38
	largeCorpus     = 1
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

// jointShares are what a statement's joint rank gains, from a listwise regression
// over natural questions on news and questions on plain, spun and paraphrased
// news and the suites. By the article: the ranks of its best statement and
// passage, that it has the best passage of all, how much of the topic its
// beginning covers, and that the statement stands in the first paragraphs. By
// words: the rank that the search gave, the share of words that the statement
// itself has, what it covers with its attribution, what its paragraph covers with
// the article's beginning and what the paragraphs around do, the kind of thing
// asked for, and the logarithm of its bytes. By the speaker: who is unsure, has
// no name, or is one of those described; direct and mixed are for a question of
// manyWords words put to a corpus of a thousand statements. Attributed and first
// are for questions that name nobody.
var jointShares = struct {
	statement, passage, best, lead, first                          float64
	rank, hit, hitNamed, attributed, paragraph, wide, fits, length float64
	unsure, unnamed, preferred, direct, mixed                      float64
}{
	statement: .3, passage: .16, best: .13, lead: .11, first: -.24,
	rank: .37, hit: .1, hitNamed: .51, attributed: .5, paragraph: .58, wide: .58, fits: .65, length: -.05,
	unsure: -.1, unnamed: -.05, preferred: .27, direct: .42, mixed: .21,
}

// senseShare is what a statement's joint rank gains by each standard deviation that it
// is closer to the question in sense than others, where an embedder of sentences tells.
const senseShare = .2

const (
	// summed is how many paragraphs at the beginning of an article of longArticle
	// sum up what is told below, widely how many on either side of a statement tell
	// what it is about.
	summed      = 2
	longArticle = 8
	widely      = 3
	// anonymous is the anonymity of a source without a name.
	anonymous = 2
)

// turnShares are what the rank of a turn of a meeting gains, from a listwise
// regression over natural questions about meetings; constant brings it to the
// scale of other statements.
var turnShares = struct{ constant, meeting, window, around, fits, asks, passage, mentioned, member, likely float64 }{
	constant: -.4, meeting: .49, window: .22, around: .55, fits: .26, asks: -.18, passage: .19, mentioned: .34, member: .3, likely: .3,
}

// manyStatements is from how many statements on others' are looked for roughly where
// somebody is asked about.
const manyStatements = 50_000

// fewSentences is how many bytes the sentences have together that are looked at
// as one in a long turn.
const fewSentences = 350

// turnWeights are those of the signs that turns answer a natural question, from a
// logistic regression over such questions about meetings; likelyTurn is how likely
// they do at least that are given as an answer.
var turnWeights = struct{ constant, lead, around float64 }{constant: -1.59, lead: 2.42, around: 2.41}

const likelyTurn = .6

// tellingWeights are those of the signs that the turns that are shown answer a natural
// question, or those that come closest do, from a logistic regression over some 530 such
// questions about meetings.
var tellingWeights = struct{ constant, lead, rank, around, surpassed, words, whoSaid, named, sided float64 }{
	constant: -5.01, lead: 3.13, rank: .41, around: 2.52, surpassed: -3.94, words: 1.24, whoSaid: 1.18, named: .4, sided: -.32,
}

const (
	// hardlyTold is how likely turns answer at least that are given as an answer,
	// surelyTold how likely they do at least that were only the closest by what is asked.
	// A wrong answer counts as two that are missed.
	hardlyTold = .57
	surelyTold = .7
)

// bearsTurn is how much of a question stands at least in its very words around a
// turn that bears on it.
const bearsTurn = .3

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
// whether somebody made it, turnClaim the same where it is one turn of a thousand
// and more.
const (
	ownClaim  = .42
	turnClaim = .65
)

// How much of a question a passage and a sentence of it have to cover to be
// looked at for a fact.
const (
	enoughInPassage  = .5
	enoughInSentence = .35
)

// How alike two words have to be: for the same word, for one that is as good, for
// close synonyms, and for a word of a claim in other words.
const (
	sameWord    = .9
	almostWord  = .7
	surelyAlike = .65
	sameClaim   = .65
)

// bareWords is how many words a topic has at least for evidence that has none of
// them to be no answer: for a few, others may stand there.
const bareWords = 4

// perSpeaker is how many statements are looked at of one of several people.
const perSpeaker = 80
