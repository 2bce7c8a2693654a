package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"whosaid/retrieval/corpus/formats/formattest"
)

// writeArticle writes an article, in the formats that the names of the files end
// with.
func writeArticle(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: article FILE...")
	}
	files := formattest.Sample().Files()
	for _, name := range args {
		raw, ok := files[filepath.Ext(name)]
		if !ok {
			ts.Fatalf("article: no format of %s", name)
		}
		put(ts, name, raw)
	}
}

func put(ts *testscript.TestScript, name string, raw []byte) {
	path := ts.MkAbs(name)
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	ts.Check(os.WriteFile(path, raw, 0o600))
}

// writeBroken writes a folder of files that are broken, each in its way.
func writeBroken(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: broken FOLDER")
	}
	a := formattest.Sample()
	bomb := formattest.Zip(formattest.Entry{Name: "[Content_Types].xml"},
		formattest.Entry{Name: "word/document.xml", Text: strings.Repeat(" ", 129<<20)})
	flagged := a.EPUB()
	flagged[bytes.LastIndex(flagged, []byte("PK\x01\x02"))+8] |= 1
	for name, raw := range map[string][]byte{
		"bomb.docx": bomb, "torn.docx": a.DOCX()[:300], "old.docx": []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "locked.epub": flagged,
		"torn.odt": a.ODT()[:200], "torn.pdf": a.PDF()[:400], "scan.pdf": formattest.PDF("", nil, nil), "torn.rtf": a.RTF()[:150],
		"empty.html": []byte("<html><body><script>said()</script>"), "deep.html": []byte(strings.Repeat("<div>", 4000)), "torn.mht": a.MHTML()[:60],
		"picture.txt": []byte("\x89PNG\r\n\x1a\n\x00\x00"), "sheet.xls": []byte("\xd0\xcf\x11\xe0"), "none.epub": a.DOCX(), "empty.docx": nil,
	} {
		put(ts, filepath.Join(args[0], name), raw)
	}
}
