"""What content may be: one pydantic model per kind of file. JSON Schema and messages come from here."""

from wardbook.model.chapters import Chapter, Country, Glossary, Packet
from wardbook.model.pages import Person, Strategy, Why
from wardbook.model.rotation import CoreItems, CoreUse, Item, Rotation
from wardbook.model.whole import GuideFile, Ledger, Points, Reference, References, SearchWords, Voice
from wardbook.model.words import Message, Question, Questions

__all__ = [
    "Chapter",
    "CoreItems",
    "CoreUse",
    "Country",
    "Glossary",
    "GuideFile",
    "Item",
    "Ledger",
    "Message",
    "Packet",
    "Person",
    "Points",
    "Question",
    "Questions",
    "Reference",
    "References",
    "Rotation",
    "SearchWords",
    "Strategy",
    "Voice",
    "Why",
]
