"""Whole addresses of eleven more countries in the shapes that have no street word of their own."""

from __future__ import annotations

from typing import Final

_CAP: Final = r"\p{Lu}(?:\p{L}{0,3}\.|[\p{L}\p{M}'’-]*)"
_BEGIN: Final = r"(?<![\p{L}\d])"
_CLAUSE: Final = r"(?=[ ]*(?:$|[.,;:!?)\"”“»\n]))"
_NUMBER: Final = (
    r"[1-9]\d{0,3}(?![\d.,]*\d)(?:[ ]?[A-Za-zА-Яа-яΑ-Ωα-ω](?![\p{L}\d]))?(?:[/-]\d{0,4}[A-Za-z]?)?"
    r"(?![\p{L}\d%€$])"
)

# Danish: streets that begin with a preposition, "Gammel", "Sankt", "Nordre"; towns with "Gl.".
_DA_TOWN: Final = rf"(?:\d{{4}}[ ])?{_CAP}(?:[ ]{_CAP}){{0,2}}(?:[ ][CKNSØV](?!\p{{L}}))?"
_DA: Final = (
    rf"{_BEGIN}(?:Ved|Under|Bag|Bagved|Mellem|Over|Foran|Langs|Neden|Oven|Uden|Inden|Øster|Vester"
    r"|Nørre|Sønder|Nordre|Søndre|Østre|Vestre|Gammel|Gl\.|Gamle|Ny|Nye|Store|Lille|Sankt|Sct\."
    r"|Skt\."
    r"|Lange|Korte|Lykkens|Bøgens|Kongens|Dronningens|Prins|Hans|Peder|Niels|Jens|På|I)"
    rf"[ ](?:(?:den|det|de)[ ])?{_CAP}(?:[ ]{_CAP}){{0,2}}[ ]{_NUMBER}"
    r"(?:,?[ ](?:(?:st|kl|\d{1,2})\.?[ ,]{0,2}(?:tv|th|mf)|\d{1,2}\.(?:[ ]sal)?)(?!\p{L})\.?)?"
    rf"(?:,[ ]{_DA_TOWN}{_CLAUSE}|(?={_CLAUSE}))"
)

# Irish: houses and townlands in front of villages, post towns and counties.
IRISH_COUNTIES: Final = (
    r"(?:(?:an|na|Na)[ ])?(?:Gaillimhe?|n?Gaillimh|Chiarraí|gCiarraí|Chorcaí|Dhún[ ]na[ ]nGall|"
    r"Mhaigh[ ]Eo|Mhaigheo|Shligigh|Liatroma|Ros[ ]Comáin|Longfoirt|hIarmhí|Iarmhí|Mí|Lú|Cabháin|"
    r"Chabháin|Mhuineacháin|Chill[ ]Dara|Chill[ ]Mhantáin|Cill[ ]Mhantáin|Loch[ ]Garman"
    r"|Loch[ ]gCarman|"
    r"Ceatharlach|Cheatharlach|Chill[ ]Chainnigh|Phort[ ]Láirge|Thiobraid[ ]Árann|Luimnigh|Chláir|"
    r"Laoise|Uíbh[ ]Fhailí|Bhaile[ ]Átha[ ]Cliath|Átha[ ]Cliath|Aontroma|Ard[ ]Mhacha|an[ ]Dúin|"
    r"Fhear[ ]Manach|Thír[ ]Eoghain|Dhoire|Galway|Kerry|Cork|Donegal|Mayo|Sligo|Leitrim|Roscommon|"
    r"Longford|Westmeath|Meath|Louth|Cavan|Monaghan|Kildare|Wicklow|Wexford|Carlow|Kilkenny|"
    r"Waterford|Tipperary|Limerick|Clare|Laois|Offaly|Dublin|Antrim|Armagh|Down|Fermanagh|Tyrone|"
    r"Derry)"
)
_GA_WORD: Final = r"(?:(?:h|n|t-?|g|m|b|d|bh|bhF|n-?)?\p{Lu}[\p{L}\p{M}'’-]*\.?)"
_GA_PART: Final = (
    rf"(?:\d{{1,4}}[A-Za-z]?,?[ ])?(?:{_GA_WORD}|An|Na)(?:[ ](?:(?:an|na|ó|Uí|de|den|do|faoi|idir|"
    rf"i|ar|agus|dá|Mhic|Mhac|Ní|of|the|and)[ ]){{0,2}}(?:{_GA_WORD}|\d{{1,3}})){{0,5}}"
)
_GA: Final = (
    rf"{_BEGIN}{_GA_PART}(?:,[ ]{_GA_PART}){{0,4}},[ ](?:Co\.|Contae|Condae|Co|Chontae)[ ]"
    rf"{IRISH_COUNTIES}(?!\p{{L}})"
    r"(?:,?[ ][A-Z]\d[\dW][ ]?[A-Z\d]{4}(?![\p{L}\d]))?"
    rf"|{_BEGIN}(?!Eircode|Éirchód|Seoladh){_GA_PART}"
    rf"(?:,[ ]{_GA_PART}){{0,4}},?[ ][A-Z]\d[\dW][ ]?[A-Z\d]{{4}}(?![\p{{L}}\d])"
)

