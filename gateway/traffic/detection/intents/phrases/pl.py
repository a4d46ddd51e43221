"""Polish phrases, folded."""

from __future__ import annotations

from gateway.traffic.detection.intents.table import ConsentPhrases, Intent, PhraseTable

_GROUPS = {
    "WANT": (
        "moglbym",
        "moglabym",
        "chce",
        "chcemy",
        "chcialbym",
        "chcialabym",
        "chcialbym bardzo",
        "prosze",
        "poprosze",
        "moge",
        "mozna",
        "da sie",
        "wole",
        "wolalbym",
        "wolalabym",
        "zycze sobie",
        "potrzebuje",
        "musze",
        "prosilbym",
        "prosilabym",
        "mam prawo",
        "domagam sie",
        "zadam",
        "czy jest mozliwosc",
        "jest mozliwosc",
        "jak",
    ),
    "TALK": (
        "rozmawiac",
        "porozmawiac",
        "pogadac",
        "gadac",
        "pisac",
        "popisac",
        "rozmowy",
        "rozmowe",
        "rozmowa",
        "kontakt",
        "kontaktu",
        "polaczenie",
        "polaczenia",
        "polaczyc",
        "polaczyc sie",
        "skontaktowac sie",
        "skontaktowac",
        "pomowic",
        "mowic",
        "laczyc sie",
        "czatu",
        "czat",
        "dodzwonic sie",
        "rozmawiala",
        "rozmawial",
    ),
    "HUMAN": (
        "jakims? pracownikiem",
        "jakims? czlowiekiem",
        "zywym? czlowiekiem",
        "czlowieka",
        "ludzmi",
        "konsultantem",
        "konsultantka",
        "konsultanta",
        "konsultantke",
        "pracownikiem",
        "pracownika",
        "doradca",
        "doradcy",
        "doradce",
        "agentem",
        "agenta",
        "operatorem",
        "operatora",
        "kims",
        "kims zywym",
        "kims z obslugi",
        "zywa osoba",
        "prawdziwa osoba",
        "prawdziwym czlowiekiem",
        "osoba",
        "przedstawicielem",
        "specjalista",
        "obsluga klienta",
        "biurem obslugi",
        "bok",
        "kierownikiem",
        "kierownika",
        "przelozonym",
        "infolinia",
        "infolinii",
        "obsluga",
        "czlowiekiem",
        "zywymi ludzmi",
        "dzialem obslugi",
    ),
    "HUMAN_ACC": (
        "zywego? czlowieka",
        "prawdziwego czlowieka",
        "konsultanta",
        "konsultantke",
        "pracownika",
        "doradce",
        "agenta",
        "operatora",
        "zywa osobe",
        "prawdziwa osobe",
        "obsluge klienta",
        "kogos zywego",
        "kogos prawdziwego",
        "kogos z obslugi",
        "kierownika",
        "przedstawiciela",
        "czlowiekowi",
        "konsultantowi",
        "pracownikowi",
        "infolinii",
        "zywej osoby",
        "obslugi klienta",
    ),
    "HUMAN_NOM": (
        "zywy czlowiek",
        "czlowiek",
        "konsultant",
        "konsultantka",
        "pracownik",
        "doradca",
        "agent",
        "operator",
        "zywa osoba",
        "prawdziwa osoba",
        "prawdziwy czlowiek",
        "ktos zywy",
        "ktos z obslugi",
        "ktos prawdziwy",
        "ktos z pracownikow",
        "czlowieka",
        "konsultanta",
    ),
    "BOT": (
        "bot",
        "botem",
        "bota",
        "boty",
        "botami",
        "bocie",
        "robot",
        "robotem",
        "robota",
        "automat",
        "automatem",
        "automatu",
        "maszyna",
        "maszyny",
        "maszyne",
        "ai",
        "sztuczna inteligencja",
        "sztucznej inteligencji",
        "chatbot",
        "chatbotem",
        "chatbota",
        "czatbot",
        "czatbotem",
        "czatbota",
        "asystent",
        "asystentem",
        "asystenta",
        "asystentowi",
        "komputer",
        "komputerem",
        "programem",
        "program",
        "algorytm",
        "algorytmem",
        "botowi",
        "wirtualny asystent",
        "wirtualnym asystentem",
        "wirtualnego asystenta",
        "botowi",
    ),
    "DATA": (
        "moje dane",
        "moich danych",
        "moimi danymi",
        "dane osobowe",
        "danych osobowych",
        "dane na moj temat",
        "dane o mnie",
        "danych o mnie",
        "swoje dane",
        "swoich danych",
        "wszystkie dane",
        "wszystkich danych",
        "moje wszystkie dane",
        "wszystkie moje dane",
        "wszystkich moich danych",
        "informacje o mnie",
        "informacji o mnie",
        "moje informacje",
        "cala historie rozmow",
        "historie rozmowy",
        "historii rozmow",
        "moja historie",
        "mojej historii",
        "moje wiadomosci",
        "moje rozmowy",
        "dane",
    ),
    "CONSENT": (
        "zgode",
        "zgody",
        "zgoda",
        "swoja zgode",
        "moja zgode",
        "swojej zgody",
        "mojej zgody",
    ),
    "MINE": (
        "mam",
        "choruje na",
        "cierpie na",
        "leczę",
        "lecze sie na",
        "stwierdzono u mnie",
        "zdiagnozowano u mnie",
        "moja",
        "moj",
        "mojego",
        "mojej",
        "z powodu",
        "przez",
    ),
}

