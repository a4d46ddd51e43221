"""Polish addresses: ulica Polna 5 m. 3, 00-950 Warszawa; villages have no streets."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("pl",),
        before="ul ulica ulicy ulice ulicom ulicach aleja alei aleje aleję alejach alejami osiedle "
        "osiedlu osiedla osiedlem plac placu placem rondo ronda rondzie skwer skweru skwerze "
        "bulwar bulwaru bulwarze bulwary pasaz pasazu zaulek zaulku rynek rynku trakt traktu "
        "trakcie wybrzeze wybrzezu szosa szosie szosy deptak deptaku",
        own_before="al os pl u/l",
        flats=(
            r"(?:m|mieszk\p{L}*|lok|lokal\p{L}*|bo[xk]s?|apartament\p{L}*|apt?|kl|klat\p{L}+|"
            r"bud|budyn\p{L}+|blok\p{L}*|bl|wej[sś]ci\p{L}+|segm\p{L}+|hal[aei]|pok(?:(?:[oó]|u)j\p{L}*)?|"
            r"p|pi[eę]tr\p{L}+|pi[eę]tro|domu?|oficyn\p{L}+)\.?[ ]?(?:nr\.?[ ]?|numer[ ])?"
            r"(?:[A-Z]?\d{1,4}[A-Za-z]?|(?-i:[A-Z]|I{1,3}|IV|V))",
            r"(?:\d{1,2}|[IVX]{1,4})\.?[ ]?(?:p\.|pi[eę]tr\p{L}+)",
            r"parter",
            r"(?:[lł]amane[ ])?przez[ ]\d{1,4}",
        ),
        regions="woj wojewodztwo gm gmina pow powiat gminie powiecie",
        lives="mieszka* zamieszka* zam zamiesz* adres* adresem adresie dostarcz* dostaw* dowie* "
        "przesl* wysl* wysyl* wyslij* paczk* paczek przeprowadz* przenios* mieszcza* siedzib* "
        "odbi* odbior* mieszkani* dom domu domem dzialk* dzialce posesj* nieruchomos* gospodarst* "
        "gosp lokal* zameldow* adresat* miejsce miejscowosc zakwaterow* budow* dojazd* "
        "kurier* wynajm* mieszkam meldun* korespond* punkt* licznik* awari* przylacz* "
        "ulica ulicy blok* bloku instalac*",
        links="na przy pod spod z ze w we u to jest moj moja nowy stary do ul o od kolo obok ma "
        "wlasnie teraz obecnie juz i a adresem numerem miejscowosci wsi",
        connectors="i nad pod im k z",
    ),
)
