"""German, Austrian, Swiss and Dutch addresses: the street's kind is the end of its name."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("de",),
        before="strasse straße",
        after="strasse straße gasse platz allee weg ring damm ufer steig chaussee promenade "
        "postweg reihe",
        own_after="str markt",
        endings="strasse straße gasse allee ufer chaussee promenade stieg pfad twiete",
        own_endings="str platz weg ring damm steig graben zeile",
        weak_endings="hof berg tal feld markt brucke winkel kamp hang blick acker wiese bach "
        "garten park weide tor wall rain anger bogen "
        "siedlung leite halde stein egg eck grund horst heide busch busche aue au wald tor",
        not_streets="liegeplatz parkplatz arbeitsplatz sitzplatz stellplatz steckplatz "
        "listenplatz bahnsteig "
        "umweg ausweg hinweg ruckweg fensterplatz tisch bestellung ersatzplatz startplatz "
        "speicherplatz schlafplatz zeltplatz campingplatz studienplatz sportplatz fussweg "
        "datenring kuhlschrank bahnhof bauernhof innenhof friedhof supermarkt baumarkt "
        "mediamarkt flohmarkt drogeriemarkt betrag vertrag auftrag vortrag rasenmaher apparat "
        "spielplatz neubau einbau aufbau ausbau bau parkett genau grau blau frau schau armring "
        "ohrring dichtring sommer motor monitor sensor reaktor faktor traktor tor stein bach",
        flats=(
            r"(?:wohnung|whg|wohnungs-?nr|app?|apartment|top|t[uü]r|stiege|stg|zimmer|zi|haus|"
            r"aufgang|block)\.?[ ]?(?:nr\.?[ ]?)?\d{1,4}[A-Za-z]?",
            r"(?:haus|block|aufgang|stiege)[ ][A-Z](?:/\d{1,3})?",
            r"\d{1,2}\.?[ ]?(?:stock|og|etage|obergeschoss|geschoss|"
            r"hinterhof|hof|hinterhaus|aufgang|stiege)(?:[ ](?:li|re|links|rechts|"
            r"mitte))?\.?",
            r"(?:hinterhaus|hinterhof|vorderhaus|seitenfl[uü]gel|seiteneingang|erdgeschoss|eg|dg|hh|vh|"
            r"souterrain|dachgeschoss)",
        ),
        regions="kreis bezirk ot ortsteil kanton landkreis",
        lives="wohne wohnt wohnen wohnhaft wohnend adress* anschrift lieferadresse umgezogen "
        "gezogen zieh* lieferung* liefern schicken senden zustell* gemeldet",
        links="in im an am der die das den dem auf bei nach ist lautet neu neue alt alte jetzt "
        "meine ich zur zum bitte um",
        connectors="der die das den dem am im an von vom zu zum zur und de la des",
        towns="berlin hamburg munchen koln frankfurt stuttgart dusseldorf dortmund essen leipzig "
        "bremen dresden hannover nurnberg duisburg bochum wuppertal bielefeld bonn munster "
        "karlsruhe mannheim augsburg wiesbaden gelsenkirchen monchengladbach braunschweig kiel "
        "chemnitz aachen halle magdeburg freiburg krefeld lubeck oberhausen erfurt mainz rostock "
        "kassel hagen saarbrucken potsdam ludwigshafen oldenburg leverkusen osnabruck heidelberg "
        "solingen darmstadt regensburg ingolstadt wurzburg wolfsburg ulm heilbronn pforzheim "
        "gottingen trier jena cottbus weimar wien graz linz salzburg innsbruck klagenfurt villach "
        "wels zurich zuerich basel bern genf lausanne luzern winterthur muenchen koeln nuernberg "
        "duesseldorf",
    ),
    Custom(
        ("nl",),
        endings="straat laan gracht singel plantsoen steeg dreef kade",
        own_endings="weg plein dijk",
        weak_endings="hof park pad baan markt haven hoek veld berg kamp erf wal burg zoom bos oord",
        not_streets="onderweg halfweg vandaag sportpark pretpark bouwmarkt supermarkt winkelhof",
        after="straat laan weg plein",
        flats=(r"(?:bus|bis|huis|hs|verd|etage|app|appartement|kamer)\.?[ ]?\d{0,4}",),
        lives="woon woont wonen adres* verhuisd verhuis* bezorg* lever* bezorgadres",
        links="op in aan de het te naar is mijn nieuw oud nu was",
        connectors="van de der den het ter ten",
        towns="amsterdam rotterdam utrecht eindhoven tilburg groningen almere breda nijmegen "
        "apeldoorn haarlem arnhem enschede amersfoort maastricht leiden delft zwolle deventer "
        "antwerpen gent brugge brussel leuven mechelen winsum",
    ),
)
