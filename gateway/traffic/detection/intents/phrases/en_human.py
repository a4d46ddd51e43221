"""English: asking for a human, for the assistant, and what is writing; put together from groups."""

from __future__ import annotations

from gateway.traffic.detection.intents.table import Intent, Phrases, rows

GROUPS = {
    "FILL": rows(
        "please, now, just, really, right, away, asap, to, a, an, the, some, any, immediately,"
        "today, at, once, instead, finally, actually, already, still, me, us, directly, only, very,"
        "quickly, first, again, maybe, possibly, kindly, then, here, there, so, also, urgently,"
        "ever, long, last, even, rather, simply, desperately, badly, honestly, in, on, this, that,"
        "your, of, for, one, more, up, over, somehow, perhaps, bloody, damn, fucking, it, i, we"
    ),
    "TURN": rows(
        "not, never, without, except, unless, if, don't, but, want, i'd, rather, prefer, please, only, instead, just, bot, robot, machine, ai,"
        "give, get, connect, transfer, put, let, so, need, can, could, chatbot, computer, because"
    ),
    "MASTER": rows(
        "i want, i would like, i'd like, i'd love, i would love, i need, i wish, i prefer,"
        "i'd prefer, i would prefer, i'd rather, i would rather, i demand, we want, we need,"
        "we would like, we'd like, want, need, wanting, would like, i insist on, i insist, i require,"
        "i request, requesting, i'm requesting, i am requesting, i'm asking for, i am asking for,"
        "asking for, i ask for, i'm after, i'm looking for, looking for, i hope to, i was hoping to,"
        "i'm trying to, i am trying to, trying to, i expect, i have to, i must, i've got to, i got to,"
        "we have to, i really want, i would appreciate, i'd appreciate, i'd be grateful for, "
        "i wanted, my preference is, prefer, would prefer, i deserve, i have the right to, i'm entitled to,"
        "id like, demand, i demand to, i'll only, i only want, i will only, i am waiting for, waiting for"
    ),
    "MAYI": rows(
        "can i, could i, may i, might i, can we, could we, may we, let me, let us, how do i, how can i,"
        "how could i, how do we, where can i, where do i, is it possible, would it be possible,"
        "is there a way, is there any way, any way, any chance, is there a chance, what's the best way,"
        "who can i, who do i, who should i, am i able, am i allowed, do you mind if i, do you mind letting me,"
        "would you mind letting me, when can i, could you let me, can you let me, would you let me, will you let me, allow me, how to, how does one, please let me, i can, possible, mind if i"
    ),
    "WISH": ("{MASTER}", "{MAYI}"),
    "SPEAK": rows(
        "talk, speak, chat, talking, speaking, chatting, communicate, communicating, discuss, discussing,"
        "have a word, a word, have a chat, a chat, have a conversation, a conversation, conversation,"
        "converse, connect, be connected, connected, contact, reach, be transferred, transferred,"
        "transfer, get through, be put through, put through, get hold, get a hold, get in touch,"
        "get in contact, deal, dealing, call, phone, ring, interact, interacting, write, message,"
        "speak up, be routed, escalate, escalated, sort this out, go over this, resolve this, handled, be passed, be handed, be helped, help, hear from, hear back, work, get ahold, consult, "
        "hop on a call, get on the phone, be served, assistance, a call, a callback, callback, reach out, switch, switched, be switched, be directed, be referred, take this up, raise this, hold of, deal directly, a live chat, live chat"
    ),
    "ADJ": rows(
        "real, live, actual, living, breathing, human, proper, genuine, flesh and blood, real life,"
        "different, another, senior, competent, qualified, available, customer, customer service,"
        "customer support, customer care, support, service, sales, technical, tech, normal, physical,"
        "in-person, non-automated, non-robot, thinking, sentient, regular, trained, dedicated, friendly, "
        "knowledgeable, helpful, better, higher, duty, shift, call centre, call center, billing, returns, "
        "complaints, account, claims, store, branch, front desk, help desk, helpdesk, contact, real-life, "
        "non bot, carbon based, carbon-based, warm, responsible, experienced, english speaking, sane, intelligent, actual live"
    ),
    "PEOPLE": rows(
        "human, humans, human being, human beings, person, persons, people, agent, agents,"
        "representative, representatives, rep, reps, operator, operators, advisor, advisors, adviser,"
        "advisers, consultant, consultants, employee, employees, supervisor, supervisors, manager,"
        "managers, staff member, staff members, team member, team members, member of staff,"
        "members of staff, member of your team, member of the team, member of your staff, specialist,"
        "specialists, colleague, colleagues, associate, associates, attendant, receptionist, clerk,"
        "assistant manager, team leader, team lead, boss, expert, csr, customer service, customer support,"
        "customer care, client services, staff, support team, support staff, helpdesk, help desk, call centre, call center, human help,"
        "human support, human assistance, human intervention, human interaction, human contact, human review, human operator, live support,"
        "live chat, live help, support agent, human agent, front desk, reception, customer services, technician, being, beings, individual,"
        "mortal, homo sapiens, soul, tech support, technical support, sales team, complaints team, your team, support line, complaints department, billing department, returns department, returns team, billing team, customer relations, hotline, someone else, people person, fellow human"
    ),
    "SOMEONE": (
        "(someone|somebody|anyone|anybody) (real|human|alive|live|living|actual|who|from|at|in|on|"
        "with|else|competent|capable|higher|senior|that|qualified|responsible|proper)",
        "(real|live|actual|living|human) (someone|somebody|voice|brain|face|lady|guy|man|woman|deal)",
        "one of your (people|staff|team|colleagues|agents|employees|reps|advisors|guys)",
        "(a|another|an) (voice|man|woman|guy|lady) (on|at|from|with)",
        "sign:human",
    ),
    "DET": rows(
        "a, an, the, any, some, your, one of your, one of the, this, actual, another, "
        "somebody who is a, someone who is a, one, my"
    ),
    "STAFF": ("{DET}? {ADJ}? {ADJ}? {PEOPLE}", "{SOMEONE}"),
    "ANYONE": ("{STAFF}", "(someone|somebody|anyone|anybody|people)"),
    "HAND": rows(
        "connect, transfer, put, pass, forward, escalate, hand, switch, direct, route, redirect, patch,"
        "refer, send, move, bump, take, bring, point, pass me, hook, plug, drop, assign, escalation, handover, hand over, handing, transferring, connecting, link, elevate, call over, return"
    ),
    "GIVE": rows(
        "get, give, bring, find, send, call, fetch, summon, grab, gimme, show, get hold of, page,"
        "assign, provide, ask for, pull in, wake up, loop in, involve, bring in, add, invite, hire me, lend, where's, i'll take, i'll have"
    ),
    "ACTS": rows(
        "give me a ring, give me a call, drop me a line, look into, call, contact, help, phone, reply, ring, talk, get back, speak, answer, assist, take over,"
        "look, handle, respond, write, email, review, check, deal, sort, explain, step in, chat, get in touch, reach out, fix, solve, resolve, take a look, take this, jump in, message, ring me, serve, intervene, pick up, read this, follow up, take care"
    ),
    "ROBOT": rows(
        "bot, bots, robot, robots, chatbot, chatbots, machine, machines, computer, computers, ai, ais,"
        "a.i, artificial intelligence, automated system, virtual assistant, digital assistant, assistant, program, software,"
        "automation, algorithm, algorithms, language model, llm, chatgpt, gpt, automated responses,"
        "automated messages, automated answers, automated replies, canned responses, canned answers, canned replies, auto reply, auto replies,"
        "autoresponder, script, scripts, toaster, tin can, piece of software, piece of code, computer program, voicebot, clanker, ai assistant, ai agent, ai bot, recording"
    ),
    "VBOT": (
        "(a|an|the|this|that|your|any|some|these|stupid|another)? (stupid|dumb|useless|virtual|automated|damn|"
        "silly|bloody|fucking|mere|mindless|ai|digital|just|simple|real|lousy|crappy|rubbish|annoying|freaking|online|soulless|talking)? {ROBOT}",
    ),
    "NOTWANT": (
        "(i|we)? (don't|do not|didn't|won't|will not|wouldn't|would not|refuse to|not going to|i'm not|"
        "not interested in|i am not|am not|can't|cannot|hate|no desire|no need|no wish|never|not here to|"
        "don't really|have no interest|dislike|rather not|not willing to|no reason|not necessary|i'm not about to) "
        "(want|wanna|wish|need|like|care|have|be|intend|going|feel like|here|to|in|interested|it|require|plan|keep|trust|enjoy|continue|stand|deal|for|about|you to|looking)?",
    ),
}

