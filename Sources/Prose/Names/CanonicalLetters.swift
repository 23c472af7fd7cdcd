/// Accented letters of the Latin script as one scalar and as a letter with marks (NFC and NFD,
/// Unicode Standard Annex 15, as far as names in Latin letters need them).
package enum CanonicalLetters {
  /// Equal characters are canonically equivalent, whatever their scalars.
  private static let composed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x17F, 0x1A0...0x1B0, 0x1CD...0x233, 0x1E00...0x1EF9]
      as [ClosedRange<UInt32>]
    {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        table[Character(scalar)] = scalar
      }
    }
    return table
  }()

  private static let decomposed: [Unicode.Scalar: String] = {
    var parts: [Unicode.Scalar: String] = [:]
    for entry in table {
      guard let whole = Unicode.Scalar(UInt32(entry >> 24)) else { continue }
      var text = String(Unicode.Scalar(UInt8(entry >> 16 & 0xFF)))
      for mark in [entry >> 8 & 0xFF, entry & 0xFF] where mark > 0 {
        if let scalar = Unicode.Scalar(0x2FF + UInt32(mark)) { text.unicodeScalars.append(scalar) }
      }
      parts[whole] = text
    }
    return parts
  }()

  /// The text with each letter as one scalar.
  package static func composing(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else {
      return text
    }
    var result = ""
    for character in text {
      if let scalar = composed[character] {
        result.unicodeScalars.append(scalar)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The text with each accent as a scalar of its own.
  package static func decomposing(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let parts = decomposed[scalar] {
        result += parts
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
