import Manuscript

/// What a fact's value says, for the question whether two values can both be true.
struct FactValue {
  /// Content words, folded, in order, each once.
  let words: [String]
  /// Whether it says that there is nothing, or no longer.
  let isNegative: Bool
  private let folded: String

  init(_ text: String) {
    folded = NameFolding.fold(text)
    var words: [String] = []
    let all = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for word in all where !Self.small.contains(word) {
      let meant = Self.synonyms[word] ?? word
      if !words.contains(meant) { words.append(meant) }
    }
    self.words = words
    isNegative = all.first.map { Self.negative.contains($0) } ?? true
  }

  /// Whether both can be true of one thing at one time, as far as words tell.
  ///
  /// Values that say different colours, sides or numbers exclude one another; else values that share
  /// a word go together, and so do those of which one says more than the other. Long descriptions
  /// are never held against each other.
  func canGo(with other: FactValue) -> Bool {
    if folded == other.folded || words.isEmpty || other.words.isEmpty { return true }
    if words.allSatisfy(other.has) || other.words.allSatisfy(has) { return true }
    for group in Self.groups {
      let mine = words.filter(group.contains)
      let theirs = other.words.filter(group.contains)
      guard !mine.isEmpty, !theirs.isEmpty else { continue }
      return mine.contains { one in theirs.contains { Self.areNear(one, $0) } }
    }
    let numbers = (words.filter(Self.isNumber), other.words.filter(Self.isNumber))
    if !numbers.0.isEmpty, !numbers.1.isEmpty, !numbers.0.contains(where: numbers.1.contains) {
      return false
    }
    if words.contains(where: other.has) || isNegative && other.isNegative { return true }
    return max(words.count, other.words.count) > 3
  }

  /// Whether the value has the word, or one that begins alike: `crop` and `cropped`.
  private func has(_ word: String) -> Bool {
    words.contains { mine in
      mine == word
        || min(mine.utf8.count, word.utf8.count) >= 4
          && (mine.hasPrefix(word) || word.hasPrefix(mine))
    }
  }

  private static func areNear(_ one: String, _ other: String) -> Bool {
    one == other || families.contains { $0.contains(one) && $0.contains(other) }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let small: Set<String> = [
    "a", "an", "the", "of", "and", "with", "in", "on", "at", "to", "very", "rather", "his", "her",
    "their", "its", "is", "was", "has", "had", "by", "for", "from", "hair", "eyes", "eye", "quite",
  ]

  private static let negative: Set<String> = [
    "no", "none", "not", "nothing", "never", "without", "former", "formerly", "ex", "lost", "ended",
    "retired", "resigned", "dismissed", "gone", "nobody",
  ]

  /// Spellings and near words that mean one thing here.
  private static let synonyms: [String: String] = [
    "gray": "grey", "blonde": "blond", "coloured": "colored", "brunette": "brown",
    "wounded": "injured", "hurt": "injured", "died": "dead", "killed": "dead", "deceased": "dead",
    "burned": "burnt", "smashed": "broken", "shattered": "broken", "missing": "lost",
    "wed": "married", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
  ]

  /// Words of one group exclude one another.
  private static let groups: [Set<String>] = [
    [
      "black", "white", "grey", "brown", "red", "blue", "green", "yellow", "blond", "auburn",
      "hazel", "amber", "violet", "purple", "orange", "pink", "golden", "silver", "ginger",
      "chestnut",
    ],
    ["left", "right"],
    ["north", "south", "east", "west"],
    ["alive", "dead"],
    ["tall", "short"],
  ]

  /// Colours that one person may call so and another otherwise.
  private static let families: [Set<String>] = [
    ["blond", "golden", "yellow"], ["red", "ginger", "auburn", "chestnut", "orange"],
    ["brown", "chestnut", "auburn", "hazel", "amber"], ["green", "hazel"],
    ["grey", "silver", "white"], ["violet", "purple"], ["red", "pink"],
  ]
}