# Croatian: the settlement, then an adjective of a street; villages with their number.
_HR_ADJECTIVE: Final = (
    r"\p{Lu}[\p{L}-]{2,}(?:ska|čka|cka|ška|ćka|ska|ova|eva|jeva|ina|ića|skog|čkog|skih|na)"
)
_HR_TOWN: Final = rf"(?:\d{{5}}[ ])?{_CAP}(?:[ -](?:(?:na|pri|pod|kod|u|nad)[ ])?{_CAP}){{0,3}}"
_HR: Final = (
    rf"{_BEGIN}{_HR_TOWN},[ ](?:{_CAP}[ ])?{_HR_ADJECTIVE}[ ]{_NUMBER}"
    rf"|{_BEGIN}{_HR_ADJECTIVE}[ ]{_NUMBER},[ ]{_HR_TOWN}{_CLAUSE}"
    rf"|(?<=(?<!\p{{L}})(?i:selo|selu|sela|mjesto|mjestu|zaselak|zaseoku)[ ])"
    rf"{_CAP}(?:[ ]{_CAP}){{0,2}}[ ](?:(?:kbr|k\.[ ]?br|br)\.?[ ])?{_NUMBER}"
    rf"|{_BEGIN}{_HR_TOWN}[ ](?:kbr|k\.[ ]?br|kućni[ ]broj|bb)\.?(?:[ ]{_NUMBER})?"
    rf"|{_BEGIN}(?:Put|Trg|Obala|Šetalište|Prilaz|Odvojak|Naselje|Kralja|Braće|Svetog|Sv\.|Bana"
    rf"|Kneza|Fra|Don|Dr\.|Ante|Ivana|Stjepana|Matije|Vladimira|Petra|Nikole)[ ](?:\p{{L}}+[ ])"
    rf"{{0,3}}?{_CAP}[ ]{_NUMBER}(?:,[ ]{_HR_TOWN}{_CLAUSE})?"
)

