package language

// croatian are the commonest function words of Croatian, those of the full-text index:
// its package compiles a stemmer's expressions in every process that it is part of.
const croatian = `biti jesam budem sam jesi budeš si jesmo budemo smo jeste budete ste jesu budu su bih bijah bjeh bijaše bi bje bješe
	bijasmo bismo bjesmo bijaste biste bjeste bijahu biše bjehu bio bili budimo budite bila bilo bile ću ćeš će ćemo ćete
	želim želiš želi želimo želite žele moram moraš mora moramo morate moraju trebam trebaš treba trebamo trebate trebaju
	mogu možeš može možemo možete za`
