package import Manuscript

/// An object that is had or used after it was lost or destroyed.
package struct ObjectAfterLoss: Rule {
  package static let code = "object-after-loss"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Causal Logic Violations",
    summary: "An object is held or used after it was destroyed, broken or lost.",
    looksAt: """
      The facts `status`, `state` and `fate` of objects that begin somewhere in the story, and such \
      `changes:` of headers, against `objects:` of later chapters (uses and gains) and `held-by:` with \
      a later `from`. What is destroyed, burnt or sunk can be neither held nor used; what is broken \
      cannot be used; what is lost must be gained before it is used; what is stolen or sold, by those \
      who had it.

      Later is later in story time, so that a flashback may show it whole, and all is legal in the \
      chapter of the loss itself. Any later status, such as found, mended or replaced, ends the loss, \
      and so does `until`. Words such as `nearly` and `believed` lose nothing. The words of loss are \
      English only, and a status in another language loses nothing.
      """,
    fires: .init(
      "The ledger burns in the first chapter, and Mara reads from it in the second.",
      """
      === bible.yaml
      characters: [Mara]
      objects:
        ledger: {status from fire: burnt}
      === chapters/01-fire.md
      The house burned all night.
      === chapters/02-after.md
      ---
      pov: Mara
      objects: {uses: ledger}
      ---

      She turned the pages one by one.
      """),
    silent: .init(
      "The key is lost and found again, and the ledger is only used before it burns.",
      """
      === bible.yaml
      characters: [Mara]
      objects:
        ledger: {status from fire: burnt}
        brass key: {held-by: [Mara]}
      === chapters/01-fire.md
      ---
      pov: Mara
      objects: {uses: [ledger, brass key]}
      changes: {who: brass key, what: status, to: lost}
      ---

      The house burned all night.
      === chapters/02-after.md
      ---
      pov: Mara
      objects: {gains: brass key, uses: brass key}
      ---

      It lay in the ashes.
      """),
    fix: [
      "Take the object out of the later chapter.",
      "Say that it is found, mended or replaced: `changes: {who: ledger, what: status, to: found}`.",
      "Correct the chapter of the loss.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let ledgers = FateLedger.all(story)
    guard !ledgers.isEmpty else { return [] }
    let search = LossSearch(story)
    return ledgers.keys.sorted().flatMap { object in
      ledgers[object].map { search.findings(of: object, $0) } ?? []
    }
  }
}

/// Holds uses and holders of objects against their fates.
private struct LossSearch {
  let story: CheckedStory
  let stations: StoryTimeline
  let order: StoryTimeline

  init(_ story: CheckedStory) {
    self.story = story
    stations = story.timeline
    order = story.timeline
  }

  func findings(of object: Int, _ ledger: FateLedger) -> [Diagnostic] {
    let entry = story.bible.entries[object]
    var diagnostics: [Diagnostic] = []
    var told: Set<SourceRange> = []
    for turn in ledger.turns where turn.fate != .sound {
      if let handling = ledger.handlings.first(where: { isLost(turn, $0, entry, ledger) }) {
        // The bible and a header may both tell of one loss.
        guard told.insert(handling.said.range).inserted else { continue }
        let handle = story.chapters[handling.chapter].handle
        diagnostics.append(.afterLoss(entry, turn, handling.said, handling.act, in: handle))
      } else if turn.fate == .destroyed, let holder = laterHolder(turn, entry, ledger),
        told.insert(holder.who.range).inserted
      {
        diagnostics.append(.heldAfterLoss(entry, turn, holder))
      }
    }
    return diagnostics
  }

