package ballot

import (
	"whosaid/retrieval/pattern"
)

var (
	// isPut begins what is put to the vote, or tells who puts it.
	isPut = pattern.New(`(?i)^[\s*_>|-]*(?:(?:substitute |main )?motions?|amendments?|resolutions?|` +
		`proposals?)\b[*_]*(?: ?(?:no\.? ?)?\d+)?` +
		`[*_]*(?:\s*:|\s+by\b|\s*\(|\s+(?:to|that|from|moved|of)\b)|` +
		`\b(?:moved|motioned)\b[*_]*(?:,? (?:and|seconded)\b|,|:|\s+(?:by|that|for|an amendment|the (?:adoption|approval|motion|` +
		`following)|approval|adoption|` +
		`crs?\b|cllrs?\b|councill?ors?\b|to (?-i:[a-z]+)))|` +
		`\b(?:proposed by|proposed:|it was (?:moved|proposed)|proposed (?:crs?|cllrs?|mrs?|ms)\b)|` +
		`\bproposed,? and\b.{0,40}\bseconded\b|` +
		`^[\s*_>|-]*resolved[*_]*:`)
	// carriedOff is moved from one place to another, and moves nothing at a meeting.
	carriedOff = pattern.New(`(?i)\b(?:be|been|being|was|were|is|are|not|had) moved (?:to|for|by the|from)\b|\bmoved to (?:the|a|` +
		`an|my|his|her|their|our|its|this|that)\b`)
	// weaklyPut may be no more than what somebody said.
	weaklyPut = pattern.New(`(?i)\bproposed (?:that|to|a|an|the)\b`)
	// hasMover tells who puts it to the vote.
	hasMover = pattern.New(`(?i)\b(?:moved|motioned|proposed)\b|^[\s*_]*(?:motion|amendment|resolution)s?[^:.]{0,12}(?: by |\()`)
	// seconds tells who seconds it.
	seconds = pattern.New(`(?i)\b(?:second(?:ed|er)?(?: by)?\b|2nd(?:ed)? by)`)
	// clause goes on with what is put.
	clause = pattern.New(`^[\s*_>-]*That\b`)
	// proposes is a clause that is put without a word for it.
	proposes = pattern.New(`^[\s*_>-]*That (?:the |this |our )?(?:\p{Lu}\p{L}+|board|council|committee|club|trust|society|association) `)
	// amends is said of what is put where it changes another motion.
	amends = pattern.New(`(?i)^[\s*_>|-]*amendment\b|\b(?:moved|proposed) (?:an )?amend(?:ment|ing)?\b|` +
		`\b(?:to|moved to) amend (?:the (?:main |original )?(?:motion|resolution|proposal)|it\b|by\b)|` +
		`\bamendment (?:was )?(?:moved|proposed)`)
	// ofAmendment and ofMotion tell which of them a unit is on.
	ofAmendment = pattern.New(`(?i)\b(?:the |on (?:the )?|this |^)[*_]*amendment\b|^[\s*_>|-]*amendment (?:was |is )?` +
		`(?:carried|lost|passed|failed|defeated|rejected|withdrawn|accepted|adopted)`)
	ofMotion = pattern.New(`(?i)\b(?:original|main|substantive|amended|first) (?:motion|resolution)\b|\b(?:motion|` +
		`resolution)[,]? as amended|` +
		`\b(?:the|on|this|vote on the)\s+(?:motion|resolution)\b|^[\s*_>|-]*(?:tied? )?motion(?: to [a-z]+)?,? (?:was |is )?` +
		`(?:carried|carries|lost|passed|passes|failed|fails|defeated|rejected|withdrawn|died|dies|approved|adopted|tabled)`)
	// cameTo is what becomes of what was put.
	cameTo = `(?:carried|carries|passed|passes|adopted|approved|agreed|accepted|lost|failed|fails|fell|falls|defeated|rejected|` +
		`withdrawn|withdrew|tabled|lapsed|lapses|died|dies|vetoed|dropped|deferred|postponed|overturned|upheld|not (?:carried|` +
		`approved|adopted|passed|` +
		`seconded|put)|negatived|resolved)`
	// isOutcome tells it: as the first word, or of the motion, or in capitals.
	isOutcome = pattern.New(`(?i)^[\s*_>|(-]*(?:and )?(?:so )?` + cameTo + `\b|` +
		`\b(?:motions?|amendments?|resolutions?|proposals?|ordinances?|votes?|questions?|items?(?: \d+)?|bylaws?|it|this|that|which)\b` +
		`[^.;]{0,160}?\b(?:was|were|is|has been|been|and|then|also|narrowly|unanimously|,|motions?|amendments?|` +
		`\d)[*_]* ` + cameTo + `\b|` +
		`\b(?:motions?|amendments?|resolutions?|item \d+)[*_]*:? ` + cameTo + `\b|\bmotions? [^.;]{0,80} (?:carried|passed|` +
		`failed|fails|died)\b|` +
		`\bwithdrew (?:the|it|this|that|his|her|their)\b|\bno second(?:er)?\b|\b(?:lack|want) of a second|` +
		`\b(?:was|were) ` + cameTo + `(?: unanimously)?[.,;]?$|` +
		`\bruled (?:it |the motion )?out of order|(?-i:\b(?:CARRIED|LOST|DEFEATED|WITHDRAWN|FAILED|PASSED|VETOED|LAPSED|ADOPTED|` +
		`RESOLVED)\b)|` +
		`\b(?:unanimous(?:ly)?|nem\.? con)\b|\bcasting vote\b|\bbroke the tie\b|: (?:approved|carried|lost|agreed|rejected)\b`)
	// isVote tells how many voted, or how it was done.
	isVote = pattern.New(`(?i)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|none|no) ` +
		`(?:votes? )?(?:were )?(?:for|in favou?r|against|opposed|abstentions?|abstained)\b|\bvotes? ?(?:was|` +
		`were)?:? \(?\d+ ?(?:[-–:/]|to) ?\d+|` +
		`\b(?:tied?|tie vote)\b.{0,12}\b\d+ ?(?:[-–]|to) ?\d+|\b(?:show of hands|voice vote|roll[- ]call|recorded vote|division|` +
		`ballot)\b|` +
		`^[\s*_|(-]*\d+ ?[-–] ?\d+\b|\b(?:vote|result) (?:on|for) the\b|^[\s*_>|-]*votes?[*_]*:|` +
		cameTo + `,? (?:by )?\(?\d+ ?(?:[-–:/]|to) ?\d+|\b(?:did|does) not vote\b|\btook no part in the vote\b`)
	// putOutcome tells it in a sentence that puts the motion too, whose clause has other verbs.
	putOutcome = pattern.New(`(?i)(?:\b(?:was|were|is)|\bmotion|;|,)[*_]* ` + cameTo + `\b[^.]{0,40}$|\b(?:was|` +
		`were) ` + cameTo + `\b.{0,20}\d|` +
		cameTo + `,? (?:by )?\(?\d+ ?(?:[-–:/]|to) ?\d+|(?-i:\b(?:CARRIED|LOST|DEFEATED|WITHDRAWN|FAILED|PASSED|VETOED|LAPSED)\b)|` +
		`\bcarried unanimously|\bunanimously (?:carried|passed|approved|adopted)|\bno second(?:er)?\b`)
	// isSaid is what somebody said, which is no outcome.
	isSaid = pattern.New(`(?i)\b(?:said|says|stated|told|asked|argued|noted|thought|warned|felt|hoped|believed|added|replied|` +
		`explained|pointed out|` +
		`would (?:vote|abstain|support|oppose)|if (?:the|it|this))\b`)
)
