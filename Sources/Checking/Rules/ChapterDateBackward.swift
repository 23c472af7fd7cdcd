import Chronology
package import Manuscript

/// A chapter that is earlier than the one before it in the same line.
package struct ChapterDateBackward: Rule {
  package static let code = "chapter-date-backward"

  /// Words of a `when` that say that it goes back.
  private static let backward: Set<String> = ["earlier", "before", "ago", "previous", "previously"]

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Absolute Time Contradictions",
    summary: "A chapter of the main line is dated before the one that is read before it.",
    looksAt: """
      The `when` of headers, in reading order, for chapters told now: each against the last chapter \
      before it that has a time and belongs to the same line. Chapters that have different points of \
      view, and nobody in common, are parallel lines, and each of these has its own clock. Only what \
      is certain counts: two chapters of one day, or of a month and a day in it, are in order. A \
      `when` that itself goes back (`a week earlier`) is meant, and a prologue (`numbered: no`) may \
      look ahead.
      """,
    fires: .init(
      "Mara lands on the fifth, and is in the storm on the third.",
      """
      === chapters/01-arrival.md
      ---
      when: 1887-11-05
      ---

      The ferry came in.
      === chapters/02-the-storm.md
      ---
      when: 1887-11-03 21:30
      ---

      The wind had been rising since noon.
      """),
    silent: .init(
      "The storm is a flashback; Tobias's line, elsewhere, starts two days before Mara's.",
      """
      === chapters/01-arrival.md
      ---
      pov: Mara
      characters: Mara
      when: 1887-11-05
      ---

      The ferry came in.
      === chapters/02-the-storm.md
      ---
      pov: Mara
      characters: Mara
      when: 1887-11-01
      told-as: flashback
      ---

      The wind had been rising since noon.
      === chapters/03-the-quay.md
      ---
      pov: Tobias
      characters: Tobias
      when: 1887-11-03
      ---

      He waited on the quay.
      """),
    fix: [
      "Correct `when` in one of the two headers.",
      "Say `told-as: flashback` if the chapter looks back.",
      "Name `pov` and `characters` in both if these are parallel lines.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var lines = StoryLines(story)
    return story.timeline.stations.compactMap { station in
      guard station.scene == nil, station.telling == .now, let time = station.time,
        let when = station.when,
        story.chapters[station.chapter].header.isNumbered
      else { return nil }
      let before = lines.last(before: station)
      lines.add(station)
      let words = NameFolding.fold(when.value).split { !$0.isLetter }
      guard let before, let earlier = before.time, let said = before.when,
        time.isCertainlyBefore(earlier),
        !words.contains(where: { Self.backward.contains(String($0)) })
      else { return nil }
      return .backward(when, said, handle: story.chapters[before.chapter].handle)
    }
  }
}

extension Diagnostic {
  fileprivate static func backward(
    _ when: Located<String>, _ before: Located<String>, handle: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, ChapterDateBackward.code,
      "this chapter (\(when.value)) is earlier than '\(handle)' (\(before.value)), which is read before it",
      at: when.range, notes: [Note("when that one is", at: before.range)],
      help: [
        "Correct when: in one of the two headers.",
        "Type told-as: flashback if the chapter looks back, or frame if the one before looks ahead.",
        "Name pov: and characters: in both if these are parallel lines.", WayOut.allow,
      ])
  }
}
