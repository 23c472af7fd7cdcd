/// What a file name says: a number, the words after it, and how it sorts.
package struct ChapterFileName: Sendable, Equatable {
  /// As it stands in the folder.
  package let name: String

  /// The name without extension.
  package let stem: String

  /// Before the number: empty, or a word such as `Chapter `.
  package let label: String

  /// The number's digits as typed, such as `07` or `1.5`; `nil` for a name without number.
  package let digits: String?

  /// Between number and words, such as `-` or ` - `.
  package let separator: String

  /// After number and separator; the whole stem for a name without number.
  package let words: String

  /// Words that may stand before a number, in lower case.
  private static let labels: Set<String> = [
    "chapter", "ch", "chap", "scene", "part", "book", "kapitel", "kap", "teil", "szene", "chapitre",
    "chap.", "partie", "capítulo", "capitulo", "cap", "parte", "capitolo", "hoofdstuk", "deel",
    "del", "luku", "osa", "rozdział", "rozdzial", "kapitola", "część",
  ]

  package init(_ name: String) {
    self.name = name
    stem = Self.isMarkdown(name) ? Self.withoutExtension(name) : name
    let utf8 = Array(stem.utf8)
    let start = Self.numberStart(utf8)
    guard let start else {
      label = ""
      digits = nil
      separator = ""
      words = stem
      return
    }
    var end = start
    while end < utf8.count, Self.isDigit(utf8[end]) { end += 1 }
    while end + 1 < utf8.count, utf8[end] == UInt8(ascii: "."), Self.isDigit(utf8[end + 1]) {
      end += 1
      while end < utf8.count, Self.isDigit(utf8[end]) { end += 1 }
    }
    var next = end
    while next < utf8.count, Self.isSeparator(utf8[next]) { next += 1 }
    label = String(decoding: utf8[..<start], as: UTF8.self)
    digits = String(decoding: utf8[start..<end], as: UTF8.self)
    separator = String(decoding: utf8[end..<next], as: UTF8.self)
    words = String(decoding: utf8[next...], as: UTF8.self)
  }

  /// The number where it is whole and small enough to count with.
  package var number: Int? { digits.flatMap { Int($0) } }

  /// What the chapter is called in references: the words as a slug, else the label and number.
  package var handle: String {
    let slug = Self.slug(words)
    if !slug.isEmpty { return slug }
    guard let digits else { return Self.slug(stem).isEmpty ? "chapter" : Self.slug(stem) }
    var number = String(digits.drop { $0 == "0" })
    if number.isEmpty || number.hasPrefix(".") { number = "0" + number }
    let word = Self.slug(label)
    return Self.slug(word.isEmpty ? number : "\(word)-\(number)")
  }

  /// Whether the extension is `.md` or `.markdown`, in any case.
  package static func isMarkdown(_ name: String) -> Bool {
    let utf8 = name.utf8
    return [".md", ".markdown"].contains { suffix in
      utf8.count > suffix.utf8.count
        && zip(utf8.suffix(suffix.utf8.count), suffix.utf8).allSatisfy { lowered($0) == $1 }
    }
  }

  /// Lower case, letters and digits of any script, a `-` between words; apostrophes vanish.
  package static func slug(_ text: String) -> String {
    var slug = ""
    var isGap = false
    for scalar in text.lowercased().unicodeScalars {
      let isMark = scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
      if isMark || isLetterOrDigit(scalar) {
        if isGap, !slug.isEmpty { slug.unicodeScalars.append("-") }
        isGap = false
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" {
        isGap = true
      }
    }
    return slug
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func withoutExtension(_ name: String) -> String {
    var utf8 = name.utf8[...]
    while let last = utf8.popLast(), last != UInt8(ascii: ".") {}
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The first digit: at the start, or behind one of the labels.
  private static func numberStart(_ utf8: [UInt8]) -> Int? {
    if let first = utf8.first, isDigit(first) { return 0 }
    guard let digit = utf8.firstIndex(where: isDigit) else { return nil }
    let label = utf8[..<digit].reversed().drop(while: isSeparator).reversed()
    let word = String(decoding: label, as: UTF8.self).lowercased()
    return labels.contains(word) ? digit : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ")")
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
