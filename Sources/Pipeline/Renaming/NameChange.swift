import Manuscript

/// What becomes of each name of an entry that is renamed.
struct NameChange {
  /// Words that take the place of others.
  private struct Phrase {
    /// Folded.
    var old: [String]
    /// As the bible has them.
    var typed: [String]
    var new: [String]

    init(_ typed: [String], _ new: [String]) {
      old = typed.map { NameFolding.fold($0) }
      self.typed = typed
      self.new = new
    }
  }

  /// The whole name first.
  private let phrases: [Phrase]
  /// Folded names of the entry that change.
  private let changing: Set<String>

  /// - Parameters:
  ///   - entry: With its old names.
  ///   - old: As the writer calls it; one of the entry's names.
  ///   - new: What the writer wants it to be.
  init(_ entry: BibleEntry, from old: String, to new: String) {
    let known =
      entry.names.map(\.text.value) + entry.derivedNames + entry.aliases.map(\.value)
      + [entry.key.value]
    let asked = NameFolding.fold(old)
    let oldWords = Self.words(known.first { NameFolding.fold($0) == asked } ?? old)
    let newWords = Self.words(new)
    var phrases = [Phrase(oldWords, newWords)]
    if oldWords.count > 1, oldWords.count == newWords.count {
      phrases += zip(oldWords, newWords).filter { $0 != $1 }.map { Phrase([$0], [$1]) }
    } else if oldWords.count > 1 {
      // A name of another length: first name for first name, surname for surname.
      let parts = BibleEntry.firstAndSurname(of: oldWords.joined(separator: " "))
      let newParts = BibleEntry.firstAndSurname(of: newWords.joined(separator: " "))
      for (old, new) in [
        (parts.first, newParts.first ?? newWords.first), (parts.surname, newParts.surname),
      ] {
        if let old, let new { phrases.append(Phrase(Self.words(old), Self.words(new))) }
      }
    }
    self.phrases = phrases
    let full = Set((entry.names.map(\.text.value) + [entry.key.value]).map { NameFolding.fold($0) })
    let parts = Set(
      entry.derivedNames.map { NameFolding.fold($0) } + full.flatMap { Self.words($0) })
    // An alias that is no part of the name goes alone: a nickname says nothing of the name.
    let goesAlone = !full.contains(asked) && !parts.contains(asked)
    let names = entry.typedNames + entry.derivedNames
    changing = Set(
      names.filter { name in
        let folded = NameFolding.fold(name)
        if folded == asked { return true }
        if goesAlone || folded == entry.id.map({ NameFolding.fold($0.value) }) { return false }
        if full.contains(folded) || parts.contains(folded) { return true }
        let words = Self.words(folded)
        return phrases.contains { phrase in
          words.indices.contains { words[$0...].starts(with: phrase.old) }
        }
      }.map { NameFolding.fold($0) })
  }

  /// The new spelling of a name as it stands in a text, its blanks and capitals kept; `nil` where it
  /// stays as it is.
  func applied(to text: String) -> String? {
    guard changing.contains(NameFolding.fold(text)) else { return nil }
    let words = text.split(whereSeparator: Self.isSeparator).map(String.init)
    let folded = words.map { NameFolding.fold($0) }
    let separators = Self.separators(of: text)
    let isLoud =
      text.contains(where: \.isUppercase) && text == text.uppercased()
      && text.unicodeScalars.count > 1
    var result = ""
    var index = 0
    while index < words.count {
      if index > 0 {
        result += separators.indices.contains(index - 1) ? separators[index - 1] : " "
      }
      guard let phrase = phrases.first(where: { folded[index...].starts(with: $0.old) }) else {
        result += words[index]
        index += 1
        continue
      }
      let stretch = words[index..<index + phrase.old.count]
      for (place, word) in phrase.new.enumerated() {
        if place > 0 {
          let known = index + place - 1
          result += place < stretch.count ? separators[known] : Self.joint(separators)
        }
        let last = min(place, stretch.count - 1)
        let model = stretch[index + last]
        // Where the name stands as the bible has it, the new one stands as it was asked for.
        result +=
          model == phrase.typed[last] && !isLoud
          ? word : Self.cased(word, like: model, isLoud: isLoud)
      }
      index += phrase.old.count
    }
    return result == text ? nil : result
  }

  /// A word as `model` is written: in capitals, or in lower case where that is a key such as `mara`.
  private static func cased(_ word: String, like model: String, isLoud: Bool) -> String {
    if isLoud { return word.uppercased() }
    if model == model.lowercased(), model != model.uppercased() { return word.lowercased() }
    if word == word.lowercased(), let first = model.first, first.isUppercase {
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    return word
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character == "_" || character == "-"
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: isSeparator).map(String.init)
  }

  /// What joins words that there were none of: a blank, or the mark of a key such as `mara-quill`.
  private static func joint(_ separators: [String]) -> String {
    let marks = Set(separators)
    return marks.count == 1 && !marks.isSubset(of: [" ", "\n"]) ? separators[0] : " "
  }

  /// What stands between words.
  private static func separators(of text: String) -> [String] {
    var found: [String] = []
    var current = ""
    for character in text {
      if isSeparator(character) {
        current.append(character)
      } else if !current.isEmpty {
        found.append(current)
        current = ""
      }
    }
    return found
  }
}
