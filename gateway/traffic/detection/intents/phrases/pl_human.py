"""Polish: asking for a human, for the assistant, and what is writing; put together from groups."""

from __future__ import annotations

from gateway.traffic.detection.intents.table import Intent, Phrases, forms, rows

_HARD = "- a owi em ie ow om ami"
_SOFT_F = "a i e a"
GROUPS = {
    # Words that say nothing about who is wanted.
    "FILL": rows(
        "prosze, poprosze, teraz, natychmiast, juz, zaraz, od, jednak, tylko, po, prostu, wreszcie,"
        "w, koncu, bardzo, pilnie, pilne, szybko, najlepiej, chyba, tu, tam, tutaj, mnie, mi, nam,"
        "sie, sobie, tego, tym, ten, ta, ta, te, taka, jakby, bezposrednio, osobiscie, naprawde,"
        "no, to, i, dzis, dzisiaj, jutro, lepiej, raczej, zdecydowanie, normalnie, wlasnie,"
        "telefonicznie, na, chwile, moment, jeszcze, znowu, znow, ponownie, pan, pani, panstwa,"
        "panstwu, wam, serio, kurde, cholera, blagam, musze, pls, moze, ewentualnie, zwyczajnie"
    ),
    "TURN": rows(
        "nie, bez, oprocz, poza, jesli, jezeli, chyba, ale, tylko, lecz, a, chce, chcialbym, chcialabym, wole, wolalbym, wolalabym, prosze,"
        "poprosze, bot, botem, botami, robotem, automatem, maszyna, dajcie, daj, polacz, polaczcie,"
        "przelacz, przelaczcie, zadam, bo, wiec, dlatego, niech, potrzebuje"
    ),
    "MASTER": rows(
        "chce, chcemy, chcialbym, chcialabym, chcielibysmy, chcialybysmy, chciala, chcial,"
        "chcialem, chcialoby mi sie, prosze, poprosze, prosimy, prosilbym, prosilabym, prosilibysmy,"
        "wole, wolimy, wolalbym, wolalabym, wolelibysmy, potrzebuje, potrzebujemy, potrzebowalbym,"
        "potrzebowalabym, przydalby sie, przydalaby sie, zycze sobie, zyczylbym sobie,"
        "zyczylabym sobie, zyczymy sobie, domagam sie, zadam, zadamy, oczekuje, nalegam, wnosze,"
        "pragne, pragnalbym, pragnelabym, zalezy mi, marze, marzy mi sie, prosba, mam prosbe,"
        "apeluje, wymagam, sugeruje, trzeba mi, brakuje mi, preferuje, preferowalbym,"
        "preferowalabym, szukam, licze na, mam prawo, mamy prawo, musze, musimy, czekam na"
    ),
    "MAYI": rows(
        "moge, mozna, moglbym, moglabym, moglibysmy, mozemy, da sie, daloby sie, daloby rade,"
        "da rade, jest szansa, jest jakas szansa, jest opcja, jest mozliwosc, istnieje mozliwosc,"
        "jest mozliwe, jest mozliwa, bylaby mozliwosc, byloby mozliwe, jest sposob, mam mozliwosc,"
        "jak, gdzie, kiedy, w jaki sposob, macie mozliwosc, dostane, uzyskam"
    ),
    "WISH": ("{MASTER}", "{MAYI}"),
    "SPEAK": rows(
        "rozmawiac, porozmawiac, pogadac, gadac, pogawedzic, pisac, popisac, pomowic, mowic,"
        "skontaktowac, kontaktowac, polaczyc, laczyc, dodzwonic, dzwonic, zadzwonic, omowic,"
        "przedyskutowac, zalatwic, zalatwiac, wyjasnic, ustalic, poczatowac, czatowac, pogawedke,"
        "pogawedki, rozmowa, rozmowe, rozmowy, rozmowie, kontakt, kontaktu, polaczenie, polaczenia,"
        "czat, czatu, chat, chatu, rozmawial, rozmawiala, zamienic slowo, zamienic dwa slowa,"
        "zamienic kilka slow, zamienic pare slow, skonsultowac, konsultacji, konsultacje,"
        "telefon, przegadac, dogadac, obgadac, pokonsultowac, polaczyc sie, korespondowac,"
        "rozmowic, rozmawiania, pogadania, porozmawiania, gadania, obslugi, porozumiec"
    ),
    "ADJ": rows(
        "zyw*, prawdziw*, normaln*, realn*, ludzk*, jakis, jakas, jakims, jakiegos, jakiejs, jakas,"
        "jakimis, jakichs, jakichkolwiek, ludzkich, jakimkolwiek, jakiegokolwiek, jakakolwiek, kompetentn*, wolny, wolnym, wolnego,"
        "dostepn*, dyzurn*, wasz, waszym, waszego, waszymi, wasza, waszej, panstwa, inny, innym,"
        "innego, inna, dowolnym, dowolnego, odpowiedni, odpowiednim, odpowiedniego, zwyklym,"
        "zwyklego, zwykly, konkretn*, ktoryms, ktoregos, ktorymkolwiek, doswiadczon*, rozumn*,"
        "myslac*, rzeczywist*, faktyczn*, fizyczn*, z krwi i kosci, bardziej, takim, takiego,"
        "tym, tego, ten, ta, tej, swoim, madrzejsz*, sensown*, wlasciw*, cieleln*, bezposredni*,"
        "bezposrednio, innych"
    ),
    "PEOPLE": rows(
        forms("konsultant", _HARD + " ka ke ki ce kami ek kom cie ci"),
        forms("czlowiek", "- a owi iem"),
        "czlowiekiem, ludzmi, ludzi, ludzie, ludziom, czlek, czleka, czlekiem",
        forms("pracowni", "k ka kowi kiem cy kow kami ca cy ce kom"),
        "pracownica, pracownice, pracownicy",
        forms("doradc", "a y e ow ami om o"),
        "doradczyni, doradczynia, doradczynie",
        forms("operator", _HARD + " ka ke ki zy"),
        "operatorze",
        forms("agent", _HARD + " ka ke ki ci"),
        forms("przedstawiciel", "- a owi em e i ami ka ke ki"),
        forms("specjali", "sta sty ste stow stami sci stka stke stki"),
        forms("kierowni", "k ka kowi kiem czka czke czki ctwo ctwem ctwa"),
        forms("przelozon", "y ego ym a ej emu ych"),
        forms("menedzer", _HARD + " ka ke ki"),
        forms("menadzer", _HARD + " ka ke ki"),
        forms("manager", _HARD + " ka ke ki"),
        forms("ekspert", _HARD + " ka ke ki ci"),
        forms("obslugujac", "y ego ym a ej"),
        forms("opiekun", "- a em owi ka ke"),
        "czynnik ludzki, czynnika ludzkiego, czynnikiem ludzkim, istota ludzka, istote ludzka,"
        "istoty ludzkiej",
        "recepcja, recepcje, recepcji, recepcjonistka, recepcjonistke, dyspozytor, dyspozytorem,"
        "dyspozytora, technik, technikiem, technika, telefonista, telefonistka, telefonistke,"
        "homo sapiens",
    ),
    "DESK": rows(
        "obsluga klienta, obsluge klienta, obslugi klienta, obsludze klienta, obsluga, obsluge,"
        "obslugi, obsluga klientow, obslugi klientow, biuro obslugi, biurem obslugi, biura obslugi, bok,"
        "bokiem, infolinia, infolinie, infolinii, infolinio, call center, call centre, helpdesk,"
        "helpdeskiem, helpdesku, support, supportem, supportu, dzial obslugi, dzialem obslugi,"
        "dzialu obslugi, dzial reklamacji, dzialem reklamacji, dzialu reklamacji, dzialem zwrotow,"
        "dzialu zwrotow, centrum obslugi, sekretariat, sekretariatem, sekretariatu, biurem,"
        "pomoc techniczna, pomoca techniczna, pomocy technicznej, wsparcie techniczne,"
        "wsparciem technicznym, wsparcia technicznego, dzialem technicznym, dzialu technicznego,"
        "zespolem wsparcia, zespolu wsparcia, obsluga sklepu, obslugi sklepu"
    ),
    "OURS": rows(
        "obslugi, obslugi klienta, was, panstwa, firmy, waszej firmy, dzialu, waszego dzialu,"
        "biura, personelu, zalogi, ludzi, waszych ludzi, pracownikow, zespolu, waszego zespolu,"
        "ekipy, infolinii, boku, sklepu, konsultantow, reklamacji, ksiegowosci, zwrotow, kadry,"
        "dzialu *, zespolu *, biura *, serwisu, waszej ekipy, techniki, banku, centrali"
    ),
    "SOMEONE": (
        "(ktos|kogos|kims|komus|ktokolwiek|kogokolwiek|kimkolwiek) ((zyw*|prawdziw*|normaln*|"
        "realn*|kompetentn*|ludzk*|konkretn*|rozumn*|madrzejsz*|sensown*|innego|innym|"
        "decyzyjn*|myslac*|odpowiedzialn*|fizyczn*|wyzej|kto (umie|potrafi|moze|mysli|rozumie|"
        "ogarnia|wie|zna|jest|ma|pomoze|mi|sie|faktycznie|naprawde))|(z|ze|od|u) .. {OURS})",
        "(osoba|osobe|osoby|osoby) (zyw*|prawdziw*|fizyczn*|realn*|kompetentn*|decyzyjn*|z|"
        "ktora (umie|potrafi|moze|mysli|rozumie|ogarnia|wie|zna))",
        "(zyw*|prawdziw*|normaln*|realn*|inna|inna|ludzk*|kompetentn*|konkretn*) "
        "(osoba|osobe|osoby|dusza|dusze|duszy|kobieta|facet*|babka|babke|gosc*|istota|istote)",
        "(pan|pana|panem|pania|pani) z {OURS}",
        "(zywego|zywym|prawdziwego|prawdziwym|normalnym|normalnego) $",
        "sign:human",
    ),
    "STAFF": ("{ADJ}? {ADJ}? {PEOPLE}", "{ADJ}? {DESK}", "{SOMEONE}"),
    # Whoever is spoken to: enough where the speaking itself is asked for.
    "ANYONE": (
        "{STAFF}",
        "{ADJ}? (kims|ktos|kogos|osoba|osobe|osobami|ktokolwiek|kimkolwiek|kogokolwiek|szefem|"
        "szefowa|szefa|panem|pania|facetem|babka)",
    ),
    "HAND": rows(
        forms("polacz", "- cie ysz ycie ono enie my"),
        "polaczyc, zlacz, podlacz, podlaczcie, lacz, laczcie, laczyc",
        forms("przelacz", "- cie ysz ycie yc enie aj ono am aj ajcie"),
        forms("przekieruj", "- cie esz ecie"),
        "przekierowac, przekierowanie, przekierowania, skieruj, skierujcie, skierowac, pokieruj",
        forms("przekaz", "- cie ac anie"),
        "przepnij, przepnijcie, przepiac, przerzuc, przerzuccie, przerzucic, odeslij, odeslijcie,"
        "deleguj, eskaluj, eskalujcie, eskalacja, eskalacje, eskalowac, skontaktuj, skontaktujcie,"
        "oddaj, oddajcie, oddelegujcie, dopuscie, pusc, pusccie, polaczenie, przelaczenie,"
        "przelaczenia, polaczenia, kierujcie, umow, umowcie, umowic",
    ),
    "GIVE": rows(
        "daj, dajcie, dawaj, dawajcie, dawac, dac, zawolaj, zawolajcie, zawolac, wolaj, wolajcie,"
        "wolac, popros, poproscie, poprosic, prosic, przywolaj, przywolajcie, przywolac, wezwij,"
        "wezwijcie, wezwac, sprowadz, sprowadzcie, przyslij, przyslijcie, podeslij, podeslijcie,"
        "podeslac, dolacz, dolaczcie, zapros, zaproscie, skombinuj, skombinujcie, znajdz,"
        "znajdzcie, zorganizuj, zorganizujcie, przydzielcie, przydziel, wlacz, wlaczcie, odpal,"
        "uruchom, uruchomcie, ma byc, podaj, podajcie, podac, dzwon po, dajciez, dajze"
    ),
    "ACTS": rows(
        "zadzwoni, oddzwoni, odpisze, odpowie, napisze, skontaktuje, zajmie, przejmie, pomoze,"
        "spojrzy, przejrzy, sprawdzi, rozpatrzy, zerknie, podejdzie, porozmawia, pogada, wyjasni,"
        "zalatwi, przeczyta, wlaczy, odezwie, zadzwonil, oddzwonil, odpisal, odpowiedzial,"
        "napisal, skontaktowal, zajal, przejal, pomogl, spojrzal, przejrzal, sprawdzil,"
        "rozpatrzyl, zerknal, porozmawial, wyjasnil, zalatwil, przeczytal, odezwal, wlaczyl,"
        "odpisywal, odpowiadal, pogadal, obsluzyl, obsluzy, zadzwonila, oddzwonila, odpisala,"
        "odpowiedziala, napisala, skontaktowala, zajela, przejela, pomogla, rozmawial"
    ),
    "DID": rows(
        *(
            forms(stem, "em am ismy ysmy")
            for stem in (
                "rozmawial gadal pisal kontaktowal dzwonil laczyl spotkal widzial polaczyl"
                " przelaczyl porozmawial pogadal umowil ustalil dodzwonil poprosil prosil"
                " korzystal napisal zadzwonil probowal uslyszal dostal otrzymal mial mowil"
                " czekal slyszal"
            ).split()
        ),
        "polaczono, przelaczono, rozmawiano, polaczyli, przelaczyli",
    ),
    "ACT": rows(
        "zadzwonic, oddzwonic, odpisac, odpowiedziec, napisac, skontaktowac, zajac, przejac, pomoc,"
        "spojrzec, przejrzec, sprawdzic, rozpatrzyc, zerknac, porozmawiac, wyjasnic, zalatwic,"
        "odezwac, wlaczyc, obsluzyc, pogadac, popatrzec, wytlumaczyc, przeanalizowac, rozwiazac"
    ),
    "ROBOT": rows(
        forms("bot", "- a em owi ami y ow cie"),
        forms("chatbot", "- a em owi ami y ow"),
        forms("czatbot", "- a em owi ami y ow"),
        forms("robot", "- a em owi ami y ow"),
        forms("automat", "- u em owi ami y ow a"),
        forms("maszyn", "a y e ie ami"),
        forms("komputer", "- a em owi ami"),
        forms("algorytm", "- u em owi ami"),
        forms("asystent", "- a em owi"),
        "ai, sztuczna inteligencja, sztucznej inteligencji, sztuczna inteligencje, czata gpt,"
        "chatem gpt, czatem gpt, gpt, programem, programu, voicebot, voicebotem, botka, botkiem,"
        "kawalkiem kodu, blaszakiem, blaszak, automatyczna sekretarka, automatyczne odpowiedzi,"
        "automatycznych odpowiedzi, automatyczna odpowiedz, autoresponder, autoresponderem,"
        "modelem jezykowym, model jezykowy, modelu jezykowego",
    ),
    "VBOT": (
        "(wirtualn*|cyfrow*|automatyczn*|glup*|durn*|tepy|tepym|tego|tym|ten|wasz*|jakims|"
        "jakimis|zadn*|te|tych|twoj*|takim|cholern*|beznadziejn*|sztuczn*|cholernym)? {ROBOT}",
    ),
    "NOTWANT": (
        "nie (chce|chcemy|chcialbym|chcialabym|bede|bedziemy|zamierzam|zamierzamy|mam zamiaru|"
        "mam ochoty|mam checi|mam sily|mam czasu|zycze sobie|potrafie|mam nerwow|pisze|gadam|"
        "rozmawiam|lubie|umiem|dam rady|potrzebuje|musze|ma potrzeby|trzeba|zgadzam sie|ma sensu|"
        "zalezy mi|prosze|mam potrzeby|wole|chcialem|chcialam|widze sensu|widze potrzeby)",
    ),
}

