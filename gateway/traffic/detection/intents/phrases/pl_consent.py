"""Polish: answers to the question for consent, put together from groups."""

from __future__ import annotations

from gateway.traffic.detection.intents.table import ConsentPhrases, Intent, rows

_DATA = (
    "(moich|moje|mojej|mych|swoich|swoje|swojej|tych|te|wszystkich|podanych|osobowych|osobowe)? "
    "(danych|dane|informacji|rozmowy|rozmow|wiadomosci|tresci|tekstu|czatu|glosu|korespondencji|"
    "historii|wypowiedzi) (osobowych|osobowe|z rozmowy|z czatu|kontaktowych)?"
)
GROUPS = {
    "ACCORD": rows(
        "zgode, zgody, zgoda, swoja zgode, moja zgode, swojej zgody, mojej zgody, ta zgode,"
        "tej zgody, te zgode, wszystkie zgody, wszystkich zgod, wszystkie moje zgody, moje zgody,"
        "swoje zgody, zgod, udzielona zgode, udzielonej zgody, wyrazona zgode, wyrazonej zgody,"
        "wczesniejsza zgode, wczesniejszej zgody, poprzednia zgode, dana zgode, danej zgody,"
        "swoja wczesniejsza zgode, moja wczesniejsza zgode, zgodzie, zgoda, pozwolenie, pozwolenia,"
        "przyzwolenie, przyzwolenia, aprobate, upowaznienie, upowaznienia, zezwolenie, zezwolenia"
    ),
    "WHAT": (
        _DATA,
        "(ai|sztuczn* inteligencj*|bota|botem|botowi|asystenta|asystentem|automat*|algorytm*|"
        "systemu|systemem|model*|czatbot*|chatbot*|robota|maszyn*)",
    ),
    "PROCESSING": (
        "(przetwarzani*|uzycie|uzywani*|wykorzystani*|wykorzystywani*|udostepnieni*|udostepniani*|"
        "analiz*|zapis*|przechowywani*|zbierani*|profilowani*|nagrywani*|nagrani*|przekazani*|"
        "przekazywani*|czytani*|wysylani*|wyslani*|rozmow*|obslug*|korzystani*|uzyci*|"
        "kontynuowani*|pomoc*|gromadzeni*|automatyczn*|odpowiedz*|udzial*|kontakt*)",
    ),
    "TOTHAT": (
        "(na|dla) (to|takie cos|cos takiego|powyzsze|wszystko|te warunki|takie warunki|warunki|"
        "ta propozycje|taki uklad|taka forme|te zasady|takie zasady|takie rozwiazanie)",
        "na .- {PROCESSING} .- {WHAT}",
        "na .- {PROCESSING}",
        "na {WHAT}",
        "z (regulaminem|warunkami|zasadami|polityka prywatnosci|trescia|klauzula)",
        "(zeby|aby|by|zebyscie|abyscie|byscie|zebys) .- (przetwarza*|uzywa*|uzy*|korzysta*|"
        "wykorzyst*|zapis*|analizowa*|pomaga*|pomog*|odpowiada*|odpowied*|czyta*|przeczyta*|"
        "obslug*|obsluzy*|przechowywa*) .- {WHAT}",
        "(zeby|aby|by) .- {WHAT} .- (przetwarza*|uzywa*|korzysta*|zapis*|analizowa*|pomaga*|"
        "pomog*|odpowiada*|odpowied*|czyta*|przeczyta*|obslug*|obsluzy*|zajal*|sprawdz*|byl*|bylo)",
    ),
    # As TOTHAT, but with nothing unknown in between: only this can make a grant.
    "TOTHIS": (
        "(na|dla) (to|takie cos|cos takiego|powyzsze|wszystko|te warunki|takie warunki|warunki|"
        "ta propozycje|taki uklad|taka forme|te zasady|takie zasady|takie rozwiazanie)",
        "na {LINK}? {LINK}? {LINK}? {PROCESSING} {LINK}? {LINK}? {LINK}? {WHAT}",
        "na {LINK}? {LINK}? {LINK}? {PROCESSING}",
        "na {WHAT}",
        "z (regulaminem|warunkami|zasadami|polityka prywatnosci|trescia|klauzula)",
        "(zeby|aby|by|zebyscie|abyscie|byscie|zebys) {LINK}? {LINK}? {LINK}? (przetwarza*|uzywa*|uzy*|korzysta*|"
        "wykorzyst*|zapis*|analizowa*|pomaga*|pomog*|odpowiada*|odpowied*|czyta*|przeczyta*|"
        "obslug*|obsluzy*|przechowywa*) {LINK}? {LINK}? {LINK}? {WHAT}",
        "(zeby|aby|by) {LINK}? {LINK}? {LINK}? {WHAT} {LINK}? {LINK}? {LINK}? (przetwarza*|uzywa*|korzysta*|zapis*|analizowa*|pomaga*|"
        "pomog*|odpowiada*|odpowied*|czyta*|przeczyta*|obslug*|obsluzy*|zajal*|sprawdz*|byl*|bylo)",
    ),
    "LINK": rows(
        "przez, w, we, do, na, z, ze, dla, za, przy, i, oraz, celu, celach, ramach, moj, moja, moje,"
        "mojej, mojego, moich, moim, moimi, mnie, mi, danych, dane, danymi, osobowych, osobowe,"
        "osobowymi, tej, tego, te, ten, ta, tym, to, obslugi, obsluge, was, wami, wasz, waszego,"
        "waszej, wasza, panstwa, panstwo, firme, firmy, rozmowy, rozmowe, rozmow, rozmowie, sprawy,"
        "sprawe, zgloszenia, zamowienia, zamowienie, reklamacji, reklamacje, zwrotu, pomoca, pomocy,"
        "pomoc, bota, botem, bot, ai, asystenta, asystentem, automatycznego, automatyczne,"
        "automatyczna, wirtualnego, wirtualny, sztuczna, sztucznej, inteligencje, inteligencji,"
        "system, systemu, systemem, wiadomosci, tresci, czatu, czacie, czat, swoich, swoje, swojej,"
        "zgodnie, regulaminem, polityka, prywatnosci, glosu, zapytania, wszystkich, wszystkie,"
        "zewnetrzny, model, modelu, chatbota, chatbotem, sklep, sklepu, sklepie, serwis, serwisie,"
        "kontaktowych, dalsza, dalszej, dalsze, cala, calej, odpowiedzi, odpowiedz, mojego, rodo, sie,"
        "mogl, mogli, mogly, wam, pana, pani, potrzebne, niezbedne, niezbednych, potrzebnych"
    ),
    "AGREE": rows(
        "zgadzam sie, sie zgadzam, zgadzamy sie, sie zgadzamy, zgodze sie, godze sie, przystaje,"
        "akceptuje, akceptujemy, zaakceptuje, zaakceptowalem, zaakceptowalam, zgadzam, aprobuje,"
        "wyrazam {ACCORD}, wyrazam na to {ACCORD}, udzielam na to {ACCORD}, daje na to {ACCORD}, udzielam {ACCORD}, daje {ACCORD}, daje wam {ACCORD},"
        "daje panstwu {ACCORD}, zgode wyrazam, zgody udzielam, zgode daje, macie moja zgode,"
        "masz moja zgode, maja panstwo moja zgode, ma pan moja zgode, ma pani moja zgode,"
        "wyrazamy {ACCORD}, udzielamy {ACCORD}, pozwalam, zezwalam, przyzwalam, potwierdzam {ACCORD},"
        "potwierdzam ze sie zgadzam, potwierdzam ze wyrazam zgode, wyraze {ACCORD}, wyrazam,"
        "moge sie zgodzic, chce sie zgodzic, chce wyrazic zgode, chcialbym wyrazic zgode,"
        "chcialabym wyrazic zgode, niniejszym wyrazam zgode, udzielam, upowazniam was,"
        "jestem za, jestem na tak, nie mam nic przeciwko, nie mam nic przeciw, nie mam zastrzezen,"
        "nie mam obiekcji, nie mam z tym problemu, nie widze przeciwwskazan, nie widze problemu,"
        "nie sprzeciwiam sie, brak przeciwwskazan, brak zastrzezen, zgoda wyrazona, zgoda udzielona,"
        "zgadza sie"
    ),
    "DISAGREE": rows(
        "nie zgadzam sie, nie zgadzam, sie nie zgadzam, nie zgadzamy sie, nie zgodze sie,"
        "nie godze sie, nie akceptuje, nie akceptujemy, nie zaakceptuje, nie wyrazam,"
        "nie wyrazam {ACCORD}, nie wyrazam na to {ACCORD}, nie udzielam na to {ACCORD}, nie daje na to {ACCORD}, nie wyraze {ACCORD}, nie udzielam {ACCORD}, nie udziele {ACCORD},"
        "nie daje {ACCORD}, nie dam {ACCORD}, nie daje wam {ACCORD}, zgody nie wyrazam,"
        "zgody nie udzielam, zgody nie daje, zgody nie dam, zgody nie ma, nie ma {ACCORD},"
        "nie macie mojej zgody, nie masz mojej zgody, nie wyrazamy {ACCORD}, nie pozwalam,"
        "nie zezwalam, odmawiam, odmawiam {ACCORD}, odmawiam wyrazenia {ACCORD},"
        "odmawiam udzielenia {ACCORD}, brak {ACCORD}, brak mojej zgody, zero zgody, bez mojej zgody,"
        "sprzeciwiam sie, jestem przeciw, jestem przeciwko, jestem przeciwny, jestem przeciwna,"
        "jestem na nie, nie chce sie zgadzac, nie chce sie zgodzic, nie chce wyrazac {ACCORD},"
        "nie chce wyrazic {ACCORD}, nie chce dawac {ACCORD}, nie chce udzielac {ACCORD},"
        "nie moge sie zgodzic, nie moge wyrazic {ACCORD}, nie zamierzam sie zgadzac,"
        "nie zamierzam wyrazac {ACCORD}, nie mam zamiaru sie zgadzac, nie potwierdzam,"
        "nie bede sie zgadzac, nie bede wyrazac {ACCORD}, nie przystaje, odrzucam, nie aprobuje,"
        "nie mam zamiaru wyrazac {ACCORD}, nie zycze sobie, nie zyczymy sobie,"
        "nie wyrazilem {ACCORD}, nie wyrazilam {ACCORD}, zgody brak"
    ),
}

