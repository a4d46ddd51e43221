"""Whether the legal texts that a policy needs exist where national law asks for them."""

from __future__ import annotations

from policies import strict_yaml
from policies.countries.packs import country_pack
from policies.decisions import needed_notices
from policies.faults import fault
from policies.model import Policy
from policies.notices.book import NoticeBook
from policies.rulebook import Rulebook


def require_texts(rulebook: Rulebook, book: NoticeBook) -> None:
    """Raises PolicyFileError (`country_text_missing`) at the country whose consumers cannot read.

    Poland: Art. 7 of the Act of 7 October 1999 on the Polish language (PL-06).
    """
    for country in rulebook.countries:
        for language in country_pack(country).consumer_languages:
            for policy in rulebook.policies():
                if _speaks(policy) and book.missing(needed_notices(policy), language):
                    raise fault(
                        "country_text_missing",
                        rulebook.file,
                        _line_of(rulebook, country),
                        path=f"country {country}, language {language}",
                    )


def _speaks(policy: Policy) -> bool:
    return policy.audience == "end_user" and policy.mode == "protect"


def _line_of(rulebook: Rulebook, country: str) -> int:
    """Where the country is named: by the policy, or by the first rule that does."""
    document = strict_yaml.read(rulebook.source, rulebook.file)
    if rulebook.base.country == country:
        return document.line_of(("country",))
    named = (i for i, r in enumerate(rulebook.rules) if country in r.when.get("country", ()))
    return document.line_of(("rules", next(named, 0), "when", "country"))
