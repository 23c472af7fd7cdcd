/// One Unicode scalar of UTF-8 text, and what cutting text into terms and passages needs of it.
struct Letter {
  var value: UInt32
  /// Bytes; at least 1.
  var count: Int

  /// The scalar at `index`, which is inside `text`; a byte that starts none stands for itself.
  @inline(__always)
  static func at(_ index: Int, in text: [UInt8], end: Int) -> Letter {
    let first = UInt32(text[index])
    guard first >= 0xC2, first < 0xF5 else {
      return Letter(value: first < 0x80 ? first : 0xFFFD, count: 1)
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + count <= end else { return Letter(value: 0xFFFD, count: 1) }
    var value = first & (0xFF >> UInt32(count + 1))
    for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return Letter(value: value, count: count)
  }

  var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether it belongs to a script that puts no blanks between words: Chinese, Japanese, Thai, Lao,
  /// Khmer, Burmese.
  var isUnspaced: Bool {
    switch value {
    case 0..<0xE00: false
    case 0xE00...0xE4E, 0xE80...0xECF, 0xEDC...0xEDF, 0x1000...0x103F, 0x1050...0x108F,
      0x1780...0x17D3, 0x17D7, 0x17DC...0x17DD, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }

  /// Whether it stands above, below or beside the letter before it, as far as scripts without blanks
  /// and emoji have such.
  var isMark: Bool {
    switch value {
    case 0x300...0x36F, 0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0xEB1, 0xEB4...0xEBC, 0xEC8...0xECE,
      0x102B...0x103E, 0x1056...0x1059, 0x105E...0x1060, 0x1062...0x1064, 0x1067...0x106D,
      0x1071...0x1074, 0x1082...0x108D, 0x108F, 0x17B4...0x17D3, 0x17DD, 0x200D, 0x3099...0x309A,
      0xFE00...0xFE0F, 0xFF9E...0xFF9F, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  /// Whether it is a picture that stands for something; tints and joiners are none.
  var isEmoji: Bool {
    switch value {
    case 0..<0x231A: false
    case 0x231A...0x231B, 0x23E9...0x23FA, 0x2600...0x27BF, 0x2B50, 0x2B55, 0x1F004, 0x1F0CF,
      0x1F18E...0x1F1FF, 0x1F201...0x1F251, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF:
      true
    default: false
    }
  }
}
