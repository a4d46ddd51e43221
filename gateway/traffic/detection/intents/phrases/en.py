"""English phrases, folded."""

from __future__ import annotations

from gateway.traffic.detection.intents.phrases import en_consent, en_human
from gateway.traffic.detection.intents.table import Intent, Phrases, PhraseTable, rows

_GROUPS = {
    "KEY": rows(
        "withdraw, withdrawing, revoke, delete, deletion, erase, erasure, rectify, correct, restrict,"
        "processing, personal, portability, object, objection, export, certainly, absolutely, course,"
        "definitely, accept, confirm, talking, speaking, chatting, person, diabetes, depression, cancer,"
        "permission, information, maybe, perhaps"
    ),
    "WANT": (
        "i want",
        "i would like",
        "i'd like",
        "i need",
        "i wish",
        "can i",
        "could i",
        "may i",
        "i prefer",
        "i'd prefer",
        "i'd rather",
        "i would rather",
        "let me",
        "how do i",
        "how can i",
        "is it possible",
        "please let me",
        "i demand",
        "we want",
        "want",
        "need",
        "wanna",
        "i have to",
        "i must",
        "i insist",
    ),
    "TALK": (
        "talk",
        "speak",
        "chat",
        "talking",
        "speaking",
        "connect",
        "be connected",
        "get",
        "contact",
        "reach",
        "be transferred",
        "call",
        "get through",
        "discuss this",
        "communicate",
        "deal",
        "have a word",
        "chatting",
    ),
    "HUMAN": (
        "human",
        "humans",
        "human being",
        "person",
        "people",
        "real person",
        "real human",
        "live person",
        "live agent",
        "agent",
        "human agent",
        "representative",
        "rep",
        "operator",
        "advisor",
        "adviser",
        "consultant",
        "someone",
        "someone real",
        "somebody",
        "somebody real",
        "supervisor",
        "manager",
        "staff member",
        "member of staff",
        "employee",
        "customer service",
        "customer support",
        "support agent",
        "real agent",
        "actual human",
        "actual person",
        "staff",
        "customer care",
    ),
    "PERSON": (
        "human",
        "human being",
        "real person",
        "real human",
        "live person",
        "live agent",
        "agent",
        "human agent",
        "live human",
        "representative",
        "operator",
        "advisor",
        "adviser",
        "supervisor",
        "actual human",
        "actual person",
        "support agent",
        "real agent",
        "customer service representative",
        "manager",
        "living person",
        "someone real",
        "live operator",
        "human operator",
        "person",
        "rep",
        "service rep",
    ),
    "BOT": (
        "bot",
        "a bot",
        "robot",
        "chatbot",
        "machine",
        "computer",
        "ai",
        "artificial intelligence",
        "automated system",
        "virtual assistant",
        "assistant",
        "program",
        "the bot",
        "an ai",
        "a robot",
        "a machine",
        "a computer",
        "a chatbot",
        "automation",
        "bots",
        "algorithm",
        "language model",
        "software",
        "automated",
    ),
    "DATA": (
        "my data",
        "my personal data",
        "my information",
        "my personal information",
        "my details",
        "personal data",
        "all data",
        "data about me",
        "information about me",
        "my chat history",
        "my history",
        "my conversations",
        "my messages",
        "everything about me",
        "all my data",
        "all my information",
        "data you have",
        "information you have",
        "data you hold",
        "information you hold",
        "all the data",
        "all personal data",
        "my records",
        "this conversation",
        "this chat",
        "our chat",
        "our conversation",
    ),
}