WANTS: Phrases = (
    "{WISH} .. {SPEAK} ~ (to|with|through to|hold of|of|from|by)? ~ {STAFF}",
    "{WISH} .. {SPEAK} .. (to|with|through to|hold of|by|from|of) .- {ANYONE}",
    "{WISH} .. {SPEAK} (someone|somebody|anyone|anybody) $",
    "{MASTER} ~ {STAFF}",
    "{MASTER} .- (help|assistance|support|answers|a response|an answer|a reply|a call|a callback|"
    "intervention|decision|review|service|attention|opinion|contact|this reviewed|this checked|this handled|it handled|it reviewed) (from|by|of) .- {ANYONE}",
    "{WISH} (have|get|see|find|reach|request|ask for|access|be given|involve|use|bring in|contact) ~ {STAFF}",
    "{MAYI} ~ {SPEAK} ~ {STAFF}",
    "(^|just|please|so|and|now|then|hi|hello|hey|ok|simply|only) ~ (talk|speak|chat|talking|speaking) ~ (to|with) .- {STAFF}",
    "{HAND} ~ (me|us|this|it|my case|my call|my issue|the chat|this chat|my ticket|my complaint|this case|things|this issue|the matter)? .- "
    "(to|through to|through|over to|with|on to|onto|towards) .- {ANYONE}",
    "(connect|transfer|patch|switch) (me|us) (please|now|already|immediately|over|through)? $",
    "(put|patch) (me|us) through (please|now|already|immediately)? $",
    "please? escalate (this|it|please|now|my case|my issue|my complaint)? (please|now|immediately)? $",
    "(i want|i'd like|i would like|i need) .- (escalate|escalated) ",
    "{HAND} (me|us|this|it)? ~ {STAFF}",
    "{GIVE} (me|us|hold of|over|in|here)? ~ {STAFF}",
    "{GIVE} .- (someone|somebody|anyone) ~ (to|who|here|on|please|in|else|$)",
    "(get|put|have) .- {STAFF} .- (on|in) .- (line|phone|chat|here|call)",
    "{STAFF} .- (on the (line|phone)) ~ (please|now|$)",
    "(is|are|isn't|aren't) there ~ {ANYONE} .. (speak|talk|chat|contact|who|that|available|around|there|here|help|real|can|could|i|online|on|to|alive|home|free|listening) ",
    "(is|are|isn't) there ~ {STAFF} ... ?",
    "(is|are) {ANYONE} (available|around|there|online|on|free|working|here|on duty|listening|alive) .. ",
    "(anyone|anybody|someone) (there|here|real|alive|human|available) (to|who|real|human|alive|at|i|please|that|in|tonight|today|now)? .. ?",
    "(do you have|have you got|you have|got) ~ {STAFF} .. (i|speak|talk|there|available|who|to|on|here|around|?)",
    "(where|who) (is|are|can i|do i|should i|could i) .- ({STAFF}|speak|talk|escalate|complain to)",
    "where .- {STAFF} ?",
    "how .- (get|reach|find|contact|speak|talk|request|summon) .- {ANYONE}",
    "(can|could|may|will|would|might) .- {ANYONE} .- {ACTS}",
    "(have|ask|get|let|tell|make) {ANYONE} ~ {ACTS}",
    "(have|get|make) {STAFF} ",
    "(i want|i'd like|i would like|i need|i'd prefer|i would prefer|i demand|i wish|i expect|want|need) .- {ANYONE} ~ {ACTS}",
    "(someone|somebody|{STAFF}) (should|must|needs to|has to|ought to) .- {ACTS}",
    "(someone|somebody) (please|pls|just) .- {ACTS} ",
    "^ (someone|somebody) .- (call|contact|ring|phone|email|help|answer) me ",
    "(call|ring|phone) me (back)? (please|asap|now|today)? $",
    "{STAFF} ~ (please|now|asap|needed|required|wanted|pls|immediately|thanks)",
    "(whoever|whomever|who ever) (is|runs|can|in|handles|deals) (in charge|things|charge|decide|help)?",
    "{WISH} .. {SPEAK} .- (to|with) (whoever|whomever|someone|somebody)",
    "{MASTER} .- by {STAFF}",
    "{HAND} (me|us) ~ {STAFF}",
    "{MASTER} .- (if|that) {STAFF} .- (could|can|would|will|to)? .- {ACTS}",
    "^ any {PEOPLE} ~ (around|there|here|available|online|about|working|home|listening)",
    "{STAFF} (only|or nothing|or i'm|or bust)",
    "(rather|prefer|sooner|better off) .- (talk|speak|chat|deal|have|with|to|use|wait for|see)? .- {STAFF}",
    "(rather|prefer|prefers) ~ {STAFF}",
    "(this|it|that|my case|my issue|my problem) .- (needs|requires|calls for|takes|is a job for|deserves) ~ {STAFF}",
    "{NOTWANT} .. (talk|speak|chat|talking|speaking|chatting|deal|dealing|interact|interacting|argue|arguing|converse|"
    "communicate|communicating|discuss|type|typing|work|working|messing|play|waste|explain|explaining|helped|served|answered|conversing|engage|engaging|bother) .- (to|with|by|at|on)? .- {VBOT}",
    "{NOTWANT} ~ {VBOT}",
    "(stop|quit|no more|done|finished|through|over|tired|sick|sick and tired|fed up|enough|had it|had enough|bored|so done|"
    "sick to death|hate|i'm over|screw|forget) ~ (with|of|by)? .- (talking|speaking|chatting|dealing|arguing|messing|typing|wasting)? .- (to|with|of|on)? ~ {VBOT}",
    "^ (stop|no|enough|no more|screw|damn|cut|kill|away with|down with|turn off|switch off|shut up|go away) ~ {VBOT} ",
    "^ (bot|robot|chatbot) (stop|off|go away|shut up|begone|enough)",
    "(turn off|switch off|shut down|disable|remove|get rid of|turn) .- {VBOT} (off)?",
    "{STAFF} .- (not|instead of|rather than|over|no|and not|than) .- {VBOT}",
    "not .- {VBOT} .- {STAFF}",
    "(no|without|instead of|rather than|anything but|less) {VBOT} .- {STAFF}",
    "(anything but|anyone but|no) {VBOT} $$",
    "(want|like|request|demand|need|escalate) .- (human review|human intervention|human decision|human oversight)",
    "{WISH} .- {SPEAK} .- (my|your|his) (manager|supervisor|boss|superior|team)",
    "(your|the) (manager|supervisor|boss) (please|now)",
)

