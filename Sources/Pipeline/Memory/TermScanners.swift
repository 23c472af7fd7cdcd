import Indexing
import Prose
private import Synchronization

/// Term scanners that steps share: what one has stemmed it need not stem for the next chapter.
final class TermScanners: Sendable {
  /// Unchecked, because a scanner belongs to one thread: a box is either idle or in one hand.
  private final class Box: @unchecked Sendable {
    let scanner: TermScanner

    init(_ language: ProseLanguage) { scanner = TermScanner(language: language) }
  }

  private let idle = Mutex<[ProseLanguage: [Box]]>([:])

  /// Does something with a scanner that nobody else is using.
  func with<Result>(_ language: ProseLanguage, _ work: (TermScanner) throws -> Result) rethrows
    -> Result
  {
    let box = idle.withLock { $0[language]?.popLast() } ?? Box(language)
    defer { idle.withLock { $0[language, default: []].append(box) } }
    return try work(box.scanner)
  }
}
