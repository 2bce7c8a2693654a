package language

import (
	"strings"
	"testing"

	"whosaid/retrieval/briefing"
)

// foreign are a few sentences of news or minutes each.
var foreign = map[string][]string{
	"German": {
		"Der Bürgermeister sagte am Montag, die Brücke werde im Frühjahr wieder geöffnet. „Wir haben das Geld“, erklärte er vor dem Rat, „und wir werden nicht länger warten.“ Die Opposition nannte den Plan zu teuer.",
		"Anwesend: Petra, Jonas, Miriam. Petra meint, dass wir den Termin verschieben müssen. Jonas ist dagegen, weil die Halle schon bezahlt ist. Beschluss: Wir fragen noch einmal beim Verein nach.",
	},
	"French": {
		"Le maire a déclaré lundi que le pont rouvrirait au printemps. « Nous avons l'argent », a-t-il dit devant le conseil, « et nous n'attendrons pas plus longtemps ». Pour l'opposition, ce projet coûte trop cher.",
		"L'ete dernier, la ministre avait promis de ne pas toucher aux retraites. Elle est revenue sur sa parole, selon un depute de la majorite qui etait dans la salle et qui ne veut pas etre nomme.",
	},
	"Spanish":    {"El alcalde dijo el lunes que el puente volverá a abrir en primavera. «Tenemos el dinero», explicó ante el pleno, «y no vamos a esperar más». La oposición cree que el plan es demasiado caro."},
	"Italian":    {"Il sindaco ha detto lunedì che il ponte riaprirà in primavera. «Abbiamo i soldi», ha spiegato al consiglio, «e non aspetteremo più». Secondo l'opposizione il piano è troppo caro per la città."},
	"Portuguese": {"O prefeito disse na segunda-feira que a ponte será reaberta na primavera. “Temos o dinheiro”, explicou ele à câmara, “e não vamos esperar mais”. Para a oposição, o plano é caro demais."},
	"Dutch":      {"De burgemeester zei maandag dat de brug in het voorjaar weer opengaat. ‘We hebben het geld’, legde hij uit aan de raad, ‘en we wachten niet langer.’ De oppositie vindt het plan veel te duur."},
	"Swedish":    {"Borgmästaren sade på måndagen att bron öppnar igen till våren. ”Vi har pengarna”, förklarade han för rådet, ”och vi tänker inte vänta längre.” Oppositionen tycker att planen är för dyr."},
	"Polish":     {"Burmistrz powiedział w poniedziałek, że most zostanie otwarty na wiosnę. „Mamy pieniądze”, wyjaśnił przed radą, „i nie będziemy już dłużej czekać”. Zdaniem opozycji plan jest za drogi i nie ma sensu."},
	"Turkish":    {"Belediye başkanı pazartesi günü köprünün ilkbaharda yeniden açılacağını söyledi. “Paramız var ve daha fazla beklemeyeceğiz” diye konuştu. Muhalefet ise bu planın çok pahalı olduğunu ve bir işe yaramayacağını düşünüyor."},
	"Hungarian":  {"A polgármester hétfőn azt mondta, hogy a híd tavasszal újra megnyílik. „Megvan a pénz, és nem várunk tovább” – magyarázta a tanács előtt. Az ellenzék szerint a terv túl drága, és nem is lesz belőle semmi."},
	"Russian":    {"Мэр заявил в понедельник, что мост откроют весной. «Деньги у нас есть», — сказал он.", "Заседание совета перенесено."},
	"Ukrainian":  {"Мер заявив у понеділок, що міст відкриють навесні. «Гроші в нас є, і ми більше не чекатимемо», — пояснив він."},
	"Chinese":    {"市长星期一说，大桥将在春天重新开放。“我们有钱，不会再等了。”他在议会上解释道。", "會議紀錄：主席宣布 Zoom 會議開始，請 Alice Wang 報告。"},
	"Japanese":   {"市長は月曜日、橋は春に再び開通すると述べた。「資金はある。もう待たない」と議会で説明した。", "ミーティング議事録。Sato さんが API の変更について説明した。次回は金曜日。"},
	"Korean":     {"시장은 월요일에 다리가 봄에 다시 열릴 것이라고 말했다. “돈은 있고 더 기다리지 않겠다”고 그는 설명했다."},
	"Arabic":     {"قال رئيس البلدية يوم الاثنين إن الجسر سيفتح من جديد في الربيع. وأضاف: لدينا المال ولن ننتظر أكثر."},
	"Greek":      {"Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα ανοίξει ξανά την άνοιξη. «Έχουμε τα χρήματα», εξήγησε."},
	Another: {
		"Hôm thứ Hai thị trưởng nói rằng cây cầu sẽ mở cửa trở lại vào mùa xuân. “Chúng tôi có tiền và sẽ không chờ thêm nữa”, ông giải thích trước hội đồng thành phố.",
		"Mērs pirmdien paziņoja, ka tilts pavasarī atkal tiks atvērts. “Mums ir nauda, un mēs vairs negaidīsim,” viņš skaidroja domē. Opozīcija uzskata, ka plāns ir pārāk dārgs.",
	},
}

