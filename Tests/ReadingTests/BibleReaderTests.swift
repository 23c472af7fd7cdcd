import Manuscript
import Reading
import TestSupport
import Testing

@Suite struct BibleReaderTests {
  private func read(_ text: String) -> (bible: Bible, diagnostics: [Diagnostic]) {
    BibleReader.read([.init(path: "bible.yaml", bytes: Array(text.utf8))])
  }

  private func only(_ text: String) throws -> BibleEntry {
    let (bible, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    return try #require(bible.entries.first)
  }

  @Test(arguments: [
    "characters: [Mara Quill, Tobias Quill, Mrs Dunn]",
    "characters: Mara Quill, Tobias Quill, Mrs Dunn",
    "characters:\n  - Mara Quill\n  - Tobias Quill\n  - Mrs Dunn\n",
    "characters:\n  Mara Quill:\n  Tobias Quill:\n  Mrs Dunn:\n",
  ])
  func readsNamesAlone(text: String) {
    let (bible, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    #expect(bible.characters.map(\.key.value) == ["Mara Quill", "Tobias Quill", "Mrs Dunn"])
  }

  @Test func readsLevelOne() throws {
    let (bible, diagnostics) = read(
      """
      characters:
        Mara:
          name: Mara Quill
          pronouns: she
          age: 26
          eyes: grey
          relations: [sister of Tobias]
        Tobias: Tobias Quill
        Mrs Dunn:
      places:
        Skerry Light: {within: harbour}
      rules:
        - The lamp is never lit before dusk, except in fog.
      """)
    #expect(diagnostics.isEmpty)
    let mara = try #require(bible.resolve("mara quill").first)
    #expect(mara.life.pronouns?.value == "she")
    #expect(mara.life.age?.value == "26")
    #expect(mara.facts.map(\.field.value) == ["eyes"])
    #expect(mara.relations.map(\.kind.value) == ["sister"])
    #expect(mara.relations.map(\.to.value) == ["Tobias"])
    #expect(bible.resolve("tobias quill").map(\.key.value) == ["Tobias"])
    #expect(bible.places.first?.location.within?.value == "harbour")
    #expect(
      bible.rules.first?.statement.says?.value
        == "The lamp is never lit before dusk, except in fog.")
  }

  @Test func readsLevelTwo() throws {
    let (bible, diagnostics) = read(
      """
      characters:
        Mara:
          aliases: [Birdie]
          hair: black
          hair from the-storm: cropped
          died: the-wreck
          speech: {says: [Rubbish.], never: [OK], manner: "clipped, no contractions"}
          reader: bf_emma
          pronounce: {Quill: KWIL}
          look: tall, black hair pinned up, oilskin coat
      plotlines: {missing ledger: {opens: the-lamp-goes-out, due: the-storm}}
      secrets:   {debt: {says: Tobias owes the harbourmaster., terms: [debt, owes], known-by: [Tobias]}}
      setups:    {brass key: {planted: arrival, paid: the-cellar}}
      events:    [{id: wreck, what: the wreck of the Anna, when: 1879-01-14, who: [Tobias]}]
      objects:   {ledger: {held-by: [Mara from the-storm]}}
      terms:     {harbourmaster: {wrong: [harbor master]}}
      """)
    #expect(diagnostics.isEmpty)
    let mara = try #require(bible.characters.first)
    #expect(mara.aliases.map(\.value) == ["Birdie"])
    #expect(mara.facts.map(\.value.value) == ["black", "cropped"])
    #expect(mara.facts.map { $0.from?.value } == [nil, "the-storm"])
    #expect(mara.life.died?.value == "the-wreck")
    #expect(mara.speech.says.map(\.value) == ["Rubbish."])
    #expect(mara.speech.never.map(\.value) == ["OK"])
    #expect(mara.speech.manner?.value == "clipped, no contractions")
    #expect(mara.reader?.value == "bf_emma")
    #expect(mara.pronounce.map(\.sound) == ["KWIL"])
    #expect(mara.look?.value == "tall, black hair pinned up, oilskin coat")
    #expect(bible.plotlines.first?.thread.due?.value == "the-storm")
    #expect(bible.secrets.first?.statement.terms.map(\.value) == ["debt", "owes"])
    #expect(bible.secrets.first?.knownBy.map(\.who.value) == ["Tobias"])
    #expect(bible.setups.first?.thread.paid.map(\.value) == ["the-cellar"])
    #expect(bible.events.first?.key.value == "wreck")
    #expect(bible.events.first?.occurrence.what?.value == "the wreck of the Anna")
    #expect(bible.objects.first?.heldBy.map { $0.from?.value } == ["the-storm"])
    #expect(bible.terms.first?.statement.wrong.map(\.value) == ["harbor master"])
  }

  @Test func readsTheLongForms() throws {
    let (bible, diagnostics) = read(
      """
      characters:
        Mara:
          facts:
            - {field: hair, value: black, from: a, until: b, source: {chapter: c, quote: d}, status: rumour}
          relations: [{to: Tobias, is: sister, from: a, until: b}]
          conditions: [{who: Mara, what: broken arm, from: a, until: b}, limp from c]
          known-from: arrival
          shared: yes
          intentional: true
          planned: no
          ai: manual
          notes: |
            Mine alone.
      places:
        Skerry Light:
          name: {en: Skerry Light, de: Schärenlicht}
          at: [55.1, -6.2]
          travel: [{to: harbour, takes: 2 hours, by: boat}, {inn: 10 minutes}, mill]
      events:
        fire: {what: the fire, after: [wreck], before: spring, during: winter, lasts: 2 days}
      rules:
        lamp: {says: No light before dusk., except: [in fog], strict: yes}
      """)
    #expect(diagnostics.isEmpty)
    let mara = try #require(bible.characters.first)
    let fact = try #require(mara.facts.first)
    #expect([fact.from, fact.until, fact.status].map { $0?.value } == ["a", "b", "rumour"])
    #expect(fact.source?.chapter.value == "c")
    #expect(fact.source?.quote?.value == "d")
    #expect(mara.relations.first?.until?.value == "b")
    #expect(mara.conditions.map(\.what.value) == ["broken arm", "limp"])
    #expect(mara.conditions.map { $0.from?.value } == ["a", "c"])
    #expect(mara.knownFrom?.value == "arrival")
    #expect([mara.isShared, mara.isIntentional, mara.isPlanned] == [true, true, false])
    #expect(mara.ai?.value == "manual")
    #expect(mara.notes?.value == "Mine alone.")
    let light = try #require(bible.places.first)
    #expect(light.names.map(\.language) == ["en", "de"])
    #expect(light.location.coordinates == .init(latitude: 55.1, longitude: -6.2))
    #expect(light.location.travel.map(\.to.value) == ["harbour", "inn", "mill"])
    #expect(light.location.travel.map { $0.takes?.value } == ["2 hours", "10 minutes", nil])
    #expect(bible.resolve("scharenlicht").map(\.key.value) == ["Skerry Light"])
    let fire = try #require(bible.events.first)
    #expect(fire.occurrence.after.map(\.value) == ["wreck"])
    #expect(fire.occurrence.lasts?.value == "2 days")
    let rule = try #require(bible.rules.first)
    #expect(rule.statement.exceptions.map(\.value) == ["in fog"])
    #expect(rule.statement.isStrict)
  }

  @Test(arguments: [
    ("hair from the-storm until the-wreck", "hair", "the-storm", "the-wreck"),
    ("hair until the-wreck", "hair", nil, "the-wreck"), ("hair", "hair", nil, nil),
    ("letter from mara from 7", "letter from mara", "7", nil), ("from here", "from here", nil, nil),
  ])
  func readsDatedFacts(key: String, field: String, from: String?, until: String?) throws {
    let fact = try #require(try only("characters: {Mara: {\(key): cropped}}").facts.first)
    #expect(fact.field.value == field)
    #expect(fact.from?.value == from)
    #expect(fact.until?.value == until)
  }

  @Test(arguments: [
    ("scars: [left hand, chin]", 2), ("house: {value: red, from: a}", 1), ("eyes:", 0),
    ("coat: [{value: red}, {value: blue, from: b}]", 2),
  ])
  func readsFactsInEveryForm(text: String, count: Int) throws {
    #expect(try only("objects:\n  x:\n    \(text)\n").facts.count == count)
  }

  @Test func pointsAtEveryPartOfAPhrase() throws {
    let marked = MarkedSource(
      """
      characters:
        ⟦Åsa⟧:
          ⟦hår⟧ from ⟦storm⟧: ⟦kort⟧
          relations: [⟦syster⟧ of ⟦Bo⟧ from ⟦a⟧]
      objects: {ledger: {held-by: [⟦Åsa⟧ from ⟦storm⟧ until ⟦b⟧]}}
      """)
    let bible = BibleReader.read([.init(path: "bible.yaml", bytes: marked.bytes)]).bible
    let person = try #require(bible.characters.first)
    let fact = try #require(person.facts.first)
    let relation = try #require(person.relations.first)
    let holder = try #require(bible.objects.first?.heldBy.first)
    let found = [
      person.key, fact.field, fact.from, fact.value, relation.kind, relation.to, relation.from,
      holder.who, holder.from, holder.until,
    ].map { $0?.range }
    let unit = SourceUnit(.file, "bible.yaml")
    #expect(found == marked.ranges.map { SourceRange(unit, $0) })
  }

  @Test(arguments: [
    ("terms: {harbourmaster: harbor master}", "wrong"), ("terms: {a: [b, c]}", "wrong"),
    ("secrets: {debt: Tobias owes.}", "says"), ("secrets: [Tobias owes.]", "says"),
    ("events: {wreck: the wreck}", "what"), ("rules: One rule, only.", "says"),
    ("characters: [{name: Mara Quill, age: 26}]", "name"),
    ("characters: [{Mara: {age: 2}}]", "none"),
    ("plotlines: [missing ledger]", "none"), ("rules: [{says: One.}]", "says"),
  ])
  func readsOtherShortForms(text: String, filled: String) throws {
    let entry = try only(text)
    #expect(!entry.statement.wrong.isEmpty == (filled == "wrong"))
    #expect((entry.statement.says != nil) == (filled == "says"))
    #expect((entry.occurrence.what != nil) == (filled == "what"))
    #expect(!entry.names.isEmpty == (filled == "name"))
  }

  @Test func mergesFilesInTheOrderOfTheirPaths() {
    let (bible, diagnostics) = BibleReader.read([
      .init(path: "bible/places.yaml", bytes: Array("Harbour:\nInn: {within: Harbour}\n".utf8)),
      .init(path: "bible/b.yaml", bytes: Array("\u{FEFF}characters: [Mara]\nrules: [R]\n".utf8)),
      .init(path: "bible/a.yaml", bytes: Array("characters: [Tobias, mára]\n".utf8)),
    ])
    #expect(bible.entries.map(\.key.value) == ["Tobias", "mára", "Harbour", "Inn", "R"])
    #expect(diagnostics.map(\.code) == ["bible-schema"])
    #expect(diagnostics.first?.range == SourceRange(SourceUnit(.file, "bible/b.yaml"), 16..<20))
    #expect(diagnostics.first?.notes.first?.range.unit.name == "bible/a.yaml")
  }

  @Test(arguments: [
    ("characters: {Mara: {⟦pronuons⟧: she}}", Diagnostic.Severity.warning),
    ("⟦charcters⟧: [Mara]", .warning), ("⟦factions⟧: [Guild]", .note),
    ("characters: {Mara: ⟦[a]⟧}", .error), ("characters: {Mara: {age: ⟦[1]⟧}}", .error),
    ("characters: {Mara: {relations: [⟦sister⟧]}}", .error), ("⟦[a, b]⟧", .error),
    ("characters: {Mara: {relations: [⟦{to: a}⟧]}}", .error), ("⟦text⟧", .error),
    ("characters: {Mara: {house: ⟦{storeys: 2}⟧}}", .error),
    ("characters: [⟦{age: 26}⟧]", .error), ("characters: [⟦[a]⟧]", .error),
    ("places: {x: {at: ⟦here⟧}}", .error), ("places: {x: {at: ⟦[91, 0]⟧}}", .error),
    ("objects: {x: {held-by: [⟦{from: a}⟧]}}", .error), ("rules: {x: {strict: ⟦very⟧}}", .error),
    ("characters: {x: {facts: [⟦y⟧]}}", .error), ("characters: {x: {ai: ⟦nevre⟧}}", .warning),
    ("characters: {x: {speech: {⟦mannre⟧: a}}}", .warning), ("events: [⟦{who: a}⟧]", .error),
    ("characters: {x: {eyes: {value: red, source: ⟦{quote: a}⟧}}}", .error),
  ])
  func reportsWhatDoesNotFit(text: String, severity: Diagnostic.Severity) {
    let marked = MarkedSource(text)
    let diagnostics = BibleReader.read([.init(path: "bible.yaml", bytes: marked.bytes)]).diagnostics
    #expect(diagnostics.map(\.code) == ["bible-schema"])
    #expect(diagnostics.map(\.severity) == [severity])
    #expect(diagnostics.map { $0.range?.bytes } == marked.ranges)
  }

  @Test func readsValuesThatWantQuotesToTheEndOfTheLine() throws {
    let marked = MarkedSource(
      """
      characters:
        Mara:
          look: ⟦tall: black hair⟧   # for pictures
          notes: ⟦'Tis a pity⟧
          eyes: ⟦"grey" in the sun⟧
        Tobias: {look: short}
      rules:
        - says: ⟦@dusk: no light⟧
          strict: yes
      """)
    let (bible, diagnostics) = BibleReader.read([.init(path: "bible.yaml", bytes: marked.bytes)])
    let mara = try #require(bible.characters.first)
    let rule = try #require(bible.rules.first)
    #expect(mara.look?.value == "tall: black hair")
    #expect(mara.notes?.value == "'Tis a pity")
    #expect(mara.facts.map(\.value.value) == ["\"grey\" in the sun"])
    #expect(rule.statement.says?.value == "@dusk: no light")
    #expect(rule.statement.isStrict)
    #expect(bible.characters.count == 2)
    #expect(diagnostics.map(\.code) == Array(repeating: "header-quote", count: 4))
    #expect(diagnostics.map { $0.range?.bytes } == marked.ranges)
    #expect(diagnostics.first?.message.hasSuffix("type look: \"tall: black hair\"") == true)
  }

  @Test func keepsAMistypedKeyAsAFact() throws {
    let bible = read("characters: {Mara: {pronuons: she, x-born: y}}").bible
    #expect(bible.characters.first?.facts.map(\.field.value) == ["pronuons", "x-born"])
  }

  @Test func reportsAFileThatCannotBeReadAndReadsTheOthers() {
    let (bible, diagnostics) = BibleReader.read([
      .init(path: "bible/a.yaml", bytes: Array("characters:\n\tMara: x\n".utf8)),
      .init(path: "bible/b.yaml", bytes: Array("characters: [Bo]\n".utf8)),
      .init(path: "bible/c.yaml", bytes: []),
    ])
    #expect(bible.characters.map(\.key.value) == ["Bo"])
    #expect(diagnostics.map(\.code) == ["yaml-tab"])
  }
}
