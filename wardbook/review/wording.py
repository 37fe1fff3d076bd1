"""Items begin with a verb; no text uses a word that the guide does not use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from wardbook.errors import ContentError, quoted
from wardbook.load import Loaded
from wardbook.review.texts import items, plain, texts


def verb_first(file: Loaded, verbs: Collection[str]) -> Iterator[ContentError]:
    """Yield the checklist items of `file` that begin with none of `verbs`."""
    known = {verb.lower() for verb in verbs}
    for place, item in items(file):
        first = item["text"].split()[0].rstrip(",.:;") if item.get("text") else None
        if first is not None and first.lower() not in known:
            yield file.error(
                (*place, "text"),
                f"the item begins with {quoted(first)}. Begin with what to do. "
                "If that is a verb, enter it under verbs: of content/voice.yml.",
            )


def unwanted_words(file: Loaded, instead: Mapping[str, str]) -> Iterator[ContentError]:
    """Yield the words of `file` that `instead` names, each with its remedy."""
    patterns = [(_pattern(word), remedy) for word, remedy in instead.items()]
    for place, text in texts(file):
        for pattern, remedy in patterns:
            for found in dict.fromkeys(pattern.findall(plain(text))):
                yield file.error(place, f"the guide does not say {quoted(found)}. {remedy}")


def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds `word` as a whole word, on one line or two, whichever apostrophe it is written with."""
    inner = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    whole = rf"(?<!\w){inner}(?!\w)" if re.match(r"[\w*]", word) else inner
    return re.compile(re.sub("['’]", "['’]", whole), re.IGNORECASE)