# Hungarian: town, street, number in any order; farms, plots, blocks; abbreviations with a dot.
_HU_WORD: Final = (
    r"(?:utca|utc|u|út|ut|útja|utja|tér|ter|tere|köz|koz|sor|körút|korut|krt|sétány|setany|rakpart|"
    r"rkp|fasor|lakótelep|lakotelep|ltp|dűlő|dulo|sugárút|liget|park|lejtő|lépcső|telep|puszta|"
    r"üdülősor|kert|erdősor|part|partja|határút|hegy|völgy|udvar)"
)
_HU_FLAT: Final = (
    r"(?:(?:[ .,]{1,3}(?:(?:[IVX]{1,4}|\d{1,2}|fszt?|mfszt?|fsz|alagsor|tetőtér)\.?"
    r"(?:[ ]?(?:em|emelet|lh|lph|lépcsőház|ép|épület|ajtó|a)\.?)?(?:[ ]?/?[ ]?"
    r"\d{1,3}(?:/\p{L})?\.?)?(?:[ ]?(?:ajtó|a)\.?)?|[A-D](?:[ ]?(?:ép|lépcsőház|lh)\.?)))"
    r"(?![\p{L}\d]))"
)
_HU_CAP: Final = r"\p{Lu}[\p{L}\p{M}-]*\.?"
_HU_TOWN: Final = rf"(?:\d{{4}}[ ])?{_HU_CAP}(?:[ -]{_HU_CAP}){{0,2}}"
_HU_NUMBER: Final = r"[1-9]\d{0,3}(?:[ ]?[/-][ ]?\d{1,3}|[ ]?/?[A-Za-z](?![\p{L}\d]))?"
_HU_STREET: Final = (
    rf"(?:{_HU_CAP}[ ]){{0,2}}{_HU_CAP}[ ](?i:{_HU_WORD})(?!\p{{L}})\.?[ ]"
    rf"{_HU_NUMBER}(?!\d)\.?{_HU_FLAT}{{0,3}}"
)
_HU: Final = (
    rf"{_BEGIN}(?:{_HU_TOWN}[,:]?[ ])?{_HU_STREET}\.?,[ ]{_HU_TOWN}{_CLAUSE}"
    rf"|{_BEGIN}{_HU_TOWN},[ ](?:[IVX]{{1,5}}\.[ ](?:ker(?:ület)?\.?,?[ ]))?{_HU_STREET}"
    rf"|{_BEGIN}{_HU_TOWN},[ ](?i:(?:[IVX]{{1,4}}\.[ ])?(?:külső|belső|felső|alsó|)[ ]?(?:tanya|"
    rf"puszta|dűlő|major|telep|külterület|zártkert|szőlőhegy|hegy))[ ]{_HU_NUMBER}(?!\d)\.?"
    rf"|{_BEGIN}\p{{L}}{{3,}}[ ]\d{{4}},?[ ](?:\p{{L}}+[ ]){{1,3}}?(?i:{_HU_WORD})\.?[ ]"
    rf"{_HU_NUMBER}(?!\d)\.?{_HU_FLAT}{{0,3}}"
    rf"|{_BEGIN}\d{{4}},?[ ]\p{{L}}{{3,}},?[ ](?:\p{{L}}+[ ]){{1,3}}?(?i:{_HU_WORD})\.?[ ]"
    rf"{_HU_NUMBER}(?!\d)\.?{_HU_FLAT}{{0,3}}"
)

# Bulgarian: the settlement, quarters, quoted names of streets, blocks down to flats.
_BG_CAP: Final = r"\p{Lu}[\p{L}-]*"
_BG_NAME: Final = rf"{_BG_CAP}(?:[ ](?:и[ ]|на[ ])?{_BG_CAP}){{0,3}}"
_BG_QUOTED: Final = (
    rf"(?:[„\"“«][\p{{L}}\d][\p{{L}}\d .-]{{1,34}}[“”\"»]|(?:\d{{1,4}}[ ]?-?(?:ти|ри|ви|ма"
    rf"|та)?[ ])?"
    rf"{_BG_NAME}|\d{{2,3}}(?:-\p{{Ll}}{{2}})?)"
)
_BG_UNIT: Final = (
    r"(?:№[ ]?\d{1,4}[А-Яа-яA-Z]?|(?i:бл|блок|вх|вход|ет|етаж|ап|апартамент|ателие|офис|магазин|"
    r"стая)\.?[ ]?(?:№[ ]?)?(?:\d{1,4}[А-Яа-яA-Za-z]?|[А-ЯA-Zа-г])(?![\p{L}\d])|"
    r"(?i:партер|сутерен|мансарда))"
)
_BG_PART: Final = (
    r"(?:(?i:гр|с|к\.?к|кв|ж\.?[ ]?к|общ|обл|община|област|град|село|р-н|район|м-ст|местност|в\.з)"
    rf"\.?[ ]{{0,2}}(?<=[. ]){_BG_QUOTED}|(?:П\.?К\.?[ ]?)?\d{{4}}(?:[ ]{_BG_NAME})?)"
)
_BG_STREET: Final = (
    rf"(?:(?i:ул|улица|бул|булевард|пл|площад|алея|пр|ж\.?[ ]?к|кв)\.?[ ]{{0,2}}"
    rf"(?<=[. ]){_BG_QUOTED})"
)
_BG: Final = (
    rf"{_BEGIN}(?:{_BG_PART},?[ ]){{0,4}}{_BG_STREET}(?:,?[ ](?:{_BG_UNIT}|"
    rf"\d{{1,4}}[А-Яа-яA-Z]?(?![\p{{L}}\d])))(?:,?[ ]{_BG_UNIT}){{0,5}}(?:,[ ]{_BG_PART}){{0,3}}"
)

