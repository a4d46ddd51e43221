"""Polish phrases, folded."""

from __future__ import annotations

from gateway.traffic.detection.intents.phrases import pl_consent, pl_human
from gateway.traffic.detection.intents.table import Intent, Phrases, PhraseTable, rows

_GROUPS = {
    "KEY": rows(
        "wycofuje, cofam, wycofac, cofnac, odwoluje, wycofanie, usuncie, usunac, usuniecie, skasujcie,"
        "skasowac, sprostowanie, sprostujcie, poprawcie, sprzeciw, sprzeciwiam, przetwarzanie,"
        "przetwarzania, osobowe, osobowych, przeniesienie, ograniczenie, jestes, oczywiscie,"
        "potwierdzam, akceptuje, rezygnuje, pewnie, jasne, dobrze, rozmawiam, prawdziwy, prawdziwym,"
        "zywego, zywym, dostep, cukrzyca, cukrzyce, depresja, depresje, nowotwor"
    ),
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
            "koszac*|planetarn*|vendingow*)"
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
                "usuniecie|usuniecia|wykasowac|zlikwidujcie|zlikwidowac|zamkniecie) .. (moje|moj|mojego|"
                "swoje|swojego) (konto|konta|profil|profilu)"
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
            "(blad|bledy|literowka|literowke|pomylka) .. (w|we)? .. (moich danych|imieniu|nazwisku|moim adresie)",
            "(moich danych|moim profilu|moim imieniu|moim nazwisku) .. (blad|bledy|literowka|pomylka)",
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


_REWRITTEN = {
    "wogole": "w ogole",
    "narazie": "na razie",
    "napewno": "na pewno",
    "niewiem": "nie wiem",
    "niechce": "nie chce",
    "niezgadzam": "nie zgadzam",
    "nieakceptuje": "nie akceptuje",
    "zgadzamsie": "zgadzam sie",
    "zgadzma": "zgadzam",
    "zgadam": "zgadzam",
    "niewyrazam": "nie wyrazam",
    "niema": "nie ma",
    "odrazu": "od razu",
    "wporzadku": "w porzadku",
    "plis": "prosze",
    "pls": "prosze",
    "plz": "prosze",
    "please": "prosze",
    "prosz": "prosze",
    "sb": "sobie",
    "se": "sobie",
    "jzu": "juz",
    "kcem": "chce",
    "hce": "chce",
    "chxe": "chce",
    "chc": "chce",
    "czlowiekem": "czlowiekiem",
    "konsul": "konsultant",
    "konsultat": "konsultant",
    "konsulanta": "konsultanta",
    "live": "zywy",
    "human": "czlowiek",
    "chatgpt": "gpt",
    "obslga": "obsluga",
}


def _also(intent: Intent, said_by: Phrases, struck: Phrases) -> Intent:
    return Intent((*said_by, *intent.said_by), intent.unsaid_by, struck)


TABLE = PhraseTable(
    language="pl",
    groups={**_GROUPS, **pl_human.GROUPS, **pl_consent.GROUPS},
    wants_human=pl_human.WANTS_HUMAN,
    human_alone=pl_human.ALONE,
    beside_human=pl_human.BESIDE,
    returns_to_bot=_also(_RETURNS, pl_human.RETURNS, pl_human.RETURNS_STRUCK),
    asks_nature=_also(_NATURE, pl_human.NATURE, pl_human.NATURE_STRUCK),
    claims_human=_also(_CLAIMS, pl_human.CLAIMS, pl_human.CLAIMS_STRUCK),
    consent=pl_consent.CONSENT,
    rights=_RIGHTS,
    special=_SPECIAL,
    rewritten=_REWRITTEN,
    forgiven=(
        "MASTER",
        "SPEAK",
        "PEOPLE",
        "DESK",
        "HAND",
        "ROBOT",
        "AGREE",
        "DISAGREE",
        "ACCORD",
        "KEY",
    ),
    not_misspelled=(
        "dziala",
        "dzialo",
        "dzialu",
        "przelac",
        "przelozyc",
        "skasowal",
        "skasowala",
        "wyrazil",
        "wyrazila",
        "czlowieku",
        "odpowiedzia",
        "przelewu",
        "polaczona",
        "dalem",
        "polka",
        "operacja",
        "operacje",
        "agencja",
        "pisanie",
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
