import Indexing
import Manuscript
import Pipeline

/// What people and scripts are told of the book's memory.
enum MemoryWords {
  /// What the memory holds, and what was done for it; `result` is `nil` where nothing had changed.
  static func line(_ statistics: MemoryStatistics?, _ result: MemoryResult?) -> String {
    guard let statistics else {
      return "There is nothing to remember yet: no chapter has text."
    }
    let news =
      switch result {
      case nil: "nothing has changed"
      case let result? where result.chaptersRead == 0:
        result.wasWritten ? "no chapter had to be read anew" : "nothing has changed"
      case let result?:
        "\(Wording.count(result.chaptersRead, "chapter")) "
          + (result.chaptersRead == 1 ? "was" : "were") + " read anew"
      }
    return "The book's memory: \(size(statistics)); \(news)."
  }

  private static func size(_ statistics: MemoryStatistics) -> String {
    "\(Wording.count(statistics.passages, "passage")) of "
      + "\(Wording.count(statistics.chapters, "chapter")), "
      + Wording.count(statistics.words, "word")
  }

  /// What changed beside the text, a line each.
  static func news(_ memory: MemoryResult) -> [String] {
    var lines: [String] = []
    if memory.isHeld {
      lines.append("Not made: the book's memory; the last good one stays, if there is one.")
    }
    if let change = memory.embedderChange {
      lines.append(
        "The book's memory was made anew: the embedder changed from \(change.old) to \(change.new)."
      )
    }
    if memory.isExported, !memory.isHeld {
      let path = "build/index/"
      let size =
        "\(Wording.count(memory.passages, "passage")) of "
        + Wording.count(memory.chapters, "chapter")
      lines.append(
        memory.exportWasWritten ? "Made \(path): \(size)." : "\(path) is as it was: \(size).")
    }
    return lines
  }

  /// Why there are no vectors, and the way out; `nil` where there are.
  static func notice(_ memory: MemoryResult) -> String? {
    guard memory.passages > 0, let absence = memory.embedder.absence else { return nil }
    let wayOut = memory.embedder.wayOut.map { "\n  help: \($0)" }.joined()
    return "warning: \(absence), so the book's memory goes by words alone\(wayOut)"
  }

  /// For `--stats`.
  static func table(_ statistics: MemoryStatistics) -> String {
    var rows = [
      ("chapters", Wording.number(statistics.chapters)),
      ("passages", Wording.number(statistics.passages)),
      ("words", Wording.number(statistics.words)),
      ("words in a passage", "\(statistics.averageWords) on average"),
      ("distinct terms", Wording.number(statistics.terms)),
      ("repeated passages", Wording.number(statistics.repeats)),
    ]
    for file in statistics.files {
      rows.append((file.name, Wording.count(file.bytes, "byte")))
    }
    let embedder = statistics.embedder.map { identity in
      "\(identity.model) (\(identity.provider)), \(identity.dimension) dimensions, \(identity.digest)"
    }
    rows.append(("embedder", embedder ?? "none"))
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count) + value + "\n"
    }.joined()
  }

  /// For `--json`.
  static func json(_ statistics: MemoryStatistics?, _ result: MemoryResult?) -> JSONText {
    let statistics = statistics ?? MemoryStatistics()
    let embedder = statistics.embedder.map { identity in
      JSONText.object([
        ("provider", .string(identity.provider)), ("model", .string(identity.model)),
        ("digest", .string(identity.digest)), ("dimension", .integer(identity.dimension)),
      ])
    }
    return .object([
      ("chapters", .integer(statistics.chapters)), ("passages", .integer(statistics.passages)),
      ("words", .integer(statistics.words)), ("averageWords", .integer(statistics.averageWords)),
      ("terms", .integer(statistics.terms)), ("repeats", .integer(statistics.repeats)),
      ("chaptersRead", .integer(result?.chaptersRead ?? 0)),
      ("written", .boolean(result?.wasWritten ?? false)),
      ("embedder", embedder ?? .null),
      (
        "files",
        .array(
          statistics.files.map { file in
            .object([
              ("name", .string(file.name)), ("bytes", .integer(file.bytes)),
              ("sha256", .string(file.sha256)),
            ])
          })
      ),
    ])
  }
}
