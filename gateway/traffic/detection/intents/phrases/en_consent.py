"""English: answers to the question for consent, put together from groups."""

from __future__ import annotations

from gateway.traffic.detection.intents.table import ConsentPhrases, Intent, rows

GROUPS = {
    "ACCORD": rows(
        "consent, my consent, permission, my permission, agreement, my agreement, approval, my approval,"
        "the consent, the permission, all consent, all consents, all my consents, my consents, consents,"
        "any consent, that consent, this consent, previous consent, my previous consent, my earlier consent, full consent, my full consent, you consent, you permission, you my consent, you my permission, authorisation, authorization, my authorisation, my authorization, the consent i gave, explicit consent, my explicit consent, given consent, data consent"
    ),
    "WHAT": (
        "(my|the|your|this|these|any|all|of|an|a|personal|our|such)? (my|the|your|of|personal|chat|customer|user)? "
        "(data|information|details|messages|message|conversation|conversations|chat|chats|history|info|words|text|texts|ai|bot|assistant|automated|robot|machine|algorithm|system|chatbot|transcript|records|voice|answers|everything)",
    ),
    "TOTHAT": (
        "(to|with|on|for) (that|this|it|these terms|those terms|the terms|your terms|all of it|all that|everything|the above|all|all of this|the policy|the privacy policy|your policy|the conditions|the terms and conditions|the processing|what you asked)",
        "(to|with|for|on) .- (process*|use|using|storage|storing|sharing|handling|analysis|analysing|analyzing|recording|collecting|collection|reading|keeping|profiling|automated|help of|sending) .- {WHAT}",
        "(to|with|for) .- (processing|automated processing|data processing|being recorded|recording|profiling|use of cookies|automated decision*)",
        "(to|with) .- {WHAT} .- (being|be|to be|getting) (processed|used|stored|shared|analysed|analyzed|read|recorded|kept|handled|collected)",
        "(to|with) (you|the company|the bot|the ai|an ai|ai|a bot|the assistant|your ai|your bot) .- (process*|using|use|storing|reading|analysing|analyzing|handling|helping|having|keeping|recording|collecting) .- {WHAT}?",
        "(to|with) (the|an|your)? (ai|bot|assistant|chatbot|robot) .- (helping|answering|assisting)? (me|my questions)?",
        "(that|for) (you|the ai|the bot|ai|an ai) .- (may|can|to|will)? .- (process|use|store|read|analyse|analyze|handle|keep|record|collect) .- {WHAT}?",
    ),
    # As TOTHAT, but with nothing unknown in between: only this can make a grant.
    "TOTHIS": (
        "(to|with|on|for) (that|this|it|these terms|those terms|the terms|your terms|all of it|all that|everything|the above|all|all of this|the policy|the privacy policy|your policy|the conditions|the terms and conditions|the processing|what you asked)",
        "(to|with|for|on) {LINK}? {LINK}? {LINK}? (process*|use|using|storage|storing|sharing|handling|analysis|analysing|analyzing|recording|collecting|collection|reading|keeping|profiling|automated|help of|sending) {LINK}? {LINK}? {LINK}? {WHAT}",
        "(to|with|for) {LINK}? {LINK}? {LINK}? (processing|automated processing|data processing|being recorded|recording|profiling|use of cookies|automated decision*)",
        "(to|with) {LINK}? {LINK}? {LINK}? {WHAT} {LINK}? {LINK}? {LINK}? (being|be|to be|getting) (processed|used|stored|shared|analysed|analyzed|read|recorded|kept|handled|collected)",
        "(to|with) (you|the company|the bot|the ai|an ai|ai|a bot|the assistant|your ai|your bot) {LINK}? {LINK}? {LINK}? (process*|using|use|storing|reading|analysing|analyzing|handling|helping|having|keeping|recording|collecting) {LINK}? {LINK}? {LINK}? {WHAT}?",
        "(to|with) (the|an|your)? (ai|bot|assistant|chatbot|robot) {LINK}? {LINK}? {LINK}? (helping|answering|assisting)? (me|my questions)?",
        "(that|for) (you|the ai|the bot|ai|an ai) {LINK}? {LINK}? {LINK}? (may|can|to|will)? {LINK}? {LINK}? {LINK}? (process|use|store|read|analyse|analyze|handle|keep|record|collect) {LINK}? {LINK}? {LINK}? {WHAT}?",
    ),
    "LINK": rows(
        "my, your, the, of, to, and, or, by, with, in, for, on, order, use, using, used, being, be, is, are, an, a, this, that, these, all, any, our, personal, data, information, details,"
        "messages, message, conversation, conversations, chat, chats, processing, processed, storing, stored, sharing, analysing, analyzing, analysed, analyzed, reading, read, handling, handled, recording, recorded, ai, bot, assistant, automated, artificial, intelligence,"
        "system, model, external, purpose, purposes, handle, handling, help, helping, me, you, it, request, case, complaint, return, refund, support, service, customer, company, shop, store, team, according, privacy, policy, terms, conditions, described, above, through, via, as, gdpr, own, from, contact, answer, answering, question, questions, us, its, can, may, so, go, ahead"
    ),
    "AGREE": rows(
        "i agree, i do agree, we agree, agree, agreed, i consent, i do consent, we consent, consent, consented, i accept, i do accept, we accept, accept,"
        "accepted, i give {ACCORD}, i do give {ACCORD}, i hereby give {ACCORD}, i hereby consent, i hereby agree, i grant {ACCORD}, giving {ACCORD}, i'm giving {ACCORD}, i am giving {ACCORD}, we give {ACCORD},"
        "you have my consent, you have my permission, you have my approval, you have permission, you have consent, you've got my consent, you've got my permission, you've my consent, i'm giving you permission,"
        "i give you permission, i give you consent, i give you my consent, i give you my permission, consent given, consent granted, permission granted, granted, approved, i approve, i authorise, i authorize, i authorise this, i allow, i permit,"
        "i'm ok, i'm okay, i am ok, i am okay, i'm fine, i am fine, i'm happy, i am happy, i'm cool, i'm alright, i'm all right, ok, okay, fine, cool, happy,"
        "i don't mind, i do not mind, don't mind, i don't object, i do not object, no objection, no objections, i have no objection, i have no objections, i have no problem, i've no problem, i have no issue, i've no issues, no issue, no issues, no problem, i confirm my consent, i confirm that i consent, i confirm that i agree, i confirm i agree, i confirm i consent, happy to agree, i'm happy to agree, happy to consent, i'm happy to consent, i'd like to consent, i want to consent, i wish to consent, i would like to give my consent, i say yes, i'm in, i am in, i'm in favour, i'm all for it, count me in, glad to agree, willing to agree, i'm willing"
    ),
    "DISAGREE": rows(
        "i do not agree, i don't agree, we do not agree, we don't agree, i disagree, disagree, disagreed, i do not consent, i don't consent, we don't consent, do not consent, don't consent, do not agree, don't agree,"
        "i refuse, we refuse, refuse, refused, i decline, decline, declined, i must decline, i must refuse, i have to refuse, i'm afraid i must refuse, i'm afraid i must decline, i can't accept, i cannot accept, i won't accept, i will not accept, i have to decline, i do not accept, i don't accept, not agreed, i object, i reject, reject, rejected, i do object, i strongly object, i oppose,"
        "i do not give {ACCORD}, i don't give {ACCORD}, i'm not giving {ACCORD}, i am not giving {ACCORD}, i won't give {ACCORD}, i will not give {ACCORD}, i won't be giving {ACCORD}, i refuse to give {ACCORD}, i do not grant {ACCORD}, i don't grant {ACCORD}, i do not give you {ACCORD},"
        "no consent, no permission, consent denied, permission denied, consent refused, consent not given, consent declined, you do not have {ACCORD}, you don't have {ACCORD}, you have no permission, you have no consent, you haven't got {ACCORD}, without my consent, not with my consent, no consent from me, no consent given,"
        "i won't agree, i will not agree, i won't consent, i will not consent, i cannot agree, i can't agree, i cannot consent, i can't consent, i refuse to consent, i refuse to agree, i decline to consent, i withhold {ACCORD}, i'm withholding {ACCORD}, i am withholding {ACCORD},"
        "i'm not ok, i'm not okay, i am not ok, i am not okay, not ok, not okay, i'm not fine, i am not fine, i'm not happy, i am not happy, not happy with that, not happy with this, i'm not comfortable, i am not comfortable, not comfortable, not happy, not fine, i do not approve, i don't approve, i don't allow, i do not allow, i do not authorise, i do not authorize, i don't authorise, i don't authorize, i do not permit, i'm against, i am against, i mind, i do mind, i'm opposed, i opt out, i do not wish to consent, i don't want to consent, i do not want to consent, i do not want to agree, i don't want to agree, i don't wish to agree, i don't wish to consent, i'd rather not agree, i'd rather not consent, i'd prefer not to consent, i'd prefer not to agree, i never consent, not giving {ACCORD}, refusing consent, i refuse consent"
    ),
}

