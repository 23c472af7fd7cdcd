import Manuscript

/// What becomes of each name of an entry that is renamed.
struct NameChange {
  /// Words of the old name, folded, and the words that take their place.
  private let phrases: [(old: [String], new: [String])]
  /// Folded names of the entry that change.
  private let changing: Set<String>

  /// - Parameters:
  ///   - entry: With its old names.
  ///   - old: As the writer calls it; one of the entry's names.
  ///   - new: What the writer wants it to be.
  init(_ entry: BibleEntry, from old: String, to new: String) {
    let oldWords = Self.words(old)
    let newWords = Self.words(new)
    var phrases = [(old: oldWords.map { NameFolding.fold($0) }, new: newWords)]
    if oldWords.count > 1, oldWords.count == newWords.count {
      phrases += zip(oldWords, newWords).filter { $0 != $1 }.map { ([NameFolding.fold($0)], [$1]) }
    } else if oldWords.count > 1, let first = oldWords.first, let last = oldWords.last {
      // A name of another length: the first word stands for the first; what follows, for the surname.
      if let newFirst = newWords.first { phrases.append(([NameFolding.fold(first)], [newFirst])) }
      if newWords.count > 1, let newLast = newWords.last {
        phrases.append(([NameFolding.fold(last)], [newLast]))
      }
    }
    self.phrases = phrases
    let asked = NameFolding.fold(old)
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
          result += place < stretch.count ? separators[known] : separators.first ?? " "
        }
        let model = place < stretch.count ? stretch[index + place] : stretch[stretch.endIndex - 1]
        result += Self.cased(word, like: model, isLoud: isLoud)
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
