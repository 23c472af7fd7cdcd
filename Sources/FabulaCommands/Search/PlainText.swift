import Manuscript
import Prose

/// A text as phrases are compared: runs of blanks and line ends are one blank, curly quotes and
/// apostrophes are straight, accents are one character each, soft hyphens are not there.
struct PlainText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each of ``bytes`` the byte of the original that it came from; behind them the end.
  private(set) var origins: [Int32] = []

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - range: Bytes of `text`.
  ///   - ignoresCase: Whether capitals become small letters.
  /// - Complexity: O(*bytes*).
  init(_ text: [UInt8], _ range: Range<Int>, ignoresCase: Bool) {
    let range = range.clamped(to: text.indices)
    bytes.reserveCapacity(range.count)
    origins.reserveCapacity(range.count + 1)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80, index + 1 == range.upperBound || text[index + 1] != 0xCC {
        add(byte, ignoresCase, at: index)
        index += 1
      } else {
        index = addLetter(of: text, at: index, end: range.upperBound, ignoresCase)
      }
    }
    origins.append(Int32(clamping: range.upperBound))
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8, _ ignoresCase: Bool, at index: Int) {
    if byte == 0x20 || (0x09...0x0D).contains(byte) {
      addBlank(at: index)
    } else if ignoresCase, (0x41...0x5A).contains(byte) {
      put(byte | 0x20, at: index)
    } else {
      put(byte, at: index)
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, at index: Int) {
    bytes.append(byte)
    origins.append(Int32(clamping: index))
  }

  private mutating func addBlank(at index: Int) {
    if bytes.last != 0x20 { put(0x20, at: index) }
  }

  /// Adds a scalar with the accents behind it; gives the index behind both.
  private mutating func addLetter(
    of text: [UInt8], at index: Int, end: Int, _ ignoresCase: Bool
  ) -> Int {
    var next = Self.scalarEnd(index, in: text, end: end)
    let base = next
    while next + 1 < end, Self.isAccent(text[next], text[next + 1]) { next += 2 }
    var letter = String(decoding: text[index..<next], as: UTF8.self)
    if next > base { letter = CanonicalLetters.composing(letter) }
    for scalar in letter.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: addBlank(at: index)
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
      case 0xAB, 0xBB, 0x201C...0x201F: put(0x22, at: index)
      case 0x2018...0x201B, 0x2BC, 0x2039, 0x203A: put(0x27, at: index)
      case 0x2010, 0x2011: put(0x2D, at: index)
      case 0..<0x80: add(UInt8(scalar.value), ignoresCase, at: index)
      default:
        let text = ignoresCase ? scalar.properties.lowercaseMapping : String(scalar)
        for byte in text.utf8 { put(byte, at: index) }
      }
    }
    return next
  }

  private static func scalarEnd(_ index: Int, in text: [UInt8], end: Int) -> Int {
    var next = index + 1
    while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Whether two bytes are one of U+0300 to U+036F.
  private static func isAccent(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xCC && (0x80...0xBF).contains(second)
      || first == 0xCD && (0x80...0xAF).contains(second)
  }
}
