import BuildGraph
import Checking
import Manuscript

/// The findings of a run in reading order, parted by what the story allows.
struct SievedFindings {
  var open: [Finding]
  var held: [Sieve.Held]

  /// - Parameters:
  ///   - diagnostics: All that was found, in any order.
  ///   - reading: The story in which it was found.
  ///   - sources: The revision of the files that is read.
  ///   - map: Finds lines and columns.
  ///   - checks: Whether every rule ran: only then a suppression can be out of use.
  /// - Throws: Where the file of suppressions cannot be read.
  init(
    _ diagnostics: [Diagnostic], of reading: StoryReading, sources: SourceRevision,
    in map: some SourceMap, checks: Bool
  ) throws {
    let levels = reading.story.rules
    let (suppressions, problems) = try StorySuppressions.read(reading, sources: sources)
    let sorted = ReadingOrder.sorted(
      RuleSet.applying(levels, to: diagnostics + problems), files: reading.files)
    let off = Set(levels.filter { $0.value == "off" }.keys)
    let sieve = Sieve(sorted.map { Finding($0, in: map) }, suppressions, off: off)
    open = sieve.open
    held = sieve.held
    guard checks, !sieve.problems.isEmpty else { return }
    let all = open.map(\.diagnostic) + RuleSet.applying(levels, to: sieve.problems)
    open = ReadingOrder.sorted(all, files: reading.files).map { Finding($0, in: map) }
  }
}