_WANTS_HUMAN = Intent(
    said_by=(
        "{WANT} .. {TALK} .. z {HUMAN}",
        "(pogadac|porozmawiac|rozmawiac) .. z (zywym|normalnym|prawdziwym|jakims|kims)? .. {HUMAN}",
        "z .. {HUMAN} .. (normalnym|zywym|innym|kompetentnym)? .. (pogadac|porozmawiac|rozmawiac)",
        "(zalatwic|wyjasnic|omowic|ustalic) .. z {HUMAN}",
        (
            "(konsultant|czlowiek|pracownik|doradca|obsluga klienta|ktos z "
            "obslugi) .. (moze|moglby|mogl|mogla|moglaby) .. (oddzwonic|zadzwonic|"
            "odpisac|sie skontaktowac) .."
        ),
        "(daj|dajcie|dawaj) .. kogos .. (z (ludzi|obslugi|biura|pracownikow))",
        "(czlowiek|konsultant|pracownik) (potrzebny|potrzebna|natychmiast|od zaraz|teraz)",
        "^^ (halo|hej|dzien dobry|prosze|ej) (.)? {HUMAN_NOM} $$",
        "(daloby|dalo|da) .. sie .. {TALK} .. z .. {HUMAN}",
        "(ktos zywy|zywy czlowiek|prawdziwy czlowiek) .. (moglby|moze|mogl) ..",
        (
            "(chce|chcialbym|chcialabym) (zeby|aby|by) .. (odpisal|odpowiedzial|"
            "zadzwonil|napisal|zajal) .. {HUMAN_NOM}"
        ),
        "z {BOT} (juz|wiecej)? nie (gadam|rozmawiam|pisze|bede)",
        "(przepnij|przepnijcie|polacz|przelacz) mnie .. (obslugi|dzialu|pracownikow)",
        "(moge|mozna) prosic (o|z)? .. {HUMAN_ACC}",
        "(daj|dajcie) kogos .. (kompetentnego|normalnego|innego|madrzejszego)",
        "{WANT} .. z {HUMAN} {TALK}",
        "^ {TALK} z {HUMAN} $",
        "^ {TALK} z {HUMAN} (prosze|poprosze|teraz|natychmiast)",
        "^ z {HUMAN} .. {TALK}",
        (
            "(polacz|polaczcie|przelacz|przelaczcie|lacz|skontaktuj|skontaktujcie|"
            "polaczyc|przelaczyc) .. (z|do|na) {HUMAN}"
        ),
        (
            "(polacz|polaczcie|przelacz|przelaczcie|przekaz|przekazcie|przekieruj|"
            "przekierujcie|przelaczyc|przekierowac|przekazac) .. (do|na)? {HUMAN_ACC}"
        ),
        "(daj|dajcie|dawaj|dawac|zawolaj|zawolajcie|popros|przywolaj|wezwij) .. {HUMAN_ACC}",
        "(daj|dajcie|dawaj|zawolaj|popros) .. (jakiegos|kogos|kogo) .. {HUMAN_ACC}",
        (
            "(prosze|poprosze|chce|wole|potrzebuje|chcialbym|chcialabym|zadam|"
            "wolalbym|wolalabym) (o|natychmiast|teraz|jednak)? {HUMAN_ACC}"
        ),
        "^ {HUMAN_NOM} $$",
        "^^ {HUMAN_NOM} (prosze|poprosze|please|teraz) $",
        "gdzie (jest|sa)? (jakis|jakikolwiek|ten)? {HUMAN_NOM}",
        "(jest|sa) (tam|tu)? (jakis|jakikolwiek|ktos) (zywy|zywa)? {HUMAN_NOM} ?",
        "(jest|czy) (tam|tu|jest) .. (ktos zywy|zywy czlowiek|ktos prawdziwy|jakis czlowiek)",
        (
            "niech (mi|do mnie|sie)? .. (odpisze|odpowie|oddzwoni|zadzwoni|"
            "napisze|skontaktuje|zajmie) .. {HUMAN_NOM}"
        ),
        "niech {HUMAN_NOM} .. (odpisze|odpowie|oddzwoni|zadzwoni|napisze|skontaktuje|zajmie)",
        "niech ktos .. (zadzwoni|oddzwoni|odpisze|sie skontaktuje|skontaktuje)",
        (
            "(prosze|poprosze|prosilbym|prosilabym) o (pilny|pilna|szybki|bezposredni)? "
            "(kontakt|rozmowe|polaczenie) .. (konsultanta|czlowieka|pracownika|"
            "doradcy|z {HUMAN})"
        ),
        (
            "nie (chce|bede|zamierzam|mam ochoty|mam zamiaru) .. (rozmawiac|"
            "gadac|pisac|rozmawial|rozmawiala|gadal|gadala) .. z {BOT}"
        ),
        "(dosc|dosyc) .. (bota|botow|automatu|automatow|robota)",
        "(moze|mogly|moglby|mogl) .. mi .. (pomoc|odpisac|odpowiedziec) .. {HUMAN_NOM} ?",
        "(moze|moglby) (mi|sie) (tym)? .. (zajac|pomoc) .. (czlowiek|konsultant|ktos zywy)",
        "(zywy|prawdziwy) czlowiek (prosze|poprosze|potrzebny)",
        "(potrzebny|potrzebna) .. (mi)? (zywy czlowiek|czlowiek|konsultant)",
        "z {HUMAN} a nie z {BOT}",
        "z {HUMAN} nie z {BOT}",
        "nie z {BOT} (tylko|ale|a) z {HUMAN}",
        "chce zywego? czlowieka",
        "(przelacz|przelaczcie) mnie $",
        "^ przelacz mnie",
        (
            "(czy)? (ktos|ktoras) .. z (obslugi|pracownikow) .. (moze|moglby) "
            ".. (pomoc|odpisac|oddzwonic|zadzwonic)"
        ),
        "rozmowa z {HUMAN}? (prosze|poprosze)",
        "wole (rozmawiac|pisac|gadac)? z {HUMAN}",
        "(jak|gdzie) .. (zlapac|znalezc|dorwac) .. {HUMAN_ACC}",
    ),
    unsaid_by=(
        (
            "nie (chce|chcialbym|chcialabym|musze|potrzebuje|trzeba|zamierzam|"
            "bede|mam ochoty) .. {TALK} .. z {HUMAN}"
        ),
        "nie (chce|potrzebuje|trzeba|wole) .. {HUMAN_ACC}",
        ("nie (lacz|laczcie|przelacz|przelaczaj|przelaczajcie|przekierowuj|przekazuj) "),
        "nie musze (z)? .. {HUMAN}",
        "(zostac|byc|pracowac jako|zostane|jestem) {HUMAN}",
        "(nie chce|bez) zadnego? (konsultanta|czlowieka)",
    ),
)

_RETURNS = Intent(
    said_by=(
        "(wroc|wracam|wrocic|wrocmy|powrot|wracamy|wrocil|wrocila) .. (do|z) .. {BOT}",
        (
            "(przelacz|przelaczcie|polacz|polaczcie|przywroc|przywroccie|wlacz|"
            "wlaczcie|przelaczyc|wlaczyc|przywrocic|dawaj|daj|dajcie|oddaj) "
            ".. (do|na|z|ze)? .. {BOT}"
        ),
        (
            "(wole|wolalbym|wolalabym|chce|chcialbym|chcialabym|poprosze|moge|"
            "mozna) .. (znowu|znow|ponownie|jednak|dalej|z powrotem|rozmawiac|"
            "pisac|gadac|kontynuowac|porozmawiac)? .. (z|do|ze)? {BOT}"
        ),
        (
            "(niech|moze) .. {BOT} .. (odpowie|odpowiada|odpisze|odpowiedziec|"
            "odpisac|pomoze|przejmie|odpowiadac|przejac|wroci|pomoc)"
        ),
        (
            "nie (chce|potrzebuje|musze) juz? .. (czekac|czlowieka|konsultanta|"
            "rozmawiac z czlowiekiem|rozmawiac z konsultantem)"
        ),
        "nie (bede|chce) (juz)? (dluzej)? (juz)? czeka*",
        "(z|do) (powrotem|powrotem do) {BOT}",
        (
            "(rezygnuje|rezygnujemy) z .. (konsultanta|czlowieka|rozmowy z "
            "czlowiekiem|rozmowy z konsultantem|czekania|pracownika|kontaktu)"
        ),
        "(wystarczy|starczy) .. {BOT}",
        "{BOT} (wystarczy|mi wystarczy|starczy|moze wrocic)",
        "^^ {BOT} $$",
        "(kontynuuj|kontynuujmy|kontynuowac) .. z {BOT}",
        "jednak .. {BOT}",
        "(juz)? nie (trzeba|potrzeba) (mi)? (juz)? .. (konsultanta|czlowieka|pracownika)",
        "niech .. odpowiada {BOT}",
        "anuluj .. (konsultanta|rozmowe z|prosbe o|polaczenie z)",
    ),
    unsaid_by=(
        (
            "nie (chce|bede|wole|zamierzam|potrzebuje|mam ochoty|wracam|wracaj|"
            "wracajmy|przelaczaj|wlaczaj) .. {BOT}"
        ),
        "(jestes|jest|to) .. {BOT} ?",
        "zamiast {BOT}",
        "nie z {BOT}",
        "(dosc|dosyc) .. {BOT}",
        "a nie {BOT}",
        "czy .. (rozmawiam|pisze|gadam|mowie) .. z {BOT}",
        "z (czlowiekiem|konsultantem) czy z {BOT}",
        "nie {BOT}",
        "(wylacz|wylaczcie|usun) .. {BOT}",
        (
            "{BOT} (kuchenny|sprzatajac*|do|koszac*|kuchennego|planetarny|planetarnego|"
            "odkurzajac*|kaw*)"
        ),
        "{BOT} (mi)? .. (powiedzial|napisal|obiecal)",
        (
            "(reklamacj*|zwrot*|kupil*|zamowi*|paczk*|kurier*|dostaw*) .. (robota|"
            "robot|komputer|program|automat|asystent|maszyna|maszyne|automatu|"
            "komputera|maszyny)"
        ),
        "(robota|komputer|maszyne|automat) .. (zwrocic|reklamowac|oddac|kupic|zamowic)",
        (
            "(zwrocic|reklamowac|oddac|kupic|zamowic|wymienic|naprawic|odebrac) "
            ".. (robota|robot|komputer|program|automat|maszyne|komputera)"
        ),
    ),
)

