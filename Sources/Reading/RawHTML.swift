/// One piece of raw HTML.
enum HTMLPiece: Equatable {
  case text(Range<Int>)
  /// - Parameter attributes: Values by lower-case name, as typed.
  case tag(name: String, isClosing: Bool, isEmpty: Bool, attributes: [String: String], Range<Int>)
  /// A comment, declaration, processing instruction or CDATA mark.
  case other(Range<Int>)
}

/// Splits raw HTML into text and tags; broken markup reads as text.
enum RawHTML {
  /// A tag longer than this many bytes is text.
  private static let longestTag = 8192

  /// The pieces of `bytes`, in order and without gaps.
  ///
  /// - Complexity: O(*n*).
  static func pieces(_ bytes: [UInt8]) -> [HTMLPiece] {
    var pieces: [HTMLPiece] = []
    var textStart = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        let piece = markup(bytes[..<min(bytes.count, index + longestTag)], at: index)
      else {
        index += 1
        continue
      }
      if textStart < index { pieces.append(.text(textStart..<index)) }
      pieces.append(piece.0)
      index = piece.1
      textStart = index
    }
    if textStart < bytes.count { pieces.append(.text(textStart..<bytes.count)) }
    return pieces
  }

  private static func markup(_ bytes: ArraySlice<UInt8>, at start: Int) -> (HTMLPiece, Int)? {
    guard start + 1 < bytes.endIndex else { return nil }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return (.other(start..<end + 1), end + 1)
    }
    let isClosing = next == UInt8(ascii: "/")
    var index = start + (isClosing ? 2 : 1)
    let nameStart = index
    while index < bytes.endIndex, isNameByte(bytes[index], isFirst: index == nameStart) {
      index += 1
    }
    guard index > nameStart else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    var attributes: [String: String] = [:]
    var isEmpty = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        let range = start..<index + 1
        return (
          .tag(name: name, isClosing: isClosing, isEmpty: isEmpty, attributes: attributes, range),
          index + 1
        )
      }
      isEmpty = byte == UInt8(ascii: "/")
      if isBlank(byte) || isLineEnd(byte) || isEmpty {
        index += 1
      } else {
        guard let attribute = attribute(bytes, at: index) else { return nil }
        attributes[attribute.name] = attribute.value
        index = attribute.end
      }
    }
    return nil
  }

  private static func attribute(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (name: String, value: String, end: Int)? {
    var index = start
    while index < bytes.endIndex, !"=/> \t\r\n\"'<".utf8.contains(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else {
      return (name, "", index)
    }
    index += 1
    guard index < bytes.endIndex else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
      return (name, String(decoding: bytes[index + 1..<close], as: UTF8.self), close + 1)
    }
    let valueStart = index
    while index < bytes.endIndex, !"> \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    return (name, String(decoding: bytes[valueStart..<index], as: UTF8.self), index)
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }
}
