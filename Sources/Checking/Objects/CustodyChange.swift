import Manuscript

/// Somebody, or a place, comes to have an object, or has it no longer.
struct CustodyChange {
  enum Kind { case starts, ends }

  var kind: Kind
  /// A rank of ``StoryOrder``; `Int.min` for what is so from the start.
  var rank: Int
  /// The bible entry of the holder.
  var holder: Int
  /// Where it is said.
  var reference: Located<String>
  /// The chapter in which it happens; `nil` for the start, and between chapters.
  var chapter: Int?
}

/// Who has an object at some point of the story.
struct Custody {
  /// Those who may have it, by the change that gave it to them.
  var holders: [CustodyChange] = []
  /// Whether ``holders`` are all who can have it.
  var isKnown = false
  /// The last change by which somebody lost it, by holder.
  var losses: [Int: CustodyChange] = [:]
  /// The change that left nobody with it.
  var lost: CustodyChange?

  func holds(_ holder: Int) -> Bool { holders.contains { $0.holder == holder } }

  /// Applies the changes of one rank, all of which may have happened in any order.
  mutating func apply(_ changes: ArraySlice<CustodyChange>) {
    let starts = changes.filter { $0.kind == .starts }
    let ends = changes.filter { $0.kind == .ends }
    if !starts.isEmpty {
      // A new holder ends the old ones.
      holders = starts
      isKnown = true
      lost = nil
      for start in starts { losses[start.holder] = nil }
    }
    for end in ends {
      if starts.contains(where: { $0.holder == end.holder }) {
        // Got and lost in one chapter: who knows in which order.
        isKnown = false
        continue
      }
      holders.removeAll { $0.holder == end.holder }
      losses[end.holder] = end
      if holders.isEmpty { lost = end }
    }
  }
}