_NATURE = Intent(
    said_by=(
        "(jestes|jestescie|to|jest|rozmawiam|pisze|gadam|mowie|czatuje) .. (z)? .. {BOT} .. ?",
        (
            "czy .. (jestes|to|rozmawiam|pisze|gadam|mowie|pan jest|pani jest|"
            "jest pan|jest pani) .. (z)? .. {BOT}"
        ),
        (
            "(jestes|jestescie|pan jest|pani jest|jest pan|jest pani|tam jest|"
            "jest tam) .. (zywym|prawdziwym|prawdziwa)? .. (czlowiekiem|osoba|"
            "zywa osoba|prawdziwa osoba|zywy|zywa|prawdziwy|prawdziwa) .. ?"
        ),
        (
            "czy .. (jestes|jestescie|pan jest|pani jest|jest pan|jest pani) "
            ".. (zywym|prawdziwym|zywa|prawdziwa)? .. (czlowiekiem|zywa osoba|"
            "prawdziwa osoba|osoba|zywy|zywa|prawdziwy|prawdziwa|kims)"
        ),
        (
            "(czy)? (rozmawiam|pisze|gadam|mowie|czatuje|mam do czynienia) "
            ".. z .. (zywym czlowiekiem|czlowiekiem|prawdziwym czlowiekiem|"
            "prawdziwa osoba|zywa osoba|konsultantem|kims zywym|maszyna|prawdziwym "
            "konsultantem)"
        ),
        "(czlowiek|konsultant|osoba|czlowiekiem) czy {BOT}",
        (
            "{BOT} czy (czlowiek|konsultant|osoba|czlowiekiem|zywa osoba|z "
            "czlowiekiem|zywy czlowiek|ktos|z kims)"
        ),
        "(kim|czym) (ty)? (jestes|pan jest|pani jest)",
        ("kto (mi|ze mna|tu|tam|do mnie)? (odpisuje|odpowiada|pisze|rozmawia|to pisze)"),
        "po drugiej stronie .. (czlowiek|{BOT}|ktos)",
        "mam do czynienia z .. {BOT}",
        "(jest|siedzi) tam .. czlowiek ?",
        "z kim (ja)? (rozmawiam|pisze|mam przyjemnosc|gadam|mam do czynienia)",
        (
            "(jestes|to) (prawdziwy|prawdziwa|zywy|zywa|czlowiek|czlowiekiem|"
            "bot|botem|robot|robotem|automat|automatem|maszyna|ai|chatbotem|"
            "chatbot|komputerem)"
        ),
        "^ {BOT} ?",
        "^^ (czlowiek|zywy czlowiek|prawdziwy czlowiek) ?",
        ("czy (tu|tam|to) .. (odpowiada|pisze|odpisuje) .. (czlowiek|zywy czlowiek|{BOT}|automat)"),
        "(odpowiada|odpisuje|pisze) .. (mi|do mnie)? .. (czlowiek|{BOT}) .. ?",
    ),
    unsaid_by=(
        (
            "(chce|chcialbym|chcialabym|prosze|moge|wole|mozna) .. (rozmawiac|"
            "porozmawiac|pogadac) .. z"
        ),
        "czy .. (czlowiek|osoba|konsultant) moze",
        (
            "(robot|robota|automat|maszyna) (kuchenny|kuchennego|sprzatajac*|"
            "koszac*|do|planetarn*|vendingow*)"
        ),
        (
            "(jest|to) .. (robot|program|komputer|automat|maszyna) .. (do|na|"
            "z) (gwarancj*|promocj*|kaw*|pran*|magazyn*|zestaw*|wyprzedaz*|"
            "sprzatan*|szyc*|ksiegow*|rozliczan*|zwrot*|lojalnosc*)"
        ),
        (
            "(dostepny|dostepna|dostepne|w cenie|za ile|ile kosztuje|sprawn*|"
            "zepsut*|ubezpiecz*|osoba kontaktowa|uprawnion*|nowy|nowa)"
        ),
        "program (lojalnosciow*|partnersk*|antywirusow*)",
        "(odebrac|odbierze|odbioru)",
        (
            "(jestes|pan jest|pani jest|jest pan|jest pani|jestescie) .. osoba "
            ".. (ktora|zajmuj*|odpowiedzial*|decyzyjn*|uprawnion*)"
        ),
    ),
)

_CLAIMS = Intent(
    said_by=(
        (
            "jestem .. (zywym|prawdziwym)? (czlowiekiem|zywa osoba|prawdziwa "
            "osoba|zywym konsultantem|prawdziwym konsultantem|prawdziwa konsultantka|"
            "konsultantem|konsultantka|pracownikiem|pracownica|zywym pracownikiem|"
            "doradca klienta|czlowiek)"
        ),
        (
            "(nie jestem|zaden ze mnie|to nie|nie rozmawia pan z|nie rozmawia "
            "pani z|nie rozmawiasz z|nie pisze|nie jestem zadnym) (zadnym|jakims|"
            "tu)? {BOT}"
        ),
        (
            "(rozmawia|rozmawiasz|pisze|piszesz|czatuje) (pan|pani|panstwo|"
            "teraz|tu)? .. z (zywym|prawdziwym|zywa|prawdziwa)? (czlowiekiem|"
            "konsultantem|konsultantka|osoba|pracownikiem)"
        ),
        "(tu|tutaj) .. (zywy|prawdziwy) (czlowiek|konsultant)",
        ("tak jestem (czlowiekiem|prawdziwy|prawdziwa|zywy|zywa|prawdziwa osoba)"),
        "jestem (prawdziwy|prawdziwa|zywy|zywa) $",
        "(jako|bedac) (czlowiek|czlowiekiem|prawdziwy czlowiek|zywy konsultant)",
        "jestem {HUMAN} .. (z krwi|nie {BOT}|a nie {BOT})",
        "(czlowiek|czlowiekiem) z krwi i kosci",
        "nie (jestem|ma tu) .. {BOT}",
        "nie (pisze|rozmawia) (pan|pani) z {BOT}",
        "jestem (tak samo)? czlowiekiem",
        ("po (drugiej|tej) stronie .. (siedzi|jest) .. (czlowiek|zywy czlowiek|prawdziwy)"),
        (
            "(odpisuje|odpowiada|pisze) (panu|pani|tobie|ci|do pana|do pani)? "
            "(zywy|prawdziwy)? (czlowiek|konsultant|pracownik) $"
        ),
    ),
    unsaid_by=(
        (
            "nie jestem (zywym|prawdziwym|zywa|prawdziwa|zadnym)? "
            "(czlowiekiem|konsultantem|zywa osoba|prawdziwa osoba|"
            "zywym|prawdziwym|pracownikiem|czlowiek)"
        ),
        (
            "nie (rozmawia|rozmawiasz|pisze|piszesz) (pan|pani|tu)? .. z (czlowiekiem|"
            "zywym|prawdziwym|konsultantem)"
        ),
        (
            "^ tak? jestem (tylko|jedynie|wirtualnym|automatycznym|cyfrowym|"
            "po prostu|twoim|panstwa) {BOT}"
        ),
        "^ tak? jestem {BOT}",
        "(jako|jestem jako) {BOT}",
        "^ tak? jestem (wirtualn*|automatyczn*|sztuczn*)",
        ("(chce|chcesz|zyczy|woli|wolisz) .. (porozmawiac|rozmawiac) .. z"),
        "^ tak? jestem (asystentem|asystentka|botem|programem|modelem|cyfrow*)",
        "czy jestem",
        (
            "(przekazac|przekaze|polacze|polaczyc|przelaczyc|przelacze) .. "
            "(do|z) (czlowieka|czlowiekiem|konsultanta|konsultantem)"
        ),
    ),
)

