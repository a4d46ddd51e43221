"""Person names in German text: the cues German has for them."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western import Grammar, WesternNameRecogniser
from gateway.traffic.detection.names.western_things import EVERYWHERE, GERMAN, international_things
from gateway.traffic.detection.names.western_tokens import cue_table

_MALE: Final = (
    "mann bruder sohn vater papa opa onkel neffe cousin enkel schwager schwiegervater "
    "schwiegersohn partner freund kollege chef nachbar vermieter mieter mitbewohner kumpel "
    "großvater grossvater stiefsohn verlobter lebensgefährte lebensgefaehrte betreuer anwalt "
    "hausmeister sachbearbeiter steuerberater fahrer zusteller bote techniker monteur kleiner junge"
).split()
_FEMALE: Final = (
    "frau schwester tochter mutter mama oma tante nichte cousine enkelin schwägerin schwaegerin "
    "schwiegermutter schwiegertochter partnerin freundin kollegin chefin nachbarin vermieterin "
    "mieterin mitbewohnerin großmutter grossmutter stieftochter verlobte lebensgefährtin "
    "lebensgefaehrtin betreuerin anwältin sachbearbeiterin kleine"
).split()
_BOTH: Final = "eltern kinder kind baby söhne töchter geschwister zwillinge ex mutti vati".split()
_OWNED_MALE: Final = (
    "mein meinem meinen meines meins unser unserem unseren unseres dein deinem sein seinem seinen "
    "ihr ihrem ihren ihres der dem den des ein einem mei"
).split()
_OWNED_FEMALE: Final = (
    "meine meiner unsere unserer deine deiner seine seiner ihre ihrer die der eine einer mei meim"
).split()

_NAME_ON: Final = "|".join(
    f"{name} {where} {says}"
    for name in ("name", "nachname", "vorname")
    for where in (
        "auf der karte|auf der rechnung|auf dem vertrag|auf dem konto|auf dem paket|auf dem ticket|"
        "auf der bestellung|auf der police|auf dem brief|auf dem ausweis|im vertrag|im ausweis|"
        "im pass|am klingelschild|an der klingel|an der tür"
    ).split("|")
    for says in ("ist", "lautet", ":", "war", "muss")
)

CUES: Final = cue_table(
    {
        "thing": f"{international_things()}|{EVERYWHERE}|{GERMAN}",
        "title": (
            "monsieur|madame|mme|mr|mrs|miss|notar|notarin|rechtsanwalt|rechtsanwältin|ra|"
            "pfarrer|pfarrerin|pastor|pastorin|oberarzt|oberärztin|bürgermeister|bürgermeisterin|"
            "dipl|kfm|vet|rechtsanwalts|hofrat|magister|mag|signor|signora|"
            "herr|herrn|hr|hrn|frau|fr|frl|fräulein|fraeulein|familie|fam|dr|prof|professor|doktor|"
            "ehepaar|eheleute|dres|herren|frauen|dipl|ing|mag|med|jur|rer|nat|phil"
        ),
        "intro": (
            f"{_NAME_ON}|läuft auf|laufen auf|einmal auf|reserviert auf|reservierung auf|gebucht "
            f"auf|"
            "gemeldet auf|angemeldet auf|umschreiben auf|ausgestellt auf|tisch auf|lautet auf|"
            "lautend auf|registriert auf|gespeichert als|spitzname|rufname|auf mich oder auf|"
            "auf mich und auf|name bleibt|unterschrieben mit|unterzeichnet von|"
            "unterschrieben von|wir heißen|heißen|heissen|heißen jetzt|heißen jetzt beide|heißt "
            "jetzt|"
            "hieß früher|klingelschild steht|an der klingel steht|klingel :|klingel mit|klingel|"
            "ich heiße|ich heisse|i heiss|ich heiß|heiße|heisse|heißt|heisst|hieß|hiess|"
            "mein name ist|meine name ist|mein name|name ist|mein vorname ist|mein nachname ist|"
            "vorname ist|nachname ist|nachname|vorname|geborene|geborener|geb|nennen sie mich|"
            "nenn mich|man nennt mich|namens|auf den namen|unter dem namen|auf namen|"
            "klingelt bei|klingeln bei|klingelte bei|geklingelt bei|klingel bei|klingelst bei|"
            "briefkasten steht|briefkasten steht groß und breit|türschild|türschild steht|"
            "schild steht|an der tür steht|heiß aber|heiße aber|heisse aber|heiße eigentlich|"
            "heiß eigentlich|heiße doch|heiße übrigens|hieß glaub ich|hieß glaube ich|"
            "heißt glaub ich|heißt glaube ich|hieß irgendwas mit|mädchenname|mädchenname war|"
            "mädchenname ist|geburtsname war|geburtsname ist|verwitwete|stellte sich als|"
            "vorgestellt als|vorgestellt hat er sich als|tisch für|reserviert für|"
            "reservierung für|überschrieben auf|mit vornamen|mit nachnamen|"
            "im namen von|namen|genannt|nicht|sondern|gezeichnet|gez|unterzeichnet"
        ),
        "weak": (
            "ich bin|bin|ich bin die|ich bin der|bin die|bin der|bin's der|bin's die|hier ist|"
            "hier spricht|hier schreibt|hier|es spricht|es schreibt|da ist|das ist|i bins|"
            "i bin's der|i bin's die|i bin da|i bi|spricht|hier ist die|hier ist der|"
            "gesprochen mit|gespräch mit|telefonat mit|telefoniert mit|chat mit|termin bei|"
            "termin für|paket für|bestellung von|bestellung für|vertrag von|konto von|"
            "rechnung von|rechnung an|rechnung für|adressiert an|zugestellt an|"
            "abgegeben bei|bei|für|fuer|von|vom|an|mit|und|oder|der|die|den|dem|a|da|statt|wegen|"
            "laut|sowie|nebst|durch|gegen|ohne|ans|gibt|sagt|sagte|meinte|fragt|kollege|"
            "kollegin|kollegen|mitarbeiter|mitarbeiterin|kunde|kundin|kunden|berater|beraterin|"
            "sachbearbeiter|sachbearbeiterin|patient|patientin|mieter|mieterin|nachbar|nachbarin|"
            "fahrer|fahrerin|zusteller|postbote|techniker|monteur|verbinden mit|sprechen mit|"
            "sagen sie|richten sie|bitte an|danke an|dank an|grüße an|gruß an|versicherte|"
            "einen|keinen|ein gewisser|eine gewisse|einem gewissen|einer gewissen|"
            "einen gewissen|hier nochmal|hier noch mal|hier nochmals|hier wieder|rückruf für|"
            "rezept für|hausmeister|pförtner|makler|maklerin|verkäufer|verkäuferin|filialleiter|"
            "filialleiterin|teamleiter|teamleiterin|abteilungsleiter|azubi|praktikant|praktikantin|"
            "fahrlehrer|trainer|trainerin|gutachter|gutachterin|vertreter|vertreterin|disponent|"
            "hebamme|pfleger|pflegerin|vormund|vormieter|vormieterin|nachmieter|nachmieterin|"
            "untermieter|mitbewohner|mitbewohnerin|geschäftsführer|geschäftsführerin|"
            "erziehungsberechtigte|lebensgefährtin|lebensgefährte|arzt|ärztin|lehrer|lehrerin"
        ),
        "field": (
            "z hd|z . hd .|z.hd|zhd|zu händen|c/o|name :|vorname :|nachname :|familienname :|"
            "zuname :|vor- und nachname :|vor - und nachname :|vollständiger name :|rufname :|"
            "geburtsname :|kunde :|kundin :|kundenname :|empfänger :|empfängerin :|absender :|"
            "absenderin :|von :|an :|kopie :|kontoinhaber :|kontoinhaberin :|kontoinhaber|"
            "kontoinhaberin|karteninhaber :|karteninhaberin :|versicherungsnehmer :|"
            "versicherungsnehmerin :|versicherter :|versicherte :|versicherte person :|"
            "patient :|patientin :|mieter :|mieterin :|vermieter :|eigentümer :|eigentümerin :|"
            "halter :|halterin :|fahrer :|fahrerin :|fahrzeughalter :|ansprechpartner :|"
            "ansprechpartnerin :|kontaktperson :|kontakt :|sachbearbeiter :|sachbearbeiterin :|"
            "antragsteller / in :|kunde / in :|mieter / in :|kontoinhaber / in :|patient / in :|"
            "versicherungsnehmer / in :|eigentümer / in :|fahrer / in :|halter / in :|"
            "empfänger / in :|käufer / in :|gegner :|unfallgegner :|zeugin :|"
            "fahrgast :|reisende :|reisende / r :|übernehmer :|übergeber :|ansprech :|halterin :|"
            "vn|"
            "antragsteller :|antragstellerin :|auftraggeber :|begünstigter :|zahler :|reisender :|"
            "gast :|lieferung an :|rechnung an :|unterschrift :|bearbeiter :|bearbeiterin :|"
            "lieferanschrift :|lieferadresse :|rechnungsadresse :|anschrift :|käufer :|"
            "verkäufer :|besteller :|bestellerin :|anrufer :|anruferin :|mitarbeiter :|betrifft :|"
            "begleitperson :|notfallkontakt :|angehörige :|kind :|zeuge :|zeugin :|inhaber :|"
            "inhaberin :|versicherungsnehmer|versicherungsnehmerin|empfänger|empfängerin|"
            "kontoinhaber ist|auf :|first_name|last_name|name|vorname|nachname|kunde_name|"
            "kundenname|familienname|customer|full_name|vor_name|nach_name|besteller|absender"
        ),
        "sign": (
            "grüßen|grüssen|gruessen|grüße|grüsse|gruesse|gruß|gruss|liebe grüße|liebe grüsse|"
            "lieben gruß|lieben gruss|viele grüße|viele grüsse|schöne grüße|schönen gruß|"
            "beste grüße|besten gruß|herzliche grüße|hochachtungsvoll|mfg|lg|vg|bg|glg|vlg|hg|"
            "danke|danke schön|dankeschön|vielen dank|besten dank|merci|tschüss|tschau|ciao|"
            "bis dann|ihr|ihre|euer|eure|dein|deine|grüessli|gruessli|grüess|servus|pfiat di|"
            "fründlechi grüess|freundliche grüsse|fg|danke im voraus|vielen dank im voraus|"
            "danke und gruß|danke und gruss|bussi|bis bald"
        ),
        "greet": (
            "hallo|hi|hey|liebe|lieber|sehr geehrte|sehr geehrter|sehr geehrte frau|guten tag|"
            "guten morgen|guten abend|moin|servus|grüß gott|grüezi|hoi|grüß dich|na|ok|okay|"
            "geehrte|geehrter|werte|werter|bitte|sorry|ach|tach"
        ),
        "kin": "|".join(
            f"{whose} {who}{ending}"
            for owned, kin in (
                (_OWNED_MALE, _MALE + _BOTH),
                (_OWNED_FEMALE, _FEMALE + _BOTH),
            )
            for whose in owned
            for who in kin
            for ending in ("", " heißt", " heisst", " ist der", " ist die")
        ),
    }
)

GRAMMAR: Final = Grammar(
    language="de",
    cues=CUES,
    particles=frozenset(
        "van von de der den dem zu la le di da del della dos du al el bin ibn ben abu "
        "ter ten".split()
    ),
    surname_titles=frozenset(
        "monsieur madame notar notarin pfarrer herr herrn hr hrn frau fr fräulein familie fam dr "
        "prof".split()
    ),
    feminine=frozenset("frau fr fräulein fraeulein".split()),
    masculine=frozenset("herr herrn hr hrn".split()),
    months=frozenset(
        "januar janner februar feber marz april mai juni juli august september oktober november "
        "dezember".split()
    ),
    before_months=frozenset(
        "im ab bis seit ende anfang mitte letzten vergangenen nachsten naechsten kommenden diesen "
        "jeden vorigen".split()
    ),
    machines=frozenset("chatbot bot assistentin voicebot roboter sturm orkan pizza pasta".split()),
)


class GermanNameRecogniser(WesternNameRecogniser):
    """PERSON in German."""

    grammar = GRAMMAR
    model = "german"