WANTS: Phrases = (
    # A wish to speak to somebody.
    "{WISH} .. {SPEAK} .. (z|ze|do|na|od) {ANYONE}",
    "{WISH} .. {SPEAK} (telefonicznie|bezposrednio)? {STAFF}",
    "{WISH} .. (z|ze|do) {ANYONE} .- {SPEAK}",
    "{WISH} .. {ANYONE} do {SPEAK}",
    "{STAFF} .- do (rozmowy|kontaktu|pomocy) (prosze|poprosze|potrzebn*|chce)",
    "(^|prosze|poprosze|i|wiec|to|bo|ale|tylko|halo|juz) {SPEAK} ~ (z|ze) {STAFF}",
    "(^|ja|to|tylko|wiec|i|ale|bo|juz) (z|ze) {STAFF} .. (chce|chcialbym|chcialabym|poprosze|"
    "prosze|wole|wolalbym|wolalabym|mozna|moge|{SPEAK})",
    # A wish for somebody.
    "{MASTER} ~ (o|do|na|za)? ~ {STAFF}",
    "{MASTER} ~ (o|do) (pomoc|wsparcie|interwencje|udzial|obsluge|odpowiedz|telefon|reakcje|"
    "polaczenie|kontakt|rozmowe|pomocy|wsparcia|interwencji|udzialu|odpowiedzi|telefonu|"
    "decyzje|decyzji|ocene|oceny|weryfikacje|weryfikacji|rozpatrzenie|zaangazowanie|obecnosc) "
    ".. {STAFF}",
    "{MASTER} (pomocy|wsparcia|interwencji|odpowiedzi|telefonu|obslugi|decyzji|udzialu|"
    "kontaktu|rozmowy|polaczenia|oceny) .. {STAFF}",
    "(moge|mozna|moglbym|moglabym|da sie) ~ (prosic|poprosic|dostac|wezwac|zawolac|wolac|miec) "
    "~ (o|do)? ~ {STAFF}",
    "{STAFF} ~ (prosze|poprosze|potrzebny|potrzebna|potrzebni|potrzebuje|chce|zadam|dawaj|"
    "dawajcie|dajcie|plis|natychmiast|wolam|wymagany|potrzebne|mi trzeba|od zaraz)",
    "(potrzebny|potrzebna|potrzebne|potrzeba|przyda|przydalby|przydalaby|przydalo|wystarczy|"
    "brakuje) ~ (mi|sie)? ~ {STAFF}",
    # Being handed over.
    "{HAND} .. (z|ze|do|na) {ANYONE}",
    "(ktos|ktokolwiek) (zywy|prawdziwy|normalny|z obslugi|z ludzi) ~ (jest|siedzi|odpowie|pomoze)",
    "nie (gadam|rozmawiam|pisze|dyskutuje|koresponduje|pogadam|rozmawiamy|konwersuje) .- (z|ze) {VBOT}",
    "(zostac|byc) (polaczony|polaczona|przelaczony|przelaczona|przekierowany|przekierowana|skierowany|"
    "skierowana|obsluzony|obsluzona) .- (z|ze|do|na|przez)? .- {ANYONE}",
    "{MASTER} .- (przez) {STAFF}",
    "{MASTER} .- (rozpatrzenia|sprawdzenia|weryfikacji|oceny|decyzji|rozpatrzenie|sprawdzenie|"
    "weryfikacje|ocene|obsluzenie|obslugi) .- .- przez {STAFF}",
    "{HAND} (mnie|nas|to|sprawe|temat|rozmowe|zgloszenie|moja sprawe)? ~ {STAFF}",
    "^ (przelacz|przelaczcie|przekieruj|przepnij|polacz) (mnie|nas)? (prosze|juz|stad|dalej|"
    "teraz)? $",
    "(przelacz|przelaczcie|przepnij|przekieruj|polacz) (mnie|nas) (prosze|juz|stad|dalej)? $",
    "(sprawe|zgloszenie|temat|rozmowe|to) .. (przejmie|przejal|przejela|przejmuje) .. "
    "({STAFF}|ktos)",
    "{GIVE} .. {STAFF}",
    "{GIVE} ~ kogos (do rozmowy|do pomocy|do czatu|innego|innego niz|kto|z|na)",
    "{GIVE} ~ {ADJ} (osobe|kogos)",
    # Is anybody there?
    "(jest|sa|macie|siedzi|znajdzie sie|znajde|bedzie|ma|pracuje|dyzuruje|mamy|istnieje|"
    "jestescie|zastalem|zastalam) ~ (tu|tam|u was|na czacie|wsrod was|dostepny|dostepna|"
    "dyzurny|dzis|pod reka|online|w pracy)? ~ (ktos|jakis|jakas|jakikolwiek|jacys|jakiekolwiek|"
    "chociaz|choc|w ogole|u was|tam)? ~ {STAFF} ... ?",
    "(jest|jestescie|siedzi|bedzie|znajdzie sie) (tu|tam)? (ktos|kto|ktokolwiek) (tu|tam)? "
    "(zywy|prawdziwy|zywego|do pogadania|do rozmowy|do pomocy|kto)? ?",
    "(jest|siedzi) ~ (ktos|kto|ktokolwiek) ~ (z kim|kto|do kogo|zywy|prawdziwy|do rozmowy|"
    "do kontaktu|do pomocy|wolny|dostepny)",
    "(halo|hej) (.|?)? (jest|czy jest)? (tam|tu)? (ktos|kto) (tam|tu)? ?",
    "(gdzie|jak|kiedy) .. (znalezc|znajde|zlapac|zlapie|dorwac|uzyskac|dostac|dotrzec|trafic|"
    "dobic|wywolac|wywoluje|przywoluje|wzywa|wezwac|zawolac|sciagnac|dostane|dopchac|przebic|jest|sa|macie|podzial sie|"
    "kontaktowac) .- (sie|do|z)? .- {STAFF}",
    "(kontakt|polaczenie|rozmowa|rozmowe|rozmowy) ~ (z|ze|do) {STAFF}",
    # Somebody shall do something.
    "niech ~ {STAFF} .. {ACTS}",
    "niech .. {ACTS} .. {STAFF}",
    "niech ~ (ktos|ktokolwiek) ~ (do mnie|sie|mi|ze mna|to|tym|tu|na to|zywy|z was|z obslugi)? ~ "
    "(do mnie|sie|mi|ze mna|to|tym|tu|na to)? ~ {ACTS}",
    "{WISH} .. (zeby|aby|by|azeby|zebyscie|o to) .- {STAFF} .. {ACTS}",
    "{WISH} .. (zeby|aby|by|azeby) .- {ACTS} .- {STAFF}",
    "{WISH} .. (zeby|aby|by|azeby) .- (ktos) .- {ACTS}",
    "(moze|moglby|moglaby|mogl|mogla|mogliby) .- ({STAFF}|ktos) .- {ACT}",
    "({STAFF}|ktos) .- (moze|moglby|moglaby|mogl|mogla) .- (do mnie|sie ze mna|mi|na to|tym|"
    "to|ze mna|te|moja|moje) .- {ACT}",
    "({STAFF}) .- (moze|moglby|moglaby|mogl|mogla) .- (oddzwonic|odpisac|sie skontaktowac|"
    "zadzwonic|przejac)",
    "^ ktos .- (moglby|moze|mogl) .- {ACT}",
    "(moze|moglby|moglaby|mogl|mogla|mogliby) .- {ACT} .- {STAFF}",
    "(porozmawialbym|porozmawialabym|pogadalbym|pogadalabym|popisalbym|popisalabym|"
    "porozmawialibysmy) .. (z|ze) {ANYONE}",
    "(prosze|poprosze) o (telefon|oddzwonienie|pilny telefon|szybki kontakt|pilny kontakt|"
    "kontakt telefoniczny) .. (od|z|ze)? .. {ANYONE}",
    "(zadzwoncie|oddzwoncie|prosze o oddzwonienie|prosze oddzwonic|prosze zadzwonic) do mnie",
    # No more of the machine.
    "{NOTWANT} .. {SPEAK} .. (z|ze|do) .- {VBOT}",
    "{NOTWANT} .. (z|ze|do) {VBOT} .. {SPEAK}",
    "{NOTWANT} (byc obslugiwan* przez)? {VBOT}",
    "{NOTWANT} .. (obslugiwa* przez|pomocy|odpowiedzi|konwersac*|dyskut*|klocic|meczyc|uzerac|"
    "bawic|tracic czasu|walczyc|tlumaczyc|zwierzac|czatowac|kontaktowac|komunikowac|dogadywac) "
    ".. (z|ze|od|na)? {VBOT}",
    "(dosc|dosyc|koniec|stop|precz|basta|won|wystarczy|zmeczyl* mnie|wkurza mnie|mam po dziurki "
    "w nosie|mam po uszy) (mam|juz|z|ze|tej|tego|rozmowy|gadania|pisania|zabawy|tych|mnie|"
    "rozmow|z tym|rozmawiania)? (juz|z|ze|tej|tego|tych)? (rozmowy|gadania|pisania|rozmawiania)? "
    "(z|ze)? {VBOT}",
    "^ (precz|koniec|stop|dosc|dosyc) .. {ROBOT}",
    "(z|ze) {VBOT} .. nie (gadam|rozmawiam|pisze|bede|zamierzam|chce|dogadam|pogadam)",
    "(bez|zadnych|zadnego|zamiast|tylko nie|byle nie|a nie|nie) {VBOT} .. {STAFF}",
    "{STAFF} .. (a nie|nie|zamiast|bez) .- {VBOT}",
    "(tylko nie|byle nie|bez|zadnych|obejdzie sie bez) {VBOT} $$",
    "(wylacz|wylaczcie|zabierz|zabierzcie|wylaczyc|uciszcie|ucisz|schowajcie|odlacz|odlaczcie) "
    ".- {VBOT}",
    "(zejdz|spadaj|odczep sie|idz stad|daj spokoj|odwal sie|goncie|zjezdzaj) {VBOT}",
    "{VBOT} (stop|wont|precz|spadaj|odczep*|wypad|koniec)",
    "(wole|wolalbym|wolalabym) (od|niz|zamiast)? .- {STAFF}",
    "(wole|wolalbym|wolalabym) .- (z|ze) {ANYONE}",
    "(to|sprawa|temat|problem) .. (dla|wymaga) {STAFF} .. (nie dla {VBOT}|nie {VBOT}|prosze|$)",
    "(musi|powinien|powinna|ma) .- (zajac|rozpatrzyc|sprawdzic|odpowiedziec|spojrzec|przejrzec|"
    "obejrzec|zobaczyc) .- {STAFF}",
    "{STAFF} (musi|powinien|powinna) .- (zajac|rozpatrzyc|sprawdzic|spojrzec|przejrzec|zobaczyc)",
)