_YES = rows(
    "oki doki, alez oczywiscie, alez tak, alez prosze, tak, ta, tak tak, taak, tak jest, no tak, a tak, ok, okej, okey, oki, okay, oka, okejka, git,"
    "gitara, luz, luzik, jasne, jasne ze tak, jasna sprawa, jasna rzecz, pewnie, pewnie ze tak,"
    "no pewnie, no pewka, pewka, pewno ze tak, oczywiscie, oczywiscie ze tak, oczywista sprawa,"
    "potwierdzam, dobrze, dobra, niech bedzie, niech wam bedzie, niech juz bedzie, spoko, spox, no,"
    "moze byc, moze tak byc, niech tak bedzie, w porzadku, wporzadku, yes, yep, yup, jak najbardziej,"
    "chetnie, z checia, tak chce, tak mozna, mozna, prosze bardzo, t, yhm, mhm, aha tak, zgoda,"
    "pelna zgoda, na to zgoda, tak zgoda, moja zgoda, sure, zgodzam sie, bez problemu, nie ma problemu,"
    "nie ma sprawy, mozecie, mozesz, prosze kontynuowac, kontynuuj, kontynuujmy, kontynuujcie,"
    "dzialaj, dzialajcie, dzialajmy, prosze dzialac, smialo, dawaj, dawajcie, no to dawaj, lecimy,"
    "jedziemy, lec, dalej, idziemy dalej, przejdzmy dalej, naturalnie, rzecz jasna, a jakze,"
    "absolutnie tak, zdecydowanie tak, tak zdecydowanie, stanowczo tak, jestem na tak, pasuje,"
    "pasuje mi, odpowiada mi, odpowiada mi to, mi pasuje, u mnie ok, dla mnie ok, dla mnie spoko,"
    "po mojej stronie ok, ze mna ok, to ok, to w porzadku, sign:yes, +1, +, zatwierdzam, aprobata,"
    "zezwalam, tak wlasnie, dokladnie tak, tak mozecie, tak mozesz, tak niech bedzie, rowniez tak,"
    "chce kontynuowac, chce isc dalej, mozemy, mozemy zaczynac, mozemy dzialac, mozemy kontynuowac,"
    "mozna dzialac, mozna zaczynac, zaczynajmy, zaczynamy, owszem, a owszem, jasniutko, tak poprosze,"
    "jestem zgodny, jestem zgodna, odpowiedz brzmi tak, moja odpowiedz to tak, moja odpowiedz tak,"
    "mowie tak, klikam tak, wybieram tak, zaznaczam tak, super, swietnie, tak zrob, tak zrobcie,"
    "no ba, ano, ano tak, taa, tia, tru, yess, zgodne, akceptacja, nie przeszkadza mi to, pewniak"
)
_NO = rows(
    "nie ma takiej mozliwosci, nie ma na to szans, nie ma zgody, nie wyrazilem zgody, nie, no nie, nope, nigdy, nigdy w zyciu, w zyciu, w zyciu nie, absolutnie,"
    "nie ma mowy, mowy nie ma, nie ma takiej opcji, nie ma opcji, nie ma szans, raczej nie,"
    "nie tym razem, nie zgoda, oczywiscie ze nie,"
    "jasne ze nie, pewnie ze nie, nie chce, nie chce tego, tego nie chce, nie chcemy, nie zamierzam,"
    "nie dziekuje, odmowa, n, wykluczone,"
    "sorry ale nie, po moim trupie, pod zadnym pozorem, w zadnym wypadku, w zadnym razie, za nic,"
    "za zadne skarby, zapomnijcie, zapomnij, nie licz na to, nie liczcie na to, nie ma bata,"
    "daruj sobie, darujcie sobie, podziekuje, ja podziekuje, tym razem podziekuje, wole nie,"
    "wolalbym nie, wolalabym nie, wolelibysmy nie, zebyscie wiedzieli ze nie, bynajmniej,"
    "no way, nie mozecie, nie mozesz, nie wolno wam, sign:no, -1, raczej podziekuje, "
    "nie bede, nie dam, nie moge, nie rob tego, nie robcie tego, prosze tego nie robic,"
    "odpowiedz brzmi nie, moja odpowiedz to nie, moja odpowiedz nie, mowie nie, wybieram nie, klikam nie,"
    "zaznaczam nie, nie ma zgody, nie i koniec, nie i juz, nie ma o czym mowic,"
    "nie jestem zainteresowany, nie jestem zainteresowana, nie interesuje mnie to, nein, nah, ani mysle,"
    "ani mi sie sni, chyba zartujecie nie, nie no nie, nic z tego, rezygnuje, dziekuje rezygnuje, odrzucam,"
    "nie zgadzac sie, nie ma, kategoryczne nie, zdecydowane nie, moje nie"
)
_AROUND = rows(
    "przykro mi ale, dziekuje ale, dzieki ale, sorry ale, sory ale, niestety ale, przepraszam ale, doceniam ale, temu, alez, chyba zartujecie, no chyba zartujecie, ludzie, jak, czemu nie, prosze, prosze bardzo, dziekuje, dzieki, bardzo, pozdrawiam, oczywiscie, jasne, dzien dobry,"
    "dobry wieczor, witam, witaj, hej, czesc, siema, naprawde, wszystko, juz, panie, pani, pan, z gory,"
    "absolutnie, calkowicie, w pelni, na to, no, super, kategorycznie, to, ja, stanowczo, w takim razie,"
    "na wszystko, ok, dobrze, dobra, a wiec, wiec, zatem, jak dla mnie, dla mnie, z mojej strony, co do zgody,"
    "w sprawie zgody, odnosnie zgody, odpowiadam, odpowiedz, odp, ze, swiadomie, dobrowolnie, niniejszym,"
    "w odpowiedzi na pytanie, zdecydowanie, kochani, drodzy panstwo, szanowni panstwo, droga firmo,"
    "stary, ziom, kolego, mila pani, milego dnia, milego wieczoru, pozdro, serdecznie, pozdrawiam serdecznie,"
    "mowie, jak juz mowilem, jak juz mowilam, powtarzam, jeszcze raz, po raz kolejny, a, i, oraz, lecz z przyjemnoscia,"
    "z przyjemnoscia, z radoscia, pewnie, haha, hehe, xd, raz jeszcze, sto procent, na 100, 100, na sto procent, wam, panstwu,"
    "tez, rowniez, przeciez, definitywnie, ostatecznie, po prostu, po namysle, no to, w tej sprawie, w tym zakresie,"
    "juz teraz, oj, och, ach, eh, ech, o, uprzejmie, wielkie dzieki, dziekuje bardzo, dzieki wielkie, bardzo dziekuje,"
    "mozemy kontynuowac, mozemy dzialac, dzialajmy, kontynuujmy, kontynuuj, przejdzmy dalej, lecimy dalej, sluchajcie,"
    "sory, sorry, przepraszam, niestety, przykro mi, ani troche, w ogole, wcale, szczerze, szczerze mowiac, tego, "
    "mili panstwo, moi drodzy, pls, please, mojej, bo nie, bo tak, bo nie chce, i tyle, i juz, i koniec, kropka, koniec kropka, basta, koniec dyskusji, sam, sama, serio, jako klient, jako klientka, ze swojej strony, "
    "wy, tam, tu, tutaj, teraz, jednak, obecnie, dzis, dzisiaj, zawsze, chce, tak jak pisalem, tak jak pisalam, przyjalem, przyjelam, rozumiem, rozumiem i, przeczytalem, przeczytalam, przeczytalem i, przeczytalam i, zapoznalem sie i, zapoznalam sie i"
)
_DOUBTS = rows(
    "moze, nie wiem, zalezy, chyba, byc moze, hmm, hm, mmm, eee, yyy, jeszcze nie wiem, zobaczymy, zobacze,"
    "zastanowie sie, musze pomyslec, musze sie zastanowic, pomysle, pomysle o tym, ale, lecz, czemu, dlaczego, po co,"
    "a po co, a czemu, trudno powiedziec, ciezko powiedziec, nie mam pojecia, nie jestem pewien,"
    "nie jestem pewna, nie jestem przekonany, nie jestem przekonana, nie do konca, czesciowo, po czesci, niby, niby tak, niby nie, w sumie, w sumie tak, poniekad,"
    "tak jakby, tak i nie, i tak i nie, pol na pol, moze kiedys, moze pozniej, pozniej, nie teraz, jeszcze nie,"
    "kiedy indziej, innym razem, moze innym razem, jutro, jutro odpowiem, potem, raczej, raczej tak,"
    "prawdopodobnie, mozliwe, niewykluczone, nie rozumiem, nie rozumiem pytania, nie wiem o co chodzi, nie kumam,"
    "ze co, ale co, ale jak, ale po co, o co chodzi, jaka zgoda, zgoda na co, na co, tylko, jesli, jezeli,"
    "mam watpliwosci, mam pewne watpliwosci, waham sie, sam nie wiem, sama nie wiem, nie mam zdania, niekoniecznie,"
    "wszystko jedno, obojetne, obojetne mi, jest mi obojetne, jak chcecie, jak wolicie, jak wolisz, jak tam chcecie, co wolicie, jak uwazacie,"
    "sign:doubt, bez przekonania, srednio, w zasadzie, w zasadzie tak, wlasciwie, domyslnie, powiedzmy, powiedzmy ze tak, zalozmy, "
    "musze to przemyslec, musze przeczytac, musze to przeczytac, przemysle to, przemysle, daj mi chwile, dajcie mi chwile, chwila, chwile, moment, czekaj, poczekaj, sekunde, nie wiem czy chce, albo nie, albo tak, a jednak nie, a jednak, no nie wiem, troche, na razie, na razie nie wiem, na razie tak, poki co, poki co tak, z bolem serca, jak musze, skoro musze, jak trzeba, skoro trzeba, niech sie zastanowie, do namyslu, odpowiem pozniej, odpowiem jutro, zdecyduje pozniej, wstepnie, wstepnie tak, warunkowo, pod warunkiem, o ile, to zalezy, zalezy od sytuacji, cokolwiek, bo musze, chyba tak, chyba nie, nie mam wyboru, a mam wybor, a mam wyjscie, a co jak nie"
)