_YES = rows(
    "yes, yep, yeah, yea, ya, yup, yess, aye, sure, sure thing, for sure, ok, okay, okey dokey, okie dokie, alright, all right, of course, certainly, absolutely, fine,"
    "that's fine, that is fine, it's fine, it is fine, this is fine, fine by me, fine with me, good with me, ok by me, okay by me, ok with me, okay with me, cool with me, cool, all good, go ahead, go for it, go on, carry on, proceed, please proceed, you may proceed, you can proceed, feel free, please do, continue, let's continue,"
    "sounds good, sounds fine, sounds ok, sounds great, sounds good to me, no problem, no worries, not a problem, no probs, np, i do, definitely, by all means, you may, you can, i confirm, confirmed, confirm, y, k, kk, okey, works for me, that works, that works for me,"
    "affirmative, let's do it, do it, let's go, let's do this, that's ok, that's okay, that is ok, that's alright, that's all right, that's cool, that's good, that's acceptable, acceptable, i'm ok with it, why not, indeed, totally, naturally, gladly, with pleasure, my pleasure, very well, so be it, right, right on, true, correct, exactly, roger, roger that, deal, it's a deal, great, perfect, good, done,"
    "sign:yes, +1, +, yes please, yes you may, yes you can, yes i do, i'm down, i'm game, ofc, yh, yas, yessir, mhm, uh huh, uhuh, uh-huh, aha yes, hell yeah, hell yes, a yes, a yes from me, that's a yes, it's a yes, my answer is yes, the answer is yes, i'll say yes, i say yes, you bet, no doubt, without a doubt, happy to, happy to proceed, happy to continue, happy for you to proceed, i'd like to proceed, i want to proceed, i'd like to continue, ready, i'm ready, obviously, surely, 100%, green light, thumbs up, be my guest, suits me, suits me fine, fair enough"
)
_NO = rows(
    "no way jose, no, nope, nah, naw, never, no way, not at all, absolutely not, certainly not, of course not, definitely not, obviously not, hell no, no chance, not a chance, no thanks, no thank you, no thank u, not interested, i'm not interested, n,"
    "i'd rather not, i would rather not, rather not, i'd prefer not to, i would prefer not to, i prefer not to, i'd prefer not, not now thanks, i won't, i will not, i do not, i don't, you may not, you can not, you cannot, you can't, no deal, negative, please don't, please do not, don't, do not, don't do it, don't do that, do not do that,"
    "i do not want that, i don't want that, i don't want this, i do not want this, i don't want to, i do not want to, i'd rather you didn't, i'd rather you did not, i would rather you didn't, i'd prefer you didn't, i'd prefer if you didn't, i'd rather you don't, please no, not for me, no siree, nay, never ever, under no circumstances, in no way, not in a million years, over my dead body, sign:no, -1,"
    "forget it, forget about it, not happening, that's a no, it's a no, a no, a no from me, it's a no from me, that's a no from me, hard no, hard pass, pass, i'll pass, i pass, i think not, i say no, my answer is no, the answer is no, i'm going to say no, i'll say no, i'll have to say no, i'm saying no, denied, by no means, noway, nooo, no sir, no ma'am, i'm afraid not, afraid not, i can't, i cannot, i'm good no, not today, not today thanks, unacceptable, not acceptable, out of the question, don't think so, i don't think so, i'm out, count me out, leave me out, no can do, i refuse to"
)
_AROUND = rows(
    "i'm good, please, thanks, thank you, thank you very much, many thanks, thanks a lot, hi, hello, hey, hi there, hello there, good morning, good afternoon, good evening, sir, madam, ma'am, of course, really, very much, at all,"
    "with that, with this, with it, sorry, i'm sorry, fully, completely, entirely, wholeheartedly, totally, absolutely, definitely, certainly, gladly, happily, freely, kindly, so, well, oh, to it, to that, to this, cheers, mate, pls, and, then, i, to, it, that, this, is, all, by me, with me, for me, from me, from my side, on my part, on my end, as far as i'm concerned, my answer, answer, my answer is, in answer to your question, in response, in response to your question,"
    "ok, okay, right, alright, great, good, super, perfect, lol, haha, ha, now, here, there, hereby, have a nice day, have a good day, kind regards, regards, best regards, best, take care, as i said, again, once again, once more, like i said, already, guys, everyone, folks, team, dear, dear team, bro, dude, man, buddy, friend, love, pal, my friend, go ahead, let's continue, let's go, you can continue, please continue, please proceed, please go ahead, carry on, let's proceed, in full, without reservation, of my own free will, voluntarily, explicitly, strongly, firmly, respectfully, politely, unfortunately, i'm afraid, simply, just, also, too, indeed, read and, i've read and, i have read and, i have read it and, i've read it and, understood, understood and, got it, noted, period, full stop, end of story, end of, final answer, that's final, and that's final, thank u, thx, ty, tysm, much appreciated, appreciate it, at this time, nothing personal, i said, i'm saying, yo, let me be clear, to be clear, honestly, frankly, actually, obviously, clearly, in this case, in that case, ah, aw, ugh, gosh, god, jesus, ever"
)
_DOUBTS = rows(
    "yeah right, yea right, sure jan, as if, maybe, perhaps, i'm not sure, i am not sure, not sure, not so sure, unsure, i don't know, i do not know, idk, dunno, depends, it depends, that depends, hmm, hm, mmm, um, umm, erm, er, possibly, probably, probably not, presumably, i guess, i guess so, i suppose, i suppose so, i think, i think so, sort of, kind of, kinda, sorta, we'll see, let me think, let me think about it, i'll think about it, i will think about it, i need to think, i need to think about it, need to think, i have to think about it, give me a minute, give me a moment, hold on, wait, one moment, one sec, later, maybe later, not yet, not now, not right now, another time, ask me later, yes and no, so so, why, what for, why though, what, undecided, i'm undecided, i can't decide, can't decide, on the fence, i'm on the fence, i'm torn, torn, i'm not convinced, i am not convinced, not convinced, unconvinced, just kidding, kidding, joking, only joking, just joking,  in two minds, i'm in two minds, i'm hesitant, hesitant, partly, partially, in part, to some extent, up to a point, somewhat, but, but no, if, only, only if, unless, if i must, if i have to, if necessary, if needed, whatever, i don't care, don't care, couldn't care less, i have doubts, i have my doubts, with reservations, conditionally, could be, might be, i might, i may, it's possible, for now, at least for now, theoretically, in theory, in principle, consent to what, agree to what, to what, confused, i'm confused, i don't understand, i do not understand, don't understand, i don't get it, sign:doubt, not really sure, not entirely, not completely, not fully, not 100%, hard to say, tough one, good question, either way, whichever, up to you, as you wish, as you like, you decide, or not, or no, or yes, what do you think, do i have a choice, do i have to, must i, i'd have to think, i'd need to know more, more info, need more info, tell me more, explain, explain please, please explain, eventually, tentatively, leaning yes, leaning no, leaning towards yes, meh, i'll consider it, let me read it first, let me read it, let me check, let me check first, not certain, i'm not certain, uncertain, iffy, who knows, if you say so, if you insist, i have no choice, don't rush me, although, though, however, except"
)