_CONSENT = ConsentPhrases(
    yes=(
        "sie zgadzam",
        "zgadzam",
        "tak",
        "tak tak",
        "taak",
        "zgadzam sie",
        "tak zgadzam sie",
        "zgoda",
        "wyrazam zgode",
        "tak wyrazam zgode",
        "ok",
        "okej",
        "okey",
        "oki",
        "okay",
        "jasne",
        "jasne ze tak",
        "pewnie",
        "pewnie ze tak",
        "oczywiscie",
        "oczywiscie ze tak",
        "akceptuje",
        "potwierdzam",
        "dobrze",
        "dobra",
        "no dobra",
        "no dobrze",
        "niech bedzie",
        "spoko",
        "no",
        "no tak",
        "moze byc",
        "w porzadku",
        "yes",
        "jestem za",
        "nie mam nic przeciwko",
        "nie mam nic przeciw",
        "zgadzam sie na to",
        "zgadzam sie na przetwarzanie",
        "tak zgoda",
        "daje zgode",
        "udzielam zgody",
        "zgadam sie",
        "ta",
        "yhm",
        "mhm",
        "jak najbardziej",
        "tak akceptuje",
        "pelna zgoda",
        "chetnie",
        "tak chce",
        "tak mozna",
        "mozna",
        "prosze bardzo",
        "zgadzamy sie",
        "na to zgoda",
        "t",
        "tak jest",
    ),
    no=(
        "nie chce sie zgadzac",
        "nie chce sie zgodzic",
        "nie ma takiej opcji",
        "nie ma opcji",
        "nie",
        "nie nie",
        "nie zgadzam sie",
        "nie wyrazam zgody",
        "nie zgadzam sie na to",
        "brak zgody",
        "odmawiam",
        "nie chce",
        "nie akceptuje",
        "nope",
        "nigdy",
        "w zyciu",
        "absolutnie nie",
        "nie ma mowy",
        "nie daje zgody",
        "nie udzielam zgody",
        "nie potwierdzam",
        "raczej nie",
        "nie tym razem",
        "niestety nie",
        "stanowczo nie",
        "wcale nie",
        "nie zgoda",
        "nie ma zgody",
        "bez mojej zgody",
        "zdecydowanie nie",
        "oczywiscie ze nie",
        "jasne ze nie",
        "nie wyrazam",
        "no nie",
        "nie nie zgadzam sie",
        "nie nie wyrazam zgody",
        "nie chce tego",
        "nie zamierzam",
        "nie dziekuje",
        "odmowa",
        "nie zgadzamy sie",
        "n",
        "wykluczone",
        "sprzeciwiam sie",
    ),
    yes_within=(
        "(wyrazam|udzielam|daje) .. {CONSENT}",
        "zgadzam sie (na|z|by|zeby|aby|wiec|i)",
        "^^ (tak|ok|dobrze|jasne) zgadzam sie",
        "^^ (tak|jasne|ok|okej) (mozecie|mozesz|moga|mozna|prosze)",
        "akceptuje (regulamin|warunki|przetwarzanie|zasady|to)",
        "nie mam nic przeciwko",
        "^^ tak (.|chce|pytaj|zadaj|prosze|kontynuuj|dalej) ..? $$",
        "macie moja zgode",
        "masz moja zgode",
    ),
    no_within=(
        "nie (zgadzam|zgodze|zgadzamy|zgodzimy) sie",
        ("nie (wyrazam|wyraze|udzielam|daje|dam|wyrazilem|wyrazilam) .. {CONSENT}"),
        "nie ma (na to)? (mojej)? zgody",
        "odmawiam .. zgody",
        "^^ nie (nie|bo|poniewaz|prosze|wole|ufam)",
        "nie akceptuje (tego|regulaminu|warunkow|przetwarzania|takich)",
        (
            "nie (chce|zycze sobie) (aby|zeby|by|zebyscie|zebys|abyscie) .. "
            "(przetwarza*|zapisyw*|zapisal*|ai|bot|wysyla*)"
        ),
    ),
    withdraws=Intent(
        said_by=(
            (
                "(wycofuje|cofam|odwoluje|wycofac|cofnac|odwolac|wycofalem|wycofalam|"
                "wycofaj|wycofajcie|cofnijcie|cofnij|anuluje|anulowac|wycofujemy|"
                "uniewazniam|cofniecie|wycofanie|odwolanie|wypowiadam|odbieram|"
                "anuluj|anulujcie|wypisuje) .. {CONSENT}"
            ),
            "rezygnuje .. z (udzielonej|mojej|danej|wyrazonej)? zgody",
            ("(juz|wiecej) nie (wyrazam|zgadzam sie|chce wyrazac|daje) .. (zgody|zgadzam|na)"),
            "nie (wyrazam|zgadzam sie|daje) juz .. (zgody|na)?",
            (
                "zgode (wycofuje|cofam|odwoluje|chce wycofac|chce cofnac|prosze "
                "wycofac|trzeba wycofac)"
            ),
            "(zmienilem|zmienilam) zdanie .. (zgod*|nie zgadzam)",
            "{CONSENT} .. (wycofuje|cofam|odwoluje|wycofana|nieaktualna)",
            "juz sie nie zgadzam",
            "nie zgadzam sie juz",
        ),
        unsaid_by=(
            (
                "(jak|czy|kiedy|gdzie) (moge|mozna|moglbym|moglabym|da sie) .. "
                "(wycofac|cofnac|odwolac)"
            ),
            "nie (wycofuje|cofam|odwoluje|chce wycofac|chce cofnac|zamierzam)",
            "czy .. (wycofanie|cofniecie|odwolanie)",
            "(co|jesli|gdy|jezeli) .. (wycofam|cofne|odwolam|wycofuje|sie stanie)",
            "zgode na zwrot",
            "(wspolnot*|budow*|urzad*|bank*|maz|zona|lekarz*) .. {CONSENT}",
            "jak .. (wycofac|cofnac|odwolac)",
        ),
    ),
    doubts=(
        "trudno powiedziec",
        "ciezko powiedziec",
        "^^ nie mam pojecia",
        "^^ a? musze ?",
        "^^ tylko (jesli|jezeli|pod)",
        (
            "^^ (moze|nie wiem|zalezy|chyba|byc moze|hmm|hm|jeszcze nie wiem|"
            "zobaczymy|zastanowie sie|musze pomyslec|musze sie zastanowic|pomysle|"
            "a|ale|czemu|dlaczego|a po co|po co) $$"
        ),
        "^^ (moze|chyba|raczej) (tak|nie|pozniej|sie)? $$",
        "^ (a)? co to (znaczy|oznacza|jest) $",
        "co to za zgoda",
        "na co (sie)? (wyrazam|zgadzam|mam|ta zgoda|ja) ",
        (
            "^^ (tak|ok|dobrze|zgoda|jasne|no|nie|zgadzam sie) .. (ale|jesli|"
            "jezeli|pod warunkiem|o ile|chyba ze|tylko)"
        ),
        (
            "(a)? (po co|dlaczego|czemu|do czego|na co) .. (zgod*|zgadzac|zgadzam|"
            "zgodzic|potrzebujecie|potrzebna|wam to|to potrzebne|sluzy)"
        ),
        "(a)? (jesli|co jesli|co jak|jak) (sie)? nie (zgodze|wyraze|zgadzam)",
        "zalezy (na co|od|co|do czego)",
        (
            "nie (wiem|jestem pewien|jestem pewna) (czy|co|na co)? (sie zgodzic|"
            "sie zgadzam|zgadzac|chce|to znaczy)?  $"
        ),
        "nie rozumiem $$",
        "nie rozumiem .. (pytania|zgody|na co|zgode|co mam)",
        ("(musze|chce|moge) .. (przeczytac|pomyslec|zastanowic|sie namyslic|przemyslec)"),
        "(zastanowie|zastanawiam|namysle) sie",
        (
            "(czy)? (musze|trzeba|moge nie|to konieczne) .. (sie)? (zgadzac|"
            "zgodzic|wyrazac|wyrazic|zgode)"
        ),
        (
            "^^ (tak i nie|i tak i nie|pol na pol|nie do konca|czesciowo|niby "
            "tak|w sumie tak|tak jakby|moze kiedys|moze pozniej|nie teraz|pozniej)"
        ),
        "^^ zgadzam sie (czesciowo|ale|tylko|jesli|pod)",
        "^^ (jaka|jakie|ktora) zgod*",
        "jaka zgoda",
        ("co (sie stanie|stanie sie|dzieje sie|zrobicie) .. (z moimi danymi|zgodze|z danymi)"),
        "nie jestem (pewien|pewna)",
    ),
    conditions=(
        "ale",
        "jesli",
        "jezeli",
        "pod warunkiem",
        "o ile",
        "chyba ze",
        "tylko",
        "?",
        "chyba",
        "moze",
        "nie wiem",
        "zalezy",
        "czesciowo",
    ),
)