STRUCK: Phrases = (
    "{NOTWANT} .- {SPEAK} .- (to|with|through to)? .- {ANYONE}",
    "{NOTWANT} .- (to|with|from|a|an|by)? ~ {STAFF}",
    "(no|not) .- (need|necessary|reason) .- (to|for)? .- ({STAFF}|{HAND})",
    "(no|any) {PEOPLE} .- (needed|required|necessary)",
    "(don't|do not|please don't|never) (connect|transfer|pass|put|escalate|hand|switch|redirect|forward|call|get|send|bring) ... ",
    "(without|instead of|rather than|not) .- (talking|speaking|chatting|waiting|having|bothering|involving|going) .- (to|with|for|through)? .- {STAFF}",
    "(rather|prefer) .- {VBOT} .- (than|over|to|instead of|rather than) .- {STAFF}",
    "(rather|prefer) (not)? .- (than) .- {STAFF}",
    # What happened, and what others do.
    "(spoke|talked|chatted|spoken|dealt|chatting yesterday|wrote|called|contacted|emailed|met|phoned|rang|saw|seen|written|reached|had a chat|had a word|was speaking|was talking|was told|were told|was transferred|been speaking|been talking|been chatting|was chatting|got through|had spoken|connected me) "
    ".. (to|with|by|from)? .- {ANYONE}",
    "{ANYONE} .- (said|told|promised|claimed|wrote|replied|informed|assured|was|were|hung|called me|helped me|advised|confirmed|explained|"
    "lied|refused|sold|gave|mentioned|recommended|suggested|who helped|i spoke|i talked|i dealt|that i spoke|spoke|sent|forgot|did|had|never|delivered|packed|charged|answered|treated|offered|cancelled|canceled|sorted|asked|took|broke|has|have|is rude|is very|is useless|left|who packed|who served|on the phone said|knocked|rang|stole|already|made|messed)",
    "(yesterday|last week|last month|earlier|previously|last time|this morning) .- {ANYONE}",
    "(according to|thanks to|after|during|before|via) {STAFF}",
    "(can|could|may|must|will|would|should|does|do) .- ({PEOPLE}|someone else|somebody else|anyone else|a friend|other person|other people|another person|a second person) .. "
    "(collect|pick|sign|receive|accept|use|take|pay|enter|fit|sit|bring|come|deliver|wear|carry|drive|fly|stay|borrow|attend|share|join|eat|travel|buy|claim|ride|sleep|return|hold|install|play)",
    "(can|could|may|will|would) (someone|somebody|anyone) .. (collect|pick|sign|receive|accept|take|use|bring|come|deliver|install|carry|drop)",
    "(will|does|do|would) .- (courier|driver|{STAFF}|someone|somebody) .- (call|phone|ring|contact|text|knock|visit|come|deliver|be there|collect|check|notify|show) ... ?",
    "(will|when will|does|do|is|are) (someone|somebody|anyone|{STAFF}) .. (deliver|arriv*|come|coming|home|collect|check|working on|be here|install) ... ?",
    "(call|contact|reach|speak to|talk to|phone|message|ring|speak with|talk with) .- (the|my|your|a)? (courier|driver|seller|shop|neighbour|neighbor|restaurant|landlord|doctor|husband|wife|mum|mother|son|daughter|delivery (person|driver|man|guy))",
    "(become|work as|working as|worked as|job as|jobs|apply|career|hiring|hire|recruit*|vacanc*|position|interview*|role|i'm|i am|we are) .- (as|for|a|an)? .- {STAFF}",
    "(complaint|complain|complaining|feedback|compliment|praise|thank|thanks|grateful|review|report|tip|gift|present|flowers|rate|rating|credit) .- (about|against|to|for|on) .- {STAFF}",
    "(thank|thanks|thanking|praise|compliment|tip|rate|review|report|fire|sack) .- {STAFF}",
    "(tell|let|thank|inform|remind|ask) (the|your|that)? {PEOPLE} .- (that|know|i|to say|thanks|who)",
    "(are|r|is|was|am) (you|u|this|that|it|i) (just|really|actually|even|truly|not)? {STAFF}",
    "(am i|are we|i'm|i am) .- (talking|speaking|chatting|dealing|writing|texting) .- (to|with) .- {ANYONE}",
    "{STAFF} or .- {VBOT}",
    "{VBOT} or .- {STAFF}",
    "^ (a|an)? (real|actual) (person|human) ?",
    "who (am i|are you) ...",
    "who is .- {STAFF} (handling|dealing|responsible|in charge|who|that)",
    "(do|must|should) (i|we) (have to|need to|really|actually)? .- {SPEAK} .- (to|with) .- {ANYONE}",
    "(is|are) {STAFF} (reading|writing|typing|answering|behind|monitoring) ...",
    "(estate|travel|insurance|secret|real estate|letting|shipping|cleaning|free|user|customs|special) (agent|agents|operator)",
    "(tour|crane|machine|network|mobile|forklift|phone|ferry|bus|logical|system|boolean) operator*",
    "(human|people) (rights|resources|design|hair|body|size|nature|history|anatomy|error|trafficking|torch|centipede|league|traffic|mover|carrier|sized)",
    "(sales|customer service|support) (person|rep|representative|agent) (from|at) (another|a different)",
    "(the|per|each|every|one|two|three|four|five|six|how many|many|several|few|most|other|some|young|old|for|\\d) (people|persons|humans|person|guests|agents|staff)",
    "(person|people|human) (sofa|tent|room|table|car|ticket|per|tickets|household|board|hours|cover)",
    "(right|wrong|contact|authorised|authorized|third|missing|same|deceased|disabled|pregnant|named|older|elderly|normal size) (person|people)",
    "(what|who) (is|are|does|do) .- {STAFF} (mean|do|earn|supposed|like|made)",
    "(what does|define|meaning of|definition of) ... ",
    "(book|novel|movie|film|game|album|song|poster|t-shirt|shirt|figurine|toy|mug|dvd|series) .- {STAFF}",
    "(opening|working|office|support|service) hours .. ",
    "(hours|number|address|email) (of|for|to) .- {STAFF}",
    "(how much|what) .- (cost|charge|price|rate|fee) .. {STAFF}",
    "(password|account|asset|task|file|window|download|project|device|boot|product|property|hotel|bank|restaurant|store|office) manager (app|software|extension|license|licence|subscription|was|is|said|has|told|not)",
    "(password|file|task|download|device|asset|boot) manager",
    "(customer service|customer support|support|staff|customer care|your service|your team|your people|your agents|your staff|the staff) (is|was|are|were|has|have|sucks|needs|been) ",
    "(great|terrible|awful|excellent|bad|good|poor|worst|best|rude|lovely|horrible|amazing|friendly|helpful) (customer service|customer support|support|staff|people|customer care|service|agents|agent|person|human)",
    "(treat*|act*|behave*|speak|talk|feel|felt) .- (as|like) (a|an|any) (human|human being|person|customer|decent human)",
    "(i'm|i am|we're) (a|an|only|just) .- {STAFF}",
    "(need|want|looking for) .- (help|book|gift|chair|desk|table|tent|software|tool) .- (for|with) .- {STAFF}",
    "(i|we) (can|could|will|may|might) (be|get) .- {STAFF}",
    "(someone|somebody) (else)? (stole|took|opened|used|hacked|broke|left|signed|at my|in my|from my) ...",
)

