/// YAML written in long form, and which lines belong to which value.
package struct YAMLBlocks: Sendable {
  /// A stretch of the text, and the keys that lead to it from the outside in.
  package struct Mark: Sendable {
    package var range: Range<Int>
    package var path: [String]
  }

  package private(set) var bytes: [UInt8] = []
  /// Outer ones behind the inner ones that they hold.
  package private(set) var marks: [Mark] = []

  package init() {}

  /// The keys that lead to the innermost value that holds `range`; empty for none.
  package func path(of range: Range<Int>) -> [String] {
    marks.first {
      $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
    }?.path ?? []
  }

  /// Writes what `write` does, and marks it.
  mutating func mark(_ path: [String], _ write: (inout YAMLBlocks) -> Void) {
    let start = bytes.count
    write(&self)
    if bytes.count > start { marks.append(Mark(range: start..<bytes.count, path: path)) }
  }

  /// One line as it is.
  package mutating func line(_ text: String, indent: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `key: text`; nothing for `nil`.
  mutating func text(_ key: String, _ text: String?, indent: Int) {
    guard let text else { return }
    line("\(key): \(YAMLText.scalar(text))", indent: indent)
  }

  /// `key:` with a text on each line below; nothing for an empty list.
  mutating func list(_ key: String, _ texts: [String], indent: Int) {
    guard !texts.isEmpty else { return }
    line("\(key):", indent: indent)
    for text in texts { line("- \(YAMLText.scalar(text))", indent: indent + 2) }
  }

  /// `{key: text, …}`, without those that are `nil`.
  static func flow(_ parts: [(String, String?)]) -> String {
    let texts = parts.compactMap { key, text in text.map { "\(key): \(quoted($0))" } }
    return "{\(texts.joined(separator: ", "))}"
  }

  private static func isFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Text inside of `{}` and `[]`, where commas and brackets would end it.
  private static func quoted(_ text: String) -> String {
    text.utf8.contains(where: Self.isFlow) ? YAMLText.quoted(text) : YAMLText.scalar(text)
  }

  /// `key:` with `- {…}` on each line below; nothing for an empty list.
  mutating func flows(_ key: String, _ items: [[(String, String?)]], indent: Int) {
    guard !items.isEmpty else { return }
    line("\(key):", indent: indent)
    for item in items { line("- \(Self.flow(item))", indent: indent + 2) }
  }
}