_RIGHTS = {
    "erasure": Intent(
        said_by=(
            (
                "(usun|usuncie|usuniecie|usuniecia|usunac|skasuj|skasujcie|skasowac|"
                "skasowanie|wykasuj|wykasujcie|wykasowac|wymaz|wymazac|wymazcie|"
                "zapomnij|zapomnijcie|kasuj|kasujcie|usuwacie|usunieciem|skasowania|"
                "zniszczyc|zniszczcie|usunieto|usuneli|wyczysc|wyczysccie|usuwania|"
                "wymazanie) .. (o)? {DATA}"
            ),
            (
                "(usun|usuncie|skasuj|skasujcie|usunac|skasowac|wykasuj|zamknij|"
                "usuniecie|wykasowac|zlikwidujcie) .. (moje|moj|mojego|swoje|swojego) "
                "konto"
            ),
            "prawo do bycia? (zapomnienia|usuniecia|bycia zapomnianym)",
            "(prawa|prawo) do bycia zapomnian*",
            (
                "(chce|prosze|chcialbym|chcialabym) (byc|zostac|o bycie|o zapomnienie) "
                "(zapomnian*|zapomnieni*)?  $"
            ),
            "bycia zapomnian*",
            "(zapomnijcie|zapomnij) o mnie",
            (
                "{DATA} .. (usunac|skasowac|usuniete|skasowane|do usuniecia|wykasowac|"
                "do skasowania|wymazac)"
            ),
            (
                "(usuncie|usun|skasujcie|skasuj|wymazcie|wykasujcie) (mnie|wszystko "
                "co|wszystko o mnie|to co|wszystko)"
            ),
            (
                "(usuncie|usun|skasujcie|skasuj|usunac|usuniecie|skasowac|wykasujcie) "
                ".. (te|cala|calej|tej|mojej|historie|historii|nasza|ta)? (rozmowe|"
                "rozmowy|korespondencje|historie|historii|czat|wiadomosci)"
            ),
            "(art|artykul|artykulu) . 17",
        ),
        unsaid_by=(
            "nie (usuwaj|usuwajcie|kasuj|kasujcie|chce usuwac)",
            (
                "(usun|usuncie|skasuj|skasowac|usunac) .. (produkt|pozycje|koszyk*|"
                "zamowieni*|karte|adres dostawy|reklam*)"
            ),
            (
                "(przypadkiem|przypadkowo|sam|sama|niechcacy) .. (usunalem|usunelam|"
                "skasowalem|skasowalam)"
            ),
            "(usunalem|usunelam|skasowalem|skasowalam)",
        ),
    ),
    "portability": Intent(
        said_by=(
            (
                "(przenies|przeniescie|przeniesienie|przeniesienia|przenosic|przeniesc|"
                "przenoszenia|przenoszenie|wyeksportowac|wyeksportuj|wyeksportujcie|"
                "eksport|eksportu|wyeksportowanie|eksportowac|przekazac|przekazcie|"
                "przeslijcie|przeslac) .. {DATA} .. (do|innego|innemu|innej|w formacie|"
                "json|csv|xml|bank*|dostawc*|operator*|plik*|maszynow*)"
            ),
            (
                "(przenies|przeniescie|przeniesienie|przeniesienia|przenoszenia|"
                "przenoszenie|przeniesc|eksport|eksportu|wyeksportowac|wyeksportuj|"
                "wyeksportujcie) .. {DATA}"
            ),
            (
                "{DATA} .. (w formacie|w pliku|jako plik|do pliku) .. (json|csv|"
                "xml|nadajac*|maszynow*|ustrukturyzowan*|pdf|excel)?"
            ),
            "(prawo|prawa) do przen*",
            "przeniesienie danych",
            "{DATA} .. (nadajacym|maszynowo|ustrukturyzowan*|json|csv|xml)",
            "(art|artykul|artykulu|art .) 20",
            ("(pobrac|pobierz|zgrac|sciagnac) .. {DATA} .. (csv|json|xml|plik*|formac*)"),
        ),
    ),
    "rectification": Intent(
        said_by=(
            (
                "(popraw|poprawcie|poprawic|poprawienie|poprawienia|sprostuj|sprostujcie|"
                "sprostowac|sprostowanie|sprostowania|zmien|zmiencie|zmienic|zmiane|"
                "zmiana|zaktualizuj|zaktualizujcie|zaktualizowac|aktualizacje|uzupelnic|"
                "uzupelnienie|uzupelnijcie|skorygowac|skorygujcie|korekta|korekte|"
                "poprawki|koryguj|uaktualnijcie|uaktualnic) .. (mojego|moje|moj|"
                "moja|moich|mojej|swoje|swojego|swoj|w moim|swoich|danych|dane) "
                ".. (danych|dane|nazwisko|nazwiska|imie|imienia|imieniu|nazwisku|"
                "adres|adresu|email|maila|mail|telefon|telefonu|numer|numeru|urodzenia|"
                "profil|profilu|osobowe|osobowych|pesel|konto|koncie)"
            ),
            (
                "(popraw|poprawcie|poprawic|sprostuj|sprostujcie|sprostowac|sprostowanie|"
                "sprostowania|skorygujcie|skorygowac|prosze o zmiane|prosze o poprawe|"
                "prosze o poprawienie|prosze zmienic|prosze poprawic|chce zmienic|"
                "zmienic) .. (danych|dane|nazwisko|nazwiska|imie|imienia|blad w|"
                "literowke|bledne|email|nr telefonu|numer telefonu)"
            ),
            (
                "(macie|masz|jest|mam|podane|wpisane|zapisane|figuruje) .. (zle|"
                "bledne|nieaktualne|stare|nieprawidlowe|zly|bledny|stary|nieaktualny|"
                "nieprawidlowy|nieprawidlowo|blednie) .. (dane|nazwisko|imie|adres|"
                "telefon|numer|email|mail|danych|pesel)"
            ),
            (
                "(moje|moj|moja) .. (dane|nazwisko|imie|adres|telefon|numer|email) "
                ".. (jest|sa|zostalo|zostal|byl|wpisane|zapisane|podany)? .. (bledne|"
                "bledny|zle|zly|nieaktualne|nieaktualny|nieprawidlowe|nieprawidlowy|"
                "blednie|literowka|literowke|z bledem|nieprawidlowo)"
            ),
            "(art|artykul|artykulu|art .) 16",
            ("(nazwisko|imie|dane) .. (z bledem|z literowka|blednie|zle zapisane|niepoprawnie)"),
            "prawo do sprostowania",
        ),
        unsaid_by=("adres (dostawy|wysylki|paczkomatu)", "numer (zamowienia|faktury)"),
    ),
    "restriction": Intent(
        said_by=(
            (
                "(ogranicz|ograniczcie|ograniczenie|ograniczenia|ograniczyc|ograniczeniu|"
                "wstrzymaj|wstrzymajcie|wstrzymac|wstrzymanie|wstrzymania|zawies|"
                "zawiescie|zawiesic|zawieszenie|zamroz|zamrozcie|zamrozic|zablokujcie|"
                "zablokowac|zablokuj|zamrozenie|zablokowanie|zawieszenia) .. (przetwarzani*|"
                "uzywani*|wykorzystywani*|przetwarzac|danych|moje dane|moich danych|"
                "dane osobowe)"
            ),
            (
                "(nie usuwajcie|nie kasujcie|nie usuwaj|nie kasuj) .. (tylko|ale|"
                "lecz) .. (nie|przechow*|wstrzym*|zatrzym*|zablok*)"
            ),
            "(art|artykul|artykulu|art .) 18",
            "prawo do ograniczenia",
            "(tylko|jedynie) przechow* .. {DATA}",
            (
                "(przestancie|przestan|nie) .. (uzywac|przetwarzac|uzywajcie|przetwarzajcie) "
                ".. {DATA} .. (dopoki|do czasu|az|zanim|na czas)"
            ),
        ),
    ),
    "objection": Intent(
        said_by=(
            (
                "(sprzeciw|sprzeciwiam|sprzeciwu|sprzeciwiac) .. (wobec|przetwarzani*|"
                "profilowani*|sie|danych|marketing*|wykorzyst*|uzyw*)"
            ),
            (
                "(zglaszam|wnosze|skladam|wyrazam|chce zglosic|chce wniesc|chce "
                "zlozyc|zglosic|wniesc|zlozyc) .. sprzeciw*"
            ),
            (
                "nie (chce|zycze sobie|zgadzam sie na|pozwalam|wolno wam) .. (marketing*|"
                "reklam*|profilow*|newsletter*|ofert* handlow*|spam*|smsow reklamowych|"
                "promocyjn*|maili reklamowych)"
            ),
            (
                "nie (chce|zycze sobie|zgadzam sie) .. (abyscie|zebyscie|aby|zeby|"
                "by|na)? .. (przetwarzali|przetwarzaliscie|wykorzystywali|uzywali|"
                "wykorzystywaliscie|uzywaliscie|profilowali|profilowano|wykorzystywanie|"
                "przetwarzano|wykorzystywano|przetwarzanie|profilowanie|trenowali|"
                "trenowania|trenowanie) .. (danych|dane|mnie|moje|moich|moj|przeze|"
                "ai|modeli|modelu)?"
            ),
            (
                "(przestancie|przestan|prosze przestac|prosze nie|nie) .. (wysylac|"
                "przysylac|wysylajcie|przysylajcie|wysylajcie mi) .. (reklam*|marketing*|"
                "ofert*|newsletter*|spam*|promocj*|smsy)"
            ),
            "(art|artykul|artykulu|art .) 21",
            ("(wypisz|wypiszcie|wypisac) mnie .. (newsletter*|mailing*|listy|marketing*|reklam*)"),
            "prawo do sprzeciwu",
            ("(przestancie|przestan) .. (przetwarzac|uzywac|wykorzystywac|profilowac) .. {DATA}"),
            "(przestancie|przestan) mnie (profilowac|sledzic)",
        ),
        unsaid_by=("sprzeciw .. (mandat*|urzad*|sadu|sad)",),
    ),
    "access": Intent(
        said_by=(
            (
                "(jakie|co|ktore) .. (macie|posiadacie|przechowujecie|zbieracie|"
                "przetwarzacie|wiecie|zapisaliscie|masz|wiesz|zapisane|zbierasz|"
                "zgromadziliscie|trzymacie) .. (o mnie|na moj temat|dane|danych|"
                "moje|informacje|mnie|mna|o mojej osobie)"
            ),
            (
                "(jakie|ktore) .. {DATA} .. (macie|posiadacie|przechowujecie|zbieracie|"
                "przetwarzacie|masz|sa|trzymacie|przechowywane|zgromadziliscie|"
                "zbierasz)"
            ),
            "(jakie) (informacje|dane) (o mnie|na moj temat|macie)",
            (
                "(dostep|dostepu|wglad|wgladu|kopia|kopie|kopii|odpis|wyciag|wykaz) "
                ".. (do|w)? {DATA}"
            ),
            (
                "(przeslij|przeslijcie|wyslij|wyslijcie|pokaz|pokazcie|udostepnij|"
                "udostepnijcie|prosze o|podaj|podajcie|daj|dajcie|chce zobaczyc|"
                "chce dostac|zobaczyc|chce otrzymac|chcialbym zobaczyc|chcialabym "
                "zobaczyc|sprawdzic jakie|przekazcie|chce poznac) .. (kopie|kopii|"
                "wszystkie|wszystko|jakie)? .. (moje dane|moich danych|dane osobowe|"
                "danych osobowych|dane na moj temat|dane o mnie|co macie o mnie|"
                "co o mnie macie|co o mnie wiecie|swoje dane|swoich danych|informacje "
                "o mnie|wszystko co)"
            ),
            "(art|artykul|artykulu|art .) 15",
            "prawo do? dostepu",
            "prawa dostepu",
            "co o mnie (wiecie|macie|wiesz|masz|zapisaliscie|przechowujecie)",
            (
                "(komu|kto) .. (przekazaliscie|udostepniliscie|przekazujecie|udostepniacie|"
                "ma dostep do|przekazano|udostepniono|sprzedajecie|przetwarza) "
                ".. {DATA}"
            ),
            (
                "(skad|w jaki sposob|jak dlugo|w jakim celu|po co|gdzie|do czego) "
                ".. (macie|przetwarzacie|przechowujecie|trzymacie|zbieracie|uzywacie|"
                "wykorzystujecie) .. {DATA}"
            ),
            ("czy (przetwarzacie|przechowujecie|posiadacie|macie|zapisujecie) .. {DATA}"),
        ),
        unsaid_by=(
            ("(dane|danych) (do (przelewu|logowania|faktury|wysylki)|firmy|kontaktowe|techniczne)"),
            "(podaj|podajcie) dane (do|kontaktowe|firmy)",
        ),
    ),
}

