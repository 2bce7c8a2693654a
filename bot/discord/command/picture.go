package command

import (
	"fmt"

	"whosaid/bot/discord/card"
	"whosaid/bot/discord/chart"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// mostBars is how many people the picture shows: more would be too small to
// read where Discord makes it fit.
const mostBars = 12

// picture draws the most quoted people as bars, the most quoted on top.
func picture(people []retrieval.Person) ([]byte, error) {
	title := "Statements by speaker"
	if len(people) > mostBars {
		title += fmt.Sprintf(", the first %d of %d", mostBars, len(people))
	}
	var bars []chart.Bar
	for _, p := range card.Page(people, 0, mostBars) {
		bars = append(bars, chart.Bar{Label: message.Plain(p.Name, 120), Count: p.Statements})
	}
	return chart.Bars(title, bars)
}
