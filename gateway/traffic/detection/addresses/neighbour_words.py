"""Words of the parts that stand beside a street and belong to its address, of all countries.

As written and without diacritics alike; `_` is the space. They are asked for only right beside
something that is an address already, so a word that is ordinary elsewhere does no harm.
"""

from __future__ import annotations

PLACES_BEFORE = (
    "гр с село кв квартал к-с комплекс ж.к жк общ община обл област м-ст местност махала "
    "вилна_зона в.з пром_зона ул бул gr kv zhk jk obshtina oblast ul bul obec obci osada městys "
    "okres okr část_obce část kraj chata č.p p pošta sídliště selo selu naselje naselju općina "
    "općini kvart zaseok zaselak grad gradu mjesto mjestu županija ulica ulici ulice χωριό δήμος "
    "δήμου δ.δ νομός νομού οικισμός συνοικία περιοχή τ.κ οδός λεωφ lugar aldea parroquia pedanía "
    "pedania barrio barriada urb urbanización polígono pol_ind pol._ind pg._ind z._ind "
    "polígono_industrial p.i partida "
    "finca edificio edif provincia prov residencial cortijo caserío masía calle c/ avda av plaza "
    "pza gran résidence rés hameau lieu-dit lieudit lotissement domaine immeuble imm za zi zac "
    "zone_artisanale zone_industrielle bât bâtiment villa mas clos château quartier le_bourg "
    "bourg parc rue avenue place boulevard bd r co contae cúirt eastát teach bóthar sráid páirc "
    "loc località fraz frazione contrada c.da borgo cascina podere quartiere rione villaggio "
    "residence condominio cond palazzo zona_industriale z.i comune_di comune provincia_di "
    "strada_provinciale s.p strada_statale s.s via c/o postboks postilokero pl pf puhtakülas linn"
)
"""Words before the name of a place, a quarter, an estate, a street."""

PLACES_BEHIND = (
    "küla külas alevik alevikus alev alevis vald vallas maakond mk linn linnas talu talus "
    "linnaosa mõis kunta kylä kylän kaupunki ker kerület megye vármegye tanya puszta dűlő "
    "lakótelep lakópark županija kommune"
)
"""Words behind the name of a place."""

UNITS = (
    "бл блок вх вход ет етаж ап апартамент офис ателие гараж bl vh vhod et ap byt č.b bytu vchod "
    "patro podlaží dveře dv schodiště schody budova objekt lejlighed lejl dør opgang opg etage nr "
    "διαμ διαμέρισμα όροφος κλιμάκιο piso puerta pta pt escalera esc portal bloque blq planta pl "
    "letra nave local parcela parc casa chalet chalé apto apartamento dpto km korter krt "
    "trepikoda k as asunto rappu rap huoneisto h appartement appt apt app bâtiment bât bat "
    "escalier étage porte boîte bte hall entrée lot studio chambre box árasán urlár uimhir aonad "
    "stan kat ulaz lamela zgrada lok lokal em emelet ajtó lépcsőház lph lh fsz fszt hrsz épület "
    "ép interno int scala sc piano pal palazzina lotto civico edificio isolato unit flat door"
)
"""Words before the number or the letter of a part of a house."""

FLOORS = (
    "patro poschodí podlaží kat kata nadstropje emelet em sal όροφος ορ étage piso planta piano "
    "krs kerros korrus urlár етаж ет lépcsőház lph ajtó trepikoda tv th mf"
)
"""Words behind the number of a floor or of a door."""

ORDINALS = (
    "prvi prvom drugi drugom treći trećem četvrti četvrtom peti petom šesti zadnji první prvním "
    "druhé druhém třetí třetím čtvrté čtvrtém páté pátém šesté primo secondo terzo quarto quinto "
    "sesto ultimo πρώτος δεύτερος τρίτος τέταρτος πέμπτος първи втори трети четвърти пети шести "
    "седми осми последен premier deuxième troisième quatrième cinquième dernier primer primero "
    "segundo tercer tercero cuarto sexto último első második harmadik negyedik ötödik esimene "
    "teine kolmas neljas viies ensimmäinen toinen neljäs viides"
)
"""Numbers of floors in words."""

ALONE = (
    "přízemí suterén podkroví mezanin prizemlje potkrovlje suteren mansarda партер приземие "
    "сутерен таван мансарда földszint fszt fsz félemelet magasföldszint pince tetőtér ισόγειο "
    "ημιώροφος υπόγειο ημιυπόγειο ρετιρέ rez-de-chaussée rez-de-jardin rdc entresol bajo bajos "
    "ático atico entresuelo entlo entl pral principal sobreático semisótano sótano àtic "
    "piano_terra pianterreno piano_rialzato seminterrato attico stuen kælder kælderen kl st kld "
    "pohjakerros katutaso keldrikorrus esimene_korrus izda izq izquierda dcha der derecha gauche "
    "droite dx sx s/n snc sn citofono"
)
"""What says where in a house without a number."""

HEADS = (
    "U K Ke Na Nad Pod Za Při Pri V Ve Do Před Mezi Ved Bag Over Under Ny Nye Gl. Gamle Gammel "
    "Nordre Søndre Sdr. Ndr. Vestre Østre Store Lille Sct. Sankt Skt. Put Trg Gran Vanha Uusi Iso "
    "Pikku Itäinen Läntinen Pohjoinen Eteläinen Ylä Ala Suur Väike Vana Uus Dr. Prof. Ing. Gen. "
    "Sv. Άγιος Αγίου Αγίας Αγ. Βασ. Γεν. Καπ. Πλ. Λεωφ. Св. Ген. Проф. Д-р Кап. Полк. Ген Княз "
    "Цар"
)
"""First words of streets that are small words or titles, as they are written."""