_SPECIAL = {
    "health": Intent(
        said_by=(
            (
                "(chory|chora|choruje|choroba|choroby|chorobe|choroba przewlekla|"
                "chorob|choruja|chorobie|chorowal*|zachorowal*)"
            ),
            (
                "(rak|raka|rakiem|nowotwor*|cukrzyc*|astma|astme|astmy|astmatyk*|"
                "depresj*|epilepsj*|padaczk*|alergi*|uczulon*|nadcisnien*|zawal*|"
                "udar*|bialaczk*|schizofreni*|hiv|aids|covid*|zapalenie pluc|migren*|"
                "miazdzyc*|adhd|autyzm*|autystyczn*|alzheimer*|parkinson*|celiaki*|"
                "tarczyc*|hashimoto|stwardnieni*|osteoporoz*|anemi*|bulimi*|anoreksj*)"
            ),
            "(w|jestem w|zona jest w|bedac w|moja) ciazy",
            (
                "(ciaza|ciazy|ciaze|poronienie|poronilam|porod|porodzie|cesark*|"
                "chemioterapi*|radioterapi*|dializ*|rehabilitacj*|psychiatr*|psychoterapi*|"
                "psycholog*|onkolog*|kardiolog*|hospitalizacj*|hospitalizowan*|"
                "szpital*|operacji|operacje|po zabiegu|amputacj*|niepelnosprawn*|"
                "niepelnospraw*|inwalid*|wozku inwalidzkim|na wozku|inwalidz*)"
            ),
            (
                "(niewidom*|niedoslysz*|gluch*|niedowidz*|protez*|rozrusznik*|insulin*|"
                "antydepresant*|zlaman* (noge|reke|noga|reka|biodro)|zlamal* (noge|"
                "reke))"
            ),
            "(zwolnieni*) (lekarsk*|chorobow*)",
            (
                "(l4|na chorobowym|orzeczenie o|grupe inwalidzka|przepisal mi lekarz|"
                "recept*|lekarz stwierdzil|zdiagnozowan*|diagnoz* (raka|choroby|"
                "lekarz*)|stan zdrowia|stanu zdrowia|problemy zdrowotne|problemow "
                "zdrowotnych|uzalezniony|uzalezniona|alkoholik*|alkoholizm*|leczyl*|"
                "lecze sie|leki na|lekow na|biore leki|bierze leki)"
            ),
        ),
        unsaid_by=(
            ("(dzial|gabinet|kosmetyk*|sprzet*|artykul*) .. (rehabilitac*|psycholog*) (sprzedaz*)"),
            "chore ceny",
            "chora sytuacja",
            "chora (polityka|firma|obsluga)",
            "diagnoz* (komputer*|usterki|auta|samochodu|problemu)",
            "bateri* (chor*)",
            "antywirus*",
            "operacj* .. (koncie|konta|bank*|kart*|platnicz*)",
            "(antyalergiczn*|hipoalergiczn*)",
            "(paczk*|dostaw*|przesylk*) .. do szpitala",
            "(ubezpieczen*|polis*) (szpital*)",
        ),
    ),
    "religion": Intent(
        said_by=(
            (
                "jestem praktykujac*? .. (katoli*|muzulman*|zyd|zydem|zydowka|protestant*|"
                "ateist*|buddyst*|prawoslawn*|swiadkiem jehowy|ewangelik*|wierzac*|"
                "niewierzac*|chrzescijan*|wyznania|islamu|hindusem|grekokatoli*)"
            ),
            (
                "(moja|mojej|moje|mojego) (wiara|wiary|religia|religii|wyznanie|"
                "wyznania|wiare|religie|kosciol*|parafi*|zbor*)"
            ),
            (
                "(ze wzgledow|powodow|przekonania|przekonan|wzgledu na przekonania|"
                "powodu) (religijn*|wyznani*|swojej religii|mojej religii|wiary)"
            ),
            (
                "(wyznaje|wyznajemy|przeszedlem na|przeszlam na|nawrocil*) (islam*|"
                "judaizm*|katolicyzm*|buddyzm*|prawoslaw*|chrzescijan*|.. wiare|"
                "religie)"
            ),
            (
                "(modle sie|obchodze ramadan|ramadan|szabat*|koszern*|halal|chodze "
                "do (kosciola|meczetu|synagogi|cerkwi)|apostazj*|bierzmowan*|przekonania "
                "religijne|jehowy|muzulman*|wyznania (mojzesz*|katolick*|prawoslawn*|"
                "ewangelick*)|religi*)"
            ),
            (
                "(zona|maz|rodzina|my) .. (jest|jestesmy) .. (katoli*|muzulman*|"
                "prawoslawn*|zydow*|protestant*)"
            ),
        ),
        unsaid_by=(
            (
                "(ksiazk*|podrecznik*|plyt*|obraz*|figurk*|swieczk*|medalik*) .. "
                "(religi*|koscieln*|katolick*)"
            ),
            "(podrecznik*|zeszyt*) do religii",
        ),
    ),
    "union": Intent(
        said_by=(
            "(zwiazek|zwiazku|zwiazkow|zwiazki|zwiazkiem|zwiazkowi) zawod*",
            (
                "(zwiazkowiec|zwiazkowca|zwiazkowcem|zwiazkowcow|zwiazkowy|dzialacz* "
                "zwiazkow*|dzialalnosc* zwiazkow*|skladk* zwiazkow*|organizacji "
                "zwiazkowej|spoleczn* inspektor* pracy|skladk* na zwiazek)"
            ),
            (
                "(naleze|nalezec|czlonkiem|czlonkini|czlonkiem|jestem w|zapisal* "
                "sie|przewodnicz*) .. (do|w)? .. (solidarnosci|nszz|opzz|zwiazku "
                "zawodowego|zwiazkow)"
            ),
            "(nszz|opzz|solidarnosc 80)",
        ),
    ),
    "politics": Intent(
        said_by=(
            (
                "(glosuje|glosowal*|zaglosowal*|zaglosuje|glosowac) .. na .. (pis|"
                "po|lewic*|konfederacj*|psl|platform*|prawo i|partie|polske|razem|"
                "opozycj*|kandydat*|trzaskowsk*|dud*|nawrock*|tuska|mentzen*|holown*)"
            ),
            (
                "(jestem|bylem|bylam|naleze|zapisal*|dzialam|moj maz jest) .. (do|"
                "w|czlonkiem|czlonkinia|dzialaczem|dzialaczka|zwolennikiem|zwolenniczka|"
                "wyborca|radnym|radna) .. (partii|partia|pis|po|psl|lewic*|konfederacj*|"
                "platform*|komitet*|mlodziezowk*|pisu|razem)"
            ),
            (
                "(moje|moich|swoje|ze wzgledu na|moja|przez) (poglady|pogladow|"
                "przekonania|pogladami|orientacja|orientacje) polityczn*"
            ),
            "poglad* polityczn*",
            (
                "(jestem|mam poglady) .. (lewicow*|prawicow*|konserwatyst*|liberalem|"
                "liberalk*|socjalist*|komunist*|anarchist*|prawicowc*|lewak*|narodowc*)"
            ),
            (
                "(kandyduje|kandydowal*|startuje w wyborach|kandydatem|kandydatka) "
                ".. (z listy|do|w wyborach|partii)?"
            ),
            (
                "(popieram|wspieram|sympatyzuje z) .. (partie|pis|konfederacj*|"
                "platform*|lewic*|opozycj*|partia|psl|rzad)"
            ),
            ("(legitymacj* partyjn*|dzialacz* partyjn*|dzialaczka partii|przynaleznosc* partyjn*)"),
        ),
    ),
    "sex_life": Intent(
        said_by=(
            (
                "jestem .. (gejem|lesbijk*|biseksual*|homoseksual*|transpl*|osoba "
                "trans*|transseksual*|niebinarn*|aseksual*|panseksual*|heteroseksual*|"
                "queer|trans|bi)"
            ),
            "(orientacj*|preferencj*) seksual*",
            "(zycie|zycia|zyciu) (seksualn*|intymn*|erotyczn*)",
            ("(moj|moja|mojego|mojej) (chlopak|partner|maz) .. (ja tez jestem facetem)"),
            (
                "(jestem w zwiazku|zwiazek|malzenstwo|zyje w zwiazku|zwiazku) .. "
                "(jednoplciow*|homoseksual*|tej samej plci|z mezczyzna jako mezczyzna|"
                "z kobieta jako kobieta)"
            ),
            (
                "(korekt* plci|tranzycj*|zmian* plci|po tranzycji|coming out|coming-out|"
                "wyoutowa*|homoseksual*|biseksual*|transplciow*|impotencj*|erekcj*|"
                "libido|wspolzyci*|lesbijk*|gejem)"
            ),
            "(uprawiam|uprawialismy|uprawiac) seks*",
            "seks (z|bez)",
        ),
    ),
    "ethnicity": Intent(
        said_by=(
            (
                "jestem .. (romem|romka|romsk*|czarnoskor*|ciemnoskor*|zydem|zydowka|"
                "slazakiem|slazaczka|kaszub*|tatar*|czeczen*|arabem|arabka|kurdem|"
                "kurdyjka|azjat*|afrykan*|mulat*|lemkiem|lemkini|ukrainc* z pochodzenia|"
                "cygan*|murzyn*|wietnamczyk* z pochodzenia|latynos*)"
            ),
            (
                "(pochodzeni*) (etniczn*|rasow*|romski*|zydowski*|ukrainski*|arabski*|"
                "wietnamski*|afrykanski*|tatarski*|ormianski*|bialoruski*|niemieckie*|"
                "rosyjskie*|azjatycki*|cygan*)"
            ),
            (
                "(moja|moje|mojej|mojego) (rasa|rase|kolor skory|koloru skory|narodowosc|"
                "narodowosci|pochodzenie|etniczn*|pochodzenia|rasy)"
            ),
            "(kolor|koloru|kolorem) skory",
            ("(mniejszosc*|mniejszosci) (etniczn*|narodow*|romsk*|ukrainsk*|niemieck*)"),
            "(z pochodzenia) .. (jestem|jest)",
            "jestem .. z pochodzenia",
            (
                "(romem|romka|romska|czarnoskor*|ciemnoskor*|korzenie (romski*|"
                "zydowski*|afrykanski*|arabski*|tatarski*))"
            ),
        ),
        unsaid_by=(
            "kolor skory (but*|torebk*|kanap*|torb*|pask*|fotel*)",
            "(rasa|rase|rasy) (psa|kota|pies)",
        ),
    ),
    "biometrics": Intent(
        said_by=(
            "(odcisk*|odcisku|odciski|odciskow|odciskiem) palc*",
            (
                "(skan|skanu|skanowanie|skany|zeskanowan*|obraz|skanem) (mojej|"
                "moj|swojej|moich)? (twarzy|teczowki|siatkowki|dloni|oka|linii "
                "papilarnych)"
            ),
            (
                "(rozpoznawani*|identyfikacj*|weryfikacj*) .. (twarzy|glosu|teczowki|"
                "po twarzy|po glosie|biometryczn*|glosow*|glosem)"
            ),
            "biometr*",
            "(linie|linii) papilarn*",
            "(wzorzec|probk*|profil*) (glosu|mojego glosu|glosow*)",
            "(face id|faceid|touch id)",
        ),
        unsaid_by=(
            "czytnik* .. (kup*|cena|laptop*|telefon*|model*)",
            ("(laptop*|telefon*|zamek|klodk*|smartfon*) .. (z|na) .. (czytnikiem|odcisk*)"),
        ),
    ),
    "genetics": Intent(
        said_by=(
            (
                "(badani*|test*|wynik*|profil*|dan*|material*|wad*|chorob*|mutacj*|"
                "obciazen*|predyspozycj*|schorzen*|poradni*) .. (genetyczn*|dna|"
                "genow|genomu|brca*|genu)"
            ),
            (
                "(genetyczn*|genetyczn*) .. (badani*|test*|chorob*|wad*|obciazen*|"
                "predyspozycj*|uwarunkowan*|obciazon*)"
            ),
            "(moje|moim|moj|mojego|moich) (dna|genom*|gen|geny|genow|kod genetyczny)",
            "(mutacj*|mutacje) .. (genu|brca*|w genie)",
            "(brca1|brca2|zespol* downa|trisomi*|hemofili*|mukowiscydoz*|genom)",
            "test* (ojcostwa|dna)",
            "genetycznie (obciazon*|uwarunkowan*|chor*)",
        ),
        unsaid_by=("(modyfikowan*|gmo|nasion*) .. genetyczn*", "genetycznie modyfikowan*"),
    ),
    "criminal": Intent(
        said_by=(
            (
                "(bylem|bylam|jestem|zostalem|zostalam|moj maz byl|syn byl|moj "
                "brat byl|maz byl|syn zostal|maz zostal|brat zostal|byl|byla|zostal|"
                "zostala) .. (karan*|skazan*|aresztowan*|oskarzon*|zatrzyman* przez|"
                "w wiezieniu|osadzon*|podejrzan* o|tymczasowo aresztowan*|notowan*)"
            ),
            (
                "(wyrok|wyroku|wyrokiem|wyroki|wyrok sadu) .. (za|w zawieszeniu|"
                "skazujac*|karn*|wiezieni*|skazujacy|lat)"
            ),
            (
                "(siedze|siedzial*|odsiad*|odbywam|odbywal*|wyszedl* z|wyszl* z|"
                "trafil* do|siedzi|odbywa) .. w? .. (wiezieni*|kare|zakladzie karnym|"
                "areszcie|zakladu karnego|aresztu|wyrok)"
            ),
            (
                "(karalnosc*|niekaralnosc*|rejestr* karn*|kartotek* karn*|kuratora "
                "sadowego|kurator sadowy|dozor* elektroniczn*|bransolet* elektroniczn*|"
                "zakladzie karnym|zarzut* prokurator*|zarzuty karne|mam zarzuty|"
                "przeszlosc* kryminaln*|kryminaln* przeszlos*|nadzor kuratora)"
            ),
            "(postepowani*|sprawa|sprawe|sprawy) karn*",
            "(popelnil*|dopuscil*) .. (przestepstw*|kradziez*|oszustw*|wykroczen*)",
            "skazan* (za|na)",
        ),
    ),
}

TABLE = PhraseTable(
    language="pl",
    groups=_GROUPS,
    wants_human=_WANTS_HUMAN,
    returns_to_bot=_RETURNS,
    asks_nature=_NATURE,
    claims_human=_CLAIMS,
    consent=_CONSENT,
    rights=_RIGHTS,
    special=_SPECIAL,
    courtesies=(
        "prosze",
        "dziekuje",
        "dzieki",
        "bardzo",
        "pozdrawiam",
        "oczywiscie",
        "jasne",
        "dzien dobry",
        "witam",
        "hej",
        "czesc",
        "naprawde",
        "wszystko",
        "juz",
        "panie",
        "pani",
        "z gory",
        "absolutnie",
        "calkowicie",
        "w pelni",
        "na to",
        "no",
        "super",
        "kategorycznie",
        "to",
        "ja",
        "stanowczo",
        "w takim razie",
        "na wszystko",
    ),
    not_misspelled=(
        "bledny",
        "odda",
        "zgodny",
        "zgodna",
        "zgodne",
        "oddano",
        "agenda",
        "adrem",
        "robota",
        "robote",
        "klient",
        "klienta",
        "danie",
        "dania",
    ),
)
