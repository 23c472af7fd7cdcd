/// Finds a chapter a number among others, renaming as few of them as can be.
package struct ChapterNumbering: Sendable, Equatable {
  /// The number that the chapter gets.
  package let number: Int

  /// New numbers of chapters around it, by index in `others`, in ascending order.
  package let changes: [(index: Int, number: Int)]

  /// - Parameters:
  ///   - index: Before which of the others it goes, 0...`others.count`.
  ///   - others: The numbers of the files in one folder, in order.
  ///   - freed: The number that the chapter had in this folder; chapters close up to fill it.
  package init(inserting index: Int, among others: [Int], freeing freed: Int? = nil) {
    let index = min(max(index, 0), others.count)
    let up = Self.up(index, others)
    guard !up.changes.isEmpty, let down = Self.down(index, others) else {
      (number, changes) = up
      return
    }
    let fillsGap = freed.map { $0 < up.number } ?? (down.changes.count < up.changes.count)
    (number, changes) = fillsGap ? down : up
  }

  package static func == (left: ChapterNumbering, right: ChapterNumbering) -> Bool {
    left.number == right.number && left.changes.elementsEqual(right.changes, by: ==)
  }

  private typealias Plan = (number: Int, changes: [(index: Int, number: Int)])

  /// Takes the next number and pushes on those that follow, as far as the next gap.
  private static func up(_ index: Int, _ others: [Int]) -> Plan {
    var last = index > 0 ? after(others[index - 1]) : max((others.first ?? 2) - 1, 1)
    let number = last
    var changes: [(index: Int, number: Int)] = []
    for next in others.indices[index...] {
      guard others[next] <= last else { break }
      last = after(last)
      changes.append((next, last))
    }
    return (number, changes)
  }

  /// Takes the number before the next and pushes back those that precede; `nil` where there is no room.
  private static func down(_ index: Int, _ others: [Int]) -> Plan? {
    let lowest = others.first == 0 ? 0 : 1
    guard index < others.count || !others.isEmpty else { return nil }
    let number = index < others.count ? others[index] - 1 : others[index - 1]
    guard number >= lowest else { return nil }
    var last = number
    var changes: [(index: Int, number: Int)] = []
    for previous in others.indices[..<index].reversed() {
      guard others[previous] >= last else { break }
      last -= 1
      guard last >= lowest else { return nil }
      changes.append((previous, last))
    }
    return (number, changes.reversed())
  }

  private static func after(_ number: Int) -> Int {
    let (next, overflow) = number.addingReportingOverflow(1)
    return overflow ? number : next
  }
}
