"""Brands, sayings, songs and stand-ins that look like people: phrases, parted by `|`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

EVERYWHERE: Final = (
    "ted baker|paul smith|stan smith|stan smiths|dr martens|dr . martens|doc martens|"
    "ben & jerry|ben & jerrys|ben & jerry 's|ben and jerry 's|jo malone|russell hobbs|hugo boss|"
    "calvin klein|ralph lauren|tommy hilfiger|michael kors|marc jacobs|tom ford|jimmy choo|"
    "kate spade|tory burch|vivienne westwood|stella mccartney|alexander mcqueen|karen millen|"
    "laura ashley|john lewis|marks & spencer|marks and spencer|m & s|austin reed|fred perry|"
    "ben sherman|kurt geiger|louis vuitton|christian dior|yves saint laurent|saint laurent|"
    "yves rocher|jean paul gaultier|paco rabanne|giorgio armani|emporio armani|carolina herrera|"
    "elizabeth arden|estee lauder|bobbi brown|charlotte tilbury|helena rubinstein|max factor|"
    "jil sander|karl lagerfeld|wolfgang joop|joop|philipp plein|gerry weber|marc o 'polo|"
    "marc o'polo|tom tailor|jack wolfskin|jack & jones|jack and jones|jack daniels|"
    "jack daniel 's|jim beam|johnnie walker|captain morgan|jose cuervo|don julio|"
    "mary berry|jamie oliver|gordon ramsay|uncle ben 's|uncle bens|aunt bessie 's|aunt jemima|"
    "earl grey|lady grey|bloody mary|shirley temple|eggs benedict|caesar salad|victoria sponge|"
    "victoria 's secret|st moritz|dolce & gabbana|abercrombie & fitch|harley davidson|"
    "harley-davidson|rolls royce|aston martin|land rover|range rover|alfa romeo|"
    "mercedes benz|mercedes-benz|philip morris|benson & hedges|procter & gamble|"
    "johnson & johnson|ernst & young|black & decker|barnes & noble|lloyds bank|"
    "wells fargo|charles schwab|goldman sachs|morgan stanley|jp morgan|j . p . morgan|"
    "thomas cook|virgin atlantic|virgin media|virgin money|lloyd 's|peter rabbit|"
    "peppa pig|bob the builder|thomas the tank engine|fireman sam|postman pat|harry potter|"
    "james bond|indiana jones|super mario|mickey mouse|donald duck|hello kitty|barbie|"
    "sherlock holmes|winnie the pooh|peter pan|robin hood|mary poppins|bridget jones|"
    "taylor swift|ed sheeran|frank sinatra|elvis presley|john wick|forrest gump|anne frank|"
    "emily in paris|schitt 's creek|grey 's anatomy|henry danger|anne with an e|"
    "amy 's kitchen|annabel karmel|ella 's kitchen|tommee tippee|joe & the juice|"
    "trader joe 's|papa john 's|wendy 's|domino 's|mcdonald 's|nando 's|levi 's|macy 's|"
    "sainsbury 's|kellogg 's|hershey 's|reese 's|l'oreal|fisher price|fisher-price|"
    "george foreman|morphy richards|kitchen aid|kenwood chef|henry hoover|hetty hoover|"
    "herman miller|charles eames|eames chair|barcelona chair|wegner chair|"
    "stanley knife|stanley cup|stanley tumbler|swiss army|jack russell|king charles|"
    "saint bernard|great dane|german shepherd|guinea pig|prince of wales|queen elizabeth|"
    "king 's cross|victoria station|victoria line|victoria coach|st pancras|charing cross|"
    "heathrow|gatwick|john lennon airport|charles de gaulle|kennedy airport|jfk|"
    "jersey|guernsey|windsor|panama hat|max mustermann|erika mustermann|john doe|jane doe|"
    "joe bloggs|jane bloggs|a . n . other|tom , dick and harry|tom dick and harry|"
    "lorem ipsum|santa claus|father christmas|saint nicholas|april fools|st patrick 's|"
    "saint patrick 's|st george 's|st andrew 's|st valentine 's|valentine 's|valentines day|"
    "guy fawkes|boxing day|may day|good friday|black friday|cyber monday|"
    "siri|alexa|cortana|bixby|hey google|ok google|chatgpt|pro max|air max|ultra max|"
    "nest hub max|hbo max|iphone max|jordan 1|air jordan|air jordans|air force|billy regal|"
    "billy bookcase|billy shelf|the crown|house of the dragon|king size|queen size|kingsize|"
    "mr kipling|mrs crimble|mr muscle|mr potato|dr pepper|mr bean|mrs brown 's boys|mr porter|"
    "san francisco|san diego|san jose|san marino|los angeles|las vegas|new york|hong kong|"
    "hurricane katrina|burger king|pizza hut|aer lingus|millennium falcon|obi-wan|obi wan|"
    "anna karenina|emma bovary|madame bovary|jane eyre|oliver twist|david copperfield|"
    "nicholas nickleby|martin chuzzlewit|barnaby rudge|robinson crusoe|tom sawyer|"
    "huckleberry finn|don quixote|don quijote|don giovanni|don carlos|don juan|"
    "romeo and juliet|romeo und julia|king lear|julius caesar|wilhelm tell|william tell|"
    "maria stuart|emilia galotti|minna von barnhelm|effi briest|peer gynt|billy elliot|"
    "jekyll and hyde|jekyll & hyde|dorian gray|moby dick|adam bede|daniel deronda|"
    "jude the obscure|silas marner|mrs dalloway|mrs doubtfire|mrs hinch|miss marple|"
    "hercule poirot|eleanor rigby|miss saigon|mary shelley|tristan und isolde|"
    "tristan and isolde|hänsel und gretel|hansel and gretel|max und moritz|graf zahl|"
    "graf dracula|ernie und bert|bert and ernie|pippi langstrumpf|pippi longstocking|"
    "matilda the musical|king kong|rob roy|tom collins|john collins|harvey wallbanger|"
    "john deere|massey ferguson|john smith 's|lambert & butler|lambert and butler|"
    "charlie bigham 's|charlie bighams|bob martin|lee cooper|louis poulsen|arne jacobsen|"
    "paul green|peter kaiser|josef seibel|betty barclay|gina laura|fritz hansen|"
    "pierre cardin|pierre cardin|veuve clicquot|dom perignon|laurent perrier|"
    "sierra nevada|samuel adams|sam adams|jack links|uncle tobys|ella louise|"
    "renault zoe|renault clio|renault megane|skoda octavia|skoda fabia|skoda kamiq|"
    "skoda felicia|seat leon|seat ibiza|seat alhambra|ford fiesta|ford ka|opel astra|"
    "vauxhall astra|vauxhall corsa|toyota yaris|toyota corolla|toyota camry|nissan micra|"
    "fiat panda|fiat tipo|dacia sandero|dacia logan|alfa giulia|alfa giulietta|alfa mito|"
    "lotus elise|mercedes vito|mercedes citan|citroen berlingo|hyundai kona|kia stonic|"
    "captain america|black panther|wonder woman|big mac|happy meal|mark up|mark down"
)
ENGLISH: Final = (
    "she'll|he'll|we'll|they'll|you'll|i'll|it'll|that'll|who'll|there'll|she'd|he'd|we'd|they'd|"
    "you'd|i'd|she've|we've|they've|you've|i've|we're|they're|you're|who're|team edward|"
    "team jacob|pat test|pat testing|pat tested|will attached|"
    "bob 's your uncle|for pete 's sake|for petes sake|for the love of god|jesus christ|"
    "jack of all trades|jack in the box|jack-in-the-box|jack up|peeping tom|doubting thomas|"
    "nosy parker|real mccoy|the real mccoy|smart alec|average joe|plain jane|good samaritan|"
    "hobson 's choice|murphy 's law|catch 22|heath robinson|keeping up with the joneses|"
    "rob me|robbing me|will do|may day|mark my words|bless you|god bless|oh my god|"
    "to be frank|lets be frank|let 's be frank|rose gold|dear customer|dear sir|"
    "dear madam|dear sirs|dear team|dear support|hi team|hi all|hello team|hi guys|hi there|"
    "hello there|good lord|dear lord|dear god|christmas carol|carol service|holy grail|"
    "amber alert|code amber|amber light|holly wreath|ivy league|rosemary and thyme|basil plant|"
    "olive oil|ginger ale|ginger biscuits|earl 's court|baker street|lily of the valley|"
    "ben nevis|ray id|ray-ban|ray ban|ray bans|ray-bans|stewart island|the edge|penny stock|"
    "penny less|drew a blank|grant access|grant me|sue you|sue me|chase up|"
    "pat on the back|on the dot|dot com|dot uk|art gallery|martial art|"
    "hope you|hope it|hope this|hope that|hope to|hope all|hope the|hope everything|hope we|"
    "costumer|customer care|customer services"
)


def _listed(name: str) -> str:
    """The phrases of a list in `data/`, parted by `|`, without its remarks."""
    text = files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return "|".join(lines)


GERMAN: Final = f"{_listed('things_de')}|" + (
    "lieschen müller|otto normalverbraucher|otto normal|hinz und kunz|krethi und plethi|"
    "hans und franz|hans oder franz|hans im glück|hans wurst|hanswurst|max und moritz|"
    "mein lieber scholli|mein lieber herr gesangsverein|heiliger strohsack|ach du lieber|"
    "alter schwede|dumme august|dummer august|der alte fritz|schwarzer peter|"
    "den schwarzen peter|wie bolle|frau holle|grüß gott|gott sei dank|um gottes willen|"
    "vergelt 's gott|gnade gott|in gottes namen|herrgott|maria und josef|jessas maria|"
    "jesses maria|mensch meier|meier und co|peter zwegat|heidi klum|thomas gottschalk|"
    "stiftung warentest|dr . oetker|dr oetker|dr . hauschka|dr hauschka|dr . beckmann|"
    "kathi backmischung|käthe wohlfahrt|käthe kruse|margarete steiff|fräulein rottenmeier|"
    "peter kaiser|tante emma|tante emma laden|tante-emma-laden|onkel doktor|"
    "angela merkel|olaf scholz|helene fischer|udo lindenberg|rosa luxemburg platz|"
    "heinrich heine|wiener schnitzel|berliner luft|max planck|konrad adenauer|paul klee|"
    "friedrich schiller|till eulenspiegel|bibi blocksberg|benjamin blümchen|"
    "kaiser wilhelm|kaiser franz|könig ludwig|ernst august|mein ernst|dein ernst|euer ernst|"
    "ihr ernst|im ernst|allen ernstes|ernst gemeint|frank und frei|klipp und klar|"
    "carsten stahl|hello fresh|flink und wagner|roséwein|jägermeister|asbach uralt|"
    "berliner pilsner|augustiner|paulaner|erdinger|franziskaner|heinz ketchup|miracel whip|"
    "maggi fix|opel adam|opel karl|opel corsa|herr ober|frau am telefon|"
    "herr am telefon|gesangsverein|sankt martin|st . martin|heilige drei könige|"
    "vater rhein|mutter erde|vater staat|mutter theresa|sehr geehrte damen|damen und herren|"
    "liebes team|hallo team|hallo zusammen|hallo leute|liebe leute|liebe kolleginnen|"
    "liebe kollegen|guten tag zusammen|chatbot lena|kunde könig|könig kunde"
)


@cache
def listed_things() -> str:
    """The phrases of `data/things_en.txt`; a possessive also without its apostrophe."""
    text = files(__package__).joinpath("data", "things_en.txt").read_text("utf-8")
    phrases: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            phrases += line.replace(".", " . ").split("|")
    plain = [phrase.replace("'s", "s") for phrase in phrases if "'s" in phrase]
    return "|".join(phrases + plain)


_ENGLISH_ONLY: Final = ("# Words that are names too", "# Courtesies")
"""Headings of `data/things_en.txt` under which stand phrases of English alone."""


@cache
def international_things() -> str:
    """The phrases of two words and more of `data/things_en.txt` that are so called everywhere."""
    text = files(__package__).joinpath("data", "things_en.txt").read_text("utf-8")
    phrases: list[str] = []
    is_taken = True
    for line in text.splitlines():
        if line.startswith("#"):
            is_taken = not line.startswith(_ENGLISH_ONLY)
        elif is_taken:
            phrases += line.replace(".", " . ").split("|")
    return "|".join(phrase for phrase in phrases if " " in phrase)


@cache
def english_things() -> frozenset[str]:
    """All phrases that are things in English, which its own name rules judge by their context."""
    return frozenset(f"{EVERYWHERE}|{ENGLISH}|{listed_things()}".split("|"))
