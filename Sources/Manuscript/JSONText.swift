/// A JSON value that prints the same bytes every time: keys stay in the order they were given.
package enum JSONText: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// Printed with at most six digits behind the point; what is no number is null.
  case decimal(Double)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A string, or null for `nil`.
  package static func text(_ value: String?) -> JSONText { value.map { .string($0) } ?? .null }

  /// On one line, without spaces.
  package var compact: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With a final newline; the elements of an array stand on a line each.
  package var lines: String {
    guard case .array(let elements) = self, !elements.isEmpty else { return compact + "\n" }
    return "[\n" + elements.map(\.compact).joined(separator: ",\n") + "\n]\n"
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .decimal(let value): Self.write(value, to: &bytes)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Rounds to a millionth; by whole numbers, so that the digits are the same everywhere.
  private static func write(_ value: Double, to bytes: inout [UInt8]) {
    let millionths = (value * 1e6).rounded()
    guard millionths.magnitude < 1e15 else {
      bytes += (value.isFinite ? String(value) : "null").utf8
      return
    }
    let whole = Int(millionths.magnitude)
    if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += String(whole / 1_000_000).utf8
    guard whole % 1_000_000 > 0 else { return }
    var digits = Array(String(whole % 1_000_000 + 1_000_000).utf8.dropFirst())
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    bytes.append(UInt8(ascii: "."))
    bytes += digits
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    write(Array(string.utf8), to: &bytes)
  }

  /// Appends UTF-8 text as a JSON string; escapes what RFC 8259 demands and nothing else, so that
  /// text stays readable.
  ///
  /// - Complexity: O(*bytes*).
  package static func write(_ text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes += text[copied..<index]
      copied = index + 1
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      default:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      }
    }
    bytes += text[copied...]
    bytes.append(UInt8(ascii: "\""))
  }
}
