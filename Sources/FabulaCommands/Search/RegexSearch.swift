import BuildGraph
private import Glibc
import Manuscript
import Prose
private import Synchronization

/// Matches a pattern on a thread of its own, so that one that finds no end can be given up: there are
/// patterns that try more ways than there is time for.
final class RegexSearch: Sendable {
  /// Seconds that a paragraph may take; most take millionths.
  private static let patience = 5.0

  private struct State {
    /// For each file its matches.
    var found: [[Range<Int>]] = []
    /// Paragraphs of the file that comes next that are done.
    var paragraphs = 0
    var isDone = false
  }

  /// A file as the thread needs it.
  private struct Page: Sendable {
    /// Line ends that are only blanks to the reader are blanks.
    var text: [UInt8]
    var paragraphs: [Range<Int>]
  }

  /// Unchecked, because a regular expression is not changed by matching and only one thread has it.
  private struct Work: @unchecked Sendable {
    var pattern: RegexPattern
    var pages: [Page]
  }

  private let state = Mutex(State())

  /// The matches in each file.
  ///
  /// - Throws: ``CommandProblem`` where a paragraph takes too long.
  static func matches(
    of pattern: RegexPattern, in files: [SearchFile]
  ) throws(CommandProblem) -> [[Range<Int>]] {
    let search = RegexSearch()
    let work = Work(pattern: pattern, pages: files.map(page))
    // Not waited for to its end: a pattern that finds none goes with the program.
    _ = WorkerThread { search.run(work) }
    return try search.wait(for: files)
  }

  private static func page(_ file: SearchFile) -> Page {
    var text = file.text.text
    for event in file.text.events where event.element == .softBreak {
      if text.indices.contains(Int(event.lower)) { text[Int(event.lower)] = 0x20 }
    }
    return Page(text: text, paragraphs: file.paragraphs.map(\.text))
  }

  private func run(_ work: Work) {
    for page in work.pages {
      var matches: [Range<Int>] = []
      for paragraph in page.paragraphs {
        matches += work.pattern.matches(in: paragraph, of: page.text)
        state.withLock { $0.paragraphs += 1 }
      }
      state.withLock { state in
        state.found.append(matches)
        state.paragraphs = 0
      }
    }
    state.withLock { $0.isDone = true }
  }

  private func wait(for files: [SearchFile]) throws(CommandProblem) -> [[Range<Int>]] {
    var last = (file: -1, paragraph: -1)
    var since = Self.now
    while true {
      usleep(500)
      let (done, file, paragraph) = state.withLock {
        ($0.isDone ? $0.found : nil, $0.found.count, $0.paragraphs)
      }
      if let done { return done }
      if (file, paragraph) != last {
        last = (file, paragraph)
        since = Self.now
      } else if Self.now - since > Self.patience {
        throw Self.problem(files, file, paragraph)
      }
    }
  }

  private static func problem(_ files: [SearchFile], _ file: Int, _ paragraph: Int)
    -> CommandProblem
  {
    var place = "a paragraph"
    if files.indices.contains(file), files[file].paragraphs.indices.contains(paragraph) {
      let start = files[file].place(ofText: files[file].paragraphs[paragraph].text).start
      place = "the paragraph at \(files[file].path):\(start.line)"
    }
    return CommandProblem(
      "The pattern can match in so many ways that I gave up on \(place).",
      help: ["avoid a repetition inside a repetition, such as (a+)+"])
  }

  /// Seconds on a clock that only runs forward.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