STRUCK: Phrases = (
    # The wish is denied.
    "{NOTWANT} .- {SPEAK} .- (z|ze|do) {ANYONE}",
    "{NOTWANT} .- (z|ze|do) {ANYONE} .- {SPEAK}",
    "{NOTWANT} .- (o|do|na)? {STAFF}",
    "{NOTWANT} .- (polaczenia|kontaktu|rozmowy|pomocy|wsparcia|przelaczenia|telefonu) .- {STAFF}",
    "{NOTWANT} .- (zeby|aby|by|byscie|zebyscie) .- ({STAFF}|ktos|{HAND})",
    "nie (lacz|laczcie|przelaczaj|przelaczajcie|przekierowuj|przekierowujcie|przekazuj|"
    "przekazujcie|dawaj|dawajcie|wolaj|wolajcie|polacz|przelacz|kieruj|kierujcie|chce byc) .- "
    "({ANYONE}|mnie)",
    "czy musze .- {SPEAK} .- (z|ze|do) .- {ANYONE}",
    "nie (musisz|musicie|musi|trzeba|potrzeba|warto|ma co|ma sensu) .- ({HAND}|{SPEAK}|{GIVE}) .- (z|ze|do|na)? "
    "{ANYONE}",
    "(bez|obejdzie sie bez|obejde sie bez|dam rade bez|poradze sobie bez) .- {STAFF}",
    "(zadnego|zadnych|zadnej) {PEOPLE}",
    "(rezygnuje|rezygnujemy) z .- {STAFF}",
    "{STAFF} (mi|nam)? (jest|sa)? (mi|nam)? (juz)? (niepotrzebny|niepotrzebna|zbedny|zbedna|"
    "nie potrzebny|nie potrzebna|nie jest potrzebny|nie jest mi potrzebny|nie jest konieczny)",
    "(wole|wolalbym|wolalabym|lepiej) (z|ze)? {VBOT} .. (niz|od|zamiast|a nie) (z|ze)? {STAFF}",
    "(nie chce|nie potrzebuje|nie trzeba) .- (konsultanta|czlowieka|pracownika)",
    # What happened, and what others do.
    "{DID} .. (z|ze|do|na|o|od)? .- {ANYONE}",
    "(z|ze|od|do) {ANYONE} .- {DID}",
    "{ANYONE} .. (powiedzial*|obiecal*|mowil*|twierdzil*|twierdzi|napisal*|odpisal*|poinformowal*|"
    "zapewnial*|zapewnil*|byl|byla|byli|okazal*|oklamal*|potraktowal*|zachowal*|pomogl*|"
    "zadzwonil*|oddzwonil*|obsluzyl*|przyjechal*|doradzil*|polecil*|podal*|zapomnial*|"
    "sprawdzil*|przyjal*|odmowil*|przekazal*|kazal*|rozlaczyl*|sprzedal*|pakowal*|dostarczyl*|"
    "tlumaczyl*|wytlumaczyl*|zostawil*|zniszczyl*|kontaktowal*|ukradl*|prosil*|pytal*|"
    "mowi ze|pisze ze|zaproponowal*|zalatwil*|rozwiazal*|nie odbieral*|nie odebral*|zaczepil*)",
    "(wczoraj|ostatnio|poprzednio|tydzien temu|miesiac temu|rano) .- {ANYONE}",
    "(od|dzieki|wedlug|zdaniem|podczas|po|po rozmowie z|w rozmowie z|przed) {STAFF}",
    "{STAFF} .- (moze|moglby|musi|mogl|ma|powinien|powinna) .. (odebrac|podpisac|zaplacic|wjechac|"
    "wejsc|nosic|kupic|jechac|leciec|uzywac|korzystac|zostac|wypic|zjesc|przyjsc|przyjechac|"
    "skorzystac|wnosic|zamontowac|wypozyczyc|przewozic|prowadzic|przeniesc)",
    "(moze|moglby) .- ({PEOPLE}|inna osoba|osoba|ktos) .. (odebrac|podpisac|zaplacic|wjechac|"
    "wejsc|nosic|kupic|jechac|leciec|uzywac|korzystac|zostac|skorzystac|przyjechac|przywiezc)",
    "czy (kurier|{PEOPLE}|ktos) .- (zadzwoni|oddzwoni|przyjedzie|przyjdzie|odbierze|dostarczy|"
    "zapuka|poinformuje|bedzie dzwonil|uprzedzi|pojawi|wniesie|odpisze na mail*|sprawdzi|"
    "skontaktuje) ... ?",
    "(czy)? (kurier|kurierem|kuriera|dostawca|listonosz) .. ({ACTS}|{ACT})",
    "(zostac|zostane) (waszym|panstwa)? {STAFF}",
    "(bycie|zostalem|jestem|pracuje|pracowac|pracowalem|pracowalam|praca|prace|"
    "pracy|rekrut*|stanowisko|zatrudni*|aplikowac|aplikuje|cv) .- (jako|na|na stanowisko|dla|w)? "
    ".- {STAFF}",
    "(skarge|skarga|zazalenie|pochwale|pochwalic|podziekowac|podziekowania|podziekujcie|dziekuje|"
    "dzieki|pozdrowcie|pozdrow|pozdrowienia|opinie|ocenic|ocene|napiwek|prezent|kwiaty|zarzut) "
    ".- (na|dla|o|o obsludze|za)? .- {STAFF}",
    "(przekaz|przekazcie|przekazac|powiedz|powiedzcie|napisz|napiszcie) .- "
    "(konsultantowi|konsultantce|pracownikowi|kierownikowi|kurierowi|doradcy|agentowi|"
    "obsludze|czlowiekowi|panu|pani) .. (ze|zeby|dziek*|podziek*|pozdrow*|aby|iz)",
    "(jestes|jestescie|jest|to|pan|pani|tu|rozmawiam|pisze|gadam|czatuje|mowie|odpowiada|odpisuje)"
    " .- (z|ze|mi|tam|tu)? .- {STAFF} czy .- {VBOT}",
    "(z|ze)? {VBOT} czy .- {STAFF}",
    "{STAFF} czy .- {VBOT}",
    "(jestes|jestescie|jest pan|jest pani|pan jest|pani jest|czy to|czy ty|rozmawiam|pisze z|"
    "gadam z|mam do czynienia|czatuje z|mam przyjemnosc) .- (z|ze)? .- {STAFF}",
    "po drugiej stronie .. {STAFF}",
    "{STAFF} .. po drugiej stronie",
    "(jestem|jako|niby|jak|jestesmy) {STAFF}",
    "(odpowiada|odpisuje|pisze) .. {STAFF} ?",
    # Other things of that name.
    "agent* (ubezpiecz*|nieruchomo*|celn*|007|specjaln*|sportow*)",
    "(ubezpieczen*|nieruchomosci) agent*",
    "(prawa|praw|prawo|prawami) czlowieka",
    "(operator|operatora|operatorem|operatorowi|operatorzy) (sieci|komorkow*|pocztow*|logistyczn*|"
    "telekom*|koparki|wozka|kursow*|platnosc*|internet*|gsm)",
    "(zmienic|zmiana|zmiane|zmieniam|przeniesc numer do|nowego|innego|obecnego|starego) operator*",
    "(specjalist*|lekarz*|ekspert*) (od|z|ds) (dieta|skory|chorob|onkolog*)",
    "(biuro|biurem|biura) (podrozy|rachunkow*|turystyczn*)",
    "opiekun* (prawn*|faktyczn*|dziecka|dzieci|osob*|psa)",
    "osob* (kontaktow*|upowaznion*|trzeci*|niepelnospraw*|dorosl*|prywatn*|towarzysz*|starsz*|"
    "do kontaktu|uprawnion*|zainteresowan*|decyzyjn* w)",
    "(instrukcj*|panel|pilot|sposob|latw*|prost*|prostot*|w|trudn*) obslug*",
    "obslug* (urzadzenia|ekspresu|pralki|aplikacji|pilota|panelu|telefonu|systemu|konta|koszyka|"
    "platnosci|sprzetu|gwarancyjn*|drukarki|zwrotow trwa|paczek)",
    "(ile kosztuj*|koszt*|cena|oplata|platna|platne|godzin*|w jakich|do ktorej|od ktorej|"
    "numer* telefonu kuriera) .- ({SPEAK})? .- (z|na|do)? .- {STAFF}",
    "(na ile|ilu|ile|dla ilu|dla dwoch|dla jednego|wielu|kilku|dwoch|trzech|kazdy|kazdego) "
    "(ludzi|ludzie|osob|pracownik*|konsultant*|czlowiek*)",
    "kto jest .- {STAFF}",
    "(co to|kim jest|kto to|co znaczy|co oznacza|czym jest|definicja) .- {STAFF}",
    "(ksiazk*|film*|gra|gre|gry|plyt*|serial*|tytul*|koszulk*|figurk*|puzzle|model|modelu) .- "
    "{STAFF}",
    "czlowiek* (pajak*|nietoperz*|roku|guma|demolka|sukces*|orkiestr*)",
    "(jaki|co za|ten|ktory|taki) czlowiek (to|jest|by|moze|sie)",
    "(wasz|wasza|wasi|wasze) {PEOPLE} .- (nie|jest|sa|to)",
    "{PEOPLE} (sklepu|poczty|kurier*|hotelu|lotniska|magazynu) .- (nie|jest|sa|byl*)",
    "(opinie|opinii|recenzje|skargi|uwagi) .- (o|innych|ludzi)",
    "(adres|mail|maila|email|numer|numeru|godziny|regulamin) .- (do|na)? .- (kuriera|kurierem)",
    "(czekam|czeka|oczekuje|zadzwonil) .- (na|az)? kurier*",
    "(szkoleni*|kurs*|ksiazk*|umow*|ubranie|ubrania|stroj|buty|fotel*) .- (dla|od|z) {STAFF}",
    "(dla|od) {PEOPLE} (niepelnospraw*|starsz*|mlod*|z|w|hotelu|magazynu)",
)