# Greek: number behind any capitalised name before a code, an area or a town; villages.
_EL_CAP: Final = r"\p{Lu}[\p{L}\p{M}'’-]*\.?"
_EL_NAME: Final = (
    rf"(?!ΚΑΕΚ|ΑΦΜ|ΑΜΚΑ|ΙΒΑΝ|IBAN|Τηλ|ΤΗΛ|Κιν|ΚΙΝ|Αρ|Παραγγ|Τιμολ|Κωδικ){_EL_CAP}(?:[ ](?:(?:και"
    rf"|της|του|των)[ ])?{_EL_CAP}){{0,3}}"
)
_EL_NUMBER: Final = (
    r"[1-9]\d{0,2}(?:[ ]?[Α-Ωα-ωA-Za-z](?![\p{L}\d]))?(?:[ ]?[-–&][ ]?\d{1,3})?(?!\d)"
)
_EL_CODE: Final = r"(?:(?i:τ\.?[ ]?κ\.?|t\.?k\.?)[ :.]{0,2})?\d{3}[ ]?\d{2}(?!\d)"
_EL_FLAT: Final = (
    r"(?:,[ ]\d{1,2}(?:ος|ο|ου)[ ](?:όροφος|όροφο|ορ\.)|,[ ](?:ισόγειο|ημιώροφος|υπόγειο))"
)
_EL: Final = (
    rf"{_BEGIN}(?:\d{{1,3}}(?:ης|η)[ ])?{_EL_NAME}[ ]{_EL_NUMBER}{_EL_FLAT}{{0,2}},?[ ]"
    rf"(?:{_EL_NAME},?[ ])?{_EL_CODE}(?:,?[ ]{_EL_NAME}{_CLAUSE})?"
    rf"|{_BEGIN}\d{{1,3}}(?:ο|ό|ος)[ ](?i:χλμ|χιλ|χιλιόμετρο)\.?[ ]"
    rf"(?:[\p{{L}}.]+[ ]){{0,3}}{_EL_NAME}"
    rf"(?:[ ]?[-–][ ]?{_EL_NAME})?(?:,[ ]{_EL_CODE})?"
    rf"|(?<=(?<!\p{{L}})(?:sto|stin|odos|odo|odou|dieuthinsi|diefthinsi|menw|meno)[ ])"
    rf"(?:(?:stin|sto|odo|odos)[ ])?{_EL_CAP}(?:[ ]{_EL_CAP})?[ ]{_EL_NUMBER}"
    rf"|(?<=(?<!\p{{L}})(?:στο|στη|στην|στον|επί|από)[ ])(?:της[ ]|του[ ])?{_EL_CAP}"
    rf"(?:[ ]{_EL_CAP})?"
    rf"(?<=ού|ου|[ηή]ς|[αά]ς|[ωώ]ν|ούς|ους|έως|εως|[οό]ς)[ ]{_EL_NUMBER}(?=[ ]*(?:$|[.,;!?)]|[ ]"
    rf"(?:αντί|και|στο|"
    r"στη|στην|όχι|δεν|με|μέχρι|για|αύριο)))"
)

