/// Accented letters of the Latin script as one scalar and as a letter with marks (NFC and NFD,
/// Unicode Standard Annex 15, as far as names in Latin letters need them).
package enum CanonicalLetters {
  private static let marks: [UInt32] =
    Array(0x300...0x304) + Array(0x306...0x30C) + [0x31B, 0x323, 0x326, 0x327, 0x328, 0x32D, 0x331]

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
    var table: [Unicode.Scalar: String] = [:]
    let letters =
      Array(UInt8(ascii: "A")...UInt8(ascii: "Z")) + Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
    let scalars = marks.compactMap { Unicode.Scalar($0) }
    func note(_ text: String) -> Bool {
      guard let character = text.first, text.dropFirst().isEmpty, let whole = composed[character]
      else { return false }
      if table[whole] == nil { table[whole] = text }
      return true
    }
    for letter in letters {
      for mark in scalars {
        let text = String(Unicode.Scalar(letter)) + String(mark)
        guard note(text) else { continue }
        for second in scalars { _ = note(text + String(second)) }
      }
    }
    return table
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
