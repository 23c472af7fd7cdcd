import Manuscript

/// Two values of one field that are both declared for one time.
struct FactOverlap {
  var earlier: BibleFact
  var later: BibleFact
  /// Whether both begin at one point that is named.
  var isAtOnePoint: Bool

  /// Fields that can have several values at once, besides those of which the writer made a list.
  private static let plural: Set<String> = [
    "language", "skill", "occupation", "job", "trade", "trait", "habit", "hobby", "fear", "allergy",
    "like", "dislike", "scar", "tattoo", "nickname", "knows", "wants", "believes", "quirk", "pet",
    "owns", "carries", "wears", "clothes", "clothing", "friend", "enemy", "note", "goal", "secret",
    "weakness", "strength", "talent", "title", "feature", "mark", "motive", "memory", "history",
    "background", "belief", "interest", "illness", "vice", "virtue", "role", "keeps", "holds", "of",
    "about", "detail", "from", "until",
  ]

  /// The overlaps of an entry's facts, in the order written; one for each later fact at most.
  ///
  /// A new value ends the old one, so values overlap if they begin at one point, or if one has an
  /// `until` behind the chapter in which the other begins. Facts with a status such as `rumour` are
  /// not held against others, nor are those of one list.
  ///
  /// - Complexity: O(*facts*) for each field of few values.
  static func find(in entry: BibleEntry, story: CheckedStory, order: StoryTimeline) -> [FactOverlap]
  {
    guard entry.facts.count > 1 else { return [] }
    var fields: [String: [BibleFact]] = [:]
    var names: [String] = []
    for fact in entry.facts where fact.isSure {
      let field = NameFolding.fold(fact.field.value)
      if fields[field] == nil { names.append(field) }
      fields[field, default: []].append(fact)
    }
    var overlaps: [FactOverlap] = []
    for name in names {
      guard let facts = fields[name], facts.count > 1, name != "age", !isPlural(name, facts) else {
        continue
      }
      for (index, later) in facts.enumerated() {
        // What a field's value was dozens of values ago matters no more.
        let earlier = facts[max(0, index - 32)..<index]
        guard
          let other = earlier.first(where: {
            overlap($0, later, story, order)
              && !FactValue($0.value.value).canGo(with: .init(later.value.value))
          })
        else { continue }
        let isAtOnePoint = other.from != nil && order.compare(other.from, later.from) == .same
        overlaps.append(FactOverlap(earlier: other, later: later, isAtOnePoint: isAtOnePoint))
      }
    }
    return overlaps
  }

  private static func isPlural(_ field: String, _ facts: [BibleFact]) -> Bool {
    let isWord =
      plural.contains(field) || field.hasSuffix("s") && plural.contains(String(field.dropLast()))
      || field.hasSuffix("ies") && plural.contains(field.dropLast(3) + "y")
    guard !isWord else { return true }
    // A list of values stands under one key.
    return zip(facts, facts.dropFirst()).contains { $0.field.range == $1.field.range }
  }

  private static func overlap(
    _ one: BibleFact, _ other: BibleFact, _ story: CheckedStory, _ order: StoryTimeline
  ) -> Bool {
    switch order.compare(one.from, other.from) {
    case .same: return true
    case .before: return reaches(one, into: other, story, order)
    case .after: return reaches(other, into: one, story, order)
    case nil: return false
    }
  }

  /// Whether the first, by its own `until`, still holds after the chapter in which the second begins.
  private static func reaches(
    _ first: BibleFact, into second: BibleFact, _ story: CheckedStory, _ order: StoryTimeline
  ) -> Bool {
    guard let until = first.until, let from = second.from,
      order.compare(from, until) == .before
    else { return false }
    if let start = story.moments.chapter(from.value), let end = story.moments.chapter(until.value) {
      // In the chapter of a change both values are legal.
      return end > start + 1
    }
    return true
  }
}
