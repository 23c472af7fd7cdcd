import Manuscript

/// Reads the lists of an entry, short forms and long ones, into the long form.
struct BibleListReader {
  var values: YAMLValueReader

  /// `name: Mara Quill`, or a name for each language.
  mutating func names(_ node: YAMLNode) -> [BibleEntry.Name] {
    guard let entries = node.entries else {
      return values.text(node, for: "name").map { [.init($0)] } ?? []
    }
    var names: [BibleEntry.Name] = []
    for entry in entries {
      if let text = values.text(entry.value, for: entry.key) {
        names.append(.init(text, language: entry.key))
      }
    }
    return names
  }

  /// `[Birdie, {name: Kate Orr, known-from: the-letter}]`: the aliases, and those revealed later.
  mutating func aliases(
    _ node: YAMLNode
  ) -> (aliases: [Located<String>], revealed: [BibleInterval]) {
    guard node.entries != nil || node.items?.contains(where: { $0.entries != nil }) == true
    else { return (values.names(node, for: "aliases"), []) }
    var aliases: [Located<String>] = []
    var revealed: [BibleInterval] = []
    for item in items(node) {
      guard item.entries != nil else {
        aliases += values.text(item, for: "aliases").map { [$0] } ?? []
        continue
      }
      guard let parts = parts(item, of: BibleKey.aliasNames), let name = parts["name"] else {
        values.wrong(
          item,
          "this alias lacks 'name', so it is left out; type {name: Kate Orr, known-from: the-letter}"
        )
        continue
      }
      aliases.append(name)
      if let from = parts["known-from"] { revealed.append(.init(who: name, from: from)) }
    }
    return (aliases, revealed)
  }

  /// `[{from: arrival, until: the-storm}]`, or `from arrival until the-storm`.
  mutating func spans(_ node: YAMLNode, for key: String) -> [BibleSpan] {
    var spans: [BibleSpan] = []
    for item in items(node) {
      if item.entries != nil {
        guard let parts = parts(item, of: BibleKey.spanNames) else { continue }
        spans.append(.init(from: parts["from"], until: parts["until"]))
      } else if let text = values.text(item, for: key) {
        let phrase = BiblePhrase(Located("x " + text.value, at: text.range))
        spans.append(.init(from: phrase.from, until: phrase.until))
      }
    }
    return spans
  }

  /// `she`, `she/her` or a list, which is joined with `/`.
  mutating func pronouns(_ node: YAMLNode) -> Located<String>? {
    guard node.items != nil else { return values.text(node, for: "pronouns") }
    let words = values.texts(node, for: "pronouns").map(\.value)
    guard !words.isEmpty else { return nil }
    return Located(words.joined(separator: "/"), at: values.place(node.range))
  }

  /// A text, or a list of texts, each on a line.
  mutating func prose(_ node: YAMLNode, for key: String) -> Located<String>? {
    guard node.items != nil else { return values.text(node, for: key) }
    let lines = values.texts(node, for: key).map(\.value)
    guard !lines.isEmpty else { return nil }
    return Located(lines.joined(separator: "\n"), at: values.place(node.range))
  }

  /// `[sister of Tobias]` or `[{to: Tobias, is: sister}]`.
  mutating func relations(_ node: YAMLNode) -> [BibleRelation] {
    var relations: [BibleRelation] = []
    let example = "{to: Tobias, is: sister}"
    for item in items(node) {
      if item.entries != nil {
        guard let parts = parts(item, of: BibleKey.relationNames) else { continue }
        guard let to = parts["to"], let kind = parts["is"] else {
          values.wrong(item, "this relation lacks 'to' or 'is', so it is left out; type \(example)")
          continue
        }
        relations.append(
          .init(
            to: to, kind: kind, from: parts["from"], until: parts["until"],
            isOneSided: item["one-sided"].flatMap { values.flag($0, for: "one-sided") } ?? false))
      } else if let text = values.text(item, for: "relations") {
        let phrase = BiblePhrase(text)
        let cut = BiblePhrase.cut(phrase.head, at: " of ", first: true)
        guard let (kind, to) = cut ?? BiblePhrase.cut(phrase.head, at: " to ", first: true) else {
          values.wrong(
            item,
            "'\(text.value)' does not say of whom, so it is left out; type relations: [sister of Tobias]"
          )
          continue
        }
        relations.append(.init(to: to, kind: kind, from: phrase.from, until: phrase.until))
      }
    }
    return relations
  }

