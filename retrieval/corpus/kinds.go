package corpus

import (
	"path"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/formats/records"
)

// noDocuments are the endings of files in which nobody looks for what was
// said. Those that are not read are no reason to doubt a no; all other files
// are, whatever their ending, since what an unknown one has in it nobody knows.
var noDocuments = endings(`
	.png .jpg .jpeg .gif .webp .svg .bmp .tif .tiff .heic .heif .avif .ico .icns .psd .ai .eps .raw .cr2 .nef
	.mp3 .wav .m4a .flac .ogg .oga .opus .aac .wma .aiff .mp4 .m4v .mov .mkv .webm .avi .wmv .mpg .mpeg .m3u .m3u8
	.ttf .otf .woff .woff2 .eot .css .scss .less .js .mjs .ts .jsx .tsx .map .py .pyc
	.go .rs .c .h .cpp .java .class .jar .rb .sh .bat .ps1 .sql .r .ipynb
	.exe .dll .so .dylib .o .a .bin .dmg .iso .img .apk .deb .rpm .msi .app .wasm
	.db .sqlite .sqlite3 .mdb .parquet .npy .npz .pkl .pt .onnx .safetensors .gguf .shp .dbf
	.lock .pid .tmp .temp .bak .swp .swo .part .crdownload .torrent .sum .md5 .sha1 .sha256 .sig .asc .pem .crt .url
	.opml .lnk .webloc .ini .cfg .conf .toml .env
	.bib`)

// noDocumentNames are such files by their names.
var noDocumentNames = endings("users.json channels.json integration_logs.json " +
	"thumbs.db makefile dockerfile gemfile license licence copying " +
	records.Fields + " " + AliasFile)

func endings(list string) map[string]bool {
	out := map[string]bool{}
	for _, e := range strings.Fields(list) {
		out[e] = true
	}
	return out
}

// minor reports whether nobody misses what is in a file that is not read.
func minor(name string) bool {
	base := strings.ToLower(path.Base(name))
	return noDocuments[path.Ext(base)] || noDocumentNames[base] || strings.HasSuffix(base, "~") || strings.HasPrefix(base, "~$")
}

// Readings are the files that were skipped, but for those that nobody misses.
func (c Contents) Readings() retrieval.Readings {
	var out retrieval.Readings
	for _, s := range c.Skipped {
		r := retrieval.Reading{Document: s.Document, Why: s.Why}
		switch {
		case s.Why == article.ErrEmpty.Error():
			out.Empty = append(out.Empty, r)
		case !minor(s.Document):
			out.Unread = append(out.Unread, r)
		}
	}
	out.Files = len(c.Documents) + len(out.Unread)
	return out
}