ALONE: Phrases = ("(to|with)? {STAFF}", "(someone|somebody) real", "someone", "somebody")
BESIDE: Phrases = (
    *GROUPS["FILL"],
    *rows(
        "hi, hello, hey, good morning, good afternoon, good evening, thanks, thank you, cheers, sir, madam, mate,"
        "not a bot, not bot, no bot, no bots, not a robot, not a machine, not ai, bot, ok, okay, alright, sos, yo, oi,"
        "oh my god, omg, ffs, ugh, come on, about my order, about a refund, about a return, regarding my order,"
        "to talk to, to speak to, to speak with, talk to, speak to, speak with, chat with, chat to, thank you very much, thanks in advance, dear, folks, guys, help, no, yes, yeah, would be nice, would be great, will do"
    ),
)
WANTS_HUMAN = Intent(said_by=WANTS, struck=STRUCK)

NATURE: Phrases = (
    "(are|r|aren't) (you|u) ~ (a|an|the|just|even|really|actually|only|some|kind of|sort of|secretly)? ~ "
    "({VBOT}|human|real|alive|sentient|automated|{STAFF}|artificial|made of|computer generated|conscious|flesh|a living|a person|a man|a woman|a guy)",
    "(is|was|isn't) (this|it|that) (really|actually|even|just)? (you|still)? ({VBOT}|{DET}? {ADJ}? (human|person|human being|agent|operator|rep|representative)|automated|artificial|human|ai) .. ?",
    "(am i|are we|is he|i'm|i am|was i) .- (talking|speaking|chatting|writing|texting|dealing|typing|interacting|messaging|corresponding|communicating) .- (to|with) .- (human|person|real|live|{VBOT}|{STAFF}|someone|somebody|something) ",
    "(who|what) .- (am i|is this i'm|are we) .- (talking|speaking|chatting|writing|dealing|texting) .- (to|with)?",
    "(who|what) is this (then|really|exactly|anyway)? (then|really|exactly|anyway)? $",
    "(who|what) (am i|are you|are u|exactly are you|the hell are you|on earth are you|actually are you) .. $",
    "({STAFF}|human|person|real person) or .- ({VBOT}|ai|bot)",
    "{VBOT} or .- ({STAFF}|human|person|real|someone|somebody|an actual)",
    "(you|u) .- ({VBOT}|human|real|{STAFF}) .- (right|aren't you|are you|correct|no|yes|or|isn't it) ?",
    "^^ (so)? (you|you're|u) (are|a|an|not|just|really)? .- ({VBOT}|human|real|{STAFF}) ?",
    "(tell me|say|admit|know|confess|confirm|honest|honestly|be honest|wondering|wonder|curious|prove|answer me) .. (if|whether|that|is|are) .- (you|this|you're|i'm|i) .. ({VBOT}|human|real|{STAFF}|ai|automated)",
    "(is|are) there ~ ({STAFF}|someone|somebody|anyone|anybody) .- (on the other|behind|at the other|reading|typing)",
    "you're not (real|human|a person|a human) .. ?",
    "(is|are) .- automated .. ?",
    "is {ANYONE} (real|actually|there|typing|writing|behind|reading|answering|on the other end|at the other end) ..",
    "(is|are) .- (answers|replies|messages|responses|text|texts|reply|response|answer|this chat) .- (automated|generated|automatic|written by|from|computer|ai|typed by|auto|produced by|coming from) ..",
    "(do|can) you (have|feel|dream|sleep|eat|breathe|bleed) .- (feelings|a body|a heart|emotions|pain|consciousness|a soul)",
    "(do|can) you (dream|sleep|eat|breathe|bleed) $",
    "who .- (writing|typing|replying|answering|responding|wrote|writes|answers) .. ?",
    "(did|does|is) .- {STAFF} (write|writing|type|typing|answer|answering|reading|read|wrote) .. ?",
    "(on the other (end|side)|behind (this|the) (chat|screen|keyboard)) .. ?",
    "(talking|speaking|chatting) (to|with) .- {VBOT} .. ?",
    "(powered|run|operated|generated|written) by .- (ai|{VBOT}|gpt) .. ?",
    "^^ (real|human|bot|robot|ai|chatgpt|gpt|machine|a bot|a robot|real person|a human|a real person|an ai) (or what)? ?",
    "(got|have) .- pulse ?",
)
NATURE_STRUCK: Phrases = (
    "{MASTER} .- {SPEAK} .- (to|with|through to)? .- {ANYONE}",
    "(can|could|may) i .- {SPEAK} .- (to|with|through to)? .- {ANYONE}",
    "{MASTER} ~ {STAFF}",
    "(can|could|may|will) .- ({PEOPLE}|someone|somebody) .- (collect|pick|sign|receive|help|call|contact)",
    "{ROBOT} (vacuum|cleaner|mower|hoover|lawnmower|kit|toy|game|monitor|desk|chair|case|mouse|bag)",
    "(washing|coffee|sewing|vending|fax|bread|slot|ice) {ROBOT}",
    "machine (wash*|gun|room|oil|screw*|made)",
    "(is|are) (this|the|it|that) .- {ROBOT} .. (in stock|compatible|available|warranty|under|included|new|worth|good|on sale|for sale|refundable|loud|noisy|waterproof|suitable|easy|any good)",
    "(for|by) (a|an|one|two|any|my|the)? {PEOPLE} ",
    "(are you|you) .- (person in charge|responsible|able|going|sure|open|available|closed|aware|serious|kidding|delivering|still|real quick|manager of|right person|person who|person i|person to)",
    "what (are you|am i) (going|doing|planning|offering|selling|waiting|charging|talking about|charged|paying|supposed|missing|gonna|sending|up to) ...",
    "who (are you|is this) (delivering|shipping|using|sending|selling|with|for|addressed|from|by|made) ...",
    "is (this|it) a? (human|person) (size|hair|error)",
    "(is|are) (this|it|these) .- real (leather|gold|silver|deal|offer|silk|wool|fur|price|wood|discount|diamond*|pearl*) ",
)

