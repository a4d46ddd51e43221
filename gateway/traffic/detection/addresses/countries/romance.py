"""French, Spanish, Italian, Portuguese and Romanian addresses."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("fr",),
        before="rue chemin impasse imp lotissement faubourg lieu-dit lieudit venelle sente "
        "chaussee dreve esplanade parvis rond-point ruelle",
        own_before="avenue boulevard bd bld bvd place allee allees quai route square passage "
        "residence cours av ave rte ch clos sentier montee traverse galerie promenade cite parc",
        first="rue avenue av ave boulevard bd bld bvd place chemin allée allées impasse quai cours "
        "route square passage résidence ruelle sentier villa faubourg lotissement promenade "
        "esplanade cité hameau venelle voie clos mail domaine r imp rte ch all sq fbg pl "
        "montée parvis rond-point drève chaussée sente traverse galerie zone",
        flats=(
            r"(?:app?(?:t|artement)?|b[aâ]t(?:iment)?|esc(?:alier)?|[eé]tage|porte|bo[iî]te|bte|"
            r"r[eé]sidence|lot|hall|entr[eé]e)\.?[ ]?(?:n[°o]\.?[ ]?)?(?:\d{1,4}[A-Za-z]?"
            r"|[A-Z]\d?)",
            r"\d{1,2}(?:er?|[eè]me?)[ ](?:[eé]tage|[eé]t\.?)(?:[ ](?:gauche|droite))?",
        ),
        lives="habite* adresse demeurant domicili* reside locataire loge demenag* livr*",
        links="a au aux en est la le mon ma nouvelle chez sur dans",
        connectors="de du des la le les l' d' et sur sous en aux a",
        towns="paris lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille "
        "rennes reims toulon grenoble dijon angers nimes clermont-ferrand brest tours limoges "
        "amiens metz besancon perpignan orleans rouen mulhouse caen nancy bruxelles liege namur "
        "luxembourg geneve lausanne",
    ),
    Custom(
        ("es",),
        before="calle avenida avda paseo plaza carrer carretera camino travesia ronda urbanizacion "
        "callejon glorieta rambla passeig passatge carrero c/ lugar partida pasaje alameda cuesta "
        "costanilla bulevar costanera barriada poligono",
        own_before="c av avd pza plza pl ctra urb cl via po",
        flats=(
            r"(?:piso|puerta|pta|esc(?:alera)?|bloque|bl|portal|[aá]tico|planta|letra|dpto|casa|nave|local|parcela)"
            r"\.?[ ]?(?:\d{1,3}[ºª°o]?[A-Za-z]?|[A-Z])",
            r"\d{1,2}[ ]?\.?[ ]?[ºª°oa](?!\p{Ll})[ ]?"
            r"(?:izda?|izqd?a?|dcha?|dch?a|izquierda|derecha|centro|puerta|pta"
            r"|\d[ºª°]|[A-Z](?!\p{L}))?"
            r"\.?(?:[ ][A-Z](?!\p{L}))?",
            r"(?:bajos?|[aá]tico|entresuelo|entlo|pral|principal|semis[oó]tano|s[oó]tano)\.?"
            r"(?:[ ](?:\d{1,2}\.?[ºª°o]|(?:izda?|izq|dcha?|derecha|izquierda)\.?|[a-z](?!\p{L})))?",
        ),
        lives="vivo vive vivimos vivir direccion* envien* enviad* manden* mandad* domicilio* "
        "resid* reparto mudado mudamos",
        links="en a la el es mi mis nueva al de",
        connectors="de del la las los el y i san",
        towns="madrid barcelona valencia sevilla zaragoza malaga murcia palma bilbao alicante "
        "cordoba valladolid vigo gijon granada oviedo badalona cartagena jerez sabadell mostoles "
        "alcala pamplona almeria burgos salamanca albacete huelva logrono badajoz leon cadiz "
        "lleida tarragona santander alcorcon getafe leganes castellon roquetas",
    ),
    Custom(
        ("it",),
        before="viale piazza piazzale vicolo vico contrada salita lungomare strada "
        "lungotevere borgo localita largo galleria p.za p.zza v.le c.so l.go p.le "
        "str.da c.da circonvallazione fondamenta piazzetta vicoletto viuzza stradone frazione "
        "traversa rione",
        own_before="via corso loc v/ fraz calle rampa rampe discesa riviera molo calata cascina "
        "masseria podere villaggio residenza parco campo campiello sestiere vocabolo regione ponte",
        flats=(
            r"(?:int(?:erno)?|sc(?:ala)?|p(?:iano)?|pal(?:azzina)?|lotto|app)\.?[ ]?"
            r"(?:\d{1,3}[A-Za-z]?|(?<=[ .])[A-Z])",
            r"(?:primo|secondo|terzo|quarto|quinto|\d{1,2}[°º])[ ]piano",
            r"piano[ ](?:terra|rialzato|primo|secondo|terzo|quarto)",
        ),
        lives="abito abita abitiamo indirizzo risiede residente domicili* residenza consegna*",
        links="in a al alla e il la mio nuovo presso di",
        connectors="di del della dei degli delle d' e da san santa la lo",
        towns="roma milano napoli torino palermo genova bologna firenze bari catania venezia "
        "verona messina padova trieste brescia parma prato modena taranto reggio perugia "
        "livorno ravenna cagliari foggia rimini salerno ferrara sassari siracusa pescara "
        "monza bergamo trento vicenza bolzano novara udine ancona lecce pisa lucca asti mestre",
    ),
    Custom(
        ("pt",),
        before="rua avenida travessa praceta alameda largo estrada beco calcada azinhaga praca "
        "rotunda urbanizacao calcadinha ladeira escadinhas viela",
        own_before="r av lg tv pct trav pc estr cc quinta bairro urb caminho patio sitio lugar "
        "passeio alto rampa vereda canada",
        flats=(
            r"\d{1,2}[ ]?\.?[ºª°oa]?[ ]?(?:dto|esq|dt|frente|fte|direito|esquerdo|[A-Z])\.?",
            r"(?:r/?c|cave|r[eé]s[- ]do[- ]ch[aã]o|lote|bloco|andar|fra[cç][aã]o|porta|"
            r"caixa[ ]postal|cp)\.?[ ]?(?:[\dA-Z]{1,4})?(?:[ ](?:dto|esq)\.?)?",
            r"\d{1,2}[ ]?\.?[ºo]",
        ),
        lives="moro mora moramos morada* vivo resid* endereco* mudei domicili*",
        links="na no em a o e minha nova da do para",
        connectors="de do da dos das e d' sao santa",
        towns="lisboa porto braga coimbra aveiro faro setubal amadora almada funchal leiria viseu "
        "evora guimaraes sintra cascais loures gaia matosinhos oeiras barreiro",
    ),
    Custom(
        ("ro",),
        before="strada strazii bulevardul bulevard bdul splai bulevardului "
        "aleii bdul bd b-dul calea aleea intrarea piata soseaua sos splaiul "
        "prelungirea fundatura",
        own_before="str al sat satul comuna drumul drum cartier cartierul",
        flats=(
            r"(?:bl(?:oc)?|sc(?:ara)?|et(?:aj)?|ap(?:artament)?|cam|interfon)\.?[ ]?"
            r"(?:[\p{L}]?\d{1,4}[A-Za-z]?|[A-Z]|parter)",
        ),
        regions="jud judetul com comuna sat satul municipiul oras orasul mun",
        lives="locuiesc locuieste stau domicili* adresa resedinta livra*",
        links="pe in la este mea noua e din",
        connectors="lui de cel cea sfantul sf dr gen",
        towns="bucuresti cluj cluj-napoca timisoara iasi constanta craiova brasov galati ploiesti "
        "oradea braila arad pitesti sibiu bacau targu buzau suceava",
    ),
)