# Spanish: Catalan, Galician, Basque streets, farms, kilometres, "s/n".
_ES_SMALL: Final = (
    r"de[ ]la|de[ ]los|de[ ]las|de|del|la|las|los|el|els|les|dels|i|y|da|do|das|dos|d'"
)
_ES_NAME: Final = rf"{_CAP}(?:[ ](?:(?:{_ES_SMALL})[ ]){{0,2}}{_CAP}){{0,4}}"
_ES_PLACE: Final = (
    r"(?i:c/|c\.|calle|cl\.?|avda?\.?|avenida|avinguda|av\.?|plaza|pza\.?|pl\.?|plaça|praza|paseo|"
    r"pº|p\.º|passeig|pg\.?|rambla|ronda|rúa|rua|camí|camino|camiño|cno\.?|carrer|carretera"
    r"|ctra\.?|"
    r"cr\.?|travesía|travessera|trav\.?|travessia|polígono|pol\.?|urbanización|urb\.?|barrio|bº"
    r"|barri|"
    r"lugar|aldea|partida|pda\.?|cortijo|finca|caserío|masía|mas|parroquia|diseminado|callejón"
    r"|cuesta|"
    r"glorieta|gta\.?|pasaje|ptge\.?|passatge|vía|via|kalea|etorbidea|alameda|jardines|residencial|"
    r"bulevar|bda\.?|barriada|complejo|edificio|edif\.?)"
)
_ES_UNIT: Final = (
    r"(?:(?i:n\.?[º°o]|nº|núm\.?|num\.?|número|km\.?|bloque|blq\.?|bl\.?|portal|esc\.?|escalera"
    r"|piso|"
    r"planta|pta\.?|puerta|porta|local|nave|parcela|letra|casa|chalet|apto\.?|apdo\.?|bajo|baixos"
    r"|bajos|"
    r"ático|àtic|atic|entlo\.?|entresuelo|pral\.?|principal|semisótano)(?:[ .]{0,2}(?-i:\d{1,4}"
    r"(?:[.,]\d)?"
    r"(?:[ªºao](?!\p{L}))?|[A-Z](?!\p{L})))?(?![\p{L}])|s/n\.?|\d{1,3}[ ]?\.?[ºª°oa](?!\p{L})"
    r"(?:[ -]{0,2}"
    r"(?:\d{1,2}[ºª°a]|[A-Z](?!\p{L})|(?i:izq(?:da|uierda)?|izda|dcha|dch|derecha|centro|int"
    r"|ext)\.?"
    r"(?!\p{L})))?|[1-9]\d{0,3}(?:[ ]?(?:bis|dpdo|[A-Z](?!\p{L})))?(?![\p{L}\d]))"
)
_ES: Final = (
    rf"{_BEGIN}{_ES_PLACE}[ ]?(?<=[ /.])(?:(?:{_ES_SMALL})[ ]){{0,2}}{_ES_NAME}(?:,?[ ]{_ES_UNIT})"
    rf"{{1,5}}(?:,?[ ]\d{{5}}(?:[ ]{_ES_NAME}(?:[ ]\({_CAP}(?:[ ]{_CAP})?\))?)?"
    rf"|,[ ]{_ES_NAME}{_CLAUSE})?"
)

# French: numbers behind "bis", hamlets, residences, blocks; floors before the street.
_FR_SMALL: Final = r"de[ ]la|des|du|de|la|le|les|aux|au|à|et|sur|sous|en|l'|d'"
_FR_NAME: Final = rf"{_CAP}(?:[ -](?:(?:{_FR_SMALL})[ -]?){{0,2}}{_CAP}){{0,4}}"
_FR: Final = (
    rf"{_BEGIN}(?i:lieu[ -]dit|lieudit|hameau|résidence|residence|rés\.|res\.|lotissement|lot\.|"
    rf"domaine|mas|ferme|clos|cité|quartier|les[ ]hauts|moulin|château|camping|villa|parc)"
    rf"(?:[ ](?:{_FR_SMALL})){{0,2}}[ ]?[«\"]?[ ]?{_FR_NAME}[ ]?[»\"]?"
    r"(?:,?[ ](?i:b[âa]t(?:iment)?|esc(?:alier)?|appt?|apt|appartement|porte|étage|lot|n°|villa|"
    r"entrée|hall|tour)\.?[ ]?[A-Z\d]{1,4}(?![\p{L}\d])){0,4}(?:,[ ](?:\d{1,4}[ ](?:bis"
    r"|ter)?[, ]*)?"
    rf"(?:rue|route|chemin|allée|avenue|impasse|place)[ ](?:(?:{_FR_SMALL})[ ]?){{0,2}}{_FR_NAME})?"
    rf",?[ ]\d{{5}}[ ]{_FR_NAME}"
)

