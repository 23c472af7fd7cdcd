/// A growing run of output bytes that all renderers write into.
///
/// Tags are `StaticString`s and text comes as bytes, so that nothing on the way from a chapter to its
/// page becomes a `String`; stretches without special characters are copied whole.
@safe struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  /// 1 for bytes that cannot be copied as they stand: markup, control characters, and the lead
  /// bytes under which characters hide that XML or HTML forbids.
  private static let isSpecial: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): 0
    case 0..<0x20, 0x7F, 0xC2, 0xEF: 1
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): 1
    default: 0
    }
  }

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a string that is markup already.
  mutating func append(markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func append(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends text, for use between tags and in double-quoted attributes.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe append(text: $0) }
  }

  /// Appends UTF-8 text, for use between tags and in double-quoted attributes.
  ///
  /// Control characters and U+FFFE, U+FFFF vanish: no document may hold them.
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    let count = text.count
    var start = 0
    var index = 0
    unsafe Self.isSpecial.withUnsafeBufferPointer { special in
      while index < count {
        if unsafe special[Int(base[index])] == 0 {
          index += 1
          continue
        }
        let length = unsafe ForbiddenScalar.length(text[index...])
        let entity = unsafe Self.entity(base[index])
        if length == 0 && entity == nil {
          index += 1
          continue
        }
        unsafe bytes.append(
          contentsOf: UnsafeBufferPointer(start: base + start, count: index - start))
        if let entity { append(entity) }
        index += max(length, 1)
        start = index
      }
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: base + start, count: count - start))
    }
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
