import Manuscript

/// Fills a ``ChapterHeader`` from the keys of one mapping.
struct HeaderFields {
  var values: YAMLValueReader

  /// The keys that have a meaning here; all others are kept as typed.
  var known = HeaderKey.names

  private var header = ChapterHeader()
  private var date: Located<String>?
  private var time: Located<String>?

  init(_ unit: SourceUnit, source: ArraySlice<UInt8>, base: Int) {
    values = YAMLValueReader(unit, source: source, base: base, code: "header-value")
  }

  /// The header that `entries` give, and everything reported so far and on the way.
  mutating func read(_ entries: [YAMLNode.Entry]) -> HeaderReader.Reading {
    for entry in entries { read(entry) }
    joinDateAndTime()
    return (header, values.diagnosticsInOrder)
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    let name = entry.key
    let node = entry.value
    guard let key = HeaderKey(rawValue: name),
      known.count == HeaderKey.names.count
        || known.contains(name)
    else { return keep(entry) }
    switch key {
    case .id: header.id = values.text(node, for: name)
    case .title: header.title = values.text(node, for: name)
    case .number: header.number = values.text(node, for: name)
    case .numbered: header.isNumbered = values.flag(node, for: name) ?? true
    case .part: header.part = values.text(node, for: name)
    case .language: readLanguage(node)
    case .pov: header.pov = values.text(node, for: name)
    case .characters: header.characters = values.names(node, for: name)
    case .mentions: header.mentions = values.names(node, for: name)
    case .place: header.place = values.text(node, for: name)
    case .when: header.when = values.text(node, for: name)
    case .date: date = values.text(node, for: name)
    case .time: time = values.text(node, for: name)
    case .toldAs:
      header.toldAs = values.choice(
        node, for: name, of: ChapterHeader.tellings, code: "unknown-telling")
    case .plotlines: header.plotlines = values.names(node, for: name)
    case .events: header.events = values.names(node, for: name)
    case .changes: readChanges(node)
    case .objects: readObjects(node)
    case .silent: header.silent = values.names(node, for: name)
    case .moon: header.moon = values.text(node, for: name)
    case .about: header.about = values.text(node, for: name)
    case .must: header.must = values.texts(node, for: name)
    case .mustNot: header.mustNot = values.texts(node, for: name)
    case .beats: header.beats = values.texts(node, for: name)
    case .target: header.target = values.wordCount(node, for: name)
    case .status:
      header.status = values.choice(
        node, for: name, of: ChapterHeader.statuses, code: "unknown-status")
    case .generate:
      header.generate = values.choice(
        node, for: name, of: ["never", "missing"], code: "header-value")
    case .ai:
      header.ai = values.choice(
        node, for: name, of: BibleEntry.aiWords, code: "header-value")
    }
  }

  private mutating func readLanguage(_ node: YAMLNode) {
    guard let tag = values.text(node, for: "language") else { return }
    guard !StoryLanguage.isTag(tag.value) else {
      header.language = tag
      return
    }
    let meant = StoryLanguage.suggestion(for: tag.value) ?? "en-GB"
    values.wrong(
      node,
      "'\(tag.value)' is not a language tag, so it is left out; type language: \(meant)")
  }

  private mutating func keep(_ entry: YAMLNode.Entry) {
    if !HeaderKey.otherWords.contains(entry.key) {
      values.warnIfMistyped(entry, known: known, code: "unknown-key")
    }
    header.extraKeys.append(entry.key)
    let text = entry.value.text ?? values.typed(entry.value)
    header.extra.append(Located(text, at: values.place(entry.value.range)))
  }

  private mutating func readChanges(_ node: YAMLNode) {
    for item in node.items ?? [node] {
      let example = "{who: tobias, what: status, to: injured}"
      guard let entries = values.entries(item, for: "changes", example: example) else { continue }
      var parts: [String: Located<String>] = [:]
      for entry in entries {
        if HeaderKey.changeNames.contains(entry.key) {
          parts[entry.key] = values.text(entry.value, for: entry.key)
        } else {
          values.warnIfMistyped(entry, known: HeaderKey.changeNames, code: "unknown-key")
        }
      }
      guard let who = parts["who"], let what = parts["what"], let to = parts["to"] else {
        let missing = HeaderKey.changeNames.prefix(3).filter { parts[$0] == nil }
        values.wrong(
          item,
          "this change lacks \(missing.joined(separator: " and ")), so it is left out; type \(example)"
        )
        continue
      }
      header.changes.append(
        .init(who: who, what: what, to: to, at: parts["at"], because: parts["because"]))
    }
  }

  /// `{uses: {Mara: ledger}, gains: [brass key]}`.
  private mutating func readObjects(_ node: YAMLNode) {
    let example = "{gains: {Mara: ledger}, uses: [lamp]}"
    for act in values.entries(node, for: "objects", example: example) ?? [] {
      guard let kind = ChapterHeader.Handling.Act(rawValue: act.key) else {
        let acts = ChapterHeader.Handling.Act.allCases.map(\.rawValue)
        if !values.warnIfMistyped(act, known: acts, code: "unknown-key") {
          values.wrong(
            act.value,
            "'\(act.key)' is nothing that is done with objects, so it is left out; type objects: \(example)"
          )
        }
        continue
      }
      guard let people = act.value.entries else {
        header.objects += values.names(act.value, for: act.key).map { .init(kind, $0) }
        continue
      }
      for person in people {
        let who = Located(person.key, at: values.place(person.keyRange))
        header.objects += values.names(person.value, for: person.key).map {
          .init(kind, $0, who: who)
        }
      }
    }
  }

  /// `date:` and `time:` stand for `when:`.
  private mutating func joinDateAndTime() {
    guard let part = date ?? time else { return }
    guard header.when == nil else {
      values.diagnostics.append(.twoTimes(at: part.range))
      return
    }
    let words = [date, time].compactMap { $0?.value }
    header.when = Located(words.joined(separator: " "), at: part.range)
  }
}

extension Diagnostic {
  fileprivate static func twoTimes(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "header-value",
      "'when' already says the time, so this is left out; keep one of the two", at: range)
  }
}
