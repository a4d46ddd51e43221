"""Greek addresses, in Greek letters and as Greeks type them in Latin ones."""

from gateway.traffic.detection.addresses.custom import Custom

CUSTOMS = (
    Custom(
        ("el",),
        before="οδος οδου οδο λεωφορος λεωφορου λεωφορο πλατεια πλατειας λεωφ odos leoforos "
        "plateia",
        own_before="λ λεωφ πλ παροδος αγ αγιου αγιας στρ αντ εθν",
        flats=(
            r"\d{1,2}[οος]{1,2}[ ]?(?:όροφος|οροφος|ορ\.?)",
            r"(?:όροφος|οροφος|διαμ(?:έρισμα)?|διαμ|diamerisma)\.?[ ]?\d{1,3}",
        ),
        lives="μενω μενει μενουμε διευθυνση* κατοικ* εδρα διευθυνσ* χωριο menw meno menei "
        "diefthinsi στειλτε οδος",
        links="στην στο στη στον η ο ειναι μου stin sto ειναι: νεα",
        connectors="και του της των αγιου αγιας",
        towns="αθηνα θεσσαλονικη πατρα ηρακλειο λαρισα βολος ιωαννινα χανια καλαμαρια περιστερι "
        "πειραιας καλλιθεα athina thessaloniki patra volos larisa heraklion peiraias αθηνων",
    ),
)
