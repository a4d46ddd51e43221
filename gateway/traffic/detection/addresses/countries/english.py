"""British, Irish, Maltese and American addresses: the number first, the street word last."""

from gateway.traffic.detection.addresses.custom import Custom

STREETS = (
    "street st road rd avenue ave av lane ln drive dr close court ct crescent cres gardens gdns "
    "grove hill mews parade park place pl row square sq terrace way walk boulevard blvd highway "
    "hwy parkway pkwy circle cir trail wharf quay green view rise bank maltings embankment gate "
    "vale villas mount crest common meadow meadows fields heights passage yard croft end esplanade "
    "promenade broadway turnpike pike loop alley plaza cove ridge run point crossing causeway "
    "orchard paddock chase brae brow glebe strand arcade approach bypass cottages buildings wynd"
)
"""Words that end the name of a street, folded."""

ONE_WORD_STREETS = (
    "deansgate cheapside piccadilly strand kingsway broadway broadgate whitehall haymarket holborn "
    "aldgate bishopsgate moorgate aldersgate eastgate westgate northgate southgate millgate "
    "kirkgate briggate headrow minories poultry cornhill houndsditch eastcheap pall_mall shambles "
    "queensway parkway southway northway westway eastway aldwych knightsbridge millbank embankment "
    "fleetgate micklegate stonegate coppergate walmgate castlegate priestgate bargate highgate "
    "newgate ludgate cowgate canongate grassmarket lawnmarket saltmarket trongate gallowgate "
    "overgate nethergate seagate bridgegate cornmarket bailgate steep_hill "
    "lowgate whitefriargate hungate woodgate wheelgate marygate petergate fossgate goodramgate "
    "swinegate the_headrow the_strand the_mall the_broadway the_parade the_shambles the_avenue "
    "the_drive the_close the_crescent the_green the_grove the_paddocks the_paddock the_quays "
    "the_quay the_maltings the_lanes the_ridgeway the_orchard the_meadows the_terrace the_square "
    "the_spinney the_moorings the_hawthorns the_willows the_oaks the_elms the_beeches the_limes "
    "broadwalk foregate friargate fishergate church_walks ropewalk "
    "leith_walk strandway bridgeway ridgeway parkside riverside hillside lakeside brookside "
    "bankside fernside moorside woodside northside southside"
)
"""Streets of one word, and those of an article and a word (`_` the space), folded."""

HOUSES = (
    "house cottage cottages farm farmhouse lodge barn court hall manor villa mill rectory vicarage "
    "bungalow granary croft grange priory schoolhouse stables oast gatehouse towers"
)
"""Words that end the name of a house, folded."""

CUSTOMS = (
    Custom(
        ("en",),
        flats=(
            r"(?:flat|apartment|apt|unit|suite|ste|room|floor|block|#)\.?[ ]?#?\d{1,5}[A-Za-z]?",
            r"(?:flat|unit|block)[ ][A-Z]",
            r"(?:ground|first|second|third|top|\d(?:st|nd|rd|th))[ ]floor(?:[ ]flat)?",
            r"(?:rear|back)[ ]of[ ]the[ ][\p{L}-]+",
        ),
        own_after="road street lane avenue crescent terrace grove drive close",
        regions="co county",
        lives="live* living address* addy moved moving deliver* ship send parcel* redirect* "
        "tenancy property resid* postal home house flat my_new",
        links="at in to on is the my our new old from of now it's its",
        towns="london manchester birmingham leeds glasgow edinburgh liverpool bristol sheffield "
        "cardiff belfast dublin cork galway limerick newcastle nottingham leicester coventry "
        "brighton oxford cambridge york bath reading hull derby swansea southampton portsmouth "
        "plymouth norwich exeter bradford wakefield preston bolton stockport luton swindon "
        "aberdeen dundee inverness waterford drogheda wexford kilkenny sligo",
    ),
    Custom(
        ("mt",),
        before="triq trejqet misrah vjal sqaq pjazza",
        first="triq trejqet misraħ vjal sqaq pjazza",
        flats=(r"(?:flat|blokk|appartament|fl|apt)\.?[ ][\dA-Z]{1,4}",),
        lives="nghix joqghod toqghod indirizz* noqghod",
        links="hu huwa f' fi gdid",
        connectors="ta' tal il l san santa",
        towns="valletta birkirkara mosta sliema zebbug qormi naxxar attard rabat victoria zabbar "
        "gzira hamrun paola tarxien mellieha swieqi msida",
    ),
    Custom(
        ("ga",),
        before="sraid bothar ascaill lana plas cearnog ardan corran faiche paras garran gairdin "
        "cluain coill radharc ce duiche",
        first="sráid bóthar ascaill lána plás cearnóg ardán corrán faiche garrán cluain "
        "gairdín radharc céibh bóithrín tulach páirc",
        flats=(r"(?:[aá]ras[aá]n|[aá]r|aonad|url[aá]r)\.?[ ]\d{1,4}",),
        regions="co contae",
        lives="seoladh sheoladh chonai conai conaim conaionn",
        links="ag i in na is e an",
        connectors="na an ui ni mhic de",
        towns="gaillimh corcaigh luimneach sligeach inis tra ceatharlach cill letir dundealgan "
        "droichead maigh neidin daingean",
    ),
)
