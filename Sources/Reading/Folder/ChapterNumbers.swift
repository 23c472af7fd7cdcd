import Manuscript

/// What can be wrong with the names of files that stand beside each other.
enum ChapterNumbers {
  /// Mixed numbering, two files with one number, names that differ only in case.
  ///
  /// - Parameters:
  ///   - names: In natural order.
  ///   - folder: Relative to the story; empty for the story itself.
  /// - Returns: All of one kind after another.
  static func problems(of names: [ChapterFileName], in folder: String) -> [Diagnostic] {
    mixed(names, folder) + repeated(names, folder) + sameButCase(names, folder)
  }

  private static func mixed(_ names: [ChapterFileName], _ folder: String) -> [Diagnostic] {
    let bare = names.filter { $0.digits == nil }
    guard !bare.isEmpty, let last = names.last(where: { $0.digits != nil }) else { return [] }
    return bare.map { .mixedNumbering($0, last: last, folder) }
  }

  private static func repeated(_ names: [ChapterFileName], _ folder: String) -> [Diagnostic] {
    var first: [[Int]: ChapterFileName] = [:]
    var found: [Diagnostic] = []
    for name in names {
      guard let key = key(of: name) else { continue }
      if let earlier = first[key] {
        found.append(.repeatedNumber(name, earlier: earlier, folder))
      } else {
        first[key] = name
      }
    }
    return found
  }

  /// All leading numbers, since `01-02-x` is often part 1, chapter 2; `nil` where a letter follows
  /// the number, as in `7b-x`.
  private static func key(of name: ChapterFileName) -> [Int]? {
    guard let digits = name.digits else { return nil }
    var numbers = digits.split(separator: ".").compactMap { Int($0) }
    if name.separator.isEmpty, !name.words.isEmpty { return nil }
    var rest = ChapterFileName(name.words)
    while let digits = rest.digits, rest.label.isEmpty, let number = Int(digits) {
      numbers.append(number)
      rest = ChapterFileName(rest.words)
    }
    return numbers
  }

  private static func sameButCase(_ names: [ChapterFileName], _ folder: String) -> [Diagnostic] {
    var first: [String: ChapterFileName] = [:]
    var found: [Diagnostic] = []
    for name in names {
      let key = name.name.lowercased()
      if let earlier = first[key] {
        found.append(.sameButCase(name, earlier: earlier, folder))
      } else {
        first[key] = name
      }
    }
    return found
  }
}

extension Diagnostic {
  private static func path(_ name: ChapterFileName, _ folder: String) -> String {
    folder.isEmpty ? name.name : "\(folder)/\(name.name)"
  }

  private static func whole(_ name: ChapterFileName, _ folder: String) -> SourceRange {
    SourceRange(SourceUnit(.file, path(name, folder)), 0..<0)
  }

  fileprivate static func mixedNumbering(
    _ name: ChapterFileName, last: ChapterFileName, _ folder: String
  ) -> Diagnostic {
    let next = (last.number ?? 0).addingReportingOverflow(1).partialValue
    let width = last.digits?.utf8.count ?? 2
    func padded(_ number: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
    let slug = name.handle + (ChapterFileName.isMarkdown(name.name) ? ".md" : "")
    return Diagnostic(
      .error, "mixed-numbering",
      "\(name.name) has no number and others beside it have, so its place in the book is unclear; "
        + "it is read after them",
      at: whole(name, folder),
      help: [
        "rename it to \(padded(0))-\(slug) so that it comes first, "
          + "or to \(padded(next))-\(slug) so that it comes last",
        "or begin its name with _ to leave it out",
      ])
  }

  fileprivate static func repeatedNumber(
    _ name: ChapterFileName, earlier: ChapterFileName, _ folder: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "repeated-number",
      "\(name.name) has the same number as \(earlier.name); it is read after it",
      at: whole(name, folder),
      help: [
        "fabula move \(name.handle) --after \(earlier.handle) gives it a number of its own"
      ])
  }

  fileprivate static func sameButCase(
    _ name: ChapterFileName, earlier: ChapterFileName, _ folder: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "names-differ-in-case",
      "\(name.name) and \(earlier.name) differ only in capital letters: on a Mac or under Windows "
        + "one would replace the other",
      at: whole(name, folder), help: ["give one of them another name"])
  }
}
