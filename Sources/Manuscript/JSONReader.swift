/// Reads one JSON text as RFC 8259 has it and nothing beyond; safe on any bytes.
package struct JSONReader {
  /// Where and why the text is no JSON.
  package struct Failure: Error, Equatable {
    /// The byte at which it goes wrong.
    package var offset: Int
    /// A sentence's end, such as `a comma or a closing bracket is missing`.
    package var reason: String

    package init(offset: Int, reason: String) {
      self.offset = offset
      self.reason = reason
    }
  }

  /// Values inside one another; deeper ones are refused.
  package static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  /// The value that is all of `bytes`, but for blanks around it.
  ///
  /// - Parameter bytes: UTF-8 without byte order mark.
  /// - Returns: The value.
  /// - Throws: ``Failure``.
  /// - Complexity: O(*bytes*).
  package static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    guard reader.next() == nil else { throw reader.failure("something follows the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func failure(_ reason: String) -> Failure { Failure(offset: position, reason: reason) }

  /// The next byte that is no blank, without taking it.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.depthLimit else { throw failure("values are nested too deeply") }
    guard let first = next() else { throw failure("it ends where a value should stand") }
    switch first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure("no value starts here")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("no value starts here") }
    position += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    position += 1
    if next() == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      guard next() == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try string()
      guard next() == UInt8(ascii: ":") else { throw failure("a colon is missing") }
      position += 1
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      if try closes(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    position += 1
    if next() == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try closes(with: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  /// Takes the comma or the closing bracket behind an element.
  private mutating func closes(with bracket: UInt8) throws(Failure) -> Bool {
    let byte = next()
    guard byte == UInt8(ascii: ",") || byte == bracket else {
      throw failure("a comma or a closing bracket is missing")
    }
    position += 1
    return byte == bracket
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw failure("a number is not written as JSON has it")
    }
    var isWhole = true
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      guard digits() > 0 else { throw failure("digits are missing behind the point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, [0x2B, 0x2D].contains(bytes[position]) { position += 1 }
      guard digits() > 0 else { throw failure("digits are missing in the exponent") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw failure("a number is too great") }
    return .number(value)
  }

  /// Takes the digits that stand here, and tells how many there were.
  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while position < bytes.count, bytes[position] >= 0x20, bytes[position] != 0x22,
        bytes[position] != 0x5C
      { position += 1 }
      text += bytes[start..<position]
      guard position < bytes.count, bytes[position] >= 0x20 else {
        throw failure("a string is not closed")
      }
      position += 1
      if bytes[position - 1] == 0x22 { break }
      try escape(into: &text)
    }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw failure("a string is no UTF-8")
    }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard position < bytes.count else { throw failure("a string is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
    default: throw failure("a backslash stands before what it cannot escape")
    }
  }

  /// The scalar of `\uXXXX`, or of a pair of them.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[position...].starts(with: [0x5C, 0x75]) else {
      throw failure("half a character is escaped")
    }
    position += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("half a character is escaped") }
    return scalar
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard bytes.count - position >= 4 else { throw failure("a string is not closed") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[position] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[position] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[position] - UInt8(ascii: "A") + 10
      default: throw failure("four hexadecimal digits are missing")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
