"""Estonian, Latvian and Lithuanian addresses: the street word after the name, often one letter."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("lt",),
        after="gatve gatveje gatves prospektas prospekte prospekto aleja alejoje aikste plentas "
        "skersgatvis takas",
        own_after="g pr al a pl kel skg gatveje k kaimas kaime km vs mstl tak akl",
        flats=(
            r"(?:but|butas|bt|korp)\.?[ ]?\d{1,4}",
            r"[-–][ ]?\d{1,3}[a-z]?(?=[ ]*(?:[,;\n]|$))",
        ),
        regions="k r sav raj kaimas rajonas raj mstl sen",
        lives="gyvenu gyvena gyvename gyv adres* registruot* gyvenamoji namai butas",
        links="yra mano nauja ties prie",
        towns="vilnius vilniuje kaunas kaune klaipeda klaipedoje siauliai siauliuose panevezys "
        "alytus marijampole mazeikiai jonava utena kedainiai telsiai taurage ukmerge",
    ),
    Custom(
        ("lv",),
        after="iela ielas iela ielu prospekts prospekta bulvaris bulvara gatve laukums skersiela "
        "dambis soseja krastmala",
        own_after="cels cela aleja alejas linija ielai ielu",
        flats=(r"(?:dz|dz[iī]v|dz[iī]voklis|k|korp|korpuss)\.?[ ]?-?\d{1,4}",),
        regions="pagasts pagasta novads novada nov pag raj",
        lives="dzivoju dzivo dzivojam adres* dzivesviet* deklaret* maja majas piegad*",
        links="ir mana jauna uz mus musu",
        towns="riga riga daugavpils liepaja liepaja jelgava jurmala ventspils rezekne valmiera "
        "cesis ogre jekabpils tukums sigulda",
    ),
    Custom(
        ("et",),
        after="tanav tanaval tn puiestee pst maantee mnt vaaljak valjak poik allee",
        own_after="tee teel plats mnt",
        endings="puiestee",
        flats=(r"(?:korter|krt|k)\.?[ ]?\d{1,4}",),
        regions="vald kula kulas maakond mk linn talu",
        lives="elan elab elame aadress* elukoht kolisin asub",
        links="on minu uus aadressil asuvas",
        towns="tallinn tartu narva parnu kohtla-jarve viljandi rakvere kuressaare voru valga "
        "haapsalu johvi paide tallinnas tartus narvas parnus",
    ),
)
