import Manuscript

/// Takes typed values out of a YAML tree and collects what cannot be taken.
///
/// A value that is missing (`key:` alone) is `nil` or empty without a word; a value of the wrong
/// kind is `nil` or empty with a diagnostic.
struct YAMLValueReader {
  let unit: SourceUnit

  /// The bytes that were parsed, and the unit's offset of the first of them.
  let source: ArraySlice<UInt8>
  let base: Int

  /// The code and severity of values of the wrong kind.
  let code: String
  let severity: Diagnostic.Severity

  var diagnostics: [Diagnostic] = []

  /// ``diagnostics`` in the order of their places; of one place, in the order they were found.
  var diagnosticsInOrder: [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics }
    let starts = diagnostics.map { $0.range?.bytes.lowerBound ?? 0 }
    let order = diagnostics.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    return order.map { diagnostics[$0] }
  }

  init(
    _ unit: SourceUnit, source: ArraySlice<UInt8>, base: Int, code: String,
    severity: Diagnostic.Severity = .warning
  ) {
    self.unit = unit
    self.source = source
    self.base = base
    self.code = code
    self.severity = severity
  }

  func place(_ range: Range<Int>) -> SourceRange { SourceRange(unit, range) }

  /// One text.
  mutating func text(_ node: YAMLNode, for key: String) -> Located<String>? {
    guard case .scalar(let text, let style) = node.content else {
      wrong(node, "'\(key)' takes one text, and \(kind(of: node)) stands here; type \(key): …")
      return nil
    }
    guard !text.isEmpty else { return nil }
    guard style == .block else { return Located(text, at: place(node.range)) }
    let trimmed = Self.trimmed(text)
    return trimmed.isEmpty ? nil : Located(trimmed, at: place(node.range))
  }

  /// A list of names: a YAML list, one name, or plain names between commas.
  mutating func names(_ node: YAMLNode, for key: String) -> [Located<String>] {
    guard case .scalar(let text, .plain) = node.content, text.utf8.contains(UInt8(ascii: ","))
    else { return texts(node, for: key) }
    return pieces(of: node, text: text)
  }

  /// A list of texts: a YAML list, or one text, whose commas stay in it.
  mutating func texts(_ node: YAMLNode, for key: String) -> [Located<String>] {
    switch node.content {
    case .scalar: return text(node, for: key).map { [$0] } ?? []
    case .sequence(let items):
      var found: [Located<String>] = []
      found.reserveCapacity(items.count)
      for item in items {
        if item.text == nil {
          wrong(
            item,
            "'\(key)' is a list of texts, and one of them is \(kind(of: item)); put it in quotes")
        } else if let text = text(item, for: key) {
          found.append(text)
        }
      }
      return found
    case .mapping:
      wrong(
        node, "'\(key)' takes a list, and \(kind(of: node)) stands here; type \(key): [one, two]")
      return []
    }
  }

  /// One of a few words; another one is kept as typed, with a warning that names the nearest.
  mutating func choice(
    _ node: YAMLNode, for key: String, of words: [String], code: String
  ) -> Located<String>? {
    guard let text = text(node, for: key) else { return nil }
    if !words.contains(text.value) {
      diagnostics.append(.unknownWord(text, for: key, words, code))
    }
    return text
  }

  /// `yes`, `true`, `on` or their opposites.
  mutating func flag(_ node: YAMLNode, for key: String) -> Bool? {
    guard let text = text(node, for: key) else { return nil }
    switch text.value.lowercased() {
    case "yes", "true", "on", "y": return true
    case "no", "false", "off", "n": return false
    default:
      wrong(node, "'\(key)' is yes or no, and '\(text.value)' is neither; type \(key): no")
      return nil
    }
  }

  /// A number above zero, such as `1800`, `1,800` or `1800 words`.
  mutating func wordCount(_ node: YAMLNode, for key: String) -> Located<Int>? {
    guard let text = text(node, for: key) else { return nil }
    var digits = text.value.lowercased()
    if let unit = ["words", "word"].first(where: { digits.hasSuffix($0) }) {
      digits.removeLast(unit.count)
    }
    let groups = digits.split(whereSeparator: { ",._' ’\u{A0}\u{202F}".contains($0) })
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, let number = Int(groups.joined()), number > 0 else {
      wrong(
        node,
        "'\(key)' is a number, and '\(text.value)' is none, so it is left out; type \(key): 1800")
      return nil
    }
    return Located(number, at: text.range)
  }

  /// The keys of a mapping; `nil` with a diagnostic for anything else that is not empty.
  mutating func entries(
    _ node: YAMLNode, for key: String, example: String
  ) -> [YAMLNode.Entry]? {
    if let entries = node.entries { return entries }
    if !node.isEmpty {
      wrong(
        node,
        "'\(key)' takes keys with values, and \(kind(of: node)) stands here; type \(key): \(example)"
      )
    }
    return nil
  }

  /// Warns about a key that nearly is a known one.
  ///
  /// - Returns: Whether it did.
  @discardableResult
  mutating func warnIfMistyped(
    _ entry: YAMLNode.Entry, known: [String], code: String
  ) -> Bool {
    guard !entry.key.hasPrefix("x-"), !known.contains(entry.key),
      let meant = EditDistance.nearest(to: entry.key, in: known)
    else { return false }
    diagnostics.append(.mistypedKey(entry.key, meant: meant, code, at: place(entry.keyRange)))
    return true
  }

  /// What stands in the file for a value, quotes and brackets included.
  func typed(_ node: YAMLNode) -> String {
    let lower = min(max(node.range.lowerBound - base, 0), source.count)
    let upper = min(max(node.range.upperBound - base, lower), source.count)
    let slice = source[source.startIndex + lower..<source.startIndex + upper]
    return String(decoding: slice, as: UTF8.self)
  }

  mutating func wrong(_ node: YAMLNode, _ message: String) {
    diagnostics.append(.wrongValue(message, code, severity, at: place(node.range)))
  }

  func kind(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "a single text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }

  /// The pieces between commas, each with its own range where the text stands in one line.
  private func pieces(of node: YAMLNode, text: String) -> [Located<String>] {
    let bytes = ArraySlice(text.utf8)
    let isVerbatim = node.range.count == bytes.count
    var found: [Located<String>] = []
    for piece in bytes.split(separator: UInt8(ascii: ",")) {
      let trimmed = YAMLLines.trimmed(piece.indices, of: bytes)
      guard !trimmed.isEmpty else { continue }
      let lower = node.range.lowerBound
      let range =
        isVerbatim ? lower + trimmed.lowerBound..<lower + trimmed.upperBound : node.range
      found.append(
        Located(String(decoding: bytes[trimmed], as: UTF8.self), at: place(range)))
    }
    return found
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func wrongValue(
    _ message: String, _ code: String, _ severity: Severity, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(severity, code, message, at: range)
  }

  fileprivate static func unknownWord(
    _ text: Located<String>, for key: String, _ words: [String], _ code: String
  ) -> Diagnostic {
    let meant = EditDistance.nearest(to: text.value, in: words)
    let way =
      meant.map { "type \(key): \($0)" } ?? "the words for it are \(words.joined(separator: ", "))"
    return Diagnostic(
      .warning, code,
      "'\(text.value)' is not a word for '\(key)', so nothing follows from it; \(way)",
      at: text.range)
  }

  fileprivate static func mistypedKey(
    _ key: String, meant: String, _ code: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, code,
      "no key is called '\(key)', so nothing follows from it; if '\(meant)' is meant, type \(meant):",
      at: range, help: ["A key of your own is never mistaken when it begins with 'x-'."])
  }
}