  private func isLost(
    _ turn: FateLedger.Turn, _ handling: FateLedger.Handling, _ entry: BibleEntry,
    _ ledger: FateLedger
  ) -> Bool {
    let chapter = handling.chapter
    guard stations.isReal(chapter), stations.isPast(turn.from, in: chapter) == true else {
      return false
    }
    if turn.until != nil,
      stations.holds(from: turn.from, until: turn.until, in: chapter) != true
    {
      return false
    }
    switch turn.fate {
    case .sound: return false
    case .destroyed: break
    case .broken: guard handling.act == .uses else { return false }
    case .lost:
      guard handling.act == .uses, !isRegained(turn, chapter, entry, ledger) else { return false }
    case .taken:
      guard handling.act == .uses, let who = handling.who, hadIt(who, turn, entry),
        !isRegained(turn, chapter, entry, ledger)
      else { return false }
    }
    // Any other word on its fate since then, a worse one too, is reported or ended by itself.
    return !ledger.turns.contains { other in
      other.said != turn.said && order.compare(other.from, turn.from) != .before
        && (order.compare(other.from, turn.from) != .same || other.fate == .sound)
        && stations.holds(from: other.from, until: nil, in: chapter) != false
    }
  }

  /// Whether somebody may have come by it again between the loss and a chapter.
  private func isRegained(
    _ turn: FateLedger.Turn, _ chapter: Int, _ entry: BibleEntry, _ ledger: FateLedger
  ) -> Bool {
    let isGained = ledger.handlings.contains { other in
      guard other.act == .gains else { return false }
      let handle = Located(story.chapters[other.chapter].handle, at: other.said.range)
      return order.compare(handle, turn.from) != .before
        && (other.chapter == chapter
          || stations.holds(from: handle, until: nil, in: chapter) != false)
    }
    return isGained
      || entry.heldBy.contains { interval in
        guard let from = interval.from, order.compare(from, turn.from) == .after else {
          return false
        }
        return stations.holds(from: from, until: nil, in: chapter) != false
      }
  }

  /// Whether somebody had it at the time of the loss, as far as the bible says.
  private func hadIt(_ who: Int, _ turn: FateLedger.Turn, _ entry: BibleEntry) -> Bool {
    let last = entry.heldBy.last { interval in
      let answer = order.compare(interval.from, turn.from)
      return answer == .before
    }
    return last.flatMap { story.entry($0.who, .character) } == who
  }

  /// A holder from a point after the destruction, with no word of a return between.
  private func laterHolder(
    _ turn: FateLedger.Turn, _ entry: BibleEntry, _ ledger: FateLedger
  ) -> BibleInterval? {
    guard turn.until == nil else { return nil }
    return entry.heldBy.first { interval in
      guard let from = interval.from, order.compare(from, turn.from) == .after else { return false }
      return !ledger.turns.contains { other in
        other.fate == .sound && order.compare(other.from, turn.from) != .before
          && order.compare(other.from, from) != .after
      }
    }
  }
}

extension Diagnostic {
  private static func ways(_ entry: BibleEntry) -> [String] {
    [
      "Take it out of the later place, or correct the chapter of the loss.",
      "Say what brought it back: changes: {who: \(entry.key.value), what: status, to: found}.",
      WayOut.allow,
    ]
  }

  fileprivate static func afterLoss(
    _ entry: BibleEntry, _ turn: FateLedger.Turn, _ said: Located<String>,
    _ act: ChapterHeader.Handling.Act, in chapter: String
  ) -> Diagnostic {
    let verb = act == .gains ? "gained" : "used"
    return Diagnostic(
      .warning, ObjectAfterLoss.code,
      "\(entry.key.value) is '\(turn.said.value)' since '\(turn.from.value)', and is \(verb) in '\(chapter)'",
      at: said.range, notes: [Note("it is '\(turn.said.value)' from here on", at: turn.said.range)],
      help: ways(entry))
  }

  fileprivate static func heldAfterLoss(
    _ entry: BibleEntry, _ turn: FateLedger.Turn, _ holder: BibleInterval
  ) -> Diagnostic {
    Diagnostic(
      .warning, ObjectAfterLoss.code,
      "\(entry.key.value) is '\(turn.said.value)' since '\(turn.from.value)', and \(holder.who.value) has it from '\(holder.from?.value ?? "then")' on",
      at: holder.who.range,
      notes: [Note("it is '\(turn.said.value)' from here on", at: turn.said.range)],
      help: ways(entry))
  }
}
