import Manuscript

/// Two values of one field that cannot both be so, and two that can; for people, objects and places.
enum AttributeCases {
  private static let values = [
    ("left eye", "blue", "green"), ("parting", "on the left", "on the right"),
    ("coat", "black", "white"),
    ("height", "five feet", "six feet"), ("lamp colour", "red", "yellow"),
    ("sashes", "two", "seven"),
  ]

  static func propose(
    _ kind: BibleEntry.Kind, _ key: String, _ index: Int, _ story: SelfTestStory,
    _ cases: inout SelfTestCases
  ) {
    let (field, first, second) = values[index % values.count]
    let chapter = index % story.chapters.count
    let handle = story.handle(chapter)
    func facts(_ facts: BibleFact...) -> (inout SelfTestDraft) -> Void {
      { draft in draft.change(kind, key) { $0.facts += facts } }
    }
    let change = ChapterHeader.Change(
      who: .typed(key), what: .typed(field), to: .typed(second), because: .typed("time passes"))

    cases.plant(
      "two values at once", "\(key): \(field) is \(first) and \(second)", at: .entry(kind, key),
      facts(BibleFact(field, first), BibleFact(field, second)))
    cases.plant(
      "two values from one chapter on", "\(key): \(field) is \(first) and \(second) from \(handle)",
      at: .entry(kind, key),
      facts(BibleFact(field, first, from: handle), BibleFact(field, second, from: handle)))
    if chapter + 2 < story.chapters.count {
      let end = story.handle(chapter + 2)
      cases.plant(
        "a value that lasts too long",
        "\(key): \(field) is \(first) until \(end), and \(second) from \(handle)",
        at: .entry(kind, key),
        facts(BibleFact(field, first, until: end), BibleFact(field, second, from: handle)))
    }
    cases.plant(
      "a change to something else",
      "\(key): \(field) is \(first) from \(handle), and changes to \(second) there",
      at: .entry(kind, key), .header(chapter, "changes")
    ) { draft in
      draft.change(kind, key) { $0.facts.append(BibleFact(field, first, from: handle)) }
      draft.headers[chapter].changes.append(change)
    }
    cases.trap(
      "one after the other", "\(key): \(field) is \(first), from \(handle) \(second)",
      facts(BibleFact(field, first), BibleFact(field, second, from: handle)))
    cases.trap(
      "until the chapter of the other",
      "\(key): \(field) is \(first) until \(handle), \(second) from there",
      facts(BibleFact(field, first, until: handle), BibleFact(field, second, from: handle)))
    cases.trap("a declared change", "\(key): \(field) changes to \(second) in \(handle)") { draft in
      draft.change(kind, key) {
        $0.facts += [BibleFact(field, first), BibleFact(field, second, from: handle)]
      }
      draft.headers[chapter].changes.append(change)
    }
    cases.trap(
      "a rumour", "\(key): \(field) is \(first), and \(second) by rumour"
    ) { draft in
      var rumour = BibleFact(field, second)
      rumour.status = .typed("rumour")
      draft.change(kind, key) { $0.facts += [BibleFact(field, first), rumour] }
    }
    cases.trap(
      "the same said twice", "\(key): \(field) is \(first), and \(first) once more",
      facts(BibleFact(field, first), BibleFact(field, first)))
    cases.trap(
      "two of a kind", "\(key) speaks French and Erse",
      facts(BibleFact("languages", "French"), BibleFact("languages", "Erse")))
  }
}
