import Manuscript

/// Who has an object when, by `held-by` of the bible and the `objects` of headers.
struct CustodyLedger {
  /// By rank.
  private(set) var changes: [CustodyChange] = []
  /// Whether every change could be put in its place; if not, nothing can be said of the object.
  private(set) var isClear = true

  /// The ledgers of all objects, by bible entry.
  ///
  /// - Complexity: O(*entries* + *references* × *chapters* for dates).
  static func ledgers(_ story: CheckedStory, _ order: StoryOrder) -> [Int: CustodyLedger] {
    var ledgers: [Int: CustodyLedger] = [:]
    for (index, entry) in story.bible.entries.enumerated()
    where entry.kind == .object && !entry.heldBy.isEmpty {
      var ledger = CustodyLedger()
      for interval in entry.heldBy { ledger.add(interval, story, order) }
      ledgers[index] = ledger
    }
    for (index, chapter) in story.chapters.enumerated()
    where order.stations[index]?.telling.isReal ?? true {
      for handling in chapter.header.objects where handling.act != .uses {
        guard let object = story.entry(handling.object, .object) else { continue }
        let who = story.entry(handling.who ?? chapter.header.pov, .character)
        guard let who, let rank = order.rank(ofChapter: index) else {
          ledgers[object, default: CustodyLedger()].isClear = false
          continue
        }
        ledgers[object, default: CustodyLedger()].changes.append(
          CustodyChange(
            kind: handling.act == .gains ? .starts : .ends, rank: rank, holder: who,
            reference: handling.object, chapter: index))
      }
    }
    return ledgers.mapValues(\.sorted)
  }

  private var sorted: CustodyLedger {
    var ledger = self
    ledger.changes = changes.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    return ledger
  }

  private mutating func add(
    _ interval: BibleInterval, _ story: CheckedStory, _ order: StoryOrder
  ) {
    guard let who = story.entry(interval.who, .character, .place) else {
      isClear = false
      return
    }
    let from = interval.from.map { order.rank(of: $0) } ?? .min
    guard let from else {
      isClear = false
      return
    }
    changes.append(
      CustodyChange(
        kind: .starts, rank: from, holder: who, reference: interval.who, chapter: nil))
    guard let until = interval.until else { return }
    guard let rank = order.rank(of: until) else {
      isClear = false
      return
    }
    changes.append(
      CustodyChange(kind: .ends, rank: rank, holder: who, reference: until, chapter: nil))
  }

  /// Who has the object when a chapter begins.
  func custody(before rank: Int) -> Custody {
    var custody = Custody()
    var start = 0
    while start < changes.count, changes[start].rank < rank {
      var end = start + 1
      while end < changes.count, changes[end].rank == changes[start].rank { end += 1 }
      custody.apply(changes[start..<end])
      start = end
    }
    return custody
  }

  /// The changes in a chapter itself.
  func changes(at rank: Int) -> [CustodyChange] { changes.filter { $0.rank == rank } }
}
