import pytest

from gateway.traffic.detection.detector import TextAnalyser


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in TextAnalyser().analyse(text, None).findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Zählpunkt AT0010000000000000001000004392718 bitte ummelden",
            "AT0010000000000000001000004392718",
        ),
        ("Ich bin Kunde seit 1998, Knd.nr 20 881 4437", "20 881 4437"),
        ("Packstation 137, Postnummer 918273645", "918273645"),
        ("meine Mitglieds-Nr 118402-3 ist falsch", "118402-3"),
        ("meine Personalnummer 00447812 stimmt nicht", "00447812"),
        ("der Debitor 1044781 ist falsch angelegt", "1044781"),
        ("ich habe die Zugangsnummer 551144781200 vergessen", "551144781200"),
        ("mein Fahrausweis-Nr. 001 234 567 001", "001 234 567 001"),
        ("Mein Nick im Forum: PixelPaule88", "PixelPaule88"),
        ("mein PSN heißt FlauschKatze_99", "FlauschKatze_99"),
        ("Ausweis L0YTNLTC3 gehört ihr. Meiner endet anders: L970KXGC1.", "L970KXGC1"),
        ("Kind 1: Ayaan Siddiqui, 04.02.2019", "04.02.2019"),
        ("Unsere Kinder: Lena Voss (3.5.2017), Tim Voss (9.9.2019)", "9.9.2019"),
        ("Anbei die Gewerbeanmeldung, HRA 48812 B, Nagelstudio", "HRA 48812 B"),
        ("sie hat nur vorwahl 0 64 21, dann 3 4 8 8 1", "0 64 21, dann 3 4 8 8 1"),
        ("är het d nummere 0783129044", "0783129044"),
    ],
)
def test_german_numbers_are_found(text: str, value: str) -> None:
    assert value in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Lebensversicherung läuft über 50.000 Euro.",
        "Der Kreditvertrag über 15000 Euro läuft 48 Monate.",
        "Bei Miles and More fehlen mir 12500 Meilen auf dem Konto.",
        "Mein eBay-Konto zeigt iPhone15 als verkauft.",
        "Kinder fahren bis 31.12.2025 gratis mit.",
        "Das Paket für unser Kind kam am 3.5.2021 an.",
        "Passt die Hülle für das Modell CPH2581ZK? Den Ausweis habe ich vergessen.",
    ],
)
def test_amounts_dates_and_models_stay(text: str) -> None:
    assert not any(any(map(str.isdigit, value)) for value in found(text))
