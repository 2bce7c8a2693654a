package library

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

const (
	// fewStatements and fewChunks are how many are all ranked, without looking
	// for candidates first. Chunks are longer.
	fewStatements = 250
	fewChunks     = 120
	// candidates is how many statements are taken from the vectors, from the
	// full text, and from the full text by related words; chunkCandidates how
	// many chunks from the first two.
	candidates      = 100
	chunkCandidates = 50
	// fewCandidates is how many are taken from the full text where a rough ranking is
	// enough.
	fewCandidates = 40
	// namedMore is how many times as many are taken where all are some speakers'.
	namedMore = 3
	// contextChunks is how many of the best chunks add the statements in them
	// to the candidates.
	contextChunks = 25
)

// What a statement's surroundings add to its rank: its chunk's coverage, the
// share of the query that its document's chunks contain, and being said by
// somebody preferred. Set by coordinate ascent on natural, plain, spun and
// paraphrased questions together.
const (
	chunkShare     = .3
	documentShare  = .15
	preferredShare = .15
	avoidedShare   = .25
	// senseShare is for closeness in sense.
	senseShare = .04
	// windowShare is how much a long turn loses whose words about the query stand
	// far apart.
	windowShare = .6
)

// Search finds evidence: it ranks the query over statements with their
// attribution and surroundings, and over chunks. Of a very long text only the
// beginning is asked for.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Evidence, error) {
	s := l.hold()
	defer s.release()
	weights := similarity.WeightsFor(embed.BuiltinModel) // another embedder tells by Sense
	search := search{termReader: s.termReader(), weights: weights, preferred: set(q.Prefer), avoided: set(q.Avoid)}
	defer search.packed.Done()
	passes := s.statementFilter(q)
	text := beginning(q.Text)
	if text == "" {
		return search.unranked(q, passes), ctx.Err()
	}
	search.asked = l.read(ctx, s, text)
	var chunks []found
	var pool []index.Candidate
	var group errgroup.Group
	group.Go(func() (err error) {
		chunks, err = search.rankChunks(ctx, q, passes)
		return err
	})
	group.Go(func() (err error) {
		pool, err = search.statementPool(ctx, q, passes)
		return err
	})
	if err := group.Wait(); err != nil {
		return retrieval.Evidence{}, fmt.Errorf("search: %w", err)
	}
	statements, err := search.rankStatements(q, passes, pool, chunks)
	if err != nil {
		return retrieval.Evidence{}, fmt.Errorf("search: %w", err)
	}
	return s.evidence(statements[:min(q.Statements, len(statements))], chunks[:min(q.Passages, len(chunks))]), nil
}

func (s *snapshot) evidence(statements, chunks []found) retrieval.Evidence {
	var e retrieval.Evidence
	for _, f := range statements {
		e.Statements = append(e.Statements, retrieval.ScoredStatement{Statement: *s.statement(f.number), Score: f.score})
	}
	for _, f := range chunks {
		e.Passages = append(e.Passages, retrieval.ScoredPassage{Chunk: *s.chunk(f.number), Score: f.score})
	}
	return e
}

// A search is one query at work on a snapshot.
type search struct {
	asked
	*termReader
	weights            similarity.Weights
	preferred, avoided map[string]bool
}

type found struct {
	number int
	score  retrieval.Score
}

// unranked returns the first statements and chunks that pass.
func (s search) unranked(q retrieval.Query, passes func(int) bool) retrieval.Evidence {
	first := func(n int, all iter.Seq[int]) []found {
		var out []found
		for i := range all {
			if len(out) >= n {
				break
			}
			out = append(out, found{number: i})
		}
		return out
	}
	_, chunks := s.snapshot.chunkFilter(q, passes)
	return s.snapshot.evidence(first(q.Statements, s.snapshot.among(q, passes)), first(q.Passages, chunks))
}

// rankChunks returns the candidates among the chunks that pass a query's filters, or
// have a statement that passes, best first.
// Their scores tell how much of the query their documents contain.
func (s search) rankChunks(ctx context.Context, q retrieval.Query, passes func(int) bool) ([]found, error) {
	chunk, all := s.snapshot.chunkFilter(q, passes)
	pool, err := s.pool(ctx, s.chunks, all, fewChunks, chunkCandidates, chunk, len(q.Speakers) > 0)
	if err != nil {
		return nil, err
	}
	out := s.score(pool, s.chunkTerms)
	shared := map[string]similarity.TermSet{}
	for _, f := range out {
		shared[s.snapshot.documentOfChunk(f.number)] |= s.query.Shared(s.chunkTerms(f.number))
	}
	for i := range out {
		out[i].score.Document = s.query.Share(shared[s.snapshot.documentOfChunk(out[i].number)])
		out[i].score.Rank += documentShare * out[i].score.Document
	}
	sortFound(out)
	return out, nil
}

