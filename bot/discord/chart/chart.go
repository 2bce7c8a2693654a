// Package chart draws bar charts as pictures that are read on a phone: large
// type on a panel of its own, which reads the same on dark and on light.
package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strconv"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The measures of a chart, in pixels. Discord shows it at about half its size.
const (
	width     = 800
	margin    = 24
	gap       = 14
	row       = 46
	thick     = 30
	titleRow  = 58
	titleSize = 30
	labelSize = 27
	longest   = 400 // of a label
	shortest  = 4   // of a bar
)

var (
	panel = color.RGBA{0x2B, 0x2D, 0x31, 0xFF}
	ink   = color.RGBA{0xE3, 0xE5, 0xE8, 0xFF}
	bars  = color.RGBA{0x7B, 0xA7, 0xE0, 0xFF}
)

// A Bar is a label and how many there are of it, 0 or more.
type Bar struct {
	Label string
	Count int
}

// Bars draws bars under a title, one below the other with the count at its
// end, as a PNG 800 pixels wide. A label that is too long ends with "…". One
// in a script that the font does not have is replaced by its place, "no. 3 in
// the list": the chart stands beside a list in the same order.
func Bars(title string, list []Bar) ([]byte, error) {
	f, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return nil, fmt.Errorf("chart: read the font: %w", err)
	}
	p := &picture{img: image.NewRGBA(image.Rect(0, 0, width, titleRow+len(list)*row+margin))}
	if p.title, err = opentype.NewFace(f, &opentype.FaceOptions{Size: titleSize, DPI: 72, Hinting: font.HintingFull}); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	if p.label, err = opentype.NewFace(f, &opentype.FaceOptions{Size: labelSize, DPI: 72, Hinting: font.HintingFull}); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	p.fill(p.img.Bounds(), panel)
	p.write(p.title, shorten(p.title, shown(f, title), width-2*margin), margin, titleRow-20)
	p.draw(f, list)
	var b bytes.Buffer
	if err := png.Encode(&b, p.img); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	return b.Bytes(), nil
}

// A picture is a chart that is being drawn.
type picture struct {
	img          *image.RGBA
	title, label font.Face
}

// draw draws the bars, whose length is in proportion to the largest.
func (p *picture) draw(f *sfnt.Font, list []Bar) {
	labels, column := p.labels(f, list)
	most, digits := 1, 0
	for _, b := range list {
		most, digits = max(most, b.Count), max(digits, measure(p.label, strconv.Itoa(b.Count)))
	}
	left := margin + column + gap
	room := width - margin - digits - gap - left
	for i, b := range list {
		top := titleRow + i*row + (row-thick)/2
		end := left + max(shortest, room*b.Count/most)
		base := top + thick - 6
		p.write(p.label, labels[i], left-gap-measure(p.label, labels[i]), base)
		p.fill(image.Rect(left, top, end, top+thick), bars)
		p.write(p.label, strconv.Itoa(b.Count), end+gap, base)
	}
}

// labels are the labels as they are drawn, and the width of the widest.
func (p *picture) labels(f *sfnt.Font, list []Bar) (labels []string, column int) {
	for i, b := range list {
		text := shown(f, b.Label)
		if text == "" {
			text = fmt.Sprintf("no. %d in the list", i+1)
		}
		text = shorten(p.label, text, longest)
		labels, column = append(labels, text), max(column, measure(p.label, text))
	}
	return labels, column
}

func (p *picture) fill(r image.Rectangle, c color.Color) {
	draw.Draw(p.img, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// write writes text from x on, standing on y.
func (p *picture) write(face font.Face, text string, x, y int) {
	d := font.Drawer{Dst: p.img, Src: image.NewUniform(ink), Face: face, Dot: fixed.P(x, y)}
	d.DrawString(text)
}

func measure(face font.Face, text string) int { return font.MeasureString(face, text).Ceil() }
