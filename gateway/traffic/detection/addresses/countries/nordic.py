"""Danish, Swedish and Finnish addresses: compound street names without a street word."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("da",),
        endings="gade vej gaden vejen stræde straede torvet boulevarden",
        own_endings="alle vænget plads torv parken haven bakken marken toften lunden vangen "
        "kvarteret stien engen dal høj hoj have park",
        not_streets="hjemmevej omvej",
        after="plads boulevard vej gade",
        own_after="alle",
        flats=(
            r"(?:\d{1,2}\.?|st\.?|kl\.?)[ ,]?[ ]?(?:sal[ ,]*)?(?:tv|th|mf|sal)\.?",
            r"(?:\d{1,2}|st|kld?)\.?[ ,]{0,2}(?:tv|th|mf|m\.f|t\.v|t\.h)(?![\p{L}\d])\.?",
            r"(?:lejl|lejlighed|d[oø]r|etage|opgang)\.?[ ]?\d{1,4}",
        ),
        lives="bor boende bopael adresse* flyttet bosat lever* sendes",
        links="pa i til er min ny nye den fra ved",
        connectors="af og den det",
        towns="kobenhavn aarhus odense aalborg esbjerg randers kolding horsens vejle roskilde "
        "herning silkeborg naestved fredericia viborg koge brabrand",
    ),
    Custom(
        ("sv",),
        endings="gatan vägen vagen gränd grand gården stigen esplanaden allén backen",
        own_endings="plan torget torg kajen leden parken plats väg gata backe hult udden",
        not_streets="sittplats biljettplats parkeringsplats arbetsplats middagen "
        "trädgården bibliotekstorget",
        after="väg gata torg plan gatan vägen hult",
        flats=(
            r"(?:lgh|l[aä]genhet|tr|vån|uppg|portkod)\.?[ ]?\d{1,4}",
            r"\d{1,2}[ ]?(?:tr|trappor)",
        ),
        lives="bor boende bosatt adress* flyttat flyttar skicka levere*",
        links="pa i till ar min nya nu vid pa",
        connectors="av och",
        towns="stockholm goteborg malmo uppsala vasteras orebro linkoping helsingborg jonkoping "
        "norrkoping lund umea gavle boras sodertalje eskilstuna halmstad vaxjo karlstad sundsvall "
        "kiruna lulea kalmar",
    ),
    Custom(
        ("fi",),
        endings="katu kadun kadulla kuja kujalla polku puistikko kaari bulevardi rinne raitti "
        "tiella",
        own_endings="tie tien ranta kuja aukio väylä vayla mäki maki penger portti laita piha "
        "taival ranne rannan kaarto silta",
        not_streets="tieto",
        after="katu tie kuja polku kaari puistokatu bulevardi esplanadi raitti rinne aukio tori "
        "puistotie rantatie väylä penger",
        flats=(
            r"(?-i:[A-Z])[ ]?\d{1,3}(?-i:[a-z])?(?::\p{Ll}+)?",
            r"(?-i:[A-H])(?=[ ]*(?:[,.;\n]|$))",
            r"(?:as|asunto|h|rappu|rap|krs)\.?[ ]?[A-Z]?[ ]?\d{0,3}",
        ),
        lives="asun asuu asumme osoite* osoitteessa asunto* muutin muutimme toimitus*",
        links="on uusi minun osoitteessa os",
        towns="helsinki espoo tampere vantaa oulu turku jyvaskyla lahti kuopio pori kouvola "
        "joensuu lappeenranta vaasa vasa hameenlinna rovaniemi seinajoki mikkeli kotka salo porvoo "
        "nurmijarvi kokkola",
    ),
)
