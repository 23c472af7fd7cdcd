package import Manuscript

/// A plotline that the book leaves alone for longer than it may.
package struct PlotlineGap: Rule {
  package static let code = "plotline-gap"

  package static let article = RuleArticle(
    .promise, taxonomy: "Abandoned Plot Elements",
    summary: "More chapters than `max-gap` pass between two that touch a plotline.",
    looksAt: """
      The `plotlines` of the headers, between the chapter that opens a plotline and the one that \
      closes it; where the bible does not say, between the first and the last that list it. \
      `max-gap` is the most chapters in a row that may leave it alone; without it, a quarter of the \
      written chapters, and never fewer than three. Chapters that fall into a `dormant` span, and \
      those without a text, are not counted. Plotlines that no header lists are not checked.
      """,
    fires: .init(
      "The ledger is forgotten for two chapters, and may be for one.",
      """
      === bible.yaml
      plotlines: {missing ledger: {max-gap: 1}}
      === chapters/01-arrival.md
      ---
      plotlines: missing ledger
      ---

      The ledger was gone.
      === chapters/02-market.md
      Fish was dear.
      === chapters/03-dance.md
      They danced.
      === chapters/04-storm.md
      ---
      plotlines: missing ledger
      ---

      She found the last page.
      """),
    silent: .init(
      "The same, and the plotline rests from the market until the storm.",
      """
      === bible.yaml
      plotlines: {missing ledger: {max-gap: 1, dormant: [{from: market, until: storm}]}}
      === chapters/01-arrival.md
      ---
      plotlines: missing ledger
      ---

      The ledger was gone.
      === chapters/02-market.md
      Fish was dear.
      === chapters/03-dance.md
      They danced.
      === chapters/04-storm.md
      ---
      plotlines: missing ledger
      ---

      She found the last page.
      """),
    fix: [
      "Touch the plotline in a chapter between, and list it in that header's `plotlines`.",
      "Raise `max-gap`, or declare the rest: `dormant: [{from: CHAPTER, until: CHAPTER}]`.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let touches = HeaderTouches(story)
    guard !touches.plotlines.isEmpty else { return [] }
    var written: [Int] = [0]
    for chapter in story.chapters {
      written.append((written.last ?? 0) + (chapter.isUnwritten ? 0 : 1))
    }
    let usual = max(3, (written.last ?? 0) / 4)
    return story.bible.entries.indices.flatMap { index -> [Diagnostic] in
      let entry = story.bible.entries[index]
      guard entry.kind == .plotline, let listed = touches.plotlines[index] else { return [] }
      let most = entry.thread.maxGap.flatMap { Self.number($0.value) } ?? usual
      guard let resting = Self.resting(entry, touches, count: story.chapters.count) else {
        return []
      }
      let stops = Self.stops(entry, listed, touches)
      return zip(stops, stops.dropFirst()).compactMap { before, after in
        guard after.chapter - before.chapter - 1 > most else { return nil }
        let between = before.chapter + 1..<after.chapter
        var gap = written[between.upperBound] - written[between.lowerBound]
        if !resting.isEmpty {
          gap = between.count { index in
            !story.chapters[index].isUnwritten && !resting.contains { $0.contains(index) }
          }
        }
        guard gap > most else { return nil }
        return .gap(entry, gap, most: most, from: before.reference, to: after.reference)
      }
    }
  }

  /// The chapters that list the plotline, with those that open and close it, none outside of these.
  private static func stops(
    _ entry: BibleEntry, _ listed: [HeaderTouches.Touch], _ touches: HeaderTouches
  ) -> [HeaderTouches.Touch] {
    var stops = listed
    if let opens = entry.thread.opens, let chapters = touches.chapters(of: opens) {
      stops.removeAll { $0.chapter < chapters.lowerBound }
      if stops.first?.chapter != chapters.lowerBound {
        stops.insert(.init(chapter: chapters.lowerBound, reference: opens), at: 0)
      }
    }
    if let closes = entry.thread.closes, let chapters = touches.chapters(of: closes) {
      stops.removeAll { $0.chapter > chapters.upperBound }
      if stops.last.map({ $0.chapter < chapters.upperBound }) == true {
        stops.append(.init(chapter: chapters.upperBound, reference: closes))
      }
    }
    return stops
  }

  /// Stretches of chapters in which the plotline rests; `nil` where one of them cannot be placed.
  private static func resting(
    _ entry: BibleEntry, _ touches: HeaderTouches, count: Int
  ) -> [Range<Int>]? {
    var resting: [Range<Int>] = []
    for span in entry.thread.dormant {
      let from = span.from.map { touches.chapters(of: $0) }
      let until = span.until.map { touches.chapters(of: $0) }
      if case .some(.none) = from { return nil }
      if case .some(.none) = until { return nil }
      let lower = from?.map(\.lowerBound) ?? 0
      let upper = until?.map(\.upperBound) ?? count
      resting.append(lower..<max(lower, upper))
    }
    return resting
  }

  /// The number in `3` or `3 chapters`.
  private static func number(_ text: String) -> Int? {
    let word = text.split(whereSeparator: \.isWhitespace).first
    return word.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension Diagnostic {
  fileprivate static func gap(
    _ entry: BibleEntry, _ gap: Int, most: Int, from: Located<String>, to: Located<String>
  ) -> Diagnostic {
    var notes = [Note("touched last here", at: from.range)]
    if let declared = entry.thread.maxGap { notes.append(Note("its max-gap", at: declared.range)) }
    let chapters = Wording.count(gap, "chapter")
    return Diagnostic(
      .note, PlotlineGap.code,
      "the plotline '\(entry.key.value)' is left alone for \(chapters) before this one, and may be for \(Wording.number(most))",
      at: to.range, notes: notes,
      help: [
        "Touch the plotline in between, and list it in that chapter's header.",
        "Raise max-gap: of the plotline, or add dormant: [{from: CHAPTER, until: CHAPTER}].",
        WayOut.allow,
      ])
  }
}
