extension BibleEntry {
  /// The facts of a field that are true in a chapter, as written.
  ///
  /// A fact that starts in the chapter is true there, and so still is the one that it ends: both
  /// values are legal in the chapter of a change. What has an `until` is not true in that chapter.
  ///
  /// - Parameters:
  ///   - field: The field's name, case and diacritics aside; `nil` for every field.
  ///   - chapter: The position in reading order.
  ///   - position: The position of a chapter that a fact names; `nil` for what is no chapter (an
  ///     event or a date), which then bounds nothing.
  /// - Returns: The facts in the order written.
  package func facts(
    of field: String? = nil, asOf chapter: Int, position: (Located<String>) -> Int?
  ) -> [BibleFact] {
    let wanted = field.map(NameFolding.fold)
    let candidates = facts.map { fact in
      (fact: fact, field: NameFolding.fold(fact.field.value), from: fact.from.flatMap(position))
    }
    return candidates.filter { candidate in
      if let wanted, candidate.field != wanted { return false }
      let from = candidate.from ?? .min
      if from > chapter { return false }
      if let until = candidate.fact.until.flatMap(position), chapter >= until { return false }
      return !candidates.contains { other in
        guard other.field == candidate.field, let start = other.from else { return false }
        return start > from && start < chapter
      }
    }.map(\.fact)
  }
}

extension BibleInterval {
  /// Whether the interval holds in a chapter; see ``BibleEntry/facts(of:asOf:position:)``.
  package func holds(asOf chapter: Int, position: (Located<String>) -> Int?) -> Bool {
    if let from = from.flatMap(position), from > chapter { return false }
    if let until = until.flatMap(position), chapter >= until { return false }
    return true
  }
}
