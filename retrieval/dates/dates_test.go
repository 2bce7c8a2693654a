package dates

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Board minutes, 2026-07-30, room 4":         "2026-07-30",
		"2026-07-30T09:00:00Z":                      "2026-07-30",
		"held 2019/12/5 at 14:00":                   "2019-12-05",
		"am 5.3.2021 um neun":                       "2021-03-05",
		"19 July, 2022 Meeting Notes":               "2022-07-19",
		"the 3rd of May 2021":                       "2021-05-03",
		"Friday, March 5th, 2021 14:00 UTC":         "2021-03-05",
		"Sept. 26, 2016":                            "2016-09-26",
		"4 Sept 2020":                               "2020-09-04",
		"2022-Nov.-24":                              "2022-11-24",
		"[05-Jan-23 02:02 PM] mara":                 "2023-01-05",
		"18–20 November 2025":                       "2025-11-18",
		"January 5-7, 2023":                         "2023-01-05",
		"May 2023":                                  "2023-05",
		"in May of 2023 and on 2 June 2023":         "2023-05 2023-06-02",
		"3/17/2017 14:00PM":                         "2017-03-17",
		"17/3/2017":                                 "2017-03-17",
		"7/28/17":                                   "2017-07-28",
		"on 3 May we said so, and May 4th too":      "--05-03 --05-04",
		"rule: both may be the month: 3/4/2021":     "",
		"rule: the weekday decides, Fri 12/01/17":   "2017-12-01",
		"rule: the weekday decides, Fri. 01/12/18":  "2018-01-12",
		"rule: no weekday of the two, Mon 12/01/17": "",
		"rule: day and month alike 5/5/2021":        "2021-05-05",
		"rule: no such day: 31 February 2021":       "",
		"rule: no such day: 2021-13-01":             "",
		"rule: versions are none: 1.2.2021.4":       "",
		"rule: fractions are none: 10.20 of 3/4":    "",
		"you may 2 times":                           "--05-02",
		"nothing":                                   "",
	} {
		var got []string
		for _, f := range Find(text) {
			got = append(got, f.Date.String())
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"2021": "2021", "2021-03": "2021-03", " 2021-03-04 ": "2021-03-04",
		"Fri, March 23, 2018 14:00 UTC":      "2018-03-23",
		"Thursday 18 July 2019 at 22:00 UTC": "2019-07-18",
		"Mon, 02 Jan 2006 15:04:05 GMT":      "2006-01-02",
		"2006-01-02T15:04:05Z":               "2006-01-02",
		"2006-01-02 15:04:05 +0200":          "2006-01-02",
		"last week":                          "",
		"the harbour opened 3 May 2021":      "",
		"3 May 2021 or 4 May 2021":           "",
	} {
		d, ok := Parse(text)
		if !ok {
			d = Date{}
		}
		if d.String() != want {
			t.Errorf("%q: %q, want %q", text, d, want)
		}
	}
}

func TestOfName(t *testing.T) {
	for name, want := range map[string]string{
		"acde_2026-07-30.md": "2026-07-30", "acde_2026-07-30_044.vtt": "2026-07-30", "20230105.txt": "2023-01-05",
		"call-20230105-final.md": "2023-01-05", "2023-11_november-28.md": "2023-11-28", "meetings/2023-11/november-28.md": "2023-11-28",
		"2022-11/dec-01.md": "2022-12-01", "2023-12/jan-03.md": "2024-01-03", "2023-01_jan-31.md": "2023-01-31",
		"notes/2024-04/README.md": "2024-04", "Board 3 May 2021.txt": "2021-05-03", "2024/05/06/standup.md": "2024-05-06",
		"Meeting 70.md": "", "call_103.md": "", "report 12345678.txt": "", "v1.2.3.txt": "", "03-04-2021.txt": "", "2023-05/oct-03.md": "2023-05",
		"order 99999999.txt": "", "a/b.txt": "", "2020-02-30.txt": "2020-02",
	} {
		d, ok := OfName(name)
		if ok == d.IsZero() || d.String() != want {
			t.Errorf("%q: %q %v, want %q", name, d, ok, want)
		}
	}
}

func TestContains(t *testing.T) {
	day := Date{2021, 5, 3}
	for _, d := range []Date{day, {2021, 5, 0}, {2021, 0, 0}, {0, 5, 3}} {
		if !d.Contains(day) {
			t.Errorf("%v does not contain %v", d, day)
		}
	}
	for _, d := range []Date{{}, {2021, 5, 4}, {2022, 5, 0}, {2020, 0, 0}, {0, 6, 3}} {
		if d.Contains(day) {
			t.Errorf("%v contains %v", d, day)
		}
	}
	if got := (Date{2024, 2, 0}).Last(); got != (Date{2024, 2, 29}) {
		t.Error(got)
	}
}

// The spans of what is found lie in the text, in order and apart, and a date
// reads back from how it is written.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"2026-07-30", "Fri 12/01/17", "3 May 2021", "January 5-7, 2023", "20230105", "May 2023"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, at := range Find(text) {
			if at.Start < end || at.End > len(text) || at.Len() == 0 || !at.Date.valid() {
				t.Fatalf("%q: %+v", text, at)
			}
			end = at.End
			if at.Date.Year == 0 {
				continue
			}
			if d, ok := Parse(at.Date.String()); !ok || d != at.Date {
				t.Fatalf("%v reads as %v", at.Date, d)
			}
		}
		OfName(text)
	})
}