// rankStatements returns the candidates among the statements that pass, best
// first: those of a pool, and those in the best chunks.
func (s search) rankStatements(q retrieval.Query, passes func(int) bool, pool []index.Candidate, chunks []found) ([]found, error) {
	if q.Statements <= 0 {
		return nil, nil
	}
	senses, err := s.senses()
	if err != nil {
		return nil, err
	}
	out := s.score(s.withContext(pool, senses.closest(sensed, passes), passes, chunks), s.statementTerms)
	documents, coverage := s.surroundings(chunks)
	for i := range out {
		score, document := &out[i].score, s.snapshot.generation.DocumentOf(out[i].number)
		score.Document = documents[s.snapshot.generation.Documents[document].Name]
		score.Sense = senses.of(out[i].number)
		score.Rank += documentShare*score.Document + senseShare*score.Sense
		score.Rank += s.ofSpeaker(s.snapshot.speakersIn(document)[out[i].number-s.snapshot.generation.Said(document).Start])
	}
	out = withChunks(out, q.Statements, func(f found) float64 {
		return chunkShare*coverage(s.snapshot.generation.ChunkOf(f.number)) + windowShare*(s.window(f.number, f.score.Coverage)-f.score.Coverage)
	})
	sortFound(out)
	return out, nil
}

// statementPool are the candidates among the statements that pass; where a rough ranking
// is enough only what the text's own words find, and none where none are asked for.
func (s search) statementPool(ctx context.Context, q retrieval.Query, passes func(int) bool) ([]index.Candidate, error) {
	if q.Statements <= 0 {
		return nil, ctx.Err()
	}
	if q.Roughly && s.snapshot.generation.Manifest.Statements > fewStatements {
		return s.statements.InWords(ctx, fewCandidates, passes)
	}
	return s.pool(ctx, s.statements, s.snapshot.among(q, passes), fewStatements, candidates, passes, len(q.Speakers) > 0)
}

// withChunks adds what their chunks cover, and what their windows leave of their
// coverage, to the ranks of the statements that are among the n best, or near them. It
// leaves out those that nothing could bring there.
func withChunks(all []found, n int, more func(found) float64) []found {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return similarity.Order(all[a].score, all[b].score) })
	var best []float64 // the n best ranks, ascending
	kept := 0
	for _, i := range order {
		rank := &all[i].score.Rank
		if len(best) == n && *rank+chunkShare < best[0] {
			break
		}
		*rank += more(all[i])
		at, _ := slices.BinarySearch(best, *rank)
		if best = slices.Insert(best, at, *rank); len(best) > n {
			best = best[1:]
		}
		kept++
	}
	order = order[:kept]
	slices.Sort(order)
	out := make([]found, kept)
	for k, i := range order {
		out[k] = all[i]
	}
	return out
}

// surroundings returns what documents contain of the query, by name, and a
// function that tells how much of it a chunk covers.
func (s search) surroundings(chunks []found) (documents map[string]float64, coverage func(chunk int) float64) {
	documents = map[string]float64{}
	covered := map[int]float64{-1: 0}
	for _, f := range chunks {
		documents[s.snapshot.documentOfChunk(f.number)] = f.score.Document
		covered[f.number] = f.score.Coverage
	}
	return documents, func(chunk int) float64 {
		c, ok := covered[chunk]
		if !ok {
			c = s.query.Match(s.chunkTerms(chunk)).MaxSim
			covered[chunk] = c
		}
		return c
	}
}

// withContext adds to a pool the statements that pass in the best chunks.
func (s search) withContext(pool []index.Candidate, closest []int, passes func(int) bool, chunks []found) []index.Candidate {
	numbers := slices.Clone(closest)
	for _, c := range pool {
		numbers = append(numbers, c.Number)
	}
	for _, f := range chunks[:min(contextChunks, len(chunks))] {
		for _, i := range s.snapshot.inChunk(f.number) {
			if passes(i) {
				numbers = append(numbers, i)
			}
		}
	}
	slices.Sort(numbers)
	return s.statements.With(slices.Compact(numbers))
}

// pool returns the candidates of a finder among those that pass, which all are:
// all of a few, or the n nearest by each way. Where some speakers' are asked for, only
// these are looked at.
func (s search) pool(ctx context.Context, finder *index.Finder, all iter.Seq[int], few, n int,
	passes func(int) bool, named bool) ([]index.Candidate, error) {
	var passing []int
	for i := range all {
		if passing = append(passing, i); len(passing) > few && !named {
			return finder.Candidates(ctx, n, passes)
		}
	}
	if len(passing) > few {
		return finder.Among(ctx, namedMore*n, passing)
	}
	return finder.With(passing), ctx.Err()
}

// score returns the candidates' scores by their own words, in their order.
func (s search) score(pool []index.Candidate, terms func(int) similarity.Text) []found {
	texts := make([]similarity.Candidate, len(pool))
	for i, c := range pool {
		texts[i] = similarity.Candidate{Text: terms(c.Number), Cosine: c.Cosine}
	}
	scores := s.query.Rank(texts, s.weights)
	out := make([]found, len(pool))
	for i, c := range pool {
		out[i] = found{c.Number, scores[i]}
	}
	return out
}

// sortFound puts the best first; equal ones stay in document order.
func sortFound(list []found) {
	slices.SortStableFunc(list, func(a, b found) int { return similarity.Order(a.score, b.score) })
}