ALONE: Phrases = ("(z|ze|do|na|o)? {STAFF}", "ktos", "ktos zywy", "kogos", "(z|ze) kims")
BESIDE: Phrases = (
    *GROUPS["FILL"],
    *rows(
        "halo, hej, hejka, ej, dzien dobry, witam, czesc, siema, prosba, szybciej, please, pomocy,"
        "pomoc, pomocy prosze, ludzie, dziekuje, dzieki, z gory, z gory dziekuje, od razu,"
        "na czacie, na zywo, online, kontakt, rozmowa, rozmowe, polaczenie, telefon, bot, nie bot,"
        "nie bota, a nie bot, nie robot, zamiast bota, w sprawie reklamacji, w sprawie zwrotu,"
        "w sprawie zamowienia, w sprawie faktury, w sprawie umowy, ktokolwiek, kochani, jesli mozna,"
        "jesli to mozliwe, ok, dobra, sos, ratunku, gdzie, jest, o, z, do, wolny, dostepny"
    ),
)
WANTS_HUMAN = Intent(said_by=WANTS, struck=STRUCK)

NATURE: Phrases = (
    "(jestes|jestescie|pan jest|pani jest|jest pan|jest pani|to jest|czy to|ty to|ty) ~ "
    "(tylko|jakims|jakis|zwyklym|zwykly|moze|przypadkiem|w ogole)? ({VBOT}|prawdziwy|prawdziwa|"
    "zywy|zywa|realny|realna|{STAFF}) ... ?",
    "czy .- (jestes|jestescie|ty|to|jest) .- ({VBOT}|prawdziw*|zyw*|realn*|{PEOPLE}|osoba|kims|"
    "generowan*|automatyczn*|sztuczn*|kobieta|facetem|mezczyzna|wygenerowan*)",
    "(rozmawiam|pisze|gadam|mowie|czatuje|koresponduje|mam do czynienia|mam przyjemnosc) .. "
    "(z|ze) .- ({VBOT}|{STAFF}|kim|czym|prawdziw*|zyw*) ... ?",
    "(kto|co) .- (tam|tu|mi|ze mna|do mnie|wlasciwie|naprawde)? .- (siedzi|odpisuje|odpowiada|"
    "pisze|rozmawia|jest po drugiej) .. ?",
    "(odpowiada|odpisuje|pisze|rozmawia|generuje|tworzy|gada) .- (mi|ze mna|do mnie|tu|tam)? .- "
    "({VBOT}|{PEOPLE}|czlowiek|ktos|jakis) ... ?",
    "({VBOT}|{PEOPLE}) .- (mi|tu|tam|ze mna)? (odpowiada|odpisuje|pisze|rozmawia) .. ?",
    "(siedzi|jest) (tam|tu|po drugiej stronie) .- ({STAFF}|ktos|{VBOT}) ?",
    "(po drugiej stronie|z drugiej strony|za tym czatem|po tamtej stronie) .. ({STAFF}|ktos|"
    "{VBOT}|siedzi) .. ?",
    "({VBOT}|{PEOPLE}|kobieta) czy (z|ze)? .- ({VBOT}|{PEOPLE}|zyw* osoba|ktos|osoba|kims|"
    "prawdziw*|zyw*|kobieta)",
    "(przyznaj sie|powiedz|powiedz mi|powiedz szczerze|szczerze|wyznaj|napisz|odpowiedz|"
    "chcialbym wiedziec|chcialabym wiedziec|ciekawi mnie|zastanawiam sie|chce wiedziec|"
    "potwierdz|udowodnij) .. (jestes|to|czy|ze) .. ({VBOT}|{PEOPLE}|prawdziw*|zyw*|osoba)",
    "(kim|czym) .- (jestes|jestescie|jest ten|wlasciwie|tak naprawde) .. $",
    "^^ czy? to? (ai|bot|gpt|chatgpt|robot|automat) (czy|tu|to|jakis)? ({PEOPLE}|co)? ?",
    "czy .- (odpowiada|odpisuje|pisze|rozmawia|gada|generuje) .- ({VBOT}|{PEOPLE}|ktos)",
    "(czy|to) .- ({VBOT}|{PEOPLE}) .- (do mnie|mi|tu|ze mna) (odpowiada|odpisuje|pisze|rozmawia|gada)",
    "(jestes|to) (na bank|na pewno|pewnie|chyba) ({VBOT}|{PEOPLE})",
    "(masz|macie) (uczucia|serce|cialo|emocje|swiadomosc|imie prawdziwe) ?",
    "(sztuczna inteligencja|ai|bot|algorytm|gpt) .- (tu)? (odpowiada|odpisuje|pisze|czyta) ?",
)
NATURE_STRUCK: Phrases = (
    "{MASTER} .. {SPEAK} .. (z|ze|do) .- {ANYONE}",
    "{MASTER} .- {STAFF}",
    "(moge|mozna|moglbym|moglabym|da sie) .. {SPEAK} .. (z|ze|do) .- {ANYONE}",
    "{VBOT} (kuchenn*|sprzatajac*|koszac*|do (kaw*|pran*|napoj*|szyc*|sprzatan*|gotowan*)|planetarn*|vendingow*|koszacy|odkurzajac*|na)",
    "prawdziw* (skora|skory|zloto|srebro|welna|jedwab|kawa|miod|futro|kamien|drewno|okazja|promocja|ser|perly)",
    "(to|jest|sa) .. {ROBOT} .. (gwarancj*|promocj*|magazyn*|zestaw*|wyprzedaz*|nowy|nowa|"
    "uzywan*|dostepn*|sprawn*|tani*|drog*|kompatybiln*|glosn*|cich*)",
    "(odebrac|odbierze|odbioru|podpisac|kurier)",
    "(kto|co) .- (mi)? (pisze|odpowiada) (faktur*|za|na maila|recenzj*)",
    "kto .- (odpowiada) .- za",
)

