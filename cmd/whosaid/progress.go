package main

import (
	"sync"

	"github.com/schollz/progressbar/v3"
)

// progress shows how far something has come, on a terminal; elsewhere it is nil.
func (a *app) progress(what string) func(done, total int) {
	if !terminal(a.err) {
		return nil
	}
	var mu sync.Mutex
	var bar *progressbar.ProgressBar
	return func(done, total int) {
		mu.Lock()
		defer mu.Unlock()
		if total <= 0 {
			return
		}
		if bar == nil {
			bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(a.err), progressbar.OptionSetDescription(what),
				progressbar.OptionClearOnFinish(), progressbar.OptionShowCount(), progressbar.OptionFullWidth())
		}
		// The bar is a courtesy: that it cannot be drawn stops nothing.
		bar.ChangeMax(total)
		_ = bar.Set(done)
		if done >= total {
			_ = bar.Finish()
			bar = nil
		}
	}
}
