import Manuscript

/// Which facts of an entry are true in a chapter: a new value ends the old one of its field.
struct FactsAsOf {
  /// In the order written; what others end and what has not begun left out.
  private(set) var current: [BibleFact] = []

  /// - Parameters:
  ///   - facts: Of one entry.
  ///   - story: The story.
  ///   - station: `nil` for the whole story: then all are current.
  init(_ facts: [BibleFact], of story: CheckedStory, at station: StoryTimeline.Station?) {
    guard let station else {
      current = facts
      return
    }
    func hasBegunBefore(_ fact: BibleFact) -> Bool {
      fact.from.map { story.timeline.isPast($0, at: station) == true } ?? false
    }
    for (index, fact) in facts.enumerated()
    where story.timeline.holds(from: fact.from, until: fact.until, at: station) != false {
      let field = NameFolding.fold(fact.field.value)
      let isReplaced = facts[(index + 1)...].contains { later in
        NameFolding.fold(later.field.value) == field && later.from != fact.from
          && hasBegunBefore(later)
      }
      if !isReplaced { current.append(fact) }
    }
  }
}
