package command

import (
	"bytes"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"whosaid/bot/discord/card"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// mostBars is how many people the picture shows.
const mostBars = 20

// A panel of its own makes the picture read the same on dark and on light.
var (
	panel = color.RGBA{0x2B, 0x2D, 0x31, 0xFF}
	ink   = color.RGBA{0xE3, 0xE5, 0xE8, 0xFF}
	bars  = color.RGBA{0x7B, 0xA7, 0xE0, 0xFF}
)

// picture draws the most quoted people as bars, the most quoted on top.
func picture(people []retrieval.Person) ([]byte, error) {
	people = card.Page(people, 0, mostBars)
	n := len(people)
	counts, names := make(plotter.Values, n), make([]string, n)
	for i, p := range people {
		counts[n-1-i], names[n-1-i] = float64(p.Statements), message.Plain(p.Name, 34)
	}
	chart, err := plotter.NewBarChart(counts, vg.Points(13))
	if err != nil {
		return nil, err
	}
	chart.Horizontal, chart.Color, chart.LineStyle.Width = true, bars, 0
	p := blank()
	p.Add(chart)
	p.NominalY(names...)
	return encode(p, vg.Points(float64(70+n*20)))
}

// blank is an empty plot in the panel's colours.
func blank() *plot.Plot {
	p := plot.New()
	p.BackgroundColor = panel
	p.Title.Text, p.Title.TextStyle.Color = "Statements a speaker", ink
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		axis.Color, axis.Label.TextStyle.Color = ink, ink
		axis.Tick.Color, axis.Tick.Label.Color = ink, ink
	}
	p.X.Min = 0
	return p
}

func encode(p *plot.Plot, height vg.Length) ([]byte, error) {
	w, err := p.WriterTo(vg.Points(520), height, "png")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	_, err = w.WriteTo(&b)
	return b.Bytes(), err
}