  /// `[Mara from the-storm]` or `[{who: Mara, from: the-storm}]`.
  mutating func intervals(_ node: YAMLNode, for key: String) -> [BibleInterval] {
    var intervals: [BibleInterval] = []
    let example = "{who: Mara, from: the-storm}"
    for item in items(node) {
      if item.entries != nil {
        guard let parts = parts(item, of: BibleKey.intervalNames) else { continue }
        guard let who = parts["who"] else {
          values.wrong(
            item, "this part of '\(key)' lacks 'who', so it is left out; type \(example)")
          continue
        }
        intervals.append(.init(who: who, from: parts["from"], until: parts["until"]))
      } else {
        for name in values.names(item, for: key) {
          let phrase = BiblePhrase(name)
          intervals.append(.init(who: phrase.head, from: phrase.from, until: phrase.until))
        }
      }
    }
    return intervals
  }

  /// `[broken arm from the-storm]` or `[{who, what, from, until}]`.
  mutating func conditions(_ node: YAMLNode) -> [BibleCondition] {
    var conditions: [BibleCondition] = []
    let example = "{what: broken arm, from: the-storm}"
    for item in items(node) {
      if item.entries != nil {
        guard let parts = parts(item, of: BibleKey.conditionNames)
        else { continue }
        guard let what = parts["what"] else {
          values.wrong(item, "this condition lacks 'what', so it is left out; type \(example)")
          continue
        }
        conditions.append(
          .init(who: parts["who"], what: what, from: parts["from"], until: parts["until"]))
      } else if let text = values.text(item, for: "conditions") {
        let phrase = BiblePhrase(text)
        conditions.append(.init(what: phrase.head, from: phrase.from, until: phrase.until))
      }
    }
    return conditions
  }

  /// `{harbour: 2 hours}` or `[{to: harbour, takes: 2 hours, by: cart}]`.
  mutating func journeys(_ node: YAMLNode) -> [BibleLocation.Journey] {
    var journeys: [BibleLocation.Journey] = []
    for item in items(node) {
      if let entries = item.entries, item["to"] == nil {
        for entry in entries {
          let takes = values.text(entry.value, for: entry.key)
          let to = Located(entry.key, at: values.place(entry.keyRange))
          journeys.append(.init(to: to, takes: takes))
        }
      } else if item.entries != nil {
        guard let parts = parts(item, of: BibleKey.journeyNames),
          let to = parts["to"]
        else { continue }
        journeys.append(.init(to: to, takes: parts["takes"], by: parts["by"]))
      } else if let to = values.text(item, for: "travel") {
        journeys.append(.init(to: to))
      }
    }
    return journeys
  }

  /// `{Quill: KWIL}`.
  mutating func pronunciations(_ node: YAMLNode) -> [BibleEntry.Pronunciation] {
    let entries = values.entries(node, for: "pronounce", example: "{Quill: KWIL}") ?? []
    var found: [BibleEntry.Pronunciation] = []
    for entry in entries {
      guard let sound = values.text(entry.value, for: entry.key) else { continue }
      let word = Located(entry.key, at: values.place(entry.keyRange))
      found.append(.init(word: word, sound: sound.value))
    }
    return found
  }

  /// `{says: […], never: […], manner: …}`; a bare text is the manner.
  mutating func speech(_ node: YAMLNode) -> BibleSpeech {
    var speech = BibleSpeech()
    guard node.entries != nil else {
      speech.manner = values.text(node, for: "speech")
      return speech
    }
    for entry in node.entries ?? [] {
      switch entry.key {
      case "says": speech.says = values.texts(entry.value, for: entry.key)
      case "never": speech.never = values.names(entry.value, for: entry.key)
      case "manner": speech.manner = values.text(entry.value, for: entry.key)
      default:
        values.warnIfMistyped(entry, known: BibleKey.speechNames, code: "bible-schema")
      }
    }
    return speech
  }

  /// `[55.1, -6.2]` or `55.1, -6.2`: degrees north and east.
  mutating func coordinates(_ node: YAMLNode) -> BibleLocation.Coordinates? {
    guard !node.isEmpty else { return nil }
    let numbers = values.names(node, for: "at").map { Double($0.value) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else {
      values.wrong(
        node, "'at' takes degrees north and east, so this is left out; type at: [55.1, -6.2]")
      return nil
    }
    return .init(latitude: latitude, longitude: longitude)
  }

  /// The items of a list; a single value counts as a list of one.
  func items(_ node: YAMLNode) -> [YAMLNode] {
    if let items = node.items { return items }
    return node.isEmpty ? [] : [node]
  }

  /// The texts of a long form by their keys; others are reported where they are near one of them.
  mutating func parts(
    _ node: YAMLNode, of names: [String]
  ) -> [String: Located<String>]? {
    guard let entries = node.entries else { return nil }
    var parts: [String: Located<String>] = [:]
    for entry in entries {
      if names.contains(entry.key) {
        parts[entry.key] = values.text(entry.value, for: entry.key)
      } else {
        values.warnIfMistyped(entry, known: names, code: "bible-schema")
      }
    }
    return parts
  }
}