func TestForeignTexts(t *testing.T) {
	for want, texts := range foreign {
		for _, text := range texts {
			if got := Of(text); got != want {
				t.Errorf("%q looks like %q, not %q", text, got, want)
			}
		}
	}
}

// TestEnglishIsNeverForeign: garbled, in fragments, with foreign names, words
// and addresses, English stays English.
func TestEnglishIsNeverForeign(t *testing.T) {
	texts := map[string]string{
		"empty": "", "a number": "42", "a few words": "Guten Morgen, said Ms Ito.", "garbled": briefing.Text,
		"names":          "Present: Pieter van den Berg, Ben Allen, Chris de Almeida, Maria da Silva, Juan de la Cruz, Anne van Dam, Jean de Brie, Karl von Amsberg, Luis del Rio",
		"initials":       "| Chris de Almeida | CDA | IBM | | Ben Allen | BAN | Igalia | | Daniel Ehrenberg | DE | Bloomberg | | Ana Das | DAS | Apple | | Willian Martins | WMS | Netflix |",
		"addresses":      "Agenda https://github.com/org/pm/issues/1 https://github.com/org/pm/issues/2 https://www.example.com/a https://example.com/de/la/un a@b.com c@d.com e@f.com g@h.com i@j.com k@l.com",
		"will":           "They will go, we will stay, she will see, you will hear, it will rain, he will come, nobody will know, some will, others will not.",
		"French inside":  "The mayor wrote: « Nous avons l'argent et nous n'attendrons pas. » He told the council that the bridge would be open in the spring, and that he was not going to ask for more.",
		"Russian inside": "The word \"перестройка\" was on everybody's lips, said the former minister, who had been in Moscow at that time.",
		"table":          "Item 1 | 200 | 4.5\nItem 2 | 300 | 5.5\nItem 3 | 400 | 6.5\nTotal | 900 | 16.5\nWood, steel, glass, paint, nails, rope, sand, bricks, tar, oil, coal, salt",
		"log":            "<dov> lamps need new glass <quillfish> +1 <dov> RESOLUTION: order glass <mip> in die shop <dov> so am I was <mip> die cast",
	}
	for _, p := range strings.Split(briefing.Text, "\n") {
		texts[p] = p
	}
	for name, text := range texts {
		if got := Of(text); got != "" {
			t.Errorf("%.40s looks like %s", name, got)
		}
	}
}

// TestLongTextsAreJudgedWhole: an English note before a foreign text, or a
// foreign one before an English text, does not decide.
func TestLongTextsAreJudgedWhole(t *testing.T) {
	german, english := strings.Repeat(foreign["German"][0]+"\n", 200), strings.Repeat("The mayor said on Monday that the bridge was going to be open again.\n", 600)
	if got := Of("This is a copy of an article that was sent to us by the library of the town.\n" + german); got != "German" {
		t.Errorf("German after an English note looks like %q", got)
	}
	if got := Of(foreign["German"][0] + "\n" + english); got != "" {
		t.Errorf("English after a German paragraph looks like %q", got)
	}
}

func FuzzOf(f *testing.F) {
	for _, texts := range foreign {
		f.Add(texts[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := Of(text); got != Of(text) {
			t.Errorf("two answers, one of them %q", got)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	for b.Loop() {
		Of(briefing.Text)
	}
}
