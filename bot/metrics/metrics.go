// Package metrics shows from outside how a bot is doing: figures in Prometheus's
// format, and whether it is well. No label has anything that people wrote.
package metrics

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"whosaid/bot"
	"whosaid/retrieval"
)

// A Gateway is one connection to the service that people ask on.
type Gateway struct {
	// Shard is its number among those of the bot.
	Shard int
	Up    bool
}

// A State tells how the bot is doing now.
type State interface {
	// Gateways are all that there shall be; none before the first is begun.
	Gateways() []Gateway
	// Queue is how many questions are being answered and how many wait.
	Queue() (running, waiting int)
}

// An Asker answers questions and says how it knows a statement's speaker.
type Asker interface {
	Ask(ctx context.Context, r bot.Request) (bot.Answer, error)
	Explain(s retrieval.Statement) string
}

// Metrics count what a bot does. Its methods may be called at the same time.
type Metrics struct {
	registry  *prometheus.Registry
	questions *prometheus.CounterVec
	seconds   *prometheus.HistogramVec
	failures  prometheus.Counter
	refused   *prometheus.CounterVec
	state     State
}

// New returns metrics of a bot whose index is described by status.
func New(status func() retrieval.Status, state State) *Metrics {
	m := &Metrics{registry: prometheus.NewRegistry(), state: state,
		questions: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "whosaid_questions_total",
			Help: "Questions by what came of them: answered, the kind of no, or error."}, []string{"outcome", "engine"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "whosaid_answer_seconds",
			Help: "Time from a question's turn to its answer.", Buckets: prometheus.ExponentialBuckets(.005, 2, 15)}, []string{"engine"}),
		failures: prometheus.NewCounter(prometheus.CounterOpts{Name: "whosaid_model_failures_total",
			Help: "Answers that a model was to write and could not."}),
		refused: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "whosaid_refused_lines_total",
			Help: "Lines of a model in whose place the exact words were shown, by the check that they failed."}, []string{"check"}),
	}
	m.registry.MustRegister(m.questions, m.seconds, m.failures, m.refused, vitals{status, state},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Refused counts a line of a model that failed a check.
func (m *Metrics) Refused(check string) { m.refused.WithLabelValues(check).Inc() }

// Watch returns an Asker that answers as next does, and counts that.
func (m *Metrics) Watch(next Asker) Asker { return watched{next, m} }

type watched struct {
	Asker
	metrics *Metrics
}

// Ask answers as the watched one does.
func (w watched) Ask(ctx context.Context, r bot.Request) (bot.Answer, error) {
	began := time.Now()
	a, err := w.Asker.Ask(ctx, r)
	engine := engineOf(a, err)
	w.metrics.questions.WithLabelValues(outcome(a, err), engine).Inc()
	w.metrics.seconds.WithLabelValues(engine).Observe(time.Since(began).Seconds())
	if a.Degraded {
		w.metrics.failures.Inc()
	}
	return a, err
}

// outcome is one of a few words.
func outcome(a bot.Answer, err error) string {
	switch {
	case err != nil:
		return "error"
	case a.Reason != "":
		return string(a.Reason)
	case a.Abstained:
		return "abstained"
	}
	return "answered"
}

// engineOf is one of a few words: not the model's name.
func engineOf(a bot.Answer, err error) string {
	switch {
	case err != nil:
		return "none"
	case a.Engine == "extractive", a.Engine == "help":
		return a.Engine
	}
	return "llm"
}

// Handler answers /metrics, and /healthz with 200 when all gateways are up.
func (m *Metrics) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		if wrong := m.unwell(); wrong != "" {
			http.Error(w, wrong, http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	return mux
}

// unwell says what is wrong; empty when nothing is.
func (m *Metrics) unwell() string {
	all := m.state.Gateways()
	if len(all) == 0 {
		return "not connected yet"
	}
	for _, g := range all {
		if !g.Up {
			return fmt.Sprintf("the gateway of shard %d is not connected", g.Shard)
		}
	}
	return ""
}
