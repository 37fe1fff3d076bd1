"""The smallest whole guide: one page of each kind, one rotation of three items, one of them a core item."""

SMALL = """
=== content/guide.yml
title: Small
tagline: Get to know *the people*
lead: A small guide.
phases:
  - {id: before, title: Before day one, short: Before, tone: At home., done: Sleep early.}
  - {id: first-week, title: First week, short: Week 1, tone: Be early., done: They know you.}
  - {id: middle, title: Middle, short: Middle, tone: Ask for more., done: You asked.}
  - {id: last-week, title: Last week, short: Last, tone: Leave things tidy., done: Tidy.}
  - {id: after, title: After, short: After, tone: Within ten days., done: The door is open.}
levels:
  - {id: essential, title: Essential, meaning: Do these.}
  - {id: useful, title: Useful, meaning: Worth it.}
  - {id: extra, title: Extra, meaning: If you like.}
now:
  - {label: First, title: Say thank you, text: One sentence., page: messages/thank-you/}
home: [surgery]
=== content/chapters/why.yml
id: why
title: Why bother
summary: It pays.
kicker: Why it matters
tab: Why
sections:
  - id: two-kinds-of-skill
    title: Two kinds of skill
    carries: [two-kinds-of-skill]
    text: |
      You learn them with [nurses](../people/nurse/) [@hill-2020].
=== content/chapters/safety.yml
id: safety
title: Safety
summary: Where the line is.
kicker: Where the line is
facts:
  - {label: In danger, text: Leave.}
sections:
  - id: gifts
    title: Gifts
    tone: stop
    text: None [@hill-2020].
    steps:
      - {title: Say no, text: Kindly.}
    words:
      - {when: At the door, say: I cannot take it.}
    avoid: [A card with money in it.]
=== content/packet.yml
id: packet
title: Letter packet
summary: One page.
groups:
  - title: About you
    fields:
      - {id: name, label: Your name}
      - {id: moments, label: What we did together, hint: The task, lines: 3}
enclose: [CV]
=== content/glossary.yml
id: glossary
title: Glossary
summary: What words mean.
terms:
  - {id: sloe, term: SLOE, forms: [SLOEs], means: A standard letter., refs: [hill-2020]}
  - {id: attending, term: attending, means: The specialist in charge., tooltip: false}
ideas:
  - {id: attending, title: A specialist}
=== content/terms/us.yml
id: us
title: United States
words:
  attending: {say: attending, refs: [hill-2020]}
note: Nobody is a *consultant* all day.
=== content/terms/uk.yml
id: uk
title: United Kingdom
words:
  attending: {say: consultant}
=== content/core-items.yml
items:
  - id: learn-ten-names
    text: Learn ten names and use them.
    why: People help people who know their names.
    strategy: be-present
    people: [nurse]
    level: essential
=== content/questions.yml
questions:
  - {id: what-worries-you, ask: What worries you tonight?, when: At 15:00., people: [nurse]}
  - {id: where-to-stand, ask: Where may I stand?, when: Before the count., people: [nurse], rotations: [surgery]}
=== content/references.yml
references:
  - id: hill-2020
    kind: study
    label: Survey
    authors: Hill K
    year: 2020
    title: A survey
    publisher: A journal 1:1
    url: https://example.org/hill
    finding: Some students said so.
    limits: One school.
=== content/points.yml
groups:
  - id: frame
    title: The frame
    points:
      - {id: two-kinds-of-skill, says: Two kinds of skill are asked for.}
  - id: strategies
    title: The strategies
    points:
      - {id: be-present, says: Be attentive.}
=== content/search.yml
same:
  - [attending, consultant]
=== content/voice.yml
verbs: [learn, write]
instead:
  leverag*: Say use.
spelling: [sloe]
=== content/ids.yml
published: []
aliases: {}
retired: {}
=== content/benefits/research.yml
id: research
title: Research
summary: A way in.
why: Ask early.
=== content/reasons/peers.yml
id: peers
title: Company
summary: Company in a hard year.
why: Sit together.
strategies: [be-present]
=== content/strategies/be-present.yml
id: be-present
title: Be present
summary: Be there, and take part.
carries: [be-present]
what: Look up.
why: People notice [@hill-2020].
today:
  - {title: Arrive early, text: Five minutes.}
  - {title: Say your name, text: Once.}
  - {title: Ask one thing, text: At the end.}
words:
  - {when: On rounds, say: May I present this one?}
line: [Stay out of private talk.]
=== content/rotations/surgery.yml
id: surgery
title: Surgery
abbr: SURG
place: OR and ward
summary: Come early and hold still.
facts: {talk: At the sink, first: The circulating nurse, wrong: Talking in the count}
day:
  - {time: "5:30", what: See your patients, talk: short, text: The night nurse knows.}
team:
  - {person: nurse, title: Scrub nurse, tag: SCRUB, text: Answers for the field.}
openings:
  - {when: At the sink, say: What should I watch for?}
safety: [Say it aloud and step back.]
refs: [hill-2020]
checklist:
  before:
    - id: learn-your-glove-size
      text: Learn your glove size.
      why: It is the first thing they ask.
      how: Ask **early**.
      strategy: be-present
      people: [nurse]
      level: useful
  first-week:
    - use: learn-ten-names
      text: Learn ten names in the OR.
  after:
    - id: write-to-a-nurse
      text: Write to a nurse’s manager.
      why: A note stays in the file.
      strategy: be-present
      level: extra
      refs: [hill-2020]
=== content/people/nurse.yml
id: nurse
title: Nurse
band: NURSE
portrait: nurse
summary: Sees the patient all day.
knows: How the night was.
talks: About 10:30.
wants: Your name.
start: {say: Good morning. May I go in?, then: Wait.}
=== content/messages/thank-you.yml
id: thank-you
title: Say thank you
summary: Four sentences.
card: Note to a teacher
when: In the last week.
subject: Thank you from {your-name}
body: |
  Dear {their-name},

  Thank you.
  {your-name}
short: Thank you, {their-name}.
blanks:
  their-name: {label: their name, example: "Dr. [name]"}
  your-name: {label: your name, example: "[first name]"}
people: [nurse]
strategy: be-present
"""
