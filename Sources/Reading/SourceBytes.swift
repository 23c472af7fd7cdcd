/// What makes a file unreadable as text.
package struct UnreadableBytes: Sendable, Equatable {
  package enum Problem: Sendable, Equatable {
    case tooLarge
    case notUTF8
    case control(UInt8)
  }

  package var problem: Problem

  /// Bytes of the file, half open.
  package var range: Range<Int>
}

/// The check that every text file passes before it is read.
package enum SourceBytes {
  /// Files above this many bytes are refused: 32 MiB.
  package static let largest = 32 << 20

  /// How many bytes a byte order mark takes at the start of `bytes`: 0 or 3.
  package static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The first bytes that are not UTF-8, or a control character other than tab and line ends.
  ///
  /// UTF-8 as in RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
  /// - Complexity: O(*n*), eight bytes at a time over plain ASCII.
  package static func problem(in bytes: [UInt8]) -> UnreadableBytes? {
    guard bytes.count <= largest else {
      return UnreadableBytes(problem: .tooLarge, range: 0..<0)
    }
    return unsafe bytes.withUnsafeBytes { unsafe problem(in: $0) }
  }

  private static func problem(in bytes: UnsafeRawBufferPointer) -> UnreadableBytes? {
    let high: UInt64 = 0x8080_8080_8080_8080
    let blanks: UInt64 = 0x2020_2020_2020_2020
    let deletes: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let unlikeDelete = word ^ deletes
        let controls = (word &- blanks) & ~word
        let hasDelete = (unlikeDelete &- ones) & ~unlikeDelete
        if (word | controls | hasDelete) & high == 0 {
          index += 8
          continue
        }
      }
      let byte = unsafe bytes[index]
      if byte < 0x80 {
        let isAllowed = byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
        guard isAllowed else {
          return UnreadableBytes(problem: .control(byte), range: index..<index + 1)
        }
        index += 1
      } else {
        let length = unsafe scalarLength(bytes, at: index)
        guard length > 0 else {
          return UnreadableBytes(problem: .notUTF8, range: index..<index + 1)
        }
        index += length
      }
    }
    return nil
  }

  /// The length of the well-formed scalar at `index`, whose first byte is above 0x7F; 0 if it is not
  /// well-formed (Unicode 16, table 3-7).
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = unsafe bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
    let second = unsafe bytes[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for offset in 2..<max(length, 2) {
      guard unsafe bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
    }
    return length
  }
}
