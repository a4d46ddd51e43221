"""Further towns and endings of streets, a table for each language."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("sk",),
        weak_endings="ova ovej ska skej skeho cka ckej ckeho neho",
        towns="kosiciach bratislave presove ziline nitre trnave martine trencine poprade bystrici "
        "banska piestany topolcany lucenec komarno levice bardejov humenne ruzomberok cadca "
        "malacky pezinok senec galanta hlohovec skalica senica trebisov roznava kezmarok "
        "rimavska liptovsky dubnica povazska puchov bojnice handlova partizanske "
        "svidnik stropkov vranov sabinov namestovo dolny krupina detva hnusta",
    ),
    Custom(
        ("sl",),
        weak_endings="ska ski sko cka cki cko jeva jevi jevo eva evi evo ova ovi ovo",
        towns="ljubljani mariboru celju kranju kopru velenju ptuju kamniku domzalah murska novo "
        "trbovlje jesenice skofja slovenj krsko brezice postojna grosuplje ajdovscina "
        "logatec vrhnika radovljica piran portoroz sezana litija ravne zalec lendava "
        "ljutomer ormoz sevnica idrija tolmin trzic menges medvode trebnje crnomelj lenart "
        "slovenska slovenske hrastnik zagorje cerknica ribnica kocevje lasko rogaska",
    ),
    Custom(
        ("nl",),
        towns="amstelveen hilversum dordrecht zoetermeer alkmaar venlo heerlen hengelo roosendaal "
        "helmond emmen sittard middelburg vlissingen lelystad veenendaal zeist nieuwegein capelle "
        "spijkenisse schiedam vlaardingen purmerend hoorn zaandam assen leeuwarden drachten "
        "sneek heerenveen harderwijk doetinchem winterswijk tiel oss bussum weert kerkrade "
        "roermond oosterhout waalwijk gorinchem gouda katwijk hoofddorp kortrijk hasselt genk "
        "oostende aalst turnhout roeselare emmeloord zutphen barneveld woerden waddinxveen",
    ),
    Custom(
        ("pt",),
        towns="queluz odivelas cacem seixal barcelos guarda beja portalegre santarem braganca "
        "espinho ovar agueda lagos portimao albufeira loule olhao tavira silves palmela "
        "montijo sesimbra mafra alverca ermesinde valongo penafiel amarante famalicao "
        "fafe felgueiras trofa pombal covilha fundao elvas estremoz sines mealhada ilhavo "
        "estoril carnaxide alges odemira vizela esposende mirandela peniche",
    ),
    Custom(
        ("ro",),
        towns="botosani drobeta targoviste focsani bistrita resita calarasi giurgiu slobozia "
        "zalau vaslui turda medias hunedoara barlad onesti petrosani lugoj medgidia "
        "pascani tecuci mangalia campina voluntari otopeni bragadiru popesti reghin navodari "
        "fagaras sighisoara petrila caracal campulung bucuresti clujul timisoarei",
    ),
    Custom(
        ("sv",),
        towns="sodertalje nykoping trollhattan ostersund varberg falun skelleftea karlskrona "
        "uddevalla skovde motala borlange landskrona trelleborg kungsbacka lidingo solna huddinge "
        "sundbyberg taby nacka sollentuna hassleholm kristianstad ystad visby vanersborg "
        "katrineholm enkoping sandviken hudiksvall pitea ornskoldsvik molndal "
        "kungalv alingsas avesta "
        "koping oskarshamn nassjo tranas varnamo ljungby ludvika kumla arboga haninge tyreso",
    ),
    Custom(
        ("lt",),
        towns="plunge kretinga palanga silute radviliskis druskininkai rokiskis elektrenai birzai "
        "garliava kupiskis vilkaviskis kaunui alytuje marijampoleje mazeikiuose jonavoje utenoje "
        "kedainiuose telsiuose tauragej visaginas prienai raseiniai anyksciai lentvaris "
        "grigiskes naujoji varena joniskis moletai trakai birstonas neringa",
    ),
    Custom(
        ("lv",),
        towns="salaspils kuldiga olaine saldus talsi dobele kraslava bauska ludza marupe limbazi "
        "gulbene madona aluksne aizkraukle smiltene adazi kekava baldone salacgriva liepaja "
        "liepajaa rigaa jelgavaa daugavpili ventspili valmieraa jurmalaa rezeknee",
    ),
    Custom(
        ("uk",),
        towns="києві львові харкові одесі дніпрі запоріжжі вінниці полтаві чернігові черкасах "
        "сумах житомирі хмельницькому рівному луцьку тернополі ужгороді кропивницький чернівці "
        "миколаїв херсон мукачево дрогобич бердичів коломия калуш стрий умань прилуки ковель "
        "бровари ірпінь буча бориспіль фастів кременчук маріуполь краматорськ нікополь павлоград",
    ),
    Custom(
        ("mt",),
        towns="birkirkara mosta qormi zabbar sliema naxxar marsascala zejtun zebbug fgura gzira "
        "rabat attard hamrun swieqi msida siggiewi tarxien valletta luqa mellieha birzebbuga "
        "marsa iklin zurrieq balzan lija mqabba kirkop ghaxaq gudja floriana mdina "
        "birgu bormla senglea vittoriosa cospicua xaghra nadur xewkija sannat gharb munxar",
    ),
)
