/// Makes spellings of one name equal: case, diacritics, apostrophes and runs of blanks do not count.
package enum NameFolding {
  /// Lower-case base letters of U+00C0 to U+017F, in order.
  ///
  /// The first scalars of their canonical decompositions, and the usual two-letter spellings of
  /// letters that have none.
  private static let latin: [String] = """
    a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss
    a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
    l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// The folded name; equal for names that a person would call the same.
  ///
  /// - Complexity: O(*scalars*).
  package static func fold(_ name: String) -> String {
    if let folded = foldASCII(name) { return folded }
    var folded = ""
    folded.reserveCapacity(name.utf8.count)
    var isBlankPending = false
    for scalar in name.unicodeScalars {
      if isBlank(scalar) {
        isBlankPending = !folded.isEmpty
        continue
      }
      if isBlankPending {
        folded.append(" ")
        isBlankPending = false
      }
      append(scalar, to: &folded)
    }
    return folded
  }

  /// The same for names of ASCII letters, which most are; `nil` for others.
  private static func foldASCII(_ name: String) -> String? {
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: name.utf8.count) { letters in
      var count = 0
      var isBlankPending = false
      for byte in name.utf8 {
        switch byte {
        case 0x09...0x0D, 0x20: isBlankPending = count > 0
        case 0x80...:
          isASCII = false
          return 0
        default:
          if isBlankPending {
            letters[count] = 0x20
            count += 1
            isBlankPending = false
          }
          letters[count] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
          count += 1
        }
      }
      return count
    }
    return isASCII ? folded : nil
  }

  /// Tables of properties are slow, and most letters need none.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar.value {
    case 0x41...0x5A: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case 0..<0xAD, 0xAE..<0xC0: folded.unicodeScalars.append(scalar)
    case 0xC0...0x17F: folded += latin[Int(scalar.value) - 0xC0]
    case 0xAD, 0x200B...0x200D, 0x300...0x36F: break
    case 0x2018, 0x2019, 0x2BC: folded.append("'")
    case 0x2010, 0x2011: folded.append("-")
    default: folded += scalar.properties.lowercaseMapping
    }
  }
}
