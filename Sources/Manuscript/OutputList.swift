/// The files under `build/` that the tool made, so that `clean` removes no other.
///
/// Kept in `.fabula/outputs`: one path per line, relative to the story, in byte order.
package struct OutputList: Sendable, Equatable {
  /// Where the list stands, relative to the story.
  package static let path = ".fabula/outputs"

  /// In byte order, each once, all under `build/`.
  package let paths: [String]

  /// Paths outside `build/`, or that climb out of it, are dropped.
  package init(_ paths: some Sequence<String>) {
    var kept: [String] = []
    let sorted = paths.filter(Self.isOutput).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for path in sorted where kept.last.map({ $0.utf8.elementsEqual(path.utf8) }) != true {
      kept.append(path)
    }
    self.paths = kept
  }

  /// Reads the file's text.
  package init(reading text: String) {
    self.init(text.split(separator: "\n").map(String.init))
  }

  /// The file's text.
  package var text: String { paths.map { $0 + "\n" }.joined() }

  private static func isOutput(_ path: String) -> Bool {
    path.hasPrefix("build/") && !path.utf8.contains(0x0A)
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0 == ".." || $0 == "." || $0.isEmpty
      }
  }
}
