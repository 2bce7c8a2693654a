package metrics

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"whosaid/retrieval"
)

// vitals are the figures that are read when somebody asks for them.
type vitals struct {
	status func() retrieval.Status
	state  State
}

var (
	gatewayUp = prometheus.NewDesc("whosaid_gateway_up", "1 while the gateway of a shard is connected, otherwise 0.", []string{"shard"}, nil)
	running   = prometheus.NewDesc("whosaid_questions_running", "Questions that are being answered.", nil, nil)
	waiting   = prometheus.NewDesc("whosaid_questions_waiting", "Questions that wait for their turn.", nil, nil)
	age       = prometheus.NewDesc("whosaid_index_age_seconds", "Time since the index in use was built.", nil, nil)
	documents = prometheus.NewDesc("whosaid_index_documents", "Documents in the index in use.", nil, nil)
	said      = prometheus.NewDesc("whosaid_index_statements", "Statements in the index in use.", nil, nil)
	unread    = prometheus.NewDesc("whosaid_index_unread", "Files that could not be read, or with little found.", nil, nil)
)

// Describe and Collect make vitals a prometheus.Collector.
func (v vitals) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{gatewayUp, running, waiting, age, documents, said, unread} {
		out <- d
	}
}

func (v vitals) Collect(out chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	for _, g := range v.state.Gateways() {
		up := 0.0
		if g.Up {
			up = 1
		}
		gauge(gatewayUp, up, strconv.Itoa(g.Shard))
	}
	answering, inLine := v.state.Queue()
	gauge(running, float64(answering))
	gauge(waiting, float64(inLine))
	s := v.status()
	gauge(age, time.Since(s.IndexAsOf).Seconds())
	gauge(documents, float64(s.Documents))
	gauge(said, float64(s.Statements))
	gauge(unread, float64(len(s.Unread)))
}
