import Manuscript

extension Diagnostic {
  /// Two values of one field of a character, an object or a place.
  static func overlap(_ overlap: FactOverlap, of entry: BibleEntry, code: String) -> Diagnostic {
    func span(_ fact: BibleFact) -> String {
      let span = BoundsWording.text(from: fact.from, until: fact.until)
      return span.isEmpty ? "" : " (\(span))"
    }
    let (earlier, later) = (overlap.earlier, overlap.later)
    return Diagnostic(
      overlap.isAtOnePoint ? .error : .warning, code,
      "\(entry.key.value) has two values for \(later.field.value) at one time: \(later.value.value)\(span(later)) and \(earlier.value.value)\(span(earlier))",
      at: later.value.range,
      notes: [Note("\(earlier.value.value) is here", at: earlier.value.range)],
      help: [
        "Take one of them out, or say from which chapter the new value holds: \(later.field.value) from CHAPTER: \(later.value.value).",
        "Several values at once are a list: \(later.field.value): [\(earlier.value.value), \(later.value.value)].",
      ])
  }

  /// A header and the bible on one change.
  static func changed(_ found: ChangedFact, of entry: BibleEntry, code: String) -> Diagnostic {
    let change = found.change
    return Diagnostic(
      .error, code,
      "here \(entry.key.value)'s \(change.what.value) changes to '\(change.to.value)', and the bible says '\(found.fact.value.value)' from this chapter on",
      at: change.to.range,
      notes: [Note("the bible says so here", at: found.fact.value.range)],
      help: [
        "Change the header or the bible, so that both say the same.",
        WayOut.allow,
      ])
  }
}
