"""What content may be: one pydantic model per kind of file. JSON Schema and messages come from here."""

from wardbook.model.pages import Frame, Person, Strategy, Why
from wardbook.model.rotation import CoreItems, CoreUse, Item, Rotation
from wardbook.model.whole import GuideFile, Ledger, Points, Reference, References, SearchWords
from wardbook.model.words import Message, Question, Questions

__all__ = [
    "CoreItems",
    "CoreUse",
    "Frame",
    "GuideFile",
    "Item",
    "Ledger",
    "Message",
    "Person",
    "Points",
    "Question",
    "Questions",
    "Reference",
    "References",
    "Rotation",
    "SearchWords",
    "Strategy",
    "Why",
]
