/// A path relative to the story, `/` between names, compared and ordered as UTF-8 bytes.
///
/// A `String` compares canonically: two files whose names differ only in how an é is encoded would
/// be one.
package struct StoryPath: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// What stands before the last `/`; empty for a file at the top.
  package var directory: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(text[..<slash])
  }

  /// What stands behind the last `/`.
  package var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// Whether the path names something below the story: no empty name, no `.` or `..`, no NUL.
  package var staysInside: Bool {
    !text.utf8.contains(0)
      && text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy
      {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }

  package static func == (left: StoryPath, right: StoryPath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: StoryPath, right: StoryPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