# Czech: "v Dlouhé 22, Zlín", "č. p. 47", quarters of towns; Estonian farms; Finnish boxes.
_CS_TOWN: Final = (
    rf"(?:\d{{3}}[ ]\d{{2}}[ ])?{_CAP}(?:[ -](?:(?:nad|pod|u|v|na|ve)[ ])?{_CAP}){{0,3}}"
    r"(?:[ ]\d{1,2}(?!\d))?"
)
_CS: Final = (
    rf"{_BEGIN}{_CAP}(?:[ ](?:(?:u|nad|pod|na|v|ve)[ ])?\p{{L}}+){{0,3}}?[ ](?:č\.?[ ]?p\.?|čp\.?"
    rf"|čís\."
    rf"|ev\.[ ]?č\.|č\.[ ]?ev\.)[ ]?{_NUMBER}(?!-)(?:,[ ](?:okr(?:es|\.)[ ])?{_CS_TOWN}{_CLAUSE})?"
    rf"|(?<=(?<!\p{{L}})(?:v|ve|na|do|z|ze|u)[ ])\p{{Lu}}\p{{L}}+(?:é|ové|ské|cké|ně|ici"
    rf"|ce)[ ]{_NUMBER}"
    rf",?[ ](?:v[ ]|ve[ ])?{_CAP}(?:[ ]\d{{3}}[ ]\d{{2}})?{_CLAUSE}"
)
_ET: Final = (
    rf"{_BEGIN}{_CAP}(?:[ ]{_CAP})?[ ](?:talu|küla|alevik|alev|vald)(?:,[ ]{_CAP}"
    rf"(?:[ ]\p{{L}}+)?){{0,3}}"
    r",?[ ]\d{5}(?:[ ]\p{Lu}[\p{L}-]+(?:[ ](?:maakond|vald))?)?"
    rf"|{_BEGIN}{_CAP}(?:[ ]{_CAP})?[ ](?:tn|tänav|tänaval|mnt|maantee|pst|puiestee|tee|põik|allee"
    rf"|väljak)"
    rf"\.?[ ]{_NUMBER}(?:[ ]?-[ ]?\d{{1,4}}|,?[ ](?:krt|korter|k)\.?[ ]?\d{{1,4}})?"
    rf"(?:,[ ](?:\d{{5}}[ ])?{_CAP}(?:[ ](?:linn|vald|küla|alevik))?{_CLAUSE}){{0,3}}"
)
_FI: Final = (
    rf"{_BEGIN}(?:PL|PB|Pl|Box)[ ]\d{{1,5}},[ ]\d{{5}}[ ]\p{{Lu}}[\p{{L}}-]+"
    rf"|{_BEGIN}(?!Asunto|Osoit|Koti|Toimit|Postiosoite){_CAP}(?:[ ]{_CAP})?[ ]\d{{1,4}}"
    rf"(?:[ ][A-Za-z])?(?:[ ]\d{{1,3}})?,[ ]\d{{5}}[ ]\p{{Lu}}"
    r"[\p{L}-]+"
)

SHAPES: Final = {
    "da": _DA, "ga": _GA, "hr": _HR, "hu": _HU, "bg": _BG, "el": _EL, "es": _ES, "fr": _FR,
    "cs": _CS, "et": _ET, "fi": _FI,
}  # fmt: skip
"""ISO 639-1 code to the pattern of its addresses."""
