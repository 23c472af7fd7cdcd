/// One-line values that want quotes in YAML, read as their writer meant them: to the end of the line.
///
/// Each such value is replaced by as many `x` in a copy of the text, so that libyaml reads the rest
/// and every position stays true; ``document(base:)`` puts the words back.
struct YAMLQuoteRepair {
  /// What may stand behind a key, and so how much is taken for text.
  enum Kind { case text, texts, other, untouched }

  /// A value that was read to the end of its line.
  struct Value {
    /// Offsets in the text given to ``init(_:kind:)``.
    var range: Range<Int>
    var text: String
    /// What stands before it on its line, without indentation: `title:` or `-`.
    var label: String

    /// The line with quotes, as it should be typed.
    var quotedLine: String { "\(label) \(YAMLQuoteRepair.quoted(text))" }
  }

  /// The text to parse; equal to the input where nothing needs quotes.
  private(set) var bytes: ArraySlice<UInt8>

  private(set) var values: [Value] = []

  /// Looks through the keys at the left margin and the `- ` items below those that hold texts.
  ///
  /// - Complexity: O(*bytes*).
  init(_ input: ArraySlice<UInt8>, kind: (String) -> Kind) {
    bytes = input
    let opening = input.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    // Between brackets a line says nothing about where its values end.
    guard opening != UInt8(ascii: "{"), opening != UInt8(ascii: "[") else { return }
    var section = Kind.other
    var lines = YAMLLines(input)
    while let line = lines.next() {
      let first = input[line].first ?? UInt8(ascii: "#")
      if let item = YAMLLines.item(in: line, of: input) {
        guard section == .texts else { continue }
        repair(item, in: line, label: "-", indent: item.lowerBound - line.lowerBound, .texts, lines)
      } else if first != UInt8(ascii: " "), first != UInt8(ascii: "#"),
        let colon = YAMLLines.keyEnd(in: line, of: input)
      {
        let key = YAMLLines.trimmed(line.lowerBound..<colon, of: input)
        let name = String(decoding: input[key], as: UTF8.self)
        section = kind(name)
        guard section != .untouched else { continue }
        let value = YAMLLines.trimmed(colon + 1..<line.upperBound, of: input)
        repair(value, in: line, label: name + ":", indent: 1, section, lines)
      }
    }
  }

  /// The document, with the words of every repaired value in their places.
  ///
  /// A line at which libyaml stops is repaired too where its value explains that, at any depth and
  /// up to ``mostRetries`` times. `base` is the unit's offset of the first byte.
  mutating func document(base: Int) throws(YAMLError) -> YAMLNode? {
    for _ in 0..<Self.mostRetries {
      do throws(YAMLError) {
        return try YAMLParser.parse(bytes, base: base).map { restored($0, base: base) }
      } catch {
        guard case .syntax = error.problem,
          repairLine(at: error.range.lowerBound - base + bytes.startIndex)
        else { throw error }
      }
    }
    return try YAMLParser.parse(bytes, base: base).map { restored($0, base: base) }
  }

  private static let mostRetries = 50

  /// Reads the value on the line that holds `offset` to its end; false where that changes nothing.
  private mutating func repairLine(at offset: Int) -> Bool {
    var lines = YAMLLines(bytes)
    while let line = lines.next() {
      guard offset <= line.upperBound else { continue }
      let content = YAMLLines.item(in: line, of: bytes) ?? YAMLLines.trimmed(line, of: bytes)
      guard offset >= line.lowerBound, let first = bytes[content].first,
        first != UInt8(ascii: "{"), first != UInt8(ascii: "["),
        let colon = YAMLLines.keyEnd(in: content, of: bytes)
      else { return false }
      let count = values.count
      let key = String(decoding: bytes[content.lowerBound..<colon], as: UTF8.self)
      let indent = content.lowerBound - line.lowerBound + 1
      let value = YAMLLines.trimmed(colon + 1..<content.upperBound, of: bytes)
      repair(value, in: line, label: key + ":", indent: indent, .text, lines)
      values.sort { $0.range.lowerBound < $1.range.lowerBound }
      return values.count > count
    }
    return false
  }

  private func restored(_ node: YAMLNode, base: Int) -> YAMLNode {
    guard !values.isEmpty else { return node }
    var node = node
    switch node.content {
    case .scalar:
      let lower = node.range.lowerBound - base + bytes.startIndex
      if let value = value(at: lower) { node.content = .scalar(value.text, .quoted) }
    case .sequence(let items):
      node.content = .sequence(items.map { restored($0, base: base) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          .init(
            key: entry.key, keyRange: entry.keyRange, value: restored(entry.value, base: base))
        })
    }
    return node
  }

  /// The repaired value that starts at `lower`; values are in the order of the text.
  private func value(at lower: Int) -> Value? {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].range.lowerBound < lower { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low].range.lowerBound == lower ? values[low] : nil
  }

  /// A text in the quotes that need the fewest escapes.
  static func quoted(_ text: String) -> String {
    let needsSingle = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard needsSingle else { return "\"\(text)\"" }
    var escaped = ""
    for scalar in text.unicodeScalars {
      escaped.unicodeScalars.append(scalar)
      if scalar == "'" { escaped.append("'") }
    }
    return "'\(escaped)'"
  }

  private mutating func repair(
    _ value: Range<Int>, in line: Range<Int>, label: String, indent: Int, _ kind: Kind,
    _ following: YAMLLines
  ) {
    guard !value.isEmpty else { return }
    let scan = YAMLValueScan(bytes: bytes[value], kind: kind)
    let verdict = scan.verdict
    guard verdict != .good, !following.continues(indent: indent) else { return }
    if verdict == .open, !following.endsOrStartsKey() { return }
    let kept = scan.withoutComment
    guard !bytes[kept].contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }),
      let text = String(validating: bytes[kept], as: UTF8.self), !text.isEmpty
    else { return }
    values.append(Value(range: kept, text: text, label: label))
    for index in kept { bytes[index] = UInt8(ascii: "x") }
  }
}
