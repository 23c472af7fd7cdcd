extension BibleEntry {
  /// Words before a name that say how somebody is addressed, folded, without full stops.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "master", "mister", "mistress", "dr", "doctor", "prof",
    "professor", "sir", "dame", "lady", "lord", "captain", "capt", "major", "colonel", "col",
    "general", "gen", "lieutenant", "lt", "sergeant", "sgt", "corporal", "private", "admiral",
    "commander", "inspector", "constable", "detective", "reverend", "rev", "father", "brother",
    "sister", "mother", "aunt", "uncle", "king", "queen", "prince", "princess", "duke", "duchess",
    "count", "countess", "baron", "baroness", "earl", "judge", "president", "saint", "st",
    "herr", "frau", "fraulein", "monsieur", "m", "madame", "mme", "mademoiselle", "mlle", "senor",
    "senora", "senorita", "don", "dona", "signor", "signora", "signorina", "fru", "froken", "hr",
  ]

  /// Small words that open a surname, folded.
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "du", "da", "di", "del", "della", "dos", "la", "le", "af",
    "av", "zu", "zum", "ter", "ten", "bin", "ibn", "al", "el", "d'",
  ]

  /// What may follow a surname, folded, without full stops.
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"]

  /// Words that no first name and surname hold.
  private static let linking: Set<String> = ["of", "the", "and"]

  /// Whether a word is a form of address, such as `Captain`.
  package static func isTitle(_ word: String) -> Bool {
    titles.contains(NameFolding.fold(word).filter { $0 != "." })
  }

  /// Key, id, names and aliases, as typed.
  package var typedNames: [String] {
    [key.value] + (id.map { [$0.value] } ?? []) + names.map(\.text.value) + aliases.map(\.value)
  }

  /// First name, surname, and title with surname of a character's full name.
  ///
  /// A surname starts at its particles (`Van Helsing`). The titles are the one in the name and the
  /// one in the key, else those that go with the pronouns. Empty for names of a single word, and for
  /// those that hold `of`, `the` or `and`, such as the Duke of Kent.
  package var derivedNames: [String] {
    var found: [String] = []
    for name in names.map(\.text.value) + (names.isEmpty ? [key.value] : []) {
      let parts = Self.parts(of: name)
      guard let surname = parts.surname else { continue }
      if let first = parts.first { found.append(first) }
      found.append(surname)
      var titles = [parts.title, Self.parts(of: key.value).title].compactMap { $0 }
      if titles.isEmpty { titles = Self.titles(for: life.pronouns?.value ?? "") }
      found += titles.map { "\($0) \(surname)" }
    }
    return found
  }

  /// The surname in the full name, and the full name without title; `nil` for a single word.
  package var surnameAndBareName: (surname: String, name: String)? {
    let parts = Self.firstAndSurname(of: name.value)
    guard let surname = parts.surname else { return nil }
    return (surname, [parts.first, surname].compactMap { $0 }.joined(separator: " "))
  }

  /// The first name and the surname in a full name, as far as it has them.
  package static func firstAndSurname(of name: String) -> (first: String?, surname: String?) {
    let parts = parts(of: name)
    return (parts.first, parts.surname)
  }

  private static func titles(for pronouns: String) -> [String] {
    let words = NameFolding.fold(pronouns).split { !$0.isLetter }
    if words.contains("she") { return ["Mrs", "Miss", "Ms"] }
    return words.contains("he") ? ["Mr"] : []
  }

  /// Whether it is white space; Unicode's tables are asked only where they must be.
  private static func isBlank(_ letter: Character) -> Bool {
    guard let code = letter.asciiValue else { return letter.isWhitespace }
    return code == 0x20 || (0x09...0x0D).contains(code)
  }

  private static func parts(
    of name: String
  ) -> (title: String?, first: String?, surname: String?) {
    func bare(_ word: Substring) -> String {
      let folded = NameFolding.fold(String(word))
      let isKept = { (byte: UInt8) in byte != 0x2E && byte != 0x2C }
      guard !folded.utf8.allSatisfy(isKept) else { return folded }
      return String(decoding: folded.utf8.filter(isKept), as: UTF8.self)
    }
    var words = name.split(whereSeparator: isBlank)
    guard !words.contains(where: { linking.contains(bare($0)) }) else {
      return (nil, nil, nil)
    }
    while let last = words.last, words.count > 1, suffixes.contains(bare(last)) {
      words.removeLast()
    }
    var title: String?
    if words.count > 1, let first = words.first, titles.contains(bare(first)) {
      title = String(words.removeFirst())
    }
    guard words.count > 1 else {
      return title == nil ? (nil, nil, nil) : (title, nil, words.first.map(String.init))
    }
    let start = words.dropFirst().firstIndex { particles.contains(bare($0)) } ?? words.count - 1
    let surname = words[min(start, words.count - 1)...].joined(separator: " ")
    let first = words.first.map(String.init)
    return (title, first, surname.hasSuffix(",") ? String(surname.dropLast()) : surname)
  }
}