RETURNS: Phrases = (
    "(wroc|wracam|wracamy|wrocic|wrocmy|wracajmy|wracaj|powrot|wrocil|wrocila|wrocimy|wroccie|"
    "powrocic|powrotu|cofnij|cofnijcie|cofnac) .. (do|z|na|ze)? .- {VBOT}",
    "(przelacz|przelaczcie|polacz|polaczcie|przywroc|przywroccie|wlacz|wlaczcie|przelaczyc|"
    "wlaczyc|przywrocic|dawaj|dawajcie|daj|dajcie|oddaj|oddajcie|zwroc|zwroccie|odpal|odpalcie|"
    "zawolaj|poprosze|poproszę|prosze o|przekieruj|przekierujcie|przepnij|przekaz|aktywuj|"
    "uruchom|przywrocenie|wlaczenie|przelaczenie|odeslij) .- (mnie|nas|mi|z powrotem|znowu|znow|"
    "ponownie|prosze|rozmowe)? .- (do|na|z|ze)? {VBOT}",
    "(wole|wolalbym|wolalabym|chce|chcialbym|chcialabym|moge|mozna|chcemy|mozemy|da sie) .. "
    "(znowu|znow|ponownie|jednak|dalej|z powrotem|rozmawiac|pisac|gadac|kontynuowac|porozmawiac|"
    "pogadac|popisac|zapytac|spytac|wrocic|skorzystac)? .- (z|do|ze)? {VBOT}",
    "(niech|moze|zeby|czy) .- {VBOT} .. (odpowie|odpowiada|odpisze|odpowiedziec|odpisac|pomoze|"
    "przejmie|odpowiadac|przejac|wroci|pomoc|zajmie|sprawdzi|sprawdzic|zalatwi|zajac|dokonczy)",
    "niech .. (odpowie|odpowiada|odpisze|pomoze|przejmie|wroci|zajmie|dokonczy) .- {VBOT}",
    "(bot|asystent|automat|chatbot|czatbot|ai|robot) (mi|w zupelnosci|juz|calkowicie)? "
    "(wystarczy|starczy|wystarczal|da rade|moze byc|byl lepszy|byl szybszy|moze wrocic|"
    "byl ok|lepszy)",
    "(wystarczy|starczy) (mi)? {VBOT}",
    "(rezygnuje|rezygnujemy|zrezygnuje|chce zrezygnowac|odpuszczam|odwoluje|anuluje|anuluj|"
    "anulujcie|odwolaj|odwolajcie|wycofuje) .. (konsultant*|czlowiek*|pracownik*|czekani*|"
    "oczekiwani*|rozmow* z|polaczeni*|prosbe o|kolejk*|kontakt*|doradc*|agent*)",
    "nie (bede|chce|mam zamiaru|zamierzam|mam czasu|chce mi sie|mam ochoty|moge) (juz|dluzej|"
    "tyle|tu)? (juz|dluzej|tyle)? (czekac|czekal|czekala|czekam|stac w kolejce|na)",
    "(juz)? nie (potrzebuje|trzeba|potrzeba|chce|musze) (mi|juz)? (juz)? .- (konsultanta|"
    "czlowieka|pracownika|doradcy|agenta|z czlowiekiem|z konsultantem|doradce|konsultantki)",
    "(konsultant|czlowiek|pracownik) (juz|mi)? (juz|mi)? (nie (potrzebny|jest potrzebny|"
    "jest juz potrzebny|trzeba)|niepotrzebny|zbedny)",
    "(kontynuuj|kontynuujmy|kontynuowac|kontynuuje|dokoncze|dokonczyc|pogadam|popisze|zostane|"
    "zostaje|zostac|zostanmy|zapytam|spytam) .. (z|przy|ze)? .- {VBOT}",
    "(jednak|znowu|znow|z powrotem|ponownie) .- (z|do|na|ze)? {VBOT}",
    "^^ (prosze|poprosze|to|dobra|ok|no)? (z powrotem|znow|znowu|jednak)? (do|na)? {VBOT} "
    "(prosze|poprosze|jednak|ok)? $$",
)
RETURNS_STRUCK: Phrases = (
    "{NOTWANT} .. {VBOT}",
    "nie (wracam|wracaj|wracajmy|przelaczaj|przelaczajcie|wlaczaj|wlaczajcie|dawaj|dawajcie|"
    "oddawaj|lacz) .- {VBOT}",
    "(zamiast|nie z|a nie|nie|dosc|dosyc|koniec|bez|stop|precz) .- {VBOT}",
    "(jestes|jest|to) .- {VBOT} ?",
    "czy .- (rozmawiam|pisze|gadam|mowie|jestes|to|jest) .. {VBOT}",
    "(wylacz|wylaczcie|usun|usuncie|zabierz|zabierzcie) .- {VBOT}",
    "(zwrocic|reklamowac|oddac|kupic|zamowic|wymienic|naprawic|odebrac|kupil*|zamowil*|dostal*|"
    "zwrot|reklamacj*|serwis*|paczk*|dostaw*|czesci do|filtr* do|cena|zakup*) .. {ROBOT}",
    "{ROBOT} (kuchenn*|sprzatajac*|koszac*|do|planetarn*|odkurzajac*|kaw*|przenosn*|stacjonarn*)",
    "{ROBOT} .- (mi)? (powiedzial*|napisal*|obiecal*|podal*|odpisal*|zapewnil*|klam*)",
    "(wole|wolalbym|wolalabym) .- {STAFF} .- (niz|od|zamiast) .- {VBOT}",
    "(moge|mozna|da sie) .- (kupic|zwrocic|oddac|wymienic|zamowic|dostac) .. {ROBOT}",
    "nie (bede|chce|moge) (juz|dluzej)? (czekac) .- (na)? (paczk*|przesylk*|zwrot*|dostaw*|"
    "kurier*|pieniadz*|zamowieni*|odpowied*|przelew*|wymian*)",
)