_RETURNS = Intent(
    said_by=(
        (
            "(back|return|returning|go back|switch|switch back|switch me back|"
            "take me back|put me back|send me back|transfer me back|hand me "
            "back|bring back|get me back|going back) .. (to|with)? .. {BOT}"
        ),
        (
            "(rather|prefer|want|like|happy|fine|ok|okay|continue|carry on|"
            "keep|resume|go on|let me) .. (to|with)? .. (talk|speak|chat|talking|"
            "chatting|continue|use|go on|carry on|with|ask)? .. (to|with|the)? "
            ".. {BOT}"
        ),
        (
            "(let|have|can|could|may) the {BOT} .. (answer|help|reply|take "
            "over|handle|respond|continue|do it|come back)"
        ),
        (
            "(let|have|can|could) {BOT} .. (answer|help|reply|take over|handle|"
            "respond|continue|back)"
        ),
        "(bring|give|get) (me|back)? .. the {BOT} .. (back)?",
        (
            "(don't|do not|dont|no longer|no) (want|need|wish) .. (wait|human|"
            "agent|person|wait anymore|wait for an agent)"
        ),
        (
            "(cancel|forget|never mind|nevermind) .. the? .. (human|agent|handover|"
            "transfer|wait for|request for a human|person)"
        ),
        "^^ the? {BOT} (please|is fine|is ok|is enough|will do)? $$",
        ("the? {BOT} (is fine|is enough|will do|is good enough|can help|can do)"),
        "(i)? won't wait",
        "(not|no longer) waiting for .. (human|agent|person)",
        "(switch|turn) .. {BOT} .. back? on",
        "i'm done waiting",
    ),
    unsaid_by=(
        (
            "(don't|do not|dont|not|no|never|stop|refuse|won't|hate|without|"
            "instead of|rather than|tired of|sick of|enough) .. (to|with|of|"
            "want|like|prefer)? .. {BOT}"
        ),
        "(are|is|am) (you|this|i|it) .. {BOT}",
        (
            "(return|send|refund|exchange|take|give) .. (my|this|the|a) "
            "(robot|computer|machine|software|program) .. (vacuum|i bought|"
            "order|to you|hoover|because|for a refund|purchased|broken)?"
        ),
        "(robot|washing|coffee|vacuum|sewing) (vacuum|machine|cleaner|mower)",
        (
            "(prefer|want|like|rather) .. (human|person|agent) .. (to|than|"
            "over|not|instead of) .. {BOT}"
        ),
        "(want|need|like) (to)? (buy|order|return|purchase|refund) .. {BOT}",
        "(human or|or a human|or human|person or)",
        (
            "(want|need|have|like|buy|bought|ordered|return|returning) (to "
            "return|to buy|to order)? .. (computer|robot|software|machine|program) "
            ".. (working|order|delivered|fixed|repaired|replaced|arrive*)"
        ),
    ),
)
_NATURE = Intent(
    said_by=(
        ("(are|r) (you|u) .. (a|an|the|just|even|really|actually|only)? .. {BOT}"),
        (
            "(are|r) (you|u) .. (human|a person|real|a real|a human|a live|"
            "an actual|alive|someone real|a man or|living)"
        ),
        "(is|was) (this|it|that|there) .. (a|an|just)? {BOT} ..",
        (
            "(is|was) (this|it|that|there) .. (a|an) .. (human|real person|"
            "live agent|person|real human|live person|actual human) .. ?"
        ),
        (
            "am i .. (talking|speaking|chatting|writing|texting|dealing) .. "
            "(to|with) .. (a|an|the)? .. (human|person|real|live|{BOT})"
        ),
        (
            "(who|what) (am i|are you|are u) (talking to|speaking to|"
            "speaking with|chatting with|exactly|really|actually)? .. ?"
        ),
        "what am i (talking|speaking|chatting) to",
        "am i texting .. {BOT}",
        "who .. (am i (talking|speaking|chatting) (to|with))",
        "(human|person|agent) or .. {BOT}",
        "{BOT} or .. (human|person|a person|a human|real)",
        ("you (are|re) not? .. (human|{BOT}) .. (right|aren't you|are you|correct|no) ?"),
        "you're not? .. (human|a human|a person|{BOT}) .. ?",
        "do you have (feelings|a body|a heart|emotions)",
        "^^ (bot|human|robot|ai) ?",
        (
            "(tell me|say|admit|know) .. (if|whether|that) .. you (are|re|'re)? "
            ".. (human|real|{BOT}|a person)"
        ),
        (
            "(tell me|know|wondering|wonder) .. (if|whether) (i'm|i am|this "
            "is|you're|it's) .. (talking|speaking|chatting|human|real|{BOT}) "
            ".."
        ),
        (
            "is (someone|anyone|a human|a person|anybody) (real|actually|there|"
            "typing|writing|behind)"
        ),
        (
            "(is|are) (these|the|your) (answers|replies|messages) .. (automated|"
            "generated|automatic|written by|from) .."
        ),
        "what are you",
        "is anyone real",
    ),
    unsaid_by=(
        "{WANT} .. {TALK} .. (to|with) .. {HUMAN} $",
        "(can|could|may) (a|another) (person|human)",
        "(robot|washing|coffee|vacuum|sewing) (vacuum|machine|cleaner|mower)",
        (
            "(is|are) (this|it|the) .. (computer|machine|software|program|robot|"
            "assistant) .. (in stock|compatible|available|warranty|under|included|"
            "new|worth|good|on sale|for sale|refundable|included)"
        ),
        (
            "(are you|you) .. (person in charge|responsible|able|going|sure|"
            "open|available|closed|aware|serious|kidding|delivering|still)"
        ),
        "who are you (delivering|shipping|using|sending|selling)",
        ("what are you (going|doing|planning|offering|selling|waiting|charging|talking)"),
        "are you (using|selling|offering|shipping|sending) ..",
        "is it (a|the) person .. (sign|collect|receive)",
        "(right|correct) person",
    ),
)
_CLAIMS = Intent(
    said_by=(
        (
            "(i'm|i am|im|yes i'm) .. (a|an|really|definitely|actually|indeed|"
            "just|very much|totally)? .. (real human|human|human being|real "
            "person|person|living person|live agent|human agent|real|live person|"
            "live human|member of the team|man|woman|real agent|human representative|"
            "living)"
        ),
        ("(i'm|i am|im) (definitely|certainly|absolutely|really|actually)? not .. {BOT}"),
        (
            "(you're|you are) .. (talking|speaking|chatting|connected) .. (to|"
            "with) .. (human|real person|live agent|person|human being|live "
            "person|real human|real agent)"
        ),
        (
            "(this is|it's|it is) .. (a|an) .. (human|real person|live agent|"
            "live person|real human|actual person|person) .."
        ),
        "(no|there is no|there's no|not) {BOT} (here|is involved|involved)",
        ("(as a|being a|as an) fellow? .. (human|human being|person|real person)"),
        "(i'm|i am) .. (human|real|person) .. (just like|like) you",
        "not .. {BOT} .. (i'm|i am|but) .. (human|person|real)",
        ("(there is|there's) .. (human|real person|person) .. (behind|typing|here|on this end)"),
        "of (flesh and blood|course i'm human)",
        "(this is not|this isn't|isn't) .. {BOT}",
        "written by a (human|person|real person)",
        "(yes|of course) .. (i'm|i am) human",
    ),
    unsaid_by=(
        (
            "(i'm|i am|im) (just|only)? (a|an|the|your)? (virtual|automated|"
            "digital|ai|helpful)? {BOT}"
        ),
        ("(i'm|i am|im) not (actually|really)? (a|an)? (real|live)? (human|person|agent|real)"),
        "(are|is) not (talking|speaking|chatting) .. (human|person)",
        "(you're|you are) .. (talking|speaking|chatting) (to|with) .. {BOT}",
        ("(this is|it's|it is) (an automated|a bot|automatic*|not a human|not a person)"),
        ("(connect|transfer|pass|hand) .. (to|with|over) .. (human|agent|person)"),
        "(would|do|if) you .. (like|want|prefer) .. (human|person|agent)",
        "(not|isn't) (a|an)? (human|real person|person)",
        "i am (ai|automated|artificial)",
        "am i",
        "the (right|contact|authorised|authorized) person",
        ("(i'm|i am) .. (sorry|happy|glad|afraid|here|sure|unable) .. (person|human)"),
    ),
)
_RIGHTS = {
    "erasure": Intent(
        said_by=(
            (
                "(delete|erase|remove|wipe|purge|destroy|forget|deletion|erasure|"
                "removal|deleted|erased|removed|wiped|deleting|erasing|clear) .. "
                "(of|all|any)? .. {DATA}"
            ),
            (
                "(delete|close|erase|remove|cancel) .. my (account|profile|user "
                "account|customer account)"
            ),
            "right to (be forgotten|erasure|deletion|have my data deleted)",
            "(be|get) forgotten",
            "(forget|delete|erase) about? (me|everything|all of it|it all)",
            "(art|article) 17",
            "{DATA} .. (deleted|erased|removed|wiped|destroyed|purged)",
            (
                "(delete|erase|remove|wipe) .. (everything|whatever|anything|all) "
                ".. (me|on me|about me|you have|i wrote|i said)"
            ),
            ("(delete|erase|remove) .. (chat|conversation|history|messages|transcript|records)"),
        ),
        unsaid_by=(
            "(don't|do not) (delete|erase|remove)",
            "(accidentally|by mistake|mistakenly) .. (deleted|removed|erased)",
            "i (deleted|removed|erased) ",
            (
                "(delete|remove) .. (item|product|card|order|delivery address|payment "
                "method|from my (cart|basket|order))"
            ),
        ),
    ),
    "portability": Intent(
        said_by=(
            (
                "(transfer|port|move|export|send|transmit|migrate|porting|exporting|"
                "transferring) .. {DATA} .. (to|in|as|into) .. (another|other|different|"
                "csv|json|xml|machine*|new|format|provider|company|competitor|file|"
                "structured|bank|service)"
            ),
            "(export|port|exporting|an export of) .. {DATA}",
            "data? portability",
            "machine readable",
            "machine-readable",
            "{DATA} .. (csv|json|xml|structured)",
            "(art|article) 20",
            ("(download|get|receive) .. {DATA} .. (csv|json|xml|structured|format|file)"),
            ("{DATA} .. (portable|in a format|to another provider|to a different provider)"),
        ),
    ),
    "rectification": Intent(
        said_by=(
            (
                "(correct|fix|rectify|update|amend|change|edit|correction|correcting|"
                "updating|changing|rectification|modify|complete) .. (my|of my|"
                "to my|the|in my|on my|personal) .. (name|surname|last name|first "
                "name|address|email|e-mail|phone|phone number|data|details|information|"
                "date of birth|birthday|birth date|personal data|records|profile|"
                "record|account)"
            ),
            (
                "(you have|you've got|you got|there is|there's) .. (wrong|incorrect|"
                "old|outdated|misspelled|mistake|error|typo|inaccurate|out of date|"
                "the wrong) .. (name|surname|address|email|phone|data|details|information|"
                "date of birth|birthday|record|records|profile|file)"
            ),
            (
                "my .. (name|surname|address|email|phone|phone number|data|details|"
                "date of birth|birthday|information|record) .. (is|are|was|has "
                "been) .. (wrong|incorrect|misspelled|outdated|out of date|inaccurate|"
                "spelled wrong|mistyped|spelt wrong|not correct|not right|old|misspelt)"
            ),
            "right to rectification",
            "(art|article) 16",
            (
                "(wrong|incorrect|misspelled|inaccurate|outdated|misspelt) (name|"
                "surname|details|data|personal data|information|date of birth|birth "
                "date|email address|phone number) .. (correct|fix|update|change|"
                "on my|in your|about me|rectify|in my)"
            ),
            (
                "(spelling|typo|mistake|error) .. (in|of|on) my (name|surname|address|"
                "details|data|email|profile)"
            ),
        ),
        unsaid_by=(
            "(delivery|shipping) address",
            "(order|tracking|invoice) number",
            "change my (order|password|mind|delivery|booking)",
        ),
    ),
    "restriction": Intent(
        said_by=(
            (
                "(restrict|limit|suspend|freeze|pause|halt|block|restriction|restricting|"
                "limiting|limitation|freezing|suspension|lock) .. (the|of|on|any)? "
                ".. (processing|use|using|usage|handling|data|personal data|information|"
                "my data)"
            ),
            (
                "(don't|do not) (delete|erase) .. (but|just|only) .. (don't|stop|"
                "keep|store|not|do not|freeze|restrict)"
            ),
            "right to (restriction|restrict)",
            "(art|article) 18",
            "(only|just) (store|keep) .. {DATA} ..",
            ("(stop|not) (using|use|processing|process) {DATA} (until|while|for now|pending)"),
            "put .. (processing|my data) on hold",
            "(put|place) .. hold on .. {DATA}",
            "temporarily stop .. (processing|using)",
        ),
    ),
    "objection": Intent(
        said_by=(
            (
                "i (object|am objecting|'m objecting|hereby object|strongly object) "
                ".. (to|against)? .. (process*|profil*|marketing|use|using|my data|"
                "direct|data|the)"
            ),
            (
                "(object|objection|objecting|opt out|opt-out|opting out|opt me "
                "out) .. (to|of|from|against)? .. (process*|profil*|marketing|use|"
                "sale|my data|newsletter*|direct|tracking|ads|emails|advert*|legitimate|"
                "training)"
            ),
            (
                "(stop|don't|do not|no more|quit) .. (send|sending|profiling|using|"
                "use|market|marketing|processing|process|tracking|email|emailing|"
                "spamming|share|sharing|sell|selling|train|training) .. (me|marketing|"
                "promotional|ads|newsletter*|my data|my personal data|my information|"
                "adverts|promotions|spam|offers|to me|emails|on my data) .."
            ),
            "unsubscribe me",
            "right to object",
            "(art|article) 21",
            "(take|remove) me (off|from) .. (mailing|marketing|newsletter|list)",
            (
                "i (don't|do not) want .. (marketing|newsletter*|profil*|my data "
                "(used|processed|to be)|you to (use|process|profile)|targeted|promotional|"
                "direct marketing|personalised ads|to be profiled|ads)"
            ),
        ),
        unsaid_by=(
            "until",
            "while",
            "for now",
            "(don't|do not) send .. (parcel|package|it|order|another)",
        ),
    ),
    "access": Intent(
        said_by=(
            (
                "(what|which) .. (data|information|details|info|records) .. (do|"
                "did|have|are|does|is) .. (you|held|stored|kept|your company) .. "
                "(have|hold|store|keep|collect|got|process|know|stored|collected|"
                "about me|on me|gathered|saved)"
            ),
            (
                "(what|everything) .. (do|does|have) .. (you|your company) .. (know|"
                "have|hold|store|stored|got|collected|saved) .. (about|on) me"
            ),
            "(copy|copies|overview|summary|list|print*) of .. {DATA}",
            (
                "(see|view|access|get|obtain|receive|request|send me|give me|show "
                "me|provide|know|have|inspect|want) .. (to|a copy of|all|all of|"
                "access to)? .. (my data|my personal data|my information|my personal "
                "information|data you have|information you have|data about me|information "
                "about me|data you hold|information you hold|all my data|all the "
                "data|personal data|my stored data|my records|everything you have|"
                "everything you know|data stored|my file)"
            ),
            "subject? access request",
            "(dsar|sar)",
            "right (of|to) access",
            "(art|article) 15",
            (
                "(who|whom) .. (have you|has|did you|do you) .. (shared|given|sold|"
                "share|access|sent|disclosed|give|sell|disclose) .. {DATA}"
            ),
            "who has access to {DATA}",
            (
                "(how long|why|where|for what|what for|how) (do|are|did|have) you "
                ".. (store|keep|keeping|storing|process|processing|get|got|use|"
                "using|hold|holding|collect|collecting|retain) .. {DATA}"
            ),
            (
                "(do|are) you (store|storing|process|processing|hold|holding|keep|"
                "keeping|have|collect|collecting) .. {DATA}"
            ),
        ),
        unsaid_by=("(bank|contact|payment|shipping) details", "not want"),
    ),
}
_SPECIAL = {
    "health": Intent(
        said_by=(
            (
                "(cancer|diabetes|diabetic|asthma|asthmatic|depression|depressed|"
                "epilepsy|epileptic|allergic|allergy to|allergies|allergy|hiv|aids|"
                "covid|pregnant|pregnancy|miscarriage|chemotherapy|chemo|radiotherapy|"
                "dialysis|surgery|hospitalised|hospitalized|wheelchair|disabled|"
                "disability|blind|deaf|insulin|pacemaker|migraine*|stroke|heart "
                "attack|heart condition|heart disease|tumour|tumor|leukaemia|leukemia|"
                "autism|autistic|adhd|dementia|alzheimer*|parkinson*|arthritis|"
                "anxiety disorder|bipolar|schizophreni*|antidepressant*|psychiatrist|"
                "psychiatric|therapist|oncologist|cardiologist|coeliac|celiac|anorexia|"
                "bulimia|anaemia|anemia|hepatitis|pneumonia|ptsd|lupus|eczema|crohn*|"
                "fibromyalgia|dyslexi*|dyslexic|amputat*)"
            ),
            ("(i'm|i am|was|been|is|got|feeling|seriously|very|too) (ill|sick|unwell) "),
            (
                "(my|a|chronic|serious|rare) (illness|disease|medical condition|"
                "health condition|health|medication|diagnosis|condition)"
            ),
            "(broke|broken|fractured) my (leg|arm|hip|wrist|ankle|foot)",
            "diagnosed with",
            "(in|from|at|to) the? hospital",
            "sick (leave|note)",
            (
                "(mental health|medical (history|reasons|records|condition|treatment)|"
                "blood pressure|health (problems|issues|reasons))"
            ),
            "suffer* from .. (pain|condition|illness|disease|insomnia|migraine*)",
            "(prescription|prescribed) .. (for|medication|drug*|pills)",
        ),
        unsaid_by=(
            "(sick|tired) of",
            ("(hospital|medical|health) (bed|equipment|insurance price|store|shop|supplies)"),
            "hypoallergenic",
            "anti-allergy",
            "allergy free",
            "(blind spot|roller blind*|window blind*|blind* for)",
            "health and safety",
        ),
    ),
    "religion": Intent(
        said_by=(
            (
                "(i'm|i am|we are|we're|as|wife is|husband is|family is|being) "
                "(a|an|practising|practicing|devout|strictly)? .. (muslim|christian|"
                "jewish|jew|catholic|hindu|buddhist|sikh|atheist|protestant|orthodox|"
                "mormon|jehovah*|believer|quaker|agnostic|anglican|evangelical)"
            ),
            (
                "(my|our|religious) (religion|faith|beliefs|belief|church|mosque|"
                "synagogue|temple|parish|rabbi|imam|priest|reasons|grounds|conviction*)"
            ),
            (
                "(converted|convert|conversion) to (islam|judaism|christianity|"
                "catholicism|buddhism|hinduism)"
            ),
            "(ramadan|sabbath|shabbat|kosher|halal)",
            "(i|we) (pray|worship|attend mass|go to church|go to mosque|observe)",
            "(left|leaving) the church",
            "for religious",
        ),
        unsaid_by=(
            "(book*|poster|candle*|statue) about (religion|faith)",
            "in good faith",
            "bad faith",
            "christian (dior|louboutin)",
        ),
    ),
    "union": Intent(
        said_by=(
            (
                "(trade|labor|labour|workers|worker's|workers'|teachers|teachers'|"
                "nurses|nurses') union*"
            ),
            (
                "union (member|membership|rep|representative|dues|fees|steward|"
                "card|activist|meeting|official)"
            ),
            (
                "(member|steward|belong|belonging|joined|join|active) (of|in|to)? "
                ".. (the|a|my|our)? union"
            ),
            (
                "(shop steward|unionised|unionized|my union|our union|the union "
                "at work|tuc|unison member|unite the union|collective bargaining)"
            ),
        ),
        unsaid_by=("(european|credit|western|student|customs|rugby) union", "union jack"),
    ),
    "politics": Intent(
        said_by=(
            (
                "(i|we|my wife|my husband) .. (vote|voted|voting|will vote|always "
                "vote|campaign|campaigned|canvass*) .. (for|labour|tory|conservative|"
                "green|republican*|democrat*|liberal|left|right|against)"
            ),
            (
                "(member|supporter|activist|councillor|volunteer|candidate) (of|"
                "for|in) .. (party|labour|conservatives|tories|greens|reform|republican*|"
                "democrat*|lib dems|snp|the left)"
            ),
            (
                "(my|our) political (views|beliefs|opinions|opinion|party|affiliation|"
                "activity|activism|convictions|leanings)"
            ),
            "political (views|opinions|beliefs|affiliation|activist|party)",
            (
                "(i'm|i am) .. (a|very|politically)? .. (conservative|socialist|"
                "communist|liberal|republican|democrat|tory|left-wing|right-wing|"
                "leftist|anarchist|left wing|right wing|nationalist|marxist)"
            ),
            (
                "i? (support|joined|back|left) the .. (party|conservatives|greens|"
                "democrats|republicans|tories|lib dems)"
            ),
            "party (member|membership|card)",
            (
                "(stood|standing|running|ran) .. (for|in) .. (election|parliament|"
                "council|office|mayor|congress)"
            ),
            "(donated|donate|donation) to .. (party|campaign)",
        ),
        unsaid_by=(
            "birthday party",
            "third party",
            "party (supplies|dress|decor*)",
            "conservative estimate",
        ),
    ),
    "sex_life": Intent(
        said_by=(
            (
                "(i'm|i am|we are|we're|as|being|my (son|daughter|brother|sister|"
                "husband|wife) is|he's|she's|came out as|come out as|identify as|"
                "identified as) (a|an|openly|gay)? .. (gay|lesbian|bisexual|transgender|"
                "trans|homosexual|queer|nonbinary|non-binary|asexual|pansexual|"
                "heterosexual|straight man|straight woman|transsexual|intersex)"
            ),
            (
                "sexual (orientation|preference|preferences|life|history|health|"
                "partner|partners|problem|problems|dysfunction)"
            ),
            "(my|our) sex life",
            "sex life",
            ("(same-sex|same sex|gay|lesbian) (marriage|partner|couple|relationship|wedding)"),
            (
                "(gender reassignment|transition surgery|gender transition|erectile|"
                "impotence|libido|intercourse|coming out|lgbt*|had sex|having sex|"
                "unprotected sex|transitioning)"
            ),
        ),
    ),
    "ethnicity": Intent(
        said_by=(
            (
                "(i'm|i am|we are|we're|as|being|my (family|husband|wife|son|daughter) "
                "is|because) .. (a|an|of)? .. (black|roma|romani|gypsy|jewish by|"
                "asian|hispanic|latino|latina|arab|african|african american|afro-caribbean|"
                "kurdish|mixed race|mixed-race|biracial|caribbean|native american|"
                "aboriginal|maori|white british|person of colour|person of color|"
                "traveller|indigenous)"
            ),
            (
                "(my|our|his|her) (race|ethnicity|ethnic origin|ethnic background|"
                "skin colour|skin color|ethnic group|racial origin|heritage)"
            ),
            (
                "(ethnic|racial) (origin|background|minority|group|profiling|discrimination|"
                "heritage|roots)"
            ),
            (
                "(of|from) .. (african|asian|arab|roma|jewish|indian|pakistani|"
                "caribbean|chinese|turkish|kurdish|hispanic|vietnamese) (descent|"
                "origin|heritage|background|ancestry|roots)"
            ),
            "(colour|color) of my skin",
            "(skin colour|skin color)",
            "racis*",
        ),
        unsaid_by=(
            (
                "(black|white) (friday|t-shirt|dress|shoes|jacket|version|one|model|"
                "colour|color|bag)"
            ),
            "asian (food|size|market)",
            "race (car|bike|day)",
        ),
    ),
    "biometrics": Intent(
        said_by=(
            (
                "(fingerprint*|finger print*|biometric*|iris scan*|retina scan*|"
                "retinal scan*|voiceprint*|voice print*|face scan*|facial recognition|"
                "facial scan*|face recognition|palm print*|palm scan*|handprint*)"
            ),
            (
                "(face id|touch id|voice recognition|voice id|scan* of? my (face|"
                "iris|eye|eyes|hand|palm|retina|finger))"
            ),
            "(scan*|record*) of my (face|voice|iris|fingerprint*)",
        ),
        unsaid_by=(
            ("(phone|laptop|lock|padlock|door|safe) with .. (fingerprint|face|biometric)"),
            (
                "fingerprint (reader|scanner|sensor) .. (price|stock|broken|laptop|"
                "phone|buy|available|work|for)"
            ),
        ),
    ),
    "genetics": Intent(
        said_by=(
            (
                "(genetic*|dna|genome|gene|brca|brca1|brca2) (test*|result*|condition*|"
                "disorder*|disease*|mutation*|profile|data|predisposition|defect*|"
                "analysis|sample*|screening|counsel*|information|sequencing|kit "
                "result*|abnormalit*|sequence|risk)"
            ),
            "my (dna|genes|genome|genetic*|genotype)",
            (
                "(genetically (predisposed|inherited|disposed)|hereditary (disease|"
                "condition|cancer)|down syndrome|down's syndrome|haemophilia|hemophilia|"
                "cystic fibrosis|huntington*|carrier of (a|the) .. gene|sickle "
                "cell|paternity test|23andme|brca|inherited gene)"
            ),
            "(carry|carrier|carries|inherited) .. (gene|mutation)",
        ),
        unsaid_by=("genetically modified", "gmo"),
    ),
    "criminal": Intent(
        said_by=(
            (
                "(i|he|she|my (husband|wife|son|brother|partner)) .. (was|were|"
                "have been|has been|been|am|got|is|had been|'ve been) .. (convicted|"
                "arrested|sentenced|jailed|imprisoned|charged with|prosecuted|incarcerated|"
                "on probation|on parole|in prison|in jail|accused of|found guilty|"
                "under investigation|indicted)"
            ),
            (
                "(criminal (record|conviction*|charge*|history|offence*|offense*|"
                "proceedings|past|trial|case|background|court)|prison sentence|"
                "suspended sentence|previous conviction*|ex-convict|ex-offender|"
                "ex offender|felony|felon|probation officer|parole officer|electronic "
                "tag|ankle monitor|community service order|rap sheet|my conviction|"
                "spent conviction*|out on bail)"
            ),
            (
                "(spent|served|serving|did|doing|released from|out of|just left|"
                "went to) .. (years|months|time|from)? .. in? .. (prison|jail)"
            ),
            (
                "(committed|pleaded guilty|plead guilty|guilty of) .. (crime|theft|"
                "fraud|offence|offense|to|assault|robbery|burglary)"
            ),
        ),
        unsaid_by=("(credit card|my card|account) .. charged", "not a crime", "criminal minds"),
    ),
}


