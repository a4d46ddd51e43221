"""Person names in English text: the cues English has for them."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western import Grammar, WesternNameRecogniser
from gateway.traffic.detection.names.western_things import ENGLISH, EVERYWHERE, listed_things
from gateway.traffic.detection.names.western_tokens import cue_table

_RELATIVES: Final = (
    "wife husband son daughter brother sister mother father mum mom mam dad nan gran grandma "
    "grandad grandpa granny grandmother grandfather grandson granddaughter uncle aunt auntie "
    "cousin niece nephew partner fiance fiancee girlfriend boyfriend colleague boss neighbour "
    "neighbor friend mate manager flatmate roommate housemate landlord landlady tenant lodger "
    "stepson stepdaughter stepfather stepmother mother-in-law father-in-law son-in-law "
    "daughter-in-law sister-in-law brother-in-law twin kid baby toddler carer lawyer solicitor "
    "accountant assistant secretary employee dog-sitter childminder hubby missus ex supervisor "
    "builder plumber electrician rep agent adviser advisor courier engineer technician operator "
    "receptionist nurse cleaner gardener handler consultant broker dentist vet teacher tutor coach"
).split()
_WHOSE: Final = ("my", "his", "her", "our", "their", "your", "the", "ur", "a")

_NAME_ON: Final = "|".join(
    f"{name} on {what} {says}"
    for name in ("name", "surname", "last name", "first name")
    for what in (
        "it|the order|the account|the card|the booking|the policy|the ticket|the tickets|"
        "the parcel|the contract|the bill|the tenancy|the letter|the label|the passport|the form|"
        "the reservation|my card|my passport|my account"
    ).split("|")
    for says in (
        *("is", "was", ":", "should be", "reads", "says", "'s", "would be", "will be", "must be"),
        *("should read", "needs to be", "has to be", "ought to be", "is now", "is still"),
    )
)

CUES: Final = cue_table(
    {
        "thing": f"{EVERYWHERE}|{ENGLISH}|{listed_things()}",
        "title": (
            "mr|mrs|ms|miss|mx|dr|herr|frau|monsieur|madame|mme|mlle|signor|signora|señor|señora|"
            "mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|master|sr|sra|lady|lord|rev|"
            "reverend|father|sister|captain|sergeant|lt|lt col|col|capt|sgt|maj|cllr|constable|"
            "officer|nurse|judge|messrs"
        ),
        "intro": (
            "made out to|booked under|reserved under|table under|reservation under|booking under|"
            "account under|listed under|registered under|saved as|down as|stored as|recorded as|"
            "addressed as|in the name|name of|we're the|we are the|family name|given name|"
            "signed for by|signed by|known as|known to friends as|goes by|"
            f"{_NAME_ON}|"
            "my name is|my name 's|my full name is|my name|name is|name 's|names|the name is|"
            "the name 's|i am called|i'm called|im called|call me|they call me|known as|"
            "surname is|first name is|last name is|maiden name is|full name is|"
            "name on the account is|name on it is|name on the order is|in the name of|"
            "under the name|under the name of|in the name|goes by|signed by|signed|née|nee|"
            "formerly|aka|not|spelled|spelt|short for|attention of|signed it|signs it|signs as|"
            "signing as|signs off as|signed off as|calls himself|calls herself|call myself|"
            "answers to|real name|real name is|legal name is|married name is|nicknamed|christened|"
            "registered as|known here as|known locally as|trading as"
        ),
        "weak": (
            "i am|i'm|im|this is|its|it is|it 's|it's|here is|here 's|ask for|speak to|speak with|"
            "speaking to|speaking with|spoke to|spoke with|talk to|talk with|talked to|"
            "talked with|talking to|chatted with|chatting with|chatted to|on behalf of|"
            "behalf of|named|called|contact|contacted|order for|parcel for|package for|"
            "appointment for|booking for|reservation for|policy for|account for|account of|"
            "belongs to|belonging to|addressed to|delivered to|deliver to|left with|left it with|"
            "given to|sold to|sent to|transfer to|payment to|paid to|helped by|served by|from|"
            "for|to|with|by|and|or|ask|asked|tell|told|said|says|met|rang|call|called by|"
            "phoned|emailed|messaged|text|texted|cc|thanks to|refund to|change it to|"
            "between|plus|add|remove|both|guy called|lady called|man called|woman called|"
            "somebody called|someone called|courier|driver|agent|adviser|advisor|"
            "rep|representative|handler|engineer|technician|patient|passenger|guest|tenant|"
            "beneficiary|payee|customer|client|policyholder|cardholder|subscriber|member"
        ),
        "field": (
            "attn|c/o|fao|name :|full name :|first name :|last name :|surname :|forename :|"
            "given name :|family name :|middle name :|customer name :|account name :|"
            "customer :|client :|contact :|contact person :|recipient :|recipient is|"
            "addressee :|sender :|from :|to :|cc :|bcc :|account holder :|account holder is|"
            "account holder|cardholder :|card holder :|policyholder :|policy holder :|"
            "policyholder is|main driver :|named driver :|driver :|passenger :|"
            "lead passenger :|passenger name :|guest :|guest name :|patient :|patient name :|"
            "next of kin :|emergency contact :|tenant :|landlord :|owner :|registered keeper :|"
            "beneficiary :|payee :|insured :|claimant :|applicant :|employee :|signed :|"
            "signature :|agent :|handler :|deliver to :|ship to :|bill to :|name on card :|"
            "subscriber :|member :|parent :|guardian :|witness :|buyer :|seller :|user :|"
            "caller :|maiden name :|regarding :|re :|"
            "name|first|last|first_name|last_name|firstname|lastname|surname|forename|fullname|full_name|"
            "given_name|family_name|customer_name|customer|recipient|contact_name|contact_person|"
            "holder|account_holder|cardholder|owner|author|assignee|agent_name|user_name|"
            "display_name|middle_name|shipping_name|billing_name|payer|payee|guest_name"
        ),
        "sign": (
            "sláinte|mvh|mfg|vriendelijke groet|cordialement|saludos|regards|kind regards|best "
            "regards|warm regards|many thanks|best wishes|"
            "warmest regards|sincerely|yours sincerely|yours faithfully|yours truly|yours|"
            "faithfully|respectfully|cheers|thanks|thank you|thx|thanx|ta|ty|tnx|best|all the best|"
            "love|xoxo|kr|rgds|brgds|sent by|written by|cordially|thanks again|"
            "thanks in advance|many thanks in advance|take care|bye"
        ),
        "greet": (
            "hi|hello|hey|hiya|dear|good morning|good afternoon|good evening|morning|afternoon|"
            "evening|welcome|howdy|oi|yo|ok|okay|sorry|well done|please"
        ),
        "kin": "|".join(
            f"{whose} {who}" + ending
            for whose in _WHOSE
            for who in _RELATIVES
            for ending in ("", " is", " 's name is", " is called")
        ),
    }
)

GRAMMAR: Final = Grammar(
    language="en",
    cues=CUES,
    particles=frozenset(
        "van von de der den la le di da del della dos das du al el bin bint ibn ben abu st ter ten "
        "ni nic mac mc ap ab o y".split()
    ),
    surname_titles=frozenset(
        "herr frau monsieur madame mme signor signora mr mrs ms miss mx dr prof professor doctor "
        "sir messrs rev".split()
    ),
    feminine=frozenset("frau madame mme mlle signora mrs ms miss madam lady sister".split()),
    masculine=frozenset("herr monsieur signor mr sir lord master father".split()),
    months=frozenset(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec".split()
    ),
    before_months=frozenset(
        "in until till since before after next last this of during late early mid every per".split()
    ),
    machines=frozenset("chatbot bot assistant voicebot robot storm hurricane".split()),
)


class EnglishNameRecogniser(WesternNameRecogniser):
    """PERSON in English."""

    grammar = GRAMMAR
    model = "english"
