/** A small sound graph with every kind of file, for tests of the gate. It has nothing to refuse and nothing to advise. */
export const SMALL: Readonly<Record<string, string>> = {
	'vocabulary.yaml': `kinds:
  person: { label: Person, plural: People, folder: actors, family: actor }
  state: { label: State, plural: States, folder: actors, family: actor }
  event: { label: Event, plural: Events, folder: events, family: event }
  condition: { label: Condition, plural: Conditions, folder: conditions, family: event }
  motive: { label: Motive, plural: Motives, folder: motives, family: motive }
  place: { label: Place, plural: Places, folder: places, family: place }
  document: { label: Document, plural: Documents, folder: documents, family: source }
  source: { label: Source, plural: Sources, folder: sources, family: source }
  interpretation: { label: Interpretation, plural: Interpretations, folder: interpretations, family: account }
  misconception: { label: Misconception, plural: Misconceptions, folder: misconceptions, family: account }
relations:
  lobbied: { label: lobbied, inverse: was lobbied by, from: [actor], to: [actor], family: interact }
  authorised: { label: authorised, inverse: was authorised by, from: [actor], to: [actor], family: interact }
  allied-with: { label: is allied with, symmetric: true, from: [state], to: [state], family: interact }
  enables:
    { label: enables, inverse: is made possible by, from: [family:event], to: [family:event], family: enable, causal: for, time: start,
      said: { established: made … possible, probable: probably made … possible, disputed: is said to have made … possible } }
  motivates:
    { label: motivates, inverse: is motivated by, from: [motive], to: [event], family: motivate, causal: for, time: start,
      said: { established: moved … , probable: probably moved …, disputed: is said to have moved … } }
  hinders:
    { label: hinders, inverse: is hindered by, from: [family:event, motive], to: [family:event], family: constrain, causal: against, time: start,
      said: { established: held … back, probable: probably held … back, disputed: is said to have held … back } }
  ends:
    { label: ends, inverse: is ended by, from: [event], to: [condition, motive], family: constrain, causal: against, time: end,
      said: { established: ended …, probable: probably ended …, disputed: is said to have ended … } }
  shapes:
    { label: shapes, inverse: is shaped by, from: [family:event], to: [motive], family: cause, causal: for, time: start,
      said: { established: formed …, probable: probably formed …, disputed: is said to have formed … } }
  initiated: { label: initiated, inverse: was initiated by, from: [actor], to: [event], family: participate, role: by }
  joined: { label: took part in, inverse: had as participant, from: [actor], to: [event], family: participate, role: took-part }
  took-place-at: { label: took place at, inverse: was the scene of, from: [event], to: [place], family: other, role: where }
  holds: { label: had the motive, inverse: was a motive of, from: [actor], to: [motive], family: motivate, role: held-by }
  part-of: { label: is part of, inverse: includes, family: other, role: part-of }
  recorded-in: { label: is recorded in, inverse: records, from: [event], to: [document], family: other }
`,
	'about.yaml': `title: A small graph
language: en
lanes:
  - { id: moscow, label: Moscow, actors: [stalin], places: [russia] }
  - { id: north, label: The North, actors: [kim-il-sung] }
bands: [{ label: Before, until: 1949-12 }, { label: After }]
questions: [{ ask: Why did the North invade?, view: /causes/invasion/, chain: [telegram, invasion] }]
`,
	'actors/kim-il-sung.yaml': `kind: person
label: Kim Il-sung
aliases: [{ text: 김일성, lang: ko }, Kim Song-ju]
when: 1912/1994
`,
	'actors/stalin.yaml': `kind: person
label: Joseph Stalin
hinges:
  - id: attack
    question: Should the North attack?
    before: { when: 1949-09-24, state: "No: not prepared", at: [atomic-test] }
    after: { when: 1950-04, state: "Yes, if Mao agrees", at: [telegram] }
    because: [atomic-test.enables.telegram]
    sources: ["weathersby-1995, pp. 2-9"]
`,
	'places/moscow.yaml': `label: Moscow
part-of: { to: russia, sources: [seed] }
`,
	'places/russia.yaml': 'label: Russia\n',
	'documents/telegram-text.yaml': 'label: Text of the telegram\n',
	'events/atomic-test.yaml': 'label: Soviet atomic test\nwhen: 1949-08-29\n',
	'events/china-won.yaml': 'label: Communists win China\nwhen: 1949-10\n',
	'conditions/boycott.yaml': `label: Boycott of the Council
when: 1950-01-13/1950-08-01
because:
  - ends: return
    sources: [seed]
`,
	'events/return.yaml': `label: The delegate returns
when: 1950-08-01
by: { to: stalin, sources: [seed] }
`,
	'events/telegram.yaml': `# A comment at the head.
label: Stalin tells Kim he is ready to help
as: Stalin's telegram of 30 January 1950
when: { date: 1950-01-30, sources: [wilson-1950] }
what: decision
where: moscow
summary: >
  Stalin lets [[kim-il-sung]] know that he is prepared to help.
act:
  - { by: stalin, authorised: kim-il-sung }
took-part: { to: kim-il-sung, certainty: probable, sources: ["wilson-1950, excerpt"] }
because:
  - enables: [atomic-test, china-won]
    certainty: probable
    readings:
      - { school: archival, stance: asserts, author: Kathryn Weathersby, source: weathersby-1995, at: p. 3 }
      - { school: provocation, stance: denies, source: "weathersby-1995, p. 4" }
    sources: ["weathersby-1995, pp. 2-9", { source: seed, at: "¶1", note: breaks off here }]
  - motivates: aim-buffer
    needed: ["wilson-1950, excerpt"]
    sources: [wilson-1950]
  - hinders: fear-of-war
    sources: ["weathersby-1995, p. 4"]
together:
  - { id: both, of: [aim-buffer, enables: china-won], sources: ["weathersby-1995, p. 8"] }
edges:
  - recorded-in: telegram-text
    sources: [wilson-1950]
sources: [wilson-1950]
`,
	'events/invasion.yaml': `label: The North invades
when: 1950-06-25
by: kim-il-sung
because:
  - enables: telegram
    sources: [seed]
sources: [seed]
`,
	'motives/aim-buffer.yaml': `label: Keep a buffer
what: aim
when: 1945/1953
held-by: stalin
because:
  - shapes: old-wars
    sources: [seed]
sources: [weathersby-1995]
`,
	'conditions/old-wars.yaml': 'label: Invasions of Russia\nwhen: 1812/1945\n',
	'motives/fear-of-war.yaml': `label: War with America
what: fear
when: 1945/1950
held-by: stalin
because:
  - ends: return
    sources: [seed]
sources: [seed]
`,
	'interpretations/archival.yaml':
		'label: Archival\nauthors: [Kathryn Weathersby]\nworks: [weathersby-1995]\nabout: [invasion]\n',
	'interpretations/provocation.yaml': 'label: Provocation\nworks: [seed]\n',
	'misconceptions/stalin-led.yaml': `label: Stalin led the invasion
claims: [{ from: stalin, initiated: invasion }]
truth: [telegram]
refuted-by: [{ to: telegram, sources: [wilson-1950] }, atomic-test.enables.telegram]
derives-from: archival
sources: [seed]
`,
	'sources/all.json': `[
  { "id": "weathersby-1995", "type": "article-journal", "title": "To attack, or not to attack?" },
  { "id": "wilson-1950", "type": "personal_communication", "title": "Telegram" },
  { "id": "seed", "type": "webpage", "title": "Origins" }
]
`,
	'sources/notes.yaml': `weathersby-1995: { rank: secondary, school: archival, reliability: scholarly }
wilson-1950: { rank: primary, sections: [{ at: S1, says: ready to help }] }
`,
	'views/opening.yaml': `title: Opening
shows: [stalin, kim-il-sung]
tiers: { stalin: 1 }
regions: { moscow: [0, 0, 400, 300] }
at: { stalin: [120, 80, below] }
`,
	'tours/line.yaml': 'title: A line\nstops: [{ title: First, text: Look., view: "/explore/?show=stalin" }]\n',
	'study/first.yaml': `- ask: What made the telegram possible?
  kind: cause
  right: [atomic-test]
  wrong: [invasion]
  because: The graph says so.
`
};
