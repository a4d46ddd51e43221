"""Hungarian addresses: the postal code and the town first, the house number with a dot."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("hu",),
        after="utca utcaban utcaba utcai korut koruton setany rakpart koz fasor lakotelep dulo "
        "tanya sugarut utja",
        own_after="u ut uton ter teren tere krt sor sgt",
        flats=(
            r"\.?[ ]?(?-i:[IVX]{1,4}|\d{1,2})\.?/[ ]?(?:\d{1,3}(?:/[A-Z])?|[A-Z])\.?(?![\d-])",
            r"\.[ ](?-i:[IVX]{1,4})\.?[ ]?\d{1,3}\.?(?![\d-])",
            r"\.?[ ]?(?:\d{1,2}|[IVX]{1,4}|fsz)\.?[ ]?(?:em(?:elet)?|l[eé]pcs[oő]h[aá]z|lh|ajt[oó])"
            r"\.?(?:[ ]?\d{1,3}\.?(?:[ ]ajt[oó])?)?",
            r"\.?[ ]?(?:fszt?|f[oö]ldszint|ajt[oó]|lcsh|t[aá]rol[oó])\.?[ ]?\d{1,3}\.?",
            r"-(?:ba|be|ban|ben|b[oó]l|b[oő]l|ra|re|n[aá]l|n[eé]l|hoz|hez|h[oö]z|t[oó]l|t[oő]l|"
            r"as|es|os|[oö]s)(?!\p{L})",
            r"\.?[ ]?sz(?:[aá]m)?\.?(?!\p{L})",
        ),
        regions="megye varmegye ker kerulet",
        lives="lakom lakik lakunk lakcim* cim cimem cimre szekhely* koltoztem kiszallit* lakohely*",
        links="a az uj itt: van es",
        towns="budapest debrecen szeged miskolc pecs gyor nyiregyhaza kecskemet szekesfehervar "
        "szombathely szolnok tatabanya kaposvar eger sopron veszprem zalaegerszeg",
    ),
)
