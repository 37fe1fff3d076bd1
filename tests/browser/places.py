"""One page of every kind, by the address from the site's root."""

PLACES = {
    "home": "./",
    "rotations": "rotations/",
    "rotation": "rotations/surgery/",
    "strategies": "strategies/",
    "strategy": "strategies/find-a-mentor/",
    "benefit": "benefits/professional-reputation/",
    "reason": "reasons/peer-support/",
    "people": "people/",
    "person": "people/nurse/",
    "messages": "messages/",
    "message": "messages/thank-you/",
    "questions": "questions/",
    "why": "why/",
    "references": "references/",
    "about": "about/",
    "privacy": "privacy/",
    "404": "404.html",
}