CONSENT = ConsentPhrases(
    yes=_YES,
    no=_NO,
    grants=(
        "{AGREE}",
        "{AGREE} {TOTHIS}",
        "{AGREE} (all|that|this|it|these|the) (terms|conditions|policy|privacy policy)?",
        "(yes|ok|okay|sure|fine) {TOTHIS}",
        "(you|the bot|the ai|ai) (can|may|are allowed to|are free to) (go ahead and)? (process|use|store|read|analyse|analyze|handle|keep|record|collect) {LINK}? {LINK}? {LINK}? {WHAT}",
        "(feel free to|please|go ahead and) (process|use|store|read|analyse|analyze|handle) {LINK}? {LINK}? {LINK}? {WHAT}",
    ),
    refusals=(
        "{DISAGREE}",
        "{DISAGREE} {TOTHAT}",
        "{DISAGREE} (to|with) (any|anything|any of it|any of this|any of that|such|such a thing|anything of the sort)",
        "(you|the bot|the ai|ai) (can't|cannot|may not|must not|are not allowed to|shouldn't|should not) (process|use|store|read|analyse|analyze|handle|keep|record|collect) .- {WHAT}",
        "(do not|don't|please don't|please do not|never) (process|use|store|read|analyse|analyze|handle|keep|record|collect) .- {WHAT}",
        "(i'd|i would) (rather|prefer) .- (didn't|did not|don't|not) (process|use|store|read|analyse|analyze|handle|keep|record|collect|processed) .- {WHAT}",
    ),
    around=_AROUND,
    details=GROUPS["LINK"],
    refusals_for=(
        "{DISAGREE} {TOTHAT}",
        "{DISAGREE} (to|with) (any|anything|such)",
        "(^|^ no|because|so|and) {DISAGREE} $",
        "(i|we) (don't|do not|won't|will not|can't|cannot|am not|'m not|never) .- (consent|give .- {ACCORD}|giving .- {ACCORD}|grant .- {ACCORD})",
        "(i|we) (refuse|decline) (to)? .- (consent|agree|give .- {ACCORD}|the processing|processing)",
        "you (don't|do not) have .- (consent|permission)",
        "(i|we) (don't|do not) want .- (you|an ai|ai|my data|the bot|a bot|any ai|my information|my messages|a machine|my details|anyone|any bot|my chat|my personal data) .. "
        "(process*|use*|using|to|read*|stored|shared|analys*|analyz*|handl*|kept|keep*|collect*|going)",
        "^^ no .? (i don't|i do not|i won't|i'd|because|please don't|don't|you can't|you cannot|you may not|that's not|i will not|not with|never|i'd rather|i prefer|i refuse|i'm not|i am not|leave my|keep your|it's my|my data)",
        "(i'd|i would) (rather|prefer) .- (didn't|did not|don't|not) (process|use|store|read|analyse|analyze|handle|keep|record|collect|processed)",
        "^ (you|the ai|the bot)? (may|can|must|are) not .- (process|use|store|read|analyse|analyze|allowed) .- {WHAT}",
    ),
    withdraws=Intent(
        said_by=(
            "(withdraw|withdrawing|withdrew|revoke|revoking|retract|retracting|rescind|rescinding|cancel|cancelling|canceling|take back|pull|pulling|withdrawal|recall|remove|undo|withdrawn|revoked|void|annul|terminate|end|ending|delete|nullify|taking back|rescission|revocation|removing|cancelation|cancellation|renounce|reverse|unsubscribe|stop) .- (of|all|any|every|from)? .- {ACCORD}",
            "{ACCORD} .- (is|be|was|as|has been|stands|should be|to be|gets)? .- (withdrawn|revoked|cancelled|canceled|rescinded|retracted|removed|no longer valid|void|over|taken back|no longer given|off the table|null and void|no longer applies|terminated|ended)",
            "(no longer|not anymore|don't|do not|not any more|not) (agree|consent|give {ACCORD}|accept|give you {ACCORD}|agreeing|consenting|want to consent|want you to have {ACCORD}|ok|okay|happy|comfortable) .. (anymore|any more|any longer|now|from now on|going forward)",
            "(i|we) (no longer) (agree|consent|accept|give|want to consent|wish to consent|want my data|approve|authorise|authorize|grant|permit|allow)",
            "(i'm|i am) no longer (ok|okay|happy|fine|comfortable|willing|consenting|agreeing)",
            "(you)? no longer have {ACCORD}",
            "(changed|changing|change) my mind .. (consent|agree|agreeing|agreed|no longer|stop|permission|processing|my data|about this|don't|do not|withdraw|no)",
            "(take|taking|took|want|have) .- {ACCORD} .- back",
            "(opt|opting|opted) out (of|from)? .. (consent|processing|data|ai|this|everything|all|$)",
            "(take|taking) back .- {ACCORD}",
            "(i|we) (agreed|consented|said yes|gave {ACCORD}|accepted) .. (but|now) .. (don't|do not|no longer|not|revoke|withdraw|cancel|changed|take it back|take that back|regret)",
            "^^ (please)? (i)? (withdraw|revoke|retract|take it back|take that back|i take it back|i take that back|opt out|opt me out)  $$",
            "(withdrawing|withdraw|revoking) (from)? (my|this|the) (data)? (processing|agreement)",
        ),
        struck=(
            "(how|can|could|may|where|when|is it possible) (do|can|could|may|to|would|will|one|it|easily|is|that)? .- (i|you|we|one|to|be)? .- (withdraw|revoke|cancel|retract|opt out|take back|undo|withdrawn|revoked|change my mind) ...",
            "(don't|do not|not|never|won't|didn't|no need to|no intention) .- (withdraw|revoke|cancel|retract|opt|withdrawing|revoking|cancelling|withdrawn|opting) ...",
            "(what|if|when|will|would|should|does|once|whether|after|before|unless|until|right to|option to|form to|consequences of|possibility) .- (withdraw|revoke|withdrawing|cancel|withdrawn|revoked|withdrawal|revoking|opt) ...",
            "(parental|landlord|planning|building|bank|owner's|landlord's|guardian|council|parents|doctor's|neighbours) .. (consent|permission|approval|agreement)",
            "(rental|lease|loan|service|subscription|insurance|contract|tenancy|maintenance|phone|hire) agreement",
            "(the|my|your) (bank|landlord|council|doctor|wife|husband|school|city|court|insurer|mum|boss) ... ",
            "(cancel|end|terminate|stop) .- (order|subscription|delivery|booking|contract|service|appointment|membership) ...",
        ),
    ),
    doubts=_DOUBTS,
    asks=(
        "(what|which|why|who) .. (consent|consenting|agree|agreeing|accepting|permission|consented|agreement) ..",
        "what (does|do|would|did|is) (that|this|it|you) (mean|imply|entail|involve|exactly|for|all about|about) ..",
        "(why|what) (do|would|does) .- (need|want|require) .- (consent|permission|agreement|this|that|it|to know|my data|my) ..",
        "what (if|happens if|happens when|would happen if) .- (i|we) .. (don't|do not|say no|refuse|disagree|decline|agree|say yes|not) ..",
        "(if|when|once) i .- (agree|consent|say yes|say no|refuse|accept|disagree|decline) .. ? ",
        "(do|must|should|am|can|may|have) i (really|actually|also|still)? (have to|need to|obliged to|required to|forced to|got to)? (agree|consent|accept|refuse|say no|decline)",
        "(is|does|was) (my|your|the|this|giving)? (consent|agreement|agreeing|permission) .- (required|mandatory|optional|necessary|needed|cover|mean|include|obligatory|voluntary|compulsory) ..",
        "(i|i'd) (need|want|would like|have|like|ought|should) to (think|read|consider|know more|understand|see|ask|check|learn|discuss|hear|be sure)",
        "(i'm|i am) not .- (sure|certain) .. (agree|consent|understand|what|about (this|that|it)|if|yet|i want|whether)",
        "(i'm|i am|still) (unsure|undecided|hesitant|wondering|confused|thinking) .. (agree|consent|about|if|whether|what)",
        "i (don't|do not) .- (understand|get|know) .- (question|consent|what i'm|what i am|what you|agree*|whether to|if i should|if i want|what this|the point|enough) ..",
        "what (happens|will happen|do you do|will you do|would you do|are you going to do) .- (to|with) .- (data|information|messages|details|chat) ..",
        "(can|could|may|would|will) you .- (explain|tell me|clarify|elaborate|show|send) .- (consent|that|this|first|what|why|more|the policy|the terms|me the|who|how)",
        "let me .- (think|read|consider|check|ask|look|see|sleep|get back)",
        "(who|where|how long|how) .- (see|sees|read|reads|stored|keep|kept|store|shared|access|gets|get|used|use|safe) .- (data|information|messages|details|chat|it) .. ?",
        "(is|are|will) .- (data|information|messages|details|chat) .- (safe|secure|sold|shared|stored|deleted|used|encrypted|private|kept) .. ?",
        "(where|show|send|link) .- (privacy policy|privacy notice|terms|policy) ..",
        "(not (entirely|completely|fully|really|quite|totally|too)) (sure|certain|convinced|comfortable yet|clear)",
        "^^ only if",
        "^^ (hmm|hm|but|and|ok|okay|so|well|um)? (what|why|who|which) (exactly|for|is it|is this)? (exactly|for)? ?",
        "^^ it? depends (on (what|how|if|whether|who|which|why|the (terms|policy|purpose|data)|your)|what|how|if|whether|who)",
        "(agree|consent) (to|with) (some|part|parts|most|half|certain|a few)",
        "(partly|partially|somewhat|sort of|kind of) (agree|consent|ok|okay)",
        "(what|which) (data|information) .- (collect|process|store|use|gather|need|keep) .. ?",
    ),
    openings=(
        "^^ (yes|yeah|yep|ok|okay|sure|fine|no|no .|alright|all right|nope|of course|{AGREE}|{DISAGREE}) ... (but|if|only|unless|provided|providing|as long as|except|so long as|on condition|on the condition|assuming|although|however|though|subject to|apart from) "
        "(it's|only|not|i|if|you|it|for|my|the|don't|that|what|to|as|no|please|with|nothing|never|delete|this|in|your|by|a|email*|phone|address|when|until|without|first|we|they|some|there|just|can|could|one)",
        "^^ (yes|yeah|ok|okay|sure|fine|no|{AGREE}) (but|if|unless|though|although|however) $$",
        "^^ (maybe|perhaps|probably|possibly|i guess|i suppose|i think|i might|i may|i could|presumably) .- (yes|no|so|later|not|ok|okay|{AGREE}|{DISAGREE}|agree|consent|i|it's|that's)",
        "^^ (if|provided|unless|assuming|as long as|so long as|when|once) ... (yes|ok|okay|fine|sure|{AGREE}|no|{DISAGREE}|then|agree|consent) .. $$",
        "{AGREE} (partly|partially|conditionally|for now|but|if|only|unless|provided|as long as|except|so long as|with reservations|to some|up to a point|in part|in principle)",
        "(yes|ok|{AGREE}) .- (no|{DISAGREE}) $$",
        "^^ no .- (yes|ok|okay) $$",
        "^^ (i would|i'd) (agree|consent|accept) (if|but|provided|only|as long|unless)",
    ),
    conditions=rows(
        "but, if, only, unless, provided, as long as, except, maybe, perhaps, not sure, partly,"
        "some of, without, until, when, once, after, before, told, however, although, though, so long as, excluding, apart from, other than, providing, assuming, just for, probably, might, limited to"
    ),
    loose=(
        "(i|we) (do|hereby|fully|freely|gladly|happily|explicitly|also|can|)? (agree|consent|give {ACCORD}|grant {ACCORD}) {TOTHAT}",
        "{AGREE} {TOTHAT}",
        "(you|you've) (have|got) .- (my|our) (consent|permission|approval) ",
        "(i|we) (do|hereby|fully|freely)? give .- {ACCORD} (to|for|that)",
        "^ (yes|ok|okay|sure)? (i|we) (agree|consent|accept|give {ACCORD}) ",
        "(i|we) (agree|consent) (to|with|that|and|so)",
        "^^ (yes|yeah|sure|ok|okay|fine) (you can|you may|i agree|i consent|i accept|go ahead) (and|with|to|use|process|store)",
        "(you (can|may)) (process|use|store|read) .- {WHAT}",
    ),
    elsewhere=(
        "(i|we) (agree|disagree) that? (the|it|he|she|they|you|your|this|its|there) .- (is|was|looked|are|were|looks|seems|should|needs|has|had) ...",
        "(i|we) (don't|do not|can't|totally|completely|fully|strongly|also|really|just|would|have to)? (totally|completely|fully|strongly)? (agree|disagree|agreed|disagreed) (with|that|about|on) "
        "(you|your (decision|assessment|calculation|policy on|charges|opinion|manager|colleague|reply|answer|conclusion)|the (charge|charges|price|bill|decision|invoice|fee|amount|assessment|reviewer|review|calculation|quote|refund|cost|conclusion|customer)|"
        "this (charge|charges|price|bill|decision|invoice|fee|amount|assessment)|it's|it is|the service|he|she|they|we|a price|last|his|her|him|them|previous|what the|prices|on the phone|the product|the delivery|the agent) ...",
        "(i|we) (don't|do not|would|will|agree|agreed|can)? (agree|agreed|consent|accept|accepted) (to|on)? .- (the|a|an|that|this|your|these|any)? .- (replacement|refund|price|exchange|repair|delivery|substitute|voucher|store credit|higher price|new price|fee|charge|charges|date|appointment|damaged|parcel|package|offer|delay|quote|item|upgrade|contract|surcharge|increase|rescheduling|credit|settlement|meeting|invoice|substitution|colour|color|size|order|discount|cards|cash|visa|paypal|payment|returns) ...",
        "(do|does|can|will) (you|they|the shop|your shop|the store|it) (accept|agree|approve|allow|consent) ...",
        "(don't|doesn't|won't|do not|does not) accept .- (my|card|cards|cash|coupon|code|payment|visa|paypal|voucher|password) ...",
        "(the|my|your) (system|site|website|app|page|bank|machine|terminal|form|landlord|council|wife|husband|doctor|shop|store|seller|courier|driver|neighbour|insurer|school) .- (accept*|agree*|decline*|refuse*|reject*|den*|consent*|approve*|allow*|won't|doesn't|gave|has|permission) ...",
        "(i|my) .- (refuse|refused|reject|rejected|decline|declined) (to)? .- (pay|delivery|package|parcel|the (parcel|delivery|package|order|offer)|accept|leave|wait|card|payment|sign) ...",
        "(was|were|got|been|is) (declined|refused|rejected|denied|accepted|approved|agreed) ...",
        "(card|payment|order|application|transaction|claim|return|refund|request|coupon|code) .- (declined|refused|rejected|denied|accepted|approved|granted|confirmed) ...",
        "(i|please|we) (confirm|confirmed|approve|accept) .- (appointment|order|address|booking|delivery|reservation|date|receipt|payment|quote|email|time|number|visit|purchase) ...",
        "(i'm|i am|we're|not|i'm not) (happy|ok|okay|fine|cool|good|not happy|not ok) (with|about|to|for) (the|your|my|how|this product|wait|it arriv*|waiting|a) .- (service|product|quality|order|colour|color|delivery|price|shoes|purchase|size|refund|exchange|replacement|handled|treated|fit|dress|courier|packaging|phone|result|wait|blue|red|other|voucher|neighbour|credit) ...",
        "(parental|landlord's|planning|doctor's|owner's|school) (consent|permission) ...",
        "(consent|permission) (form|slip|letter) ...",
        "ok (google|boomer) ...",
        "(object*|objection) to .- (price|fee|charge|fine|parking|bill) ...",
        "(not|isn't|wasn't) (ok|okay|fine|good|acceptable) (that|how|to (charge|treat|send|wait|deliver|be|make)) ...",
        "(i|we) (don't|do not) mind .- (waiting|wait|which|what|the colour|if it|paying|a replacement|either|color|when|the wait) ...",
        "no problem (with|logging|finding|so far|until) .- (the|my|in|it|order|delivery) ...",
        "no (problem|issue|issues) (with|in) (my|the) (order|account|delivery|product|parcel) ...",
    ),
)
