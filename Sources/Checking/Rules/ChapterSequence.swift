package import Manuscript

/// Numbers and titles of chapters that do not follow one another as a reader expects.
package struct ChapterSequence: Rule {
  package static let code = "chapter-sequence"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Quantitative Mismatches",
    summary: "Chapter numbers repeat, are left out or stand out of order, or a title stands twice.",
    looksAt: """
      `number:` and `title:` of the headers, part by part. Two equal numbers are an error; so are a \
      number that is left out between two chapters and one below the number before it, where both are \
      written in digits and every chapter between them is numbered. Two chapters of a part with one \
      title are a warning.

      Counting down is an order, and where most numbers are left out the writer counts in a way of \
      their own. Chapters with `numbered: no` are passed over. Titles that are names of the bible, or \
      that three or more chapters have, are a pattern and no slip.
      """,
    fires: .init(
      "The third chapter has the number 4.",
      """
      === chapters/01-arrival.md
      ---
      number: 1
      ---

      The boat was late.
      === chapters/02-storm.md
      ---
      number: 2
      ---

      Then the wind rose.
      === chapters/03-wreck.md
      ---
      number: 4
      ---

      At dawn there was no ship.
      """),
    silent: .init(
      "An interlude without number stands between 1 and 2, and each part begins at 1.",
      """
      === chapters/01-arrival.md
      ---
      part: One
      number: 1
      ---

      The boat was late.
      === chapters/02-interlude.md
      ---
      numbered: no
      ---

      Nobody saw the lamp go out.
      === chapters/03-storm.md
      ---
      number: 2
      ---

      Then the wind rose.
      === chapters/04-after.md
      ---
      part: Two
      number: 1
      ---

      At dawn there was no ship.
      """),
    fix: [
      "Change the number, or leave `number:` out: chapters are then counted.",
      "Put `numbered: no` into the header of a chapter that is not counted.",
      "Give one of the two chapters another title.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var sequence = NumberSequence()
    for chapter in story.chapters { sequence.add(chapter.header) }
    sequence.endPart()
    return sequence.diagnostics + titles(story)
  }

  /// Titles that exactly two chapters of a part have.
  private func titles(_ story: CheckedStory) -> [Diagnostic] {
    var found: [String: [Located<String>]] = [:]
    var order: [String] = []
    var part = ""
    for chapter in story.chapters {
      if let name = chapter.header.part?.value { part = name }
      guard let title = chapter.header.title, chapter.header.isNumbered,
        story.names.resolve(title.value).isEmpty
      else { continue }
      let key = part + "\n" + NameFolding.fold(title.value)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(title)
    }
    return order.compactMap { key in
      guard let titles = found[key], titles.count == 2 else { return nil }
      return .repeatedTitle(titles[1], earlier: titles[0])
    }
  }
}

/// The numbers of one part after another.
private struct NumberSequence {
  private var first: [String: Located<String>] = [:]
  private var part = ""
  /// The numbers of the part; `nil` where a chapter is counted at export.
  private var row: [(number: Located<String>, value: Int)?] = []
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ header: ChapterHeader) {
    if let name = header.part?.value, name != part {
      endPart()
      part = name
    }
    guard let number = header.number else {
      if header.isNumbered { row.append(nil) }
      return
    }
    let key = part + "\n" + number.value
    if let earlier = first[key] {
      diagnostics.append(.repeatedNumber(number, earlier: earlier))
      row.append(nil)
    } else {
      first[key] = number
      row.append(Int(number.value).map { (number, $0) })
    }
  }

  mutating func endPart() {
    let values = Set(row.compactMap { $0?.value })
    var steps = 0
    var falls = 0
    var gaps: [Diagnostic] = []
    for (before, after) in zip(row, row.dropFirst()) {
      guard let before, let after else { continue }
      steps += 1
      if after.value < before.value {
        falls += 1
        gaps.append(.outOfOrder(after.number, before: before.number))
      } else if !values.contains(before.value &+ 1) {
        gaps.append(.missing(before.value &+ 1, at: after.number, before: before.number))
      }
    }
    row = []
    let isCountingDown = steps > 1 && falls == steps
    let isOfItsOwn = gaps.count >= 3 && gaps.count * 2 > steps
    if !isCountingDown, !isOfItsOwn { diagnostics += gaps }
  }
}

extension Diagnostic {
  private static let count = [
    "Change one of them, or leave `number:` out: chapters are then counted."
  ]

  fileprivate static func repeatedNumber(
    _ number: Located<String>, earlier: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ChapterSequence.code, "two chapters have the number \(number.value)",
      at: number.range, notes: [Note("the first is here", at: earlier.range)], help: count)
  }

  fileprivate static func missing(
    _ value: Int, at number: Located<String>, before: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ChapterSequence.code,
      "chapter \(number.value) follows chapter \(before.value), and no chapter has the number \(value)",
      at: number.range, notes: [Note("the chapter before it is \(before.value)", at: before.range)],
      help: count)
  }

  fileprivate static func outOfOrder(
    _ number: Located<String>, before: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ChapterSequence.code,
      "chapter \(number.value) follows chapter \(before.value): their numbers are out of order",
      at: number.range, notes: [Note("the chapter before it is \(before.value)", at: before.range)],
      help: count)
  }

  fileprivate static func repeatedTitle(
    _ title: Located<String>, earlier: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, ChapterSequence.code, "two chapters have the title '\(title.value)'",
      at: title.range, notes: [Note("the first is here", at: earlier.range)],
      help: ["Give one of them another title.", WayOut.allow])
  }
}
