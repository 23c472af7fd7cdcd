/// Looks at one value on one line and says whether YAML would read what is typed.
struct YAMLValueScan {
  /// ``open`` means a quote or bracket that does not close on this line.
  enum Verdict { case good, needsQuotes, open }

  /// The value, without blanks at its ends; not empty.
  var bytes: ArraySlice<UInt8>
  var kind: YAMLQuoteRepair.Kind

  var verdict: Verdict {
    guard let first = bytes.first else { return .good }
    let isText = kind == .text || kind == .texts
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      guard let close = closingQuote else { return .open }
      return isTail(after: close) ? .good : .needsQuotes
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard let close = closingBracket else { return kind == .text ? .open : .good }
      return isTail(after: close) ? .good : .needsQuotes
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      return .needsQuotes
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      return isText ? .needsQuotes : .good
    case UInt8(ascii: "#"):
      return kind == .text ? .needsQuotes : .good
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return isBlockIndicator ? .good : .needsQuotes
    case UInt8(ascii: "-") where isBlank(bytes.startIndex + 1):
      return kind == .text ? .needsQuotes : .good
    case UInt8(ascii: "?") where isBlank(bytes.startIndex + 1),
      UInt8(ascii: ":") where isBlank(bytes.startIndex + 1):
      return .needsQuotes
    default:
      return hasKeyInside ? .needsQuotes : .good
    }
  }

  /// The value without a comment at its end: a `#` that has blanks on both sides.
  var withoutComment: Range<Int> {
    for index in bytes.indices.dropFirst()
    where bytes[index] == UInt8(ascii: "#") && isBlank(index - 1) && isBlank(index + 1) {
      return YAMLLines.trimmed(bytes.startIndex..<index, of: bytes)
    }
    return bytes.indices
  }

  private func isBlank(_ index: Int) -> Bool {
    index >= bytes.endIndex || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  /// Whether nothing or only a comment follows the byte at `index`.
  private func isTail(after index: Int) -> Bool {
    guard isBlank(index + 1) else { return false }
    let rest = bytes[(index + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  /// A `: ` in plain text, which YAML takes for the end of a key; a comment is not looked into.
  private var hasKeyInside: Bool {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":"), isBlank(index + 1) { return true }
      if bytes[index] == UInt8(ascii: "#"), index > bytes.startIndex, isBlank(index - 1) {
        return false
      }
    }
    return false
  }

  private var isBlockIndicator: Bool {
    let rest = bytes.dropFirst().drop { byte in
      byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
    }
    return isTail(after: rest.startIndex - 1)
  }

  private var closingQuote: Int? { closingQuote(from: bytes.startIndex) }

  private func closingQuote(from start: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.endIndex {
      if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && index + 1 < bytes.endIndex && bytes[index + 1] == quote
        guard isDoubled else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private var closingBracket: Int? {
    var depth = 0
    var index = bytes.startIndex
    var mayQuote = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if mayQuote {
          guard let close = closingQuote(from: index) else { return nil }
          index = close
        }
      default: break
      }
      if byte != 0x20 {
        mayQuote = byte == 0x5B || byte == 0x7B || byte == 0x2C || byte == 0x3A
      }
      index += 1
    }
    return nil
  }
}
