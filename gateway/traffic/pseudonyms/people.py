"""Which mentions of a name are one person, within one conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gateway.ports.inflection import Inflection, NoInflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.guessed_people import GuessedPeople
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.people_index import PeopleIndex
from gateway.traffic.pseudonyms.person import FAMILY, MISTAKEN, RELATED, SECOND, SPEAKER, Person
from gateway.traffic.pseudonyms.spellings import spelling_key


class People:
    """The persons of one map, found by lemma and by spelling.

    What is found follows from the entries as they are now, in whatever order they were held.
    """

    def __init__(self, inflection: Inflection | None = None) -> None:
        self._inflection = inflection or NoInflection()
        self._index = PeopleIndex()
        self._guessed = GuessedPeople(self._index, self._inflection)

    def __repr__(self) -> str:
        return f"People({len(self._index)})"

    def hold(self, entry: VaultEntry) -> set[Mark]:
        """Takes an entry in, or its later state. Raises ValueError if its link is none of ours.

        Gives the marks (see `asked`) of the texts which may mean somebody else from now on.
        """
        return self._index.hold(entry)

    def person(self, number: int) -> Person:
        """The person with this number, who must be held."""
        return self._index[number]

    def put_right(self, wrong: int, right: int) -> tuple[str, str]:
        """The links of both after `nie Wrona, tylko Wroński`: who is right has the given name.

        As they were where the right one has a given name, or is of another gender. `Zielonka, a nie
        Zielińska` is a woman, and so no other Zielonka's wife or husband.
        """
        was, meant = self._index[wrong], self._index[right]
        is_other = was.gender and meant.gender and was.gender != meant.gender
        if FAMILY in (was.gender, meant.gender) or is_other or meant.given:
            return was.to_link(), meant.to_link()
        if not was.given:
            return was.to_link(), replace(meant, gender=meant.gender or was.gender).to_link()
        meant = replace(meant, given=was.given, gender=meant.gender or was.gender, settled=False)
        return replace(was, traits=was.traits | {MISTAKEN}).to_link(), meant.to_link()

    def asked(self) -> set[Mark]:
        """The marks under which `meet` looked people up since this was last called."""
        return self._index.asked()

    def meet(
        self, text: str, mention: Person, around: str = "", *, addressed: bool = False
    ) -> tuple[str, int | None]:
        """The link to store, and the number of the person meant; None for somebody new.

        1. A spelling met of exactly one person whom nothing contradicts is that person, so that
           a token never changes between turns.
        2. Else the one person whom the lemmas fit; those known by the same name parts first.
        3. Else, where no grammar knows the one or the other, the one person with the same words.
        4. Else the one person of whose name this is a rare form, another spelling or a slip of the
           fingers, if nobody is called so and `around`, the whole text, does not hold the right
           spelling too: who writes both (`nie Meyer, sondern Meier`) means two.
        5. Of several, an `addressed` one is whoever was spoken to before: the customer; and a
           name that was put right is nobody's while another has it.
        6. Whoever fits several is somebody new, and settled (see `Person`): better one person
           under two tokens than two people under one. So is a namesake who is said to be one.
        """
        said = mention.gender
        if self._tells_no_gender(mention):
            mention = replace(mention, gender=self._gender_known(text, mention))
        if SECOND in mention.traits:
            return self._meet_second(mention)
        is_related = RELATED in mention.traits
        mention = replace(mention, traits=mention.traits - {RELATED})
        chosen, is_known = self._chosen(text, mention, addressed)
        if is_related and chosen in self._index.addressed():
            # `mój sąsiad Wrona`, says Jan Wrona: not himself.
            return self._meet_second(replace(mention, traits=mention.traits | {SECOND}))
        if chosen is not None:
            person = self._index[chosen]
            if not person.contradicts(mention):
                person = person.with_mention(mention)
            if said and person.gender and said != person.gender:
                person = replace(person, gender=None)  # taken for a man once, for a woman now
            return person.to_link(), chosen
        if is_known:
            return replace(mention, settled=True).to_link(), None
        meant = self._guessed.meant(text, mention, around, addressed=addressed)
        if meant is not None and not (is_related and mention.surname):
            return meant[1].to_link(), meant[0]
        slipped = self._guessed.slip(text, mention, around)
        if slipped is not None:
            return self._index[slipped].to_link(), slipped
        return mention.to_link(), None

    def _chosen(self, text: str, mention: Person, addressed: bool) -> tuple[int | None, bool]:
        """The person meant, and whether anybody can be meant at all."""
        spelled = self._preferred(
            number
            for number in self._index.spelled(text)
            if not self._index[number].contradicts(mention)
        )
        fitting: list[int] = []
        chosen = _only(spelled) if not _may_be_of_other_gender(mention) else None
        if chosen is None:
            fitting = self._fitting(mention) if mention.has_lemmas else []
            if not spelled and not fitting:
                fitting = self._guessed.of_overlapping_words(text, mention)
            chosen = self._of_that_gender(mention, {*spelled, *fitting})
        if chosen is None:
            chosen = _only(spelled) or self._of_same_words(spelled, mention) or _only(fitting)
        if addressed and (namesake := self._speaking_namesake(mention)) is not None:
            return namesake, True
        if addressed and (chosen is None or self._index[chosen].settled):
            spoken_to = self._index.addressed()
            chosen = _only(sorted(spoken_to & set(self._all_fitting(mention)))) or chosen
        return chosen, bool(spelled or fitting)

    def _speaking_namesake(self, mention: Person) -> int | None:
        """Who said `a ja też Ania`, and is called so."""
        called = [
            number
            for number in self._all_fitting(mention)
            if {SECOND, SPEAKER} <= self._index[number].traits
        ]
        return _only(called)

    def _meet_second(self, mention: Person) -> tuple[str, int | None]:
        """A namesake who is said to be one: nobody who is known, unless as such a namesake."""
        near = self._near(mention)
        namesakes = [
            number
            for number in near
            if SECOND in self._index[number].traits and self._index[number].fits(mention)
        ]
        if len(namesakes) == 1:
            return self._index[namesakes[0]].with_mention(mention).to_link(), namesakes[0]
        if not any(self._index[number].fits(mention) for number in near):
            mention = replace(mention, traits=mention.traits - {SECOND})
        return mention.to_link(), None

    def _tells_no_gender(self, mention: Person) -> bool:
        """A given name that no grammar knows: `Deniz` may be a man, a woman, or mistaken."""
        return bool(mention.gender and mention.given) and not any(
            self._inflection.forms(lemma, "given", None) for lemma in mention.given
        )

    def _gender_known(self, text: str, mention: Person) -> str | None:
        """The gender of the one person who is spelled or called so, whatever was said of it now."""
        asked = replace(mention, gender=None)
        number = _only(self._index.spelled(text))
        number = number or _only(self._fitting(asked))
        if number is None or self._index[number].contradicts(asked):
            return mention.gender
        return self._index[number].gender

    def _of_that_gender(self, mention: Person, possible: set[int]) -> int | None:
        """Where all who were met as a mere word are of unknown gender: the one who is known."""
        if not _may_be_of_other_gender(mention):
            return None
        others = {n for n in possible if self._index[n].gender is None}
        if not others or not all(self._index[n].settled for n in others):
            return None
        near = {n for lemma in mention.surname for n in self._index.of_lemma("surname", lemma)}
        return _only(
            [
                n
                for n in sorted(near - others)
                if self._index[n].gender == mention.gender and self._index[n].fits(mention)
            ]
        )

    def _near(self, mention: Person) -> list[int]:
        near: set[int] = set()
        for part, lemmas in (("given", mention.given), ("surname", mention.surname)):
            for lemma in lemmas:
                near |= self._index.of_lemma(part, lemma)
        return sorted(near)

    def _fitting(self, mention: Person) -> list[int]:
        fitting = self._preferred(n for n in self._near(mention) if self._index[n].fits(mention))
        fitting = self._called_so(self._of_known_gender(fitting, mention), mention)
        alike = [number for number in fitting if self._index[number].same_parts(mention)]
        if alike or not (mention.given and mention.surname):
            return alike or self._of_whole_surname(fitting, mention)
        # Two who are known by the given name and by the surname alone are this one person.
        return [number for number in fitting if self._index[number].surname] or fitting

    def _preferred(self, numbers: Iterable[int]) -> list[int]:
        """Without whose name was a mistake, and without who speaks and said to be a namesake.

        Somebody is left always.
        """
        fitting = list(numbers)
        if len(fitting) < 2:
            return fitting
        left = [
            number
            for number in fitting
            if MISTAKEN not in self._index[number].traits
            and not {SECOND, SPEAKER} <= self._index[number].traits
        ]
        return left or fitting

    def _of_known_gender(self, fitting: list[int], mention: Person) -> list[int]:
        """Where somebody is known to be what is said: without whom a form of several names left

        in doubt, as `Karola` of Karol and Karolina.
        """
        people = {number: self._index[number] for number in fitting}
        if not mention.gender or all(p.gender != mention.gender for p in people.values()):
            return fitting
        return [
            number
            for number, person in people.items()
            if not (person.settled and person.gender is None and len(person.given) > 1)
        ]

    def _called_so(self, fitting: list[int], mention: Person) -> list[int]:
        """Of several, who was called by that very fond name: `Radku` of Radek and Radosław."""
        if len(fitting) < 2 or mention.surname:
            return fitting
        fond = {fold(each) for each in mention.given if self._inflection.formal(each)}
        called = [n for n in fitting if not fond.isdisjoint(self._index.words_met(n))]
        return called or fitting

    def _of_whole_surname(self, fitting: list[int], mention: Person) -> list[int]:
        """Of several, who has the surname that was said, not one half of a double name more."""
        if len(fitting) < 2 or mention.given:
            return fitting
        said = {fold(lemma) for lemma in mention.surname}
        whole = [n for n in fitting if not said.isdisjoint(map(fold, self._index[n].surname))]
        return whole or fitting

    def _all_fitting(self, mention: Person) -> list[int]:
        near = (n for n in self._index.addressed() if self._index[n].fits(mention))
        return [number for number in near if not self._index[number].settled]

    def _of_same_words(self, numbers: Iterable[int], mention: Person) -> int | None:
        """Of several people with this spelling, the one known by nothing else."""
        if mention.has_lemmas:
            return None
        for number in numbers:
            if spelling_key(self._index[number].words) == spelling_key(mention.words):
                return number
        return None


def _may_be_of_other_gender(mention: Person) -> bool:
    """A mere surname said of a man or of a woman."""
    return bool(mention.gender and not mention.given and mention.surname)


def _only(numbers: list[int]) -> int | None:
    return numbers[0] if len(numbers) == 1 else None
