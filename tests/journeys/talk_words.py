"""What customers of `talks` say, by language and kind. `{number}` is the customer's own."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "pl": {
        "ordinary": (
            "Dzień dobry, gdzie jest moje zamówienie numer {number}?",
            "Chciałbym zmienić adres dostawy paczki {number} na ul. Lipową 7 w Krakowie.",
            "Nazywam się Anna Kowalska, kiedy przyjdzie kurier z paczką {number}?",
            "Czy mogę zwrócić buty, jeśli rozmiar jest za mały, sprawa {number}?",
            "Proszę o fakturę do zamówienia {number} na maila ania@poczta.example.",
        ),
        "grant": ("tak", "Tak, wyrażam zgodę.", "zgadzam się"),
        "refuse": ("nie", "Nie wyrażam zgody.", "nie zgadzam się"),
        "unclear": ("może", "tak, ale tylko jeśli nic nie zapisujecie", "nie wiem"),
        "withdraw": ("Wycofuję zgodę.", "cofam moją zgodę na przetwarzanie"),
        "human": ("Chcę rozmawiać z człowiekiem.", "proszę o konsultanta", "człowiek"),
        "back": ("wracam do bota", "wróć do bota"),
        "nature": ("Czy rozmawiam z człowiekiem?", "jesteś botem?"),
        "young": ("mam 12 lat", "Mam dopiero 13 lat."),
        "convicted": ("Byłem skazany za kradzież, czy mogę zamówić?",),
        "title": ("Podaj krótki tytuł tej rozmowy.",),
    },
    "en": {
        "ordinary": (
            "Good morning, could you tell me where my order number {number} is?",
            "I would like to change the delivery address of parcel {number}, please.",
            "My name is John Smith and I am waiting for the courier with parcel {number}.",
            "Can I return the shoes from order {number} if they are too small for me?",
        ),
        "grant": ("yes", "Yes, I agree.", "I consent"),
        "refuse": ("no", "No, I do not agree."),
        "unclear": ("maybe", "yes, but only if you store nothing", "I don't know"),
        "withdraw": ("I withdraw my consent.", "I take back my consent"),
        "human": ("I want to talk to a human.", "human please", "get me a real person"),
        "back": ("back to the bot", "I want to go back to the bot"),
        "nature": ("Am I talking to a human?", "are you a bot?"),
        "young": ("I am 12 years old", "I'm only 13 years old."),
        "convicted": ("I was convicted of theft, may I still order?",),
        "title": ("Give this conversation a short title.",),
    },
    "de": {
        "ordinary": (
            "Guten Tag, wo bleibt denn meine Bestellung mit der Nummer {number}?",
            "Ich möchte die Lieferadresse für das Paket {number} ändern, bitte.",
            "Kann ich die Schuhe aus der Bestellung {number} zurückgeben, wenn sie zu klein sind?",
        ),
        "grant": ("ja", "Ja, ich stimme zu."),
        "refuse": ("nein", "Nein, ich stimme nicht zu."),
        "withdraw": ("Ich widerrufe meine Einwilligung.",),
        "human": ("Ich möchte mit einem Menschen sprechen.", "bitte einen Mitarbeiter"),
        "nature": ("Spreche ich mit einem Menschen?", "bist du ein Bot?"),
        "title": ("Gib diesem Gespräch einen kurzen Titel.",),
    },
    "fr": {
        "ordinary": (
            "Bonjour, pourriez-vous me dire où se trouve ma commande numéro {number} ?",
            "Je voudrais changer l'adresse de livraison du colis {number}, s'il vous plaît.",
            "Puis-je rendre les chaussures de la commande {number} si elles sont trop petites ?",
        ),
        "grant": ("oui", "Oui, j'accepte."),
        "refuse": ("non", "Non, je n'accepte pas."),
        "withdraw": ("Je retire mon consentement.",),
        "human": ("Je veux parler à un humain.", "un conseiller s'il vous plaît"),
        "nature": ("Est-ce que je parle à un humain ?", "êtes-vous un robot ?"),
        "title": ("Donne un titre court à cette conversation.",),
    },
    "uk": {
        "ordinary": (
            "Добрий день, підкажіть, будь ласка, де зараз моє замовлення номер {number}?",
            "Я хотіла б змінити адресу доставки посилки {number}, будь ласка.",
            "Чи можу я повернути взуття із замовлення {number}, якщо воно замале?",
        ),
        "grant": ("так", "Так, я погоджуюся."),
        "refuse": ("ні", "Ні, я не погоджуюся."),
        "withdraw": ("Я відкликаю свою згоду.",),
        "human": ("Я хочу поговорити з людиною.", "з'єднайте з оператором"),
        "nature": ("Я розмовляю з людиною?", "ви бот?"),
        "title": ("Дай цій розмові коротку назву.",),
    },
}
"""In languages that the gateway does not understand only `ordinary` and `title` are said."""
