/// Files that a schema must accept or refuse, as its reader does.
enum SchemaSamples {
  static let good: [(name: String, text: String)] = [
    ("header", ""), ("header", "title: a\nmood: [b]\nx-c: {d: e}\n"),
    (
      "header",
      """
      title: The Storm
      number: 7
      numbered: no
      characters: Mara, Tobias
      mentions: [Mrs Dunn]
      when: 1887-11-03 21:30
      told-as: letter
      changes: {who: tobias, what: status, to: injured, because: falls}
      must: [a, b]
      target: 1800 words
      status: draft
      ai: never
      """
    ),
    ("header", "changes:\n  - {who: a, what: b, to: c}\ntarget: 1800\npov:\n"),
    ("story", ""),
    (
      "story",
      """
      title: The Lamplighter's Ledger
      authors: [{name: A. Writer, sort: "Writer, A.", role: aut}, B]
      language: en-GB
      identifier: urn:uuid:0f0e
      generate: never
      series: {name: Skerry, number: 2}
      published: 2027
      opening: ["Chapter {number-word}", "{title}"]
      prose: {person: third, tense: past, about: "Plain, dry."}
      export: [epub, html]
      editions: {beta: {chapters: 1-20, note: x}, shop: {status: final}, short: 1-3}
      models: {text: "llama3.1:8b", image: {style: "ink and wash"}}
      budget: {per-build: 2 EUR, in-all: 40 EUR}
      checks: {rules: {similar-names: off}}
      """
    ),
    (
      "story",
      """
      calendar:
        months: [{name: Thaw, days: 36}]
        week: [Ashday]
        hours: 20
        first-weekday: Ashday
        moons: [{name: Hest, period: 20, full: 3 Thaw 1}]
        leap: {every: 4, month: Thaw, days: 1}
        seasons: {spring: [Thaw]}
      """
    ),
    ("story", "author: A\nseries: Skerry\nexport: epub, json\nopening: x\npublished: 2027-03-14\n"),
    ("bible", "characters: [Mara Quill, Tobias Quill, Mrs Dunn]\nrules: One rule.\n"),
    (
      "bible",
      """
      characters:
        Mara:
          name: Mara Quill
          pronouns: she
          age: 26
          eyes: grey
          relations: [sister of Tobias, {to: Anna, is: aunt, from: a}]
          aliases: [Birdie]
          hair from the-storm: cropped
          scars: [hand, chin]
          coat: {value: red, source: {chapter: a, quote: b}}
          speech: {says: [Rubbish.], never: [OK], manner: "clipped"}
          pronounce: {Quill: KWIL}
          conditions: [limp from a, {what: cold, until: b}]
          facts: [{field: a, value: b, from: c}]
        Tobias: Tobias Quill
        Mrs Dunn:
      places: {Skerry Light: {within: harbour, at: [55.1, -6.2], travel: [{to: a, takes: 2 h}]}}
      plotlines: {missing ledger: {opens: the-lamp-goes-out, due: the-storm}}
      secrets: {debt: {says: Tobias owes., terms: [debt, owes], known-by: [Tobias]}}
      setups: {brass key: {planted: arrival, paid: the-cellar}}
      events: [{id: wreck, what: the wreck, when: 1879-01-14, who: [Tobias]}]
      objects: {ledger: {held-by: [Mara from the-storm, {who: a, from: b}]}}
      terms: {harbourmaster: {wrong: [harbor master]}, gaol: [jail]}
      rules: [The lamp is never lit before dusk., {says: a, except: [fog], strict: yes}]
      """
    ),
  ]

  static let bad: [(name: String, text: String)] = [
    ("header", "[a]"), ("header", "title: [a]"), ("header", "status: finished"),
    ("header", "target: lots"), ("header", "changes: {who: a}"), ("header", "numbered: maybe"),
    ("header", "must: {a: b}"), ("story", "language: en_GB"), ("story", "export: [ebup]"),
    ("story", "identifier: 12"), ("story", "checks: {rules: {a: loud}}"),
    ("story", "series: {number: 2}"), ("story", "generate: always"), ("story", "published: soon"),
    ("bible", "[a]"), ("bible", "characters: {Mara: [a]}"),
    ("bible", "characters: {Mara: {age: [1]}}"), ("bible", "characters: [[a]]"),
    ("bible", "characters: {Mara: {relations: [{to: a}]}}"),
    ("bible", "characters: {Mara: {house: {storeys: 2}}}"),
    ("bible", "rules: {x: {strict: very}}"), ("bible", "places: {x: {at: [1]}}"),
    ("bible", "objects: {x: {held-by: [{from: a}]}}"),
    ("bible", "characters: {x: {ai: nevre}}"),
  ]
}
