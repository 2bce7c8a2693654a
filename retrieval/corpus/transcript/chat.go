package transcript

func chatHeads(text string, l *line) []head { return nil }
