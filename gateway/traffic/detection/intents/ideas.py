"""The ideas that customers' wishes are made of, the same in every language.

A lexicon (`lexicons/<language>.txt`) says by which words a language expresses each of them. What a
row of ideas means is learnt over all languages together: only the words differ between them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

IDEAS: Final = MappingProxyType(
    {
        # People and machines
        "HUMAN": "a human being, a person",
        "STAFF": "somebody of the firm: consultant, agent, operator, advisor",
        "BOSS": "somebody above: manager, supervisor",
        "DEPT": "where people of the firm are: customer service, hotline",
        "SOMEONE": "someone, anybody",
        "REAL": "real, living, actual",
        "BOT": "bot, machine, artificial intelligence, recording",
        "ASSISTANT": "assistant, which may be either",
        "NOTHUMAN": "phrases that only look like staff: estate agent, mobile operator",
        # Wishing, asking, doing
        "WANT": "want, would like, need, prefer, demand",
        "PLEASE": "please",
        "CAN": "can, may, is it possible",
        "TALK": "talk, write to, reach",
        "CONNECT": "connect, put through, hand over",
        "GIVE": "give, bring, let have",
        "CALLME": "call me back",
        "HELP": "help, answer, take care of",
        "EXIST": "is there, available",
        "HERE": "here, on the other side",
        "WHO": "who",
        "WHAT": "what, which",
        "WHERE": "where",
        "HOW": "how",
        "WHEN": "when",
        "WHY": "why, what for",
        # How it is said
        "IF": "if, unless, on condition",
        "BUT": "but, however",
        "INSTEAD": "only, rather, just",
        "NOT": "negations",
        "NO": "no, as an answer",
        "YES": "yes, as an answer",
        "AGREE": "agree, accept, allow",
        "DISAGREE": "refuse, decline",
        "CONSENT": "consent, permission",
        "WITHDRAW": "withdraw, revoke, take back",
        "NOMORE": "no longer, stop, from now on",
        "DOUBT": "maybe, not sure, later",
        "ALL": "all, everything",
        "NOTHING": "nothing",
        # Who speaks of whom
        "I": "I, me",
        "MY": "my",
        "IAM": "I am",
        "YOU": "you",
        "YOUARE": "you are, are you",
        "HESHE": "he, she, they",
        "SAID": "said, told, wrote",
        "PAST": "yesterday, last time",
        "OTHERS": "courier, seller, neighbour",
        "THANKS": "thanks",
        "HELLO": "greetings",
        # What one talks to
        "TRUTH": "really, honestly, admit",
        "NATURE": "feelings, breathing, written by, automatic",
        "NAMEIS": "my name is",
        "WORKHERE": "I work here, my shift",
        "LIFE": "coffee, children, weekend",
        "ASAI": "phrases by which a machine names itself",
        "TAKEOVER": "somebody will take over",
        "ANGRY": "useless, fed up",
        "REPEAT": "again, for the third time",
        # Rights
        "DATA": "data, information, file",
        "ACCOUNT": "account, profile",
        "HISTORY": "history, conversation",
        "SHOW": "show, send, tell",
        "COPY": "copy, extract",
        "HOLD": "hold, store, process",
        "DELETE": "delete, forget",
        "CORRECT": "correct, update",
        "WRONG": "wrong, outdated",
        "RESTRICT": "restrict, freeze",
        "UNTIL": "until, for the time being",
        "PORT": "machine-readable, to another provider",
        "OBJECT": "object, oppose",
        "PROCESSING": "processing, profiling",
        "HANDLING": "messages sent on to a language model; fully, hereby",
        "MARKETING": "advertising",
        "LAW": "the GDPR, articles, authorities",
        "ABOUTME": "about me",
        "ORDERS": "order, invoice, product",
        "TECH": "password, app, mobile data",
        "MONEY": "money, transfer",
        # Special categories
        "HEALTH": "illness, treatment",
        "HEALTHNOT": "phrases that only look like it",
        "RELIGION": "faith",
        "SEXLIFE": "sexual life and orientation",
        "UNION": "trade unions",
        "POLITICS": "political opinions",
        "ETHNIC": "origin",
        "BIOMETRIC": "fingerprint, face",
        "GENETIC": "genes",
        "CRIME": "convictions",
        "SELF": "I have, my husband: who it is about",
        # Nothing
        "FILLER": "words that carry no meaning of their own here",
    }
)
"""Each idea with what it stands for. The list is closed: a lexicon with another one is refused."""