_REWRITTEN = {
    "dont": "don't",
    "agre": "agree",
    "im": "i'm",
    "ive": "i've",
    "id": "i'd",
    "youre": "you're",
    "thats": "that's",
    "whats": "what's",
    "wheres": "where is",
    "where's": "where is",
    "who's": "who is",
    "whos": "who is",
    "isnt": "isn't",
    "arent": "aren't",
    "cant": "can't",
    "wont": "won't",
    "didnt": "didn't",
    "doesnt": "doesn't",
    "wouldnt": "wouldn't",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "got to",
    "gimme": "give me",
    "hooman": "human",
    "hoomans": "humans",
    "w": "with",
    "sum1": "someone",
    "some1": "someone",
    "any1": "anyone",
    "2": "to",
    "4": "for",
    "r": "are",
    "acept": "accept",
    "lemme": "let me",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "plss": "please",
    "ppl": "people",
    "sb": "somebody",
    "smb": "somebody",
    "smn": "someone",
    "cuz": "because",
    "bc": "because",
    "atm": "now",
    "rn": "now",
    "aint": "isn't",
    "ain't": "isn't",
    "tho": "though",
    "persn": "person",
    "repr": "rep",
    "asst": "assistant",
}


def _also(intent: Intent, said_by: Phrases, struck: Phrases) -> Intent:
    return Intent((*said_by, *intent.said_by), intent.unsaid_by, struck)