RETURNS: Phrases = (
    "(back|return|returning|go back|switch|switching|switched|resume|reconnect|revert|reactivate|restore|re-enable|bring back|turn) .- (me|us|to|with|on)? .- (to|with|on)? .- {VBOT}",
    "(rather|prefer|want|like|happy|fine|ok|okay|continue|continuing|carry on|keep|keep going|resume|go on|let me|let's go|proceed|stay|stick|chat|let's|content|can i|could i|may i) .- (to|with)? .- (talk|speak|chat|talking|chatting|continue|use|go on|carry on|ask|have|try|get|using|stick|go with|return|proceed)? .- (to|with|the)? .- {VBOT}",
    "(let|have|can|could|may|make|get|allow|ask) {VBOT} .- (to)? .- (answer|help|reply|take over|handle|respond|continue|do it|come back|back|finish|take it|sort|deal|resume|check|do this)",
    "(bring|give|get|put|hand|transfer|connect|send|take|pass|call) .- (me|us|back|over|this)? .- (to|with|on|the)? .- {VBOT} .- (back|please|again|instead|now|$)",
    "(bring|give|get) (me)? (back)? {VBOT}",
    "(don't|do not|no longer|no|never mind|nevermind|not) .- (want|need|wish|require|waiting for|wait for|about) .- (to)? .- (wait|human|agent|person|representative|transfer|handover|advisor|operator|for an agent|the human|for a human|a human|a person)",
    "(cancel|forget|never mind|nevermind|drop|scrap|skip|scratch|withdraw|stop) .- (the|my|that|about)? .- (human|agent|handover|hand-over|transfer|escalation|request for a human|person|representative|callback|queue|advisor|wait|waiting|call back|operator|human request)",
    "^^ (please|just|ok|no|actually)? {VBOT} (please|is fine|is ok|is enough|will do|instead|again|works|it is|then|is okay|now|would do)? (please|then|actually)? $$",
    "{VBOT} (is|was|will|would|can|does|did|works|seems) (fine|enough|do|good enough|help|better|ok|okay|quicker|faster|do it|just fine|actually better|suffice|sufficient|more helpful|handle|answer|great) ",
    "(i)? (won't|can't|cannot|not going to|don't want to|don't have time to|refuse to|i'm not|not) (wait|waiting|keep waiting|be waiting) .. (anymore|any longer|longer|this long|that long|in a queue|in line|for (an|a|the|your) .- (human|agent|person|advisor|representative|operator)|human|agent|any more|in the queue|around)",
    "(i)? (won't|can't|cannot|not going to|don't want to|don't have time to|refuse to) (wait|keep waiting|be waiting) (here|for you)? $",
    "(tired|sick|done|fed up|bored|finished) (of|with)? waiting (for)? .-",
    "(leave|exit|quit|get me out of|take me out of|out of|remove me from) .- (queue|line|waiting list) ..",
    "(no|not) .- (human|agent|person|advisor|representative) .- (needed|necessary|required|anymore|after all|any more)",
)
RETURNS_STRUCK: Phrases = (
    "{NOTWANT} .- (to|with|of|want|like|prefer|go|back|return|switch|talk|speak|chat|use)? .- (to|with)? .- {VBOT}",
    "(don't|do not|never|please don't) (switch|send|put|transfer|connect|return|give|bring|hand|go|let) ... {VBOT}",
    "(turn|switch|shut) (off|down) .- {VBOT}",
    "(not|no|without|instead of|rather than|tired of|sick of|enough|fed up with|stop|hate|than|over) .- (with|of|to|the)? .- {VBOT}",
    "(are|is|am) (you|this|i|it) .. {VBOT}",
    "(return|send|refund|exchange|take|go|give|bring|sent|returned|returning|sending|get) .- (back)? (my|this|a|new) {ROBOT}",
    "(return|refund|exchange|returning|send back|money back for) .- {ROBOT} (vacuum|i bought|order|hoover|because|for a refund|purchased|broken|for refund|it|that|which|arrived)",
    "{ROBOT} (vacuum|cleaner|mower|hoover|lawnmower|kit|toy|game|monitor|desk|chair|case|mouse|bag)",
    "(washing|coffee|sewing|vending|fax|bread|slot|vacuum) {ROBOT}",
    "(rather|prefer|want|like) .- {STAFF} .- (to|than|over|not|instead of|rather than) .- {VBOT}",
    "(want|need|like|have|bought|ordered|buy|order|purchase|can i|could i|return|my|new) (to)? .- (buy|order|return|purchase|refund|exchange|bought|ordered|get|new|get a)? .- (computer|robot|software|machine|program|robots) .- (working|order|delivered|fixed|repaired|replaced|arrive*|$|for|with|on|in|back|that|which|from)",
    "(don't|do not|can't|won't) .- wait .- (for|to) .- (parcel|package|refund|delivery|order|it|see|try|get|my|weeks|days)",
    "not waiting for .- (parcel|package|refund|delivery|order)",
    "(back)? up {ROBOT}",
    "(waiting) for .- (parcel|package|refund|delivery|order|my) ..",
)

