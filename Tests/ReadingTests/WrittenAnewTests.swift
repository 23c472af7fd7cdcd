import Foundation
import Manuscript
import Reading
import TestSupport
import Testing

/// What is read, written in long form and read again has the same values.
@Suite struct WrittenAnewTests {
  /// Every value of a tree in order, with the names that lead to it, places left out.
  private func values(_ any: Any, _ path: String = "") -> [String] {
    if any is SourceRange { return [] }
    let mirror = Mirror(reflecting: any)
    if mirror.children.isEmpty { return ["\(path) = \(any)"] }
    return mirror.children.enumerated().flatMap { index, child in
      values(child.value, "\(path)/\(child.label ?? String(index))")
    }
  }

  private func read(_ bytes: [UInt8]) -> Bible {
    BibleReader.read([.init(path: "bible.yaml", bytes: bytes)]).bible
  }

  private let bible = """
    characters:
      Mara:
        id: mara
        name: {en: Mara Quill, de: "Mara: die Feder"}
        aliases: [Birdie, {name: Kate Orr, known-from: the-storm}, "a, b"]
        pronouns: [she, her]
        age: 26
        born: 1861-04-02
        died: the-wreck
        lifespan: 300 years
        ghost: yes
        reader: bf_emma
        speech: {says: ["Rubbish, I say: no"], never: [OK, "#1"], manner: "clipped; no: never"}
        pronounce: {Quill: KWIL, "a: b": AB}
        shared: yes
        intentional: yes
        planned: yes
        known-from: arrival
        ai: never
        look: "tall, \\"black\\" hair"
        notes: [one, two]
        relations: [sister of Tobias until the-wreck, {to: Anna, is: aunt, one-sided: yes}]
        conditions: [{what: cold, from: a}, {who: Tobias, what: limp, until: b}]
        hair from the-storm: cropped, black
        "a {field}": [x, "[y]", "{z"]
        facts: [{field: eyes, value: grey, source: {chapter: a, quote: "‘so’, she said: yes"}, status: rumour}]
      Tobias: Tobias Quill
      "Mrs Dunn":
    places:
      Skerry Light: {within: harbour, at: [55.1, -6.25], travel: [{to: a, takes: 2 hours, by: cart}, b]}
    objects: {ledger: {held-by: [Mara from the-storm until home, {who: Tobias}]}}
    plotlines: {missing ledger: {opens: a, due: b, closes: c, max-gap: 3, dormant: [from a until b]}}
    secrets: {debt: {says: Tobias owes., terms: [debt, "owes, much"], known-by: [Tobias, Mara from b]}}
    setups: {brass key: {planted: [a, b], paid: c}}
    events:
      - {id: wreck, what: the wreck, when: "1879-01-14 21:30", place: Skerry Light, who: [Tobias]}
      - {id: trial, what: "the trial: a farce", after: wreck, before: a, during: b, lasts: 3 days, on-page: yes}
    terms: {harbourmaster: [harbor master], gaol: {wrong: jail}}
    rules: [The lamp is never lit., {says: "a: b", except: [fog], strict: yes, from: a}]
    """

  @Test("A bible with every key says the same when it is written anew")
  func everyKey() {
    let first = read(Array(bible.utf8))
    let text = BibleText(first).text
    let second = read(text.bytes)
    #expect(values(first) == values(second))
    #expect(first.entries.count == 14)
    #expect(BibleText(second).text.bytes == text.bytes)
  }

  @Test("Writing a bible anew uses every key that a bible may have")
  func noKeyIsForgotten() {
    for key in BibleKey.allCases where key != .facts {
      let isThere = bible.contains(key.rawValue + ":")
      #expect(isThere, "the sample lacks \(key.rawValue)")
    }
  }

  @Test("The bible of the example story says the same when it is written anew")
  func example() throws {
    let file = Recorded.repository.appending(path: "example-story/bible.yaml")
    let first = read([UInt8](try Data(contentsOf: file)))
    #expect(first.entries.count > 80)
    #expect(values(first) == values(read(BibleText(first).text.bytes)))
  }

  @Test("A header with every key says the same when it is written anew")
  func header() {
    let yaml = """
      id: x
      title: "The Storm: Part Two"
      number: 7
      numbered: no
      part: "Two, or so"
      language: de
      pov: Mara
      characters: [Mara, "Quill, Tobias"]
      mentions: []
      silent: [Anna]
      place: Skerry Light
      when: 1887-11-03 21:30
      told-as: flashback
      moon: first quarter
      plotlines: a, b
      events: [wreck]
      changes: [{who: a, what: b, to: "yes", at: the end, because: "so: it is"}, {who: c, what: d, to: "{e"}]
      objects: {uses: {Mara: [key, "a, b"], Tobias: lamp}, gains: [ledger], loses: {Mara: coat}}
      about: >
        Long, and
        folded: here.
      must: ["one: two"]
      must-not: [three]
      beats: [four, five]
      target: 1800
      status: draft
      generate: never
      ai: never
      mood: "dark: very"
      weather: [rain, wind]
      """
    let first = HeaderReader.read(Array(yaml.utf8)[...], name: "x")
    #expect(first.diagnostics.isEmpty)
    let written = HeaderText(first.header).text.bytes
    let second = HeaderReader.read(written[...], name: "x")
    #expect(second.diagnostics.isEmpty)
    #expect(values(first.header) == values(second.header))
  }

  @Test("Whatever the names are, they are the same when they are written anew")
  func hostileNames() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "a", ":", " ", "#", "-", "{", "}", "[", ",", "'", "\"", "\\", "’", "é", "yes", "1", "~", "\t",
    ]
    for _ in 0..<300 {
      func text() -> String {
        let middle = (0..<Int(random.next() % 6)).map { _ in
          pieces[Int(random.next() % UInt64(pieces.count))]
        }
        return "x" + middle.joined() + "x"
      }
      let range = SourceRange(SourceUnit(.file, "f"), 0..<0)
      var entry = BibleEntry(.character, key: Located(text(), at: range))
      entry.aliases = [Located(text(), at: range)]
      entry.look = Located(text(), at: range)
      entry.facts = [
        BibleFact(field: Located(text(), at: range), value: Located(text(), at: range))
      ]
      let second = read(BibleText(Bible(entries: [entry])).text.bytes)
      #expect(values(second) == values(Bible(entries: [entry])))
    }
  }

  @Test("A place in what was written leads to the entry and its key")
  func places() {
    let written = BibleText(read(Array(bible.utf8))).text
    let text = String(decoding: written.bytes, as: UTF8.self)
    for (words, path) in [
      ("1861-04-02", ["characters", "Mara", "born"]),
      ("max-gap", ["plotlines", "missing ledger", "max-gap"]),
    ] {
      guard let found = text.range(of: words) else {
        Issue.record("\(words) is not there")
        continue
      }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      #expect(written.path(of: start..<start + words.utf8.count) == path)
    }
  }
}