TABLE = PhraseTable(
    language="en",
    groups={**_GROUPS, **en_human.GROUPS, **en_consent.GROUPS},
    wants_human=en_human.WANTS_HUMAN,
    human_alone=en_human.ALONE,
    beside_human=en_human.BESIDE,
    returns_to_bot=_also(_RETURNS, en_human.RETURNS, en_human.RETURNS_STRUCK),
    asks_nature=_also(_NATURE, en_human.NATURE, en_human.NATURE_STRUCK),
    claims_human=_also(_CLAIMS, en_human.CLAIMS, en_human.CLAIMS_STRUCK),
    consent=en_consent.CONSENT,
    rights=_RIGHTS,
    special=_SPECIAL,
    rewritten=_REWRITTEN,
    forgiven=("MASTER", "SPEAK", "PEOPLE", "HAND", "ROBOT", "AGREE", "DISAGREE", "ACCORD", "KEY"),
    not_misspelled=(
        "points",
        "pointed",
        "rejects",
        "resolved",
        "router",
        "routes",
        "hotel",
        "persona",
        "reason",
        "season",
        "prison",
        "messaged",
        "mange",
        "manages",
        "managed",
        "staffs",
        "stuff",
        "repeat",
        "rent",
        "agency",
        "content",
        "contents",
        "brother",
        "right",
        "night",
        "light",
        "house",
        "horse",
        "other",
        "there",
        "their",
        "these",
        "those",
        "where",
        "price",
        "state",
        "agree",
        "black",
        "block",
        "blank",
        "phase",
        "place",
        "plane",
        "start",
        "smart",
        "robert",
        "parson",
        "chart",
        "reply",
        "relay",
        "store",
        "stove",
        "story",
        "wrong",
        "strong",
        "thing",
        "think",
        "thank",
        "being",
        "bring",
        "fifth",
        "faith",
        "white",
        "write",
    ),
)
