private import Glibc
import Manuscript
import Pipeline
import Reading

/// Finds the files that `--in` means.
enum SearchPaths {
  /// Indices in ``StoryReading/files`` of the files that a word means: a path, a folder, a glob, or a
  /// chapter's handle or number.
  ///
  /// - Parameters:
  ///   - typed: From the story's folder, or from the current one.
  ///   - reading: The story.
  ///   - root: The story's folder, absolute.
  /// - Returns: The files in reading order.
  /// - Throws: ``CommandProblem`` where nothing fits.
  static func files(
    _ typed: String, of reading: StoryReading, root: String
  ) throws(CommandProblem) -> [Int] {
    for pattern in patterns(typed, root: root) {
      let fits = reading.files.indices.filter { matches(reading.files[$0].path, pattern) }
      if !fits.isEmpty { return fits }
    }
    switch ChapterReference(typed, in: reading.layout) {
    case .chapter(let index): return [index + reading.chapterRange.lowerBound]
    case .ambiguous(let indices): return indices.map { $0 + reading.chapterRange.lowerBound }
    case .unknown: break
    }
    let nearest = EditDistance.nearest(to: typed, in: reading.files.map(\.path))
    throw CommandProblem(
      "No file of the story is '\(typed)'.",
      help: [
        nearest.map { "did you mean \($0)?" }
          ?? "name a file, a folder or a pattern such as 'chapters/0*.md'"
      ],
      status: .usage)
  }

  /// What was typed as a path from the story's folder; then as one from the current folder.
  private static func patterns(_ typed: String, root: String) -> [String] {
    let current = Environment.currentFolder
    guard typed != root else { return ["."] }
    var patterns = typed.isEmpty || typed.hasPrefix("/") ? [] : [clean(typed)]
    if typed.hasPrefix(root + "/") {
      patterns.append(clean(String(typed.dropFirst(root.count + 1))))
    }
    if !typed.isEmpty, !typed.hasPrefix("/"), current.hasPrefix(root + "/") {
      patterns.append(clean(current.dropFirst(root.count + 1) + "/" + typed))
    }
    return patterns
  }

  /// Without `.`, `..` and slashes at the end; `.` for the story's folder.
  private static func clean(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func matches(_ path: String, _ pattern: String) -> Bool {
    if pattern == "." || path == pattern || path.hasPrefix(pattern + "/") { return true }
    if unsafe fnmatch(pattern, path, FNM_PATHNAME) == 0 { return true }
    guard !pattern.contains("/") else { return false }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return unsafe fnmatch(pattern, name, 0) == 0
  }
}
