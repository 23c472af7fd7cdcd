/// The byte sequences under which a needle stands in texts.
///
/// A spelling has one space for any blanks, `'` for every apostrophe and `-` for every hyphen; the
/// search reads texts the same way.
///
/// Capitals are as typed, or all letters are capitals. A needle that begins with a lower-case letter
/// stands with an initial capital, or one in each word, as well. Accents count: `Zoe` is not `Zoë`,
/// in whatever way the accents are encoded. An abbreviated title goes with and without its full stop.
struct NeedleSpellings {
  /// No name is longer; what is, is not searched for.
  static let longest = 200

  /// Words that are written with and without a full stop.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "capt", "col", "gen", "lt", "sgt", "rev", "st", "mme",
    "mlle", "hr", "fr", "m", "sra", "srta", "sr",
  ]

  /// As typed, in capitals, and so on, each once.
  private(set) var all: [[UInt8]] = []

  /// What the needle would be as an ordinary word; `nil` for several words and for lower case.
  private(set) var word: [UInt8]?

  init(_ text: String) {
    var base = Self.normalized(text)
    guard !base.isEmpty, base.utf8.count <= Self.longest else { return }
    let isASCII = base.utf8.allSatisfy { $0 < 0x80 }
    if !isASCII { base = CanonicalLetters.composing(base) }
    for form in Self.withAndWithoutStop(base) {
      add(form, isASCII: isASCII)
    }
    let isOneWord = !base.utf8.contains(UInt8(ascii: " "))
    if isOneWord, base.unicodeScalars.count > 1, let initial = base.unicodeScalars.first,
      !Self.isLower(initial)
    {
      let lower = base.lowercased()
      if lower != base { word = Array(lower.utf8) }
    }
  }

  private mutating func add(_ form: String, isASCII: Bool) {
    var forms = [form, form.uppercased()]
    if let initial = form.unicodeScalars.first, Self.isLower(initial) {
      forms.append(Self.capitalized(form, everyWord: false))
      forms.append(Self.capitalized(form, everyWord: true))
    }
    for form in forms {
      insert(Array(form.utf8))
      if !isASCII { insert(Array(CanonicalLetters.decomposing(form).utf8)) }
    }
  }

  private mutating func insert(_ spelling: [UInt8]) {
    if !all.contains(spelling) { all.append(spelling) }
  }

  /// One space for blanks, none at the ends; plain apostrophes and hyphens; no invisible letters.
  static func normalized(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var isBlankPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlankPending = !result.isEmpty
        continue
      }
      if isBlankPending {
        result.append(" ")
        isBlankPending = false
      }
      switch scalar.value {
      case 0xAD, 0x200B...0x200D, 0xFEFF: break
      case 0x2018, 0x2019, 0x2BC: result.append("'")
      case 0x2010, 0x2011: result.append("-")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }

  private static func withAndWithoutStop(_ text: String) -> [String] {
    guard let blank = text.firstIndex(of: " ") else { return [text] }
    let first = text[..<blank]
    if first.hasSuffix("."), abbreviations.contains(first.dropLast().lowercased()) {
      return [text, String(first.dropLast() + text[blank...])]
    }
    guard abbreviations.contains(first.lowercased()) else { return [text] }
    return [text, "\(first).\(text[blank...])"]
  }

  private static func capitalized(_ text: String, everyWord: Bool) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      if isStart {
        result += scalar.properties.titlecaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
      isStart = everyWord && scalar == " "
    }
    return result
  }
}
