private import Manuscript
private import Prose

/// Makes the spellings of one word equal: before its ending is cut off, and behind that.
struct WordSpelling {
  /// Turkish and Azerbaijani have a letter `ı`, which is `I` in capitals.
  private let hasDotlessI: Bool

  init(_ code: String) {
    hasDotlessI = code == "tr" || code == "az"
  }

  /// Lower case, with one kind of apostrophe and of hyphen, accents in one scalar with their letter,
  /// and nothing that is not seen; vowel points of Hebrew and Arabic are left out.
  ///
  /// - Complexity: O(*bytes*).
  func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard !word.allSatisfy({ $0 < 0x80 }) || hasDotlessI else {
      return word.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    }
    var plain = ""
    var hasMarks = false
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x49 where hasDotlessI: plain += "ı"
      case 0x41...0x5A: plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case 0..<0x80: plain.unicodeScalars.append(scalar)
      case 0x2018, 0x2019, 0x2BC, 0xFF07: plain += "'"
      case 0x2010, 0x2011: plain += "-"
      case 0x130: plain += "i"
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: break
      case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: break
      case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: break
      case 0xFF10...0xFF5A: plain += Self.narrow(scalar).properties.lowercaseMapping
      default:
        hasMarks = hasMarks || (0x300...0x36F).contains(scalar.value)
        plain += scalar.properties.lowercaseMapping
      }
    }
    return Array((hasMarks ? CanonicalLetters.composing(plain) : plain).utf8)
  }

  /// The ASCII letter of a letter of full width.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Without accents.
  ///
  /// - Complexity: O(*bytes*).
  func bare(_ word: [UInt8]) -> [UInt8] {
    guard !word.allSatisfy({ $0 < 0x80 }) else { return word }
    let letters = CanonicalLetters.decomposing(String(decoding: word, as: UTF8.self))
    return Array(NameFolding.fold(letters).utf8)
  }
}
