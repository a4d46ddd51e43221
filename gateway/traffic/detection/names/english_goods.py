"""English words for kinds of goods and houses, and what is called so: `the Clara dress`, `Rosie's
Garden Centre`, `June's statement`, `Olive Saver`.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western_tokens import Token

ENGLISH_GOODS: Final = frozenset(
    (
        "dress dresses skirt blouse shirt top jumper cardigan coat jacket jeans trousers "
        "leggings boots shoes trainers sandals heels handbag bag purse wallet belt scarf "
        "watch ring necklace earrings bracelet perfume fragrance lipstick mascara foundation "
        "candle candles sofa armchair chair chairs table desk bookcase bookshelf shelf "
        "shelves wardrobe sideboard dresser bed bedframe mattress headboard ottoman stool "
        "bench lamp lamps rug rugs curtains duvet bedding cushion mirror cabinet vase mug "
        "mugs plates bowl cookware pan pans casserole knife kettle toaster oven fridge hob "
        "blender pram pushchair buggy cot doll lego toy game bike tent rucksack suitcase "
        "phone tablet case cover wallpaper paint tiles roses rose seeds potatoes apples plant "
        "plants tomatoes pizza burger salad sandwich wine range collection album song film "
        "movie series book novel tribute concert gig tickets show musical exhibition tweed "
        "hotel inn pub stadium theatre centre center station airport street road line square "
        "bridge park tower hospital university college museum gallery room rooms wing ward lounge "
        "bar ballroom terrace restaurant deal offer plan bundle package membership pass voucher "
        "tour trail walk line pub print prints poster mug card cards order cake cakes set sets"
    ).split()
)
SURE_GOODS: Final = frozenset(
    (
        "sofa sofas armchair armchairs sideboard bookcase wardrobe dresser ottoman headboard "
        "bedframe mattress duvet bedding cushion cushions curtains rug rugs lamp lamps pendant "
        "chandelier bedspread quilt throw tray trays cookware casserole saucepan jug mugs vase "
        "footstool recliner loveseat chaise daybed bunk cot pram pushchair stroller buggy "
        "dress dresses skirt skirts blouse blouses jumper jumpers cardigan cardigans jeans "
        "trousers leggings boots trainers sandals heels loafers slippers handbag tote clutch "
        "satchel backpack rucksack wallet belt scarf scarves necklace earrings bracelet pendants "
        "tee hoodie sweatshirt playsuit jumpsuit romper swimsuit bikini bra knickers pyjamas "
        "nightdress robe kimono coat parka blazer gilet lipstick mascara foundation concealer "
        "eyeshadow palette blush bronzer fragrance perfume parfum cologne candle candles diffuser "
        "wallpaper emulsion eggshell matt gloss paint swatch tester mocktail cocktail spritz "
        "martini daiquiri gin whisky whiskey vodka rum brandy liqueur ale lager cider stout "
        "prosecco champagne rootstock cultivar clematis peony peonies dahlia dahlias camellia "
        "hydrangea fuchsia geranium tulip tulips daffodil daffodils sweetpea raspberry raspberries "
        "strawberry strawberries gooseberry blackcurrant plum plums pear pears apples damson "
        "greengage tomato tomatoes potato potatoes rose roses shrub seedling seedlings bulbs "
        "sneaker sneakers colourway colorway shade finish fabric upholstery leather "
        "doll dolls plush playset figurine figure figures costume action lego jigsaw puzzle "
        "skin skins dlc emote loadout amiibo paperback hardback hardcover audiobook boxset "
        "syndrome disease palsy lymphoma sarcoma carcinoma tumour tumor fracture contracture "
        "thyroiditis phenomenon oesophagus reflex sign effect theorem principle paradox hypothesis "
        "equation constant font typeface dealership dealers tariff tariffs suite suites "
        "tavern inn arms hotel guesthouse theatre theater arena stadium airport cathedral "
        "university academy college infirmary hospital hospice library museum monument memorial "
        "terminal cruise liner locomotive tractor mower stapler kettle toaster blender "
        "loom guitar amplifier pedals violin racket racquet driver putter irons saddle helmet "
        "shirt shirts tops socks hat cap caps bowl plates goblet tumbler shampoo conditioner serum "
        "moisturiser cleanser toner balm soap lotion eyeliner polo tote bangle earring brooch "
        "tiara fascinator bodysuit chinos shorts slip thong bralette nightie onesie dungarees "
        "pattern crochet yarn crib stool barstool bench planter gazebo parasol hammock"
    ).split()
)
"""Kinds of goods, illnesses and houses that need no article before the name they bear."""
_NO_GOODS_BEHIND_PEOPLE: Final = frozenset(
    "driver sign action arms throw constant matt gloss rose figure figures shade finish".split()
)
"""Among them those that a sentence may say of somebody; they need the article all the same."""
_ESTABLISHMENTS: Final = frozenset(
    "Garden Farm Cafe Café Coffee Pizza Pizzas Pizzeria Diner Bar Kitchen Bakery Bakers Bakehouse "
    "Garage Barbers Salon Bistro Grill Tavern Pub Pharmacy Chemist Butchers Motors Autos Nursery "
    "Nurseries Plumbing Plumbers Heating Electrical Flowers Florist Florists Fish Deli "
    "Delicatessen Restaurant Takeaway Kebab Kebabs Chippy Catering Cakes Sweets Stores Store Shop "
    "Supermarket Hardware Carpets Furniture Beds Blinds Windows Tyres Taxis Cabs Cars "
    "Coaches Travel Tours Gym Fitness Boxing Dance School Primary Academy College Church "
    "Hospital Hospice House Lodge Cottage Place Court Steakhouse "
    "Brewery Bookshop Books Records Toys Crafts Wool "
    "Law Rule Choice Syndrome Disease Test Seedling Kitchen Breakfast Famous Original Creek "
    "Landing Wharf Yard Meadow Mill Wood Green Hill Park Island Bay Point Peak Ladder".split()
)
"""Written with a capital behind a genitive: `Rosie's Garden Centre`, `Sod's Law`."""
_PREDICATES: Final = tuple(
    tuple(words.split())
    for words in (
        "the same|the cheaper|the cheapest|cheaper|any cheaper|in stock|out of stock|"
        "sold out|available|included|compatible|waterproof|machine washable|dishwasher safe|"
        "discontinued|paraben|vegan|gluten free|suitable for|true to size|"
        "come apart|comes apart|run small|runs small|run large|runs large|"
        "in oak|in walnut|in teal|in navy|in black|in grey|in white|in velvet|in leather|"
        "in paperback|in hardback|on the ps5|on switch|on xbox|on netflix|on gamepass|"
        "restocked|reversible|stackable|scented|fit a|fits a|still in stock|"
        "made of|made in|made from|made with|per litre|per metre|per kwh|"
        "a fixed|fixed or|fixed rate|a variable"
    ).split("|")
)
_PERIODICALS: Final = frozenset(
    "statement statements bill bills invoice invoices payment payments rent payslip payslips "
    "salary wages usage figures edition issue newsletter delivery box boxes meeting reading "
    "readings instalment instalments installment total totals charge charges fee fees order "
    "orders subscription report reports minutes budget sale sales offer offers prices "
    "timetable schedule rota calendar events rain weather update release patch refund "
    "allowance premium mortgage board close results numbers intake cohort term".split()
)
_BEFORE_GOODS: Final = frozenset(
    "the a an this that these those our new two three four same mini any no of in and my your "
    "his her their some another each every both".split()
)
_ARTICLES: Final = frozenset("a an the this that my our your new".split())
_ASKING: Final = frozenset("is does do are will has have did was as if in or and".split())
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
_MEETING: Final = frozenset("with to by from and met for ask asked saw see".split())
"""Before somebody, not before goods: `left it with Sarah in black`."""
_COLOURS: Final = frozenset(
    "black white grey gray navy teal blush moss sage olive mustard cream ivory oat stone charcoal "
    "red green blue pink purple yellow orange brown beige taupe khaki rust terracotta burgundy "
    "plum lilac lavender mint emerald silver gold bronze brass copper chrome oak walnut pine ash "
    "beech mahogany rattan velvet linen leather boucle cotton wool suede denim satin silk tweed "
    "tan nude camel coral turquoise indigo ochre natural matt gloss hardback paperback medium "
    "small large xl xs".split()
)
_OF_PEOPLE: Final = frozenset(
    "who whom family couple i you we family's brothers sisters twins one whose that live lives "
    "called said told is was has had from at on and".split()
)
_TIERS: Final = frozenset(
    "Fix Fixed Flex Saver Tracker Plus Lite Basic Essential Essentials Premium Unlimited Standard "
    "Variable Advantage Ultra XL Deluxe Edition Collection Range Series Tariff Plan Bundle "
    "Platinum Membership Package Rewards Reward Isa ISA Account Loyalty Club Season Trilogy "
    "Suite Room".split()
)
"""What makers add, with a capital, to what they call like a person: `Olive Saver`."""
_DOUBTFUL: Final = frozenset("available included suitable in".split())
_OF_MEETINGS: Final = frozenset(
    "tomorrow today tonight now on at this next to as under monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
"""Behind `is Ruby available`, what is asked of people."""
_AT_HOME: Final = frozenset("all at because while after against for his her every most".split())
_CITIES: Final = frozenset(
    "florence charlotte austin jackson madison sydney paris chelsea jordan georgia virginia "
    "carolina dallas houston adelaide victoria alexandria sofia valencia siena vienna verona "
    "helena darwin lincoln orlando phoenix savannah cleveland denver tyler aurora eugene "
    "israel india chad kenya troy regina salvador santiago jerez nancy tours lorraine brittany "
    "milan nice lourdes odessa asia africa america london bristol chester carlisle kent "
    "devon clare kerry tyrone derry shannon wellington nelson hamilton brandon preston ashley "
    "kingston clayton stirling troon ayr lagos jos jersey lima roma catania marina berlin "
    "geneva lucerne ibiza malaga genoa vegas petra aqaba carmel nazareth bethlehem".split()
)
_TRAVEL: Final = frozenset(
    "flight flights fly flying flew train trains ferry airport airports hotel trip nonstop layover "
    "terminal departing departure arrival arriving luggage bags baggage cruise visa depart lands "
    "landed landing connection connecting stopover route airline bus coach station gate "
    "itinerary booking holiday city ship shipping deliver delivery branch office".split()
)
_ON_THE_WAY: Final = _TRAVEL - frozenset(
    "booking branch office deliver delivery bus coach station gate hotel bags ship".split()
)
_HANDED: Final = frozenset(
    "send sent refund refunded give gave transfer transferred pass passed forward forwarded".split()
)
"""What is done for somebody: `send the refund to Charlotte`."""
_TOWARDS: Final = frozenset("to from via in near around outside between or and into".split())
_LABELS: Final = frozenset(
    "watch watching stream streaming rewatch playing unlock equip "
    "model colour color shade style range collection series edition scent flavour flavor "
    "variety design pattern brand album song film movie".split()
)


def is_english_thing(
    tokens: list[Token], first: int, last: int, before: Token | None, behind: Token | None
) -> bool:
    """Whether `tokens[first:last]` is a thing's name, by the words around it.

    `before` and `behind` are the words next to it, over a quotation mark.
    """
    if before is not None and before.plain in _LABELS and not _is_minded(tokens, first, last):
        return True
    if _is_of_month(tokens, first, last) or _is_establishment(tokens, last):
        return True
    if tokens[last - 1].text in _TIERS or _is_tier(tokens, last):
        return True
    if _is_city(tokens, first, last):
        return True
    if _has_colour(tokens, first, last) or _is_counted_thing(tokens, first):
        return True
    if before is not None and before.plain == "the" and _is_no_person_behind(tokens, last):
        return True
    single = last - first == 1
    if single and _is_village(tokens[first]):
        return True
    if single and tuple(t.plain for t in tokens[last : last + 1]) != ("'s",):
        said = tuple(token.plain for token in tokens[last : last + 3])
        asked = tokens[first].facts is not None and _asks_of_goods(tokens, first)
        if asked and any(said[: len(words)] == words for words in _PREDICATES):
            return said[0] not in _DOUBTFUL or said[1:2] == () or said[1] not in _OF_MEETINGS
    if behind is not None and behind.plain in SURE_GOODS - _NO_GOODS_BEHIND_PEOPLE:
        return before is None or before.cue == "" or before.plain in _BEFORE_GOODS
    if before is not None and before.plain in _ARTICLES and _goods_soon(tokens, last):
        return True
    # "Lis to model kurtki": a short Polish text is read as English too.
    if [token.plain for token in tokens[last : last + 2]] == ["to", "model"]:
        return True
    if behind is None or behind.plain not in ENGLISH_GOODS:
        return False
    quoted = first > 0 and tokens[first - 1].text == '"'
    return quoted or before is not None and before.plain in _BEFORE_GOODS


def _is_village(token: Token) -> bool:
    """`Ballyvaughan`, `Betws-y-Coed`, `Marsaxlokk`: on no list, and built as places are."""
    known = token.facts
    if known is None or not known.unknown or known.shape == "x":
        return False
    return known.plain.startswith(_OF_PLACES) and len(known.plain) >= _SHORTEST_VILLAGE


_SHORTEST_VILLAGE: Final = 6
_OF_PLACES: Final = (
    *("bally", "ballin", "llan", "betws", "inver", "auchter", "ardna", "kilron", "kilcoo", "marsa"),
    *("birzeb", "zebb", "ghajn", "cirkew", "rhos", "ystrad", "pont", "mynydd", "porth", "drum"),
    *("carrick", "knock", "clon", "dunga", "ennis", "lisdoon", "tobermo", "stromn", "lerw"),
    *("aberdo", "aberso", "aberga", "abery", "pwll", "caern", "machynl", "dolgel", "blaen"),
)


def _is_minded(tokens: list[Token], first: int, last: int) -> bool:
    """`watching Sofia all day`, `model Sienna Brooks`: people, though such words announce goods."""
    behind = tokens[last].plain if last < len(tokens) else ""
    if tokens[first - 1].plain == "model":
        return last - first > 1
    return tokens[first - 1].plain in ("watching", "playing", "watch") and behind in _AT_HOME


def _is_tier(tokens: list[Token], place: int) -> bool:
    """What makers add, but not `Hunter Plus One`."""
    if place >= len(tokens) or tokens[place].text not in _TIERS:
        return False
    return tokens[place].text != "Plus" or [t.plain for t in tokens[place + 1 : place + 2]] != [
        "one"
    ]


def _goods_soon(tokens: list[Token], last: int) -> bool:
    """Goods in the second place behind: `a Paul Smith dust bag`."""
    if last + 1 >= len(tokens) or tokens[last].kind != "word":
        return False
    return tokens[last + 1].plain in SURE_GOODS or tokens[last + 1].plain in ENGLISH_GOODS


def _is_city(tokens: list[Token], first: int, last: int) -> bool:
    """`Cheapest flight to Austin`, `Florence flights`."""
    if last - first > 1 or tokens[first].plain not in _CITIES or tokens[first].text[0].islower():
        return False
    before = tokens[first - 1].plain if first else ""
    behind = tokens[last].plain if last < len(tokens) else ""
    if behind in ("flights", "flight", "airport", "via", "branch", "office", "trip"):
        return True
    # Delivery and bookings are talked of with people's names too: a town needs its `to`.
    if before in ("and", "or") and not _is_city(tokens, max(0, first - 2), first - 1):
        return False
    if any(token.plain in _HANDED for token in tokens[max(0, first - 5) : first]):
        return False
    near = tokens[max(0, first - 8) : last + 5]
    return before in _TOWARDS and any(token.plain in _ON_THE_WAY for token in near)


def _has_colour(tokens: list[Token], first: int, last: int) -> bool:
    """`Ottilie in moss`."""
    if last - first > 1 or last + 1 >= len(tokens) or tokens[last].plain != "in":
        return False
    if first and tokens[first - 1].plain in _MEETING:
        return False
    return tokens[last + 1].plain in _COLOURS


def _is_counted_thing(tokens: list[Token], first: int) -> bool:
    """`2x Felix Cushion`."""
    before = tokens[first - 1] if first else None
    if before is None or before.kind != "number" or before.text[-1:] not in "xX":
        return False
    behind = tokens[first + 1].plain if first + 1 < len(tokens) else ""
    return behind not in _OF_PEOPLE


def _is_no_person_behind(tokens: list[Token], last: int) -> bool:
    """Whether what follows `the Hudson` speaks of no one: people have no article."""
    if last < len(tokens) and tokens[last].kind == "word":
        return tokens[last].plain not in _OF_PEOPLE
    return not tokens[last - 1].plain.endswith("s")


def _is_of_month(tokens: list[Token], first: int, last: int) -> bool:
    """`June's statement`."""
    if last - first > 1 or tokens[first].plain not in _MONTHS:
        return False
    at = last + (last < len(tokens) and tokens[last].text in ("'s", "'"))
    if at < len(tokens) and tokens[at].plain in _PERIODICALS:
        return True
    others = [place for place, token in enumerate(tokens[:-1]) if token.plain in _MONTHS]
    owned = [place for place in others if tokens[place + 1].text == "'s"]
    return first in owned and len(owned) > 1


def _is_establishment(tokens: list[Token], last: int) -> bool:
    owned = last + 1 < len(tokens) and tokens[last].plain == "'s"
    return owned and tokens[last + 1].text in _ESTABLISHMENTS


def _asks_of_goods(tokens: list[Token], first: int) -> bool:
    """`Is Hudson the same …`, `does the Hudson come apart`."""
    near = [token.plain for token in tokens[max(0, first - 2) : first]]
    return any(word in _ASKING for word in near)