CLAIMS: Phrases = (
    "(i'm|i am|yes i'm|we're|we are) ~ (definitely|very much|totally|absolutely|indeed|certainly|100|100%|a hundred percent)? ~ {ADJ}? {ADJ}? "
    "({PEOPLE}|man|woman|real|living|lady|guy|alive)",
    "(i'm|i am|this is|it's|you're|you are|that's|no i'm|here is|there's|there is|we are|we're) .- (not|no|never) .- (talking to|speaking to|chatting with|speaking with|talking with|dealing with)? .- {VBOT}",
    "(this|it|there) (isn't|is not|ain't|aren't) .- {VBOT}",
    "(you're|you are|you have been|you've been) .- (talking|speaking|chatting|connected|writing|dealing|texting) .- (to|with) .- ({STAFF}|real|human|live|someone)",
    "(this is|it's|it is) ~ (definitely|indeed)? ~ ({STAFF}|a real|real) ..",
    "(there is|there's|there are) .- ({STAFF}|someone|somebody) .- (behind|typing|here|on this end|writing|reading|at the other|on the other|at this end)",
    "(i'm|i am) .- (a|an|one|part) .- (member|part|colleague) .- (of|from) .- team",
    "(written|typed|answered|sent|handled) .- by .- {STAFF}",
    "(as|being) .- (human|human being|person|real person|fellow human|mortal|man|woman) ",
    "of (flesh and blood|course i'm human|course i am human)",
    "(flesh and blood)",
    "(i have|i've got|i got) .- (heartbeat|pulse|body|feelings like|family|kids|children|wife|husband|lunch break)",
    "no {VBOT} (here|is involved|involved|on this end)",
)
CLAIMS_STRUCK: Phrases = (
    "(i'm|i am|we are|we're) (not|no|neither|never) .- (actually|really|a|an|real|live)? .- ({STAFF}|human|real|person|man|woman|alive|living)",
    "(i'm|i am) (just|only)? {VBOT} .- (not|and not|rather than) .- {STAFF}",
    "(you're|you are|are) (not|never) .- (talking|speaking|chatting) ... ({STAFF}|real|human|someone)",
    "(this|it) (is not|isn't) .- ({STAFF}|human|real)",
    "(connect|transfer|pass|hand|put|escalate|forward|refer|reach|contact|speak|talk|chat) .- (you|this|it|over|to|through)? .- (to|with|over|through to) .- {ANYONE}",
    "(would|do|if|should|when|whenever|unless|until) (you|i) ... ({STAFF}|human|real)",
    "(am i|are you) ...",
    "(i'm|i am) (sorry|happy|glad|afraid|here|sure|unable|able|going|transferring|connecting|checking|looking) ...",
    "{STAFF} (will|can|would|could|is|may|shall|should) .- (be|contact|call|reply|get|review|help|take|respond|follow|join|available|on)",
    "(right|contact|authorised|authorized|wrong) (person|agent|manager)",
    "(i'm|i am) (just|only|actually|indeed|really)? {DET}? (shop's|store's|company's|new|friendly|helpful)? (ai|virtual|automated|digital|artificial|software|machine|computer) .- ({PEOPLE}|{ROBOT})",
    "(i'm|i am|as|this is) (just|only|actually|indeed|really|merely)? {VBOT} .. {PEOPLE}?",
    "(not|never) .- (pretend|claim|replace|replacement|substitute|equivalent) .. {STAFF}",
    "(like|unlike|similar to) .- {STAFF}",
    "(i'm|i am) not {VBOT} .- (doctor|lawyer|expert)",
)
