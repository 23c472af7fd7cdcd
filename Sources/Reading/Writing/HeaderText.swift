package import Manuscript

/// Writes a chapter's header as YAML in long form; read again, it says the same.
package struct HeaderText {
  package private(set) var text = YAMLBlocks()

  package init(_ header: ChapterHeader) {
    put(.id, header.id)
    put(.title, header.title)
    put(.number, header.number)
    if !header.isNumbered { block(.numbered) { $0.line("numbered: no", indent: 0) } }
    put(.part, header.part)
    put(.language, header.language)
    put(.pov, header.pov)
    list(.characters, header.characters, isKept: true)
    list(.mentions, header.mentions, isKept: true)
    list(.silent, header.silent)
    put(.place, header.place)
    put(.when, header.when)
    put(.toldAs, header.toldAs)
    put(.moon, header.moon)
    list(.plotlines, header.plotlines)
    list(.events, header.events)
    changes(header.changes)
    objects(header)
    put(.about, header.about)
    list(.must, header.must)
    list(.mustNot, header.mustNot)
    list(.beats, header.beats)
    if let target = header.target {
      block(.target) { $0.line("target: \(target.value)", indent: 0) }
    }
    put(.status, header.status)
    put(.generate, header.generate)
    put(.ai, header.ai)
    for (key, value) in zip(header.extraKeys, header.extra) {
      text.mark([key]) { $0.text(YAMLText.scalar(key), value.value, indent: 0) }
    }
  }

  private mutating func block(_ key: HeaderKey, _ write: (inout YAMLBlocks) -> Void) {
    text.mark([key.rawValue], write)
  }

  private mutating func put(_ key: HeaderKey, _ value: Located<String>?) {
    block(key) { $0.text(key.rawValue, value?.value, indent: 0) }
  }

  /// A list; where `isKept`, an empty one says something else than none.
  private mutating func list(
    _ key: HeaderKey, _ values: [Located<String>]?, isKept: Bool = false
  ) {
    guard let values else { return }
    block(key) { text in
      if values.isEmpty, isKept { text.line("\(key.rawValue): []", indent: 0) }
      text.list(key.rawValue, values.map(\.value), indent: 0)
    }
  }

  private mutating func changes(_ changes: [ChapterHeader.Change]) {
    block(.changes) { text in
      text.flows(
        HeaderKey.changes.rawValue,
        changes.map { change in
          [
            ("who", change.who.value), ("what", change.what.value), ("to", change.to.value),
            ("at", change.at?.value), ("because", change.because?.value),
          ]
        }, indent: 0)
    }
  }

  /// Acts in the order in which they are first named; where one of an act names a person, all do.
  private mutating func objects(_ header: ChapterHeader) {
    var acts: [ChapterHeader.Handling.Act] = []
    for handling in header.objects where !acts.contains(handling.act) { acts.append(handling.act) }
    guard !acts.isEmpty else { return }
    block(.objects) { text in
      text.line("objects:", indent: 0)
      for act in acts {
        let handlings = header.objects.filter { $0.act == act }
        guard handlings.contains(where: { $0.who != nil }) else {
          text.list(act.rawValue, handlings.map(\.object.value), indent: 2)
          continue
        }
        var people: [String] = []
        func person(_ handling: ChapterHeader.Handling) -> String {
          handling.who?.value ?? header.pov?.value ?? ""
        }
        for handling in handlings where !people.contains(person(handling)) {
          people.append(person(handling))
        }
        text.line("\(act.rawValue):", indent: 2)
        for name in people {
          let objects = handlings.filter { person($0) == name }.map(\.object.value)
          text.list(YAMLText.scalar(name), objects, indent: 4)
        }
      }
    }
  }
}