CLAIMS: Phrases = (
    "(jestem|jestesmy) ~ (jak najbardziej|calkowicie|rowniez|tez|w pelni|w stu procentach)? ~ "
    "{ADJ}? {ADJ}? ({PEOPLE}|osoba|kobieta|mezczyzna|facetem|dziewczyna|zywy|zywa|prawdziwy|"
    "prawdziwa)",
    "(nie jestem|zaden ze mnie|nie ma tu|nie ma tutaj|to nie|nie zaden|nie pracuje tu|"
    "nie odpisuje|nie odpowiada|nie pisze) .- (tu|panu|pani|ci|zaden|zadnym|zadna)? {VBOT}",
    "nie .- (rozmawia|rozmawiasz|pisze|piszesz|czatuje|czatujesz|ma pan do czynienia|"
    "ma pani do czynienia|masz do czynienia) .. (z|ze) {VBOT}",
    "(rozmawia|rozmawiasz|pisze|piszesz|czatuje|czatujesz|masz do czynienia|ma pan do czynienia|"
    "ma pani do czynienia|maja panstwo do czynienia|rozmawiaja) ~ .. (z|ze) .- "
    "(zyw*|prawdziw*|{PEOPLE}|osoba)",
    "(odpisuje|odpowiada|pisze|obsluguje) (do|dla)? (panu|pani|tobie|ci|panstwu|pana|panstwa|na te wiadomosc|"
    "na panstwa pytania)? ~ {ADJ}? {PEOPLE}",
    "(po tej|po drugiej) stronie .. (czlowiek|{STAFF}|zywa)",
    "(tu|tutaj) .- (zywy|prawdziwy|zywa|prawdziwa) .- (czlowiek|konsultant*|osoba|pracowni*)",
    "(tu|tutaj) .- (czlowiek|konsultantka|konsultant|pracownik) z? .. $",
    "(mam|mamy) (cialo|serce|krew|uczucia jak|dwie rece|rodzine|dzieci|zone|meza)",
    "(jako|bedac) .- (czlowiek|czlowiekiem|osoba|konsultant|pracownik|prawdziw*)",
)
CLAIMS_STRUCK: Phrases = (
    "nie ~ jestem ~ ({STAFF}|osoba|zyw*|prawdziw*|{PEOPLE})",
    "nie jestem .- {VBOT} .- (medyczn*|prawn*|lekarz*)",
    "nie ~ (rozmawia|rozmawiasz|pisze|piszesz|czatuje|czatujesz) ~ (z|ze) ~ ({STAFF}|osoba|zyw*|"
    "prawdziw*|{PEOPLE})",
    "(jako|^ jestem|^ (tak|ja|witam|czesc) jestem) (tylko|jedynie|po prostu|panstwa|panskim|twoim|waszym|tu)? "
    "(tylko|jedynie|po prostu)? {VBOT}",
    "(moge|mozemy|chetnie|zaraz|juz|chwile|moment|zaproponowac|poprosic|zawolac) .- "
    "(przekaz*|polacz*|przelacz*|skieruj*|przekier*|kontakt*|poprosz*) .. {STAFF}",
    "(przekaz*|polacz*|przelacz*|skieruj*|przekier*|skontakt*) .. {STAFF}",
    "(chce|chcesz|zyczy|woli|wolisz|chcialby|chcialaby|chcialbys|mozna|mozesz|moze|potrzebujesz|"
    "prosze) .. (porozmawiac|rozmawiac|napisac|zadzwonic|skontaktowac) .. {STAFF}",
    "(czy|czyzby) .- jestem",
    "(gdy|jesli|jezeli|kiedy|gdyby) .. (jestem|rozmawia*|pisze*) .. ({STAFF}|{PEOPLE})",
    "(odpisze|odpowie|odpisuje|odpowiada) .- (pozniej|wkrotce|jutro|zwykle|na maila|w godzinach) "
    ".- {STAFF}",
    "{STAFF} (odpisze|odpowie|oddzwoni|skontaktuje|zajmie)",
    "(nie zastepuje|nie zastapie) .. {STAFF}",
    "jestem .- {PEOPLE} .- (ai|wirtualn*|cyfrow*|automatyczn*|opart*|napedzan*)",
    "(wirtualn*|cyfrow*|automatyczn*|sztuczn*) {PEOPLE}",
)