CONSENT = ConsentPhrases(
    yes=_YES,
    no=_NO,
    grants=(
        "{AGREE}",
        "{AGREE} {TOTHIS}",
        "{TOTHIS} {AGREE}",
        "{AGREE} {WHAT}",
        "(zgoda|tak|ok) {TOTHIS}",
        "(akceptuje|akceptujemy) {LINK}? {LINK}? {LINK}? {PROCESSING} {LINK}? {LINK}? {LINK}? {WHAT}",
        "akceptuje {LINK}? {LINK}? {LINK}? (regulamin|warunki|przetwarzanie|zasady|to|polityke|klauzule|te warunki|"
        "tresc|zgode|zgody)",
        "(mozecie|mozesz|moga panstwo|prosze) {LINK}? {LINK}? {LINK}? (przetwarzac|uzywac|uzyc|wykorzystac|"
        "wykorzystywac|korzystac|zapisywac|zapisac|analizowac|przechowywac|uzyc) {LINK}? {LINK}? {LINK}? {WHAT}",
    ),
    refusals=(
        "{DISAGREE}",
        "{DISAGREE} {TOTHAT}",
        "{TOTHAT} {DISAGREE}",
        "{DISAGREE} na (nic|zadne *|nic takiego|takie rzeczy|to wszystko)",
        "nie akceptuje .- (regulaminu|warunkow|przetwarzania|zasad|tego|polityki|klauzuli|takich)",
        "(prosze nie|nie (mozecie|wolno wam|prosze|mozesz)) .- (przetwarzac|uzywac|wykorzystywac|korzystac|"
        "zapisywac|analizowac|przechowywac) .- {WHAT}",
        "nie (przetwarzajcie|uzywajcie|zapisujcie|wykorzystujcie|analizujcie) .- {WHAT}",
    ),
    around=_AROUND,
    details=GROUPS["LINK"],
    refusals_for=(
        "{DISAGREE} {TOTHAT}",
        "{TOTHAT} {DISAGREE}",
        "(^|^ nie|bo|dlatego|wiec) {DISAGREE} $",
        "^ (nie|ja)? {DISAGREE} (i|bo|poniewaz|gdyz|prosze|wole|chce|poki|dopoki|a|oraz|wiec)",
        "nie (wyrazam|wyraze|udzielam|udziele|daje|dam) .- {ACCORD}",
        "{DISAGREE} na (nic|zadne *|nic takiego|takie rzeczy)",
        "odmawiam .- {ACCORD}",
        "nie (chce|zycze sobie|pozwalam|zycze) .- (aby|zeby|by|zebyscie|zebys|abyscie|byscie) .. "
        "(przetwarza*|zapisyw*|zapisal*|czyta*|analizowa*|uzywa*|korzysta*|wykorzysty*|wysyla*|"
        "obslugiwa*|odpowiada*) .- {WHAT}?",
        "nie (chce|zycze sobie|pozwalam|zycze) .- (aby|zeby|by|zebyscie|zebys|abyscie|byscie) .- "
        "{WHAT} .. (przetwarza*|zapisyw*|czyta*|analizowa*|trafia*|obslugiwa*|odpowiada*|szly|"
        "byly|poszly|dostal*)",
        "nie (zycze sobie|zyczymy sobie|chce|chcemy|pozwalam na|zgadzam sie na) .- {PROCESSING} .- {WHAT}",
        "^^ nie .? (nie|bo|poniewaz|ufam|ma mowy|chce zeby|wole|dziekuje wole|prosze)",
    ),
    withdraws=Intent(
        said_by=(
            "(wycofuje|cofam|odwoluje|wycofac|cofnac|odwolac|wycofalem|wycofalam|wycofaj|"
            "wycofajcie|cofnijcie|cofnij|anuluje|anulowac|wycofujemy|uniewazniam|cofniecie|"
            "cofniecia|wycofanie|wycofania|odwolanie|odwolania|wypowiadam|odbieram|anuluj|"
            "anulujcie|zabieram|cofamy|odwolujemy|uniewaznic|uniewaznijcie|wycofujac|skasujcie|"
            "usuncie|wykreslcie|kasuje|cofnalem|cofnelam|odwolalem|odwolalam|zrywam|wymazcie|"
            "odebrac|uchylam|kasujcie|usunac|skasowac|zdejmuje|przekreslam) .- .- {ACCORD}",
            "(rezygnuje|rezygnujemy|zrezygnowac|rezygnacja|rezygnacje|zrezygnuje|wycofuje sie|"
            "wycofac sie|wycofujemy sie|odstepuje) .- (z|ze|od) .- {ACCORD}",
            "(juz|wiecej|od teraz|od dzis|od dzisiaj|od tej chwili|od tego momentu) (sie)? nie "
            "(sie)? (wyrazam|zgadzam|zgadzamy|chce wyrazac|daje|akceptuje|udzielam|pozwalam|zgodze)",
            "nie (wyrazam|zgadzam|zgadzamy|daje|akceptuje|udzielam|pozwalam) (sie)? (juz|wiecej|"
            "dluzej)",
            "nie zgadzam juz sie",
            "{ACCORD} .- (wycofuje|cofam|odwoluje|wycofana|nieaktualna|chce wycofac|chce cofnac|"
            "prosze wycofac|trzeba wycofac|jest wycofana|cofnieta|odwolana|anuluje|uniewazniam|"
            "prosze cofnac|prosze anulowac|chcialbym cofnac|chcialabym cofnac|chcialbym wycofac|"
            "chcialabym wycofac|przestaje obowiazywac|juz nie obowiazuje|nie obowiazuje|wygasa|"
            "uwazam za niebyla|prosze uznac za wycofana|juz nieaktualna|prosze usunac|do kosza|"
            "prosze odwolac|chce odwolac|odbieram|zabieram|(uwazam|prosze uznac|uznajcie) za (cofnieta|"
            "wycofana|odwolana|niewazna|nieaktualna))",
            "(zmienilem|zmienilam|zmieniam|zmienilismy) zdanie .. ({ACCORD}|nie zgadzam|zgod*|"
            "nie chce|wycofuje|cofam)",
            "(rozmyslilem|rozmyslilam) sie .. ({ACCORD}|nie zgadzam|nie chce|cofam|wycofuje)",
            "(zgodzilem|zgodzilam|zgadzalem|zgadzalam) sie .. (ale|lecz) .. (rezygnuje|wycofuje|"
            "cofam|juz nie|nie chce|zmienil*|rozmyslil*|odwoluje)",
            "(wyrazilem|wyrazilam|dalem|dalam|udzielilem|udzielilam) .- {ACCORD} .. (rezygnuje|"
            "wycofuje|cofam|juz nie|nie chce|zmienil*|rozmyslil*|odwoluje)",
            "(przestancie|przestan) .- (przetwarzac) .- {WHAT} .. {ACCORD}",
            "(moja|moje) {ACCORD} .- (cofam|wycofuje)",
            "^^ (prosze)? (cofam|wycofuje|odwoluje) (to|ja|sie|juz)? $$",
            "(wycofuje|cofam) sie (z tego|ze zgody|z tej zgody)",
            "wypisuje sie .. (zgod*|przetwarz*)",
        ),
        struck=(
            "(jak|czy|kiedy|gdzie|w jaki sposob|ile razy|do kiedy) .. (moge|mozna|moglbym|"
            "moglabym|da sie|bede mogl|bede mogla|bedzie mozna) .. (wycofac|cofnac|odwolac|"
            "anulowac|zrezygnowac|wycofanie|cofniecie) ..",
            "(jak|czy|gdzie|kiedy) .- (wycofac|cofnac|odwolac|anulowac|zrezygnowac) ..",
            "(moge|mozna|da sie|moglbym) .. (wycofac|cofnac|odwolac) .. ?",
            "nie (wycofuje|cofam|odwoluje|chce wycofac|chce cofnac|zamierzam|chce odwolac|"
            "rezygnuje|anuluje|planuje|wycofam|cofne|odwolam) .- (wycof*|cof*)? .- {ACCORD}?",
            "(czy|co|jesli|gdy|jezeli|kiedy|gdyby|skutki|skutek|konsekwencje|prawo do|mozliwosc|"
            "formularz|procedura|po|przed|na czym polega) .- (wycofani*|cofnieci*|"
            "odwolani*|wycofam|cofne|odwolam|wycofuje|cofam) .. {ACCORD}?",
            "(zgod*) na (zwrot|remont|wymiane|przedluzenie|wysylke|dostawe|wycieczke|zabieg|"
            "operacje|obciazenie|budowe|raty|wizyte|debet|przelew)",
            "(wspolnot*|budow*|urzad*|bank*|maz|zona|lekarz*|spoldzielni*|sasiad*|szef|szkol*|"
            "wlasciciel*|kolega|mama|tata|ona|on|sad|gmina) .. {ACCORD}",
            "(odebrac|usunac|skasowac|anuluj|anulowac|anulujcie|odwolac|odwoluje|anuluje) .- "
            "(paczk*|zamowieni*|wizyt*|rezerwacj*|przesylk*) .. ",
        ),
    ),
    doubts=_DOUBTS,
    asks=(
        "(^|ale|a|i|no) co to ~ (wlasciwie|dokladnie|niby)? (znaczy|oznacza|jest|za zgoda|daje|zmienia) $",
        "(co|jak) to (znaczy|oznacza|rozumiec) ze? (zgoda|zgadzam|dla mnie|w praktyce)",
        "^^ (a|ale|no|ale jak)? (po co|na co|do czego|czemu|dlaczego|jak to) (wam|to|ta|tak|mi|panstwu)? $$",
        "^^ (a|ale)? (musze|moge odmowic|moge nie|moge sie nie (zgodzic|zgadzac)) ?",
        "co to za zgod*",
        "na co (sie|ja|wlasciwie|dokladnie|mam|wyrazam|zgadzam|ta zgoda|niby|konkretnie) ..",
        "(po co|dlaczego|czemu|do czego|na co|w jakim celu|na jak dlugo|jak dlugo|kto|komu|jaka|"
        "jakie|jakiej|ktora|co|czego) .. (zgod*|zgadzac|zgadzam|zgodzic|zgodze) ..",
        "(po co|dlaczego|czemu|do czego|na co) .- (potrzebujecie|potrzebna|wam to|wam (te|moje)? dane|to potrzebne|"
        "sluzy|potrzebne) ..",
        "(a|co)? (jesli|co jesli|co jak|jak|jezeli|gdy|kiedy) (sie)? (nie)? (sie)? (zgodze|wyraze|"
        "zgadzam|zgodzimy|powiem nie|odmowie|powiem tak) ..",
        "(czy)? (musze|trzeba|moge nie|to konieczne|koniecznie|jest obowiazkow*|moge) ~ (sie)? "
        "(zgadzac|zgodzic|wyrazac|wyrazic|zgode|zgoda) ..",
        "czy .- (zgod*) .- (jest|musi|mozna|trzeba|obowiazkow*|potrzebn*|wymagan*|dotyczy)",
        "(musze|chce|moge|wole|chcialbym|chcialabym) (najpierw|to|jeszcze|sie)? (najpierw|to|"
        "jeszcze|sie)? (przeczytac|pomyslec|zastanowic|namyslic|przemyslec|doczytac|dowiedziec "
        "wiecej|zapytac|skonsultowac)",
        "(zastanowie|zastanawiam|namysle|waham) sie",
        "nie (wiem|jestem pewien|jestem pewna) (czy|co|na co) (sie)? (zgodzic|zgadzam|zgadzac|"
        "chce sie|wyrazic|mam|powinien|powinna|moge sie)",
        "nie rozumiem .. (pytania|zgody|na co|zgode|co mam|klauzul*|tego|zgadzac)",
        "(co|gdzie) .- (stanie|dzieje|zrobicie|trafia|trafiaja|ida|bedzie|robicie) .. (moimi "
        "danymi|zgodze|danymi|moje dane|dane)",
        "jakie dane .. (zbieracie|przetwarzacie|zapisujecie|bedziecie) ?",
        "(czy)? .. dane .. (bezpieczne|sprzedawane|trafia|udostepniane|usuniete) .. ?",
        "(wyjasni*|wytlumacz*|opowiedz*|powiedz*) .. (zgod*|na co|o co chodzi|po co|najpierw)",
        "(przeslij*|pokaz*|podeslij*|gdzie jest|gdzie znajde) .. (klauzul*|regulamin|polityke|"
        "polityka|tresc zgody|informacje o przetwarzaniu)",
        "zalezy (na co|od|co|do czego|jak|czy|kto)",
        "^^ (nie wiem|nie jestem pewien|nie jestem pewna|trudno powiedziec) (jeszcze|czy|co|bo|"
        "musze|moze)",
        "^^ (to|tylko) (jesli|jezeli|pod|jak|o ile)",
    ),
    openings=(
        "^^ (tak|ok|okej|dobrze|dobra|zgoda|jasne|no|no .|pewnie|{AGREE}|{DISAGREE}|moze byc|"
        "niech bedzie|spoko) ... (ale|lecz|jesli|jezeli|pod warunkiem|o ile|chyba ze|tylko|"
        "z wyjatkiem|oprocz|poza|pod warunkiem|jedynie|wylacznie|dopoki|poki) (nie|ze|na|do|w|"
        "dane|jesli|gdy|jak|moich|moje|bez|mail*|e-mail*|telefon*|kontakt*|ten|tym|raz|czesc*|"
        "nie wiem|najpierw|prosze|chce|musze|moge|zgadzam|zgody|imie|numer*|adres*|to|tego|"
        "usun*|po|dla|obslug*|reklamacj*|przez|zeby|z|wolalbym|wolalabym|mam)",
        "^^ (tak|ok|okej|dobrze|dobra|zgoda|jasne|nie|{AGREE}) (ale|jesli|jezeli|o ile|chyba ze|"
        "pod warunkiem|chyba) $$",
        "^^ nie .? (ale|lecz|jesli|jezeli|chyba ze|tylko|o ile) (tak|zgoda|moze|na|jesli|gdy|jak|ze|do|dane|"
        "w|bez|najpierw|nie wiem|zgadzam|e-mail*|mail*|telefon*)",
        "^^ (chyba|moze|raczej|byc moze|w sumie|niby|ewentualnie|prawdopodobnie) (tak|nie) $$",
        "^^ (chyba|moze|raczej|byc moze|w sumie|niby|ewentualnie|prawdopodobnie) (sie|"
        "{AGREE}|zgoda|{DISAGREE}|moge|moglbym|moglabym)",
        "^^ (gdyby|jesli|jezeli|jak|skoro|pod warunkiem|o ile) ... (tak|zgoda|{AGREE}|ok|nie|"
        "{DISAGREE}) (ale)? $$",
        "{AGREE} (czesciowo|warunkowo|na razie|poki co|ale|tylko|jesli|pod|o ile|chyba|jezeli)",
        "(tak|zgoda|{AGREE}) .- (nie|{DISAGREE}) $$",
        "(nie) (a|ale|no|albo|chociaz|lub) .- (tak|zgoda|ok) $$",
    ),
    conditions=rows(
        "ale, lecz, jesli, jezeli, pod warunkiem, o ile, chyba ze, chyba, tylko, moze, nie wiem,"
        "zalezy, czesciowo, bez, oprocz, poza, wylacznie, jedynie, z wyjatkiem, dopoki, poki,"
        "gdyby, gdy, jak, skoro, raczej, jednak, chociaz, choc, mimo"
    ),
    loose=(
        "{AGREE} {TOTHAT}",
        "{TOTHAT} {AGREE}",
        "(akceptuje|akceptujemy) .- {PROCESSING} .- {WHAT}",
        "(macie|masz|maja panstwo) moja zgode",
        "(wyrazam|udzielam|daje) .- {ACCORD} {TOTHAT}",
        "{AGREE} (na|zeby|aby|by|zebyscie|i|wiec) ",
        "^ (tak|ok|dobrze|jasne|no)? (zgadzam sie|wyrazam zgode|akceptuje|pozwalam|zgode|udzielam zgody) ",
        "^^ (tak|jasne|ok|okej|dobrze) (zgoda|mozecie|mozesz|moga)",
        "(wyrazam|udzielam|daje) .- {ACCORD}",
        "(mozecie|mozesz) .- (przetwarzac|uzywac|wykorzystywac) .- {WHAT}",
        "(zgoda|zgody|zgode) .- (na przetwarzanie|rodo|ai) ",
    ),
    elsewhere=(
        "(nie)? (zgadzam|zgadzamy|zgodze|zgodzilem|zgodzilam) sie (calkowicie|w pelni|zupelnie|"
        "absolutnie|rowniez|tez|w ogole|kompletnie)? (z (toba|panem|pania|wami|tym|twoja|wasza|"
        "panstwa|decyzja|opinia|ta|odrzuceniem|naliczen*|kwota|oplata|konsultant*|wyliczeni*|"
        "reklamacj*|ocena|trescia pisma|rachunk*|faktur*|interpretacja|przedmowc*|odmowa|"
        "stanowiskiem)|ze (stanowiskiem|sposobem)) ...",
        "(nie)? (zgadzam|zgadzamy|zgodze|zgodzilem|zgodzilam) sie (na|zeby|aby|ze|by) .- "
        "(takie traktowanie|takie zachowanie|wymian*|zwrot*|naprawe|rat*|podwyzk*|cen*|oplat*|"
        "dostaw*|termin*|kwot*|ugod*|jakosc|produkt|kolor|rabat*|voucher|bon|doplat*|wyslan* "
        "paczk*|odbior|zamiennik*|zmiane (termin*|kolor*|adres*|godzin*|rozmiar*|taryf*|produkt*|"
        "umow*)|przedluzen*|kurier*|paczk*|skandal|absurd|rozmiar|inny|inna|inne|wizyt*|"
        "przesun*|plac*|umow*|spoznien*|opoznien*|potracen*|obciazen*|odrzucen*) ...",
        "zgadzam sie ze ...",
        "(cena|kwota|numer|adres|suma|rozmiar|kod|data|wszystko|stan|to|rachunek|faktura)? .- "
        "(nie)? (sie)? (zgadza) (sie)? (z|na|w|numer|kwota|cena|adres|kod) ...",
        "(cena|kwota|numer|adres|suma|rozmiar|kod|data|stan|rachunek|faktura|ilosc) .- (sie)? "
        "(nie)? (sie)? zgadza (sie)?",
        "(wyrazam|udzielam|daje|wyrazilem|wyrazilam) .- zgod* na .- (zwrot*|wymian*|naprawe|dostaw*|"
        "wysylk*|obciazeni*|raty|wizyt*|zabieg|operacj*|kurier*|zostawieni*|odbior|przesunieci*|"
        "zmian*|wyjazd|wycieczk*|remont|budow*) ...",
        "(potwierdzam|akceptuje|zatwierdzam|odrzucam) .- (odbior*|zamowieni*|wizyt*|rezerwacj*|"
        "termin*|adres*|wycen*|kosztorys*|ofert*|cen*|platnosc*|zakup*|dostaw*|przelew*|obecnosc|"
        "reklamacj*|fotk*|kwot*|zwrot*|nowy|nowa|nowe) ...",
        "nie (potwierdza*|akceptuje) .- (platnosc*|kod*|kart*|przelew*|zamowieni*|hasl*|cen*|"
        "blik*|odbior*|reklamacj*|podwyzk*) ...",
        "(system|strona|aplikacja|bank|sklep|terminal) .- nie (akceptuje|potwierdza|pozwala) ...",
        "(wspolnot*|budow*|urzad*|bank*|maz|zona|lekarz*|spoldzielni*|sasiad*|szef|szkol*|"
        "wlasciciel*|syn|corka|mama|tata) .- (nie)? (wyda*|wyrazi*|dal*|zgodzi*|zgadza*|ma|maja) "
        "...",
        "zgod* (budowlan*|rodzic*|wlasciciel*|lekarz*|wspolnot*|na remont)",
        "(odmawiam|odmawiacie|odmowa|odmowe|odmowili*) .- (przyjecia|zaplaty|odbioru|placenia|"
        "zwrotu|reklamacji|gwarancji|naprawy|wyplaty|wspolpracy|dostawy|uznania) ...",
        "sprzeciw* .- (podwyz*|oplat*|mandat*|decyzj*|nakaz*) ...",
        "(rezygnuje|rezygnujemy) z .- (zamowieni*|zakup*|uslug*|umow*|abonament*|wizyt*|"
        "rezerwacj*|subskrypcj*|paczk*|dostaw*|produkt*|konta|karty) ...",
        "nie (zgadza|zgadzaja) sie ...",
        "nie pozwalam? .- (zalogowac|dodac|zaplacic|wejsc) ...",
    ),
)
