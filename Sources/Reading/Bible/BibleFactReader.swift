import Manuscript

extension BibleListReader {
  /// The facts of a key that is not known: `hair: black`, `hair from the-storm: cropped`,
  /// `languages: [French, Erse]`, `hair: {value: cropped, from: the-storm}`.
  ///
  /// A new value ends the old one by its own `from`; that is left to whoever asks as of a chapter.
  mutating func facts(_ entry: YAMLNode.Entry) -> [BibleFact] {
    let phrase = BiblePhrase(Located(entry.key, at: values.place(entry.keyRange)))
    var facts: [BibleFact] = []
    for item in items(entry.value) {
      if item.entries != nil {
        guard var fact = longFact(item, field: phrase.head) else { continue }
        fact.from = fact.from ?? phrase.from
        fact.until = fact.until ?? phrase.until
        facts.append(fact)
      } else if let text = values.text(item, for: entry.key) {
        facts.append(
          .init(field: phrase.head, value: text, from: phrase.from, until: phrase.until))
      }
    }
    return facts
  }

  /// `[{field: hair, value: cropped, from: the-storm, source: {chapter, quote}}]`.
  mutating func longFacts(_ node: YAMLNode) -> [BibleFact] {
    var facts: [BibleFact] = []
    for item in items(node) {
      guard item.entries != nil else {
        values.wrong(
          item, "a fact under 'facts' takes keys with values; type {field: hair, value: black}")
        continue
      }
      if let fact = longFact(item, field: nil) { facts.append(fact) }
    }
    return facts
  }

  private mutating func longFact(_ node: YAMLNode, field: Located<String>?) -> BibleFact? {
    var source: BibleFact.Source?
    var texts = node
    if let entries = node.entries {
      for entry in entries where entry.key == "source" { source = self.source(entry.value) }
      texts.content = .mapping(entries.filter { $0.key != "source" })
    }
    let example = "{field: hair, value: black}"
    guard let parts = parts(texts, of: BibleKey.factNames) else { return nil }
    guard let field = parts["field"] ?? field, let value = parts["value"] else {
      values.wrong(
        node, "this fact lacks 'field' or 'value', so it is left out; type \(example)")
      return nil
    }
    return BibleFact(
      field: field, value: value, from: parts["from"], until: parts["until"], source: source,
      status: parts["status"])
  }

  /// `the-storm`, or `{chapter: the-storm, quote: …}`.
  private mutating func source(_ node: YAMLNode) -> BibleFact.Source? {
    guard node.entries != nil else {
      return values.text(node, for: "source").map { .init(chapter: $0) }
    }
    let example = "{chapter: the-storm}"
    let parts = parts(node, of: BibleKey.sourceNames)
    guard let chapter = parts?["chapter"] else {
      values.wrong(node, "this source lacks 'chapter', so it is left out; type \(example)")
      return nil
    }
    return .init(chapter: chapter, quote: parts?["quote"])
  }
}
