import Manuscript

/// A word of kinship such as `mother` or `half-sister`, without gender.
struct KinWord: Hashable {
  /// What one person is to another.
  enum Tie: UInt8, Comparable {
    case parent, child, sibling, spouse, grandparent, grandchild, elder, junior, cousin

    /// What the other person is in return.
    var inverse: Tie {
      switch self {
      case .parent: .child
      case .child: .parent
      case .grandparent: .grandchild
      case .grandchild: .grandparent
      case .elder: .junior
      case .junior: .elder
      case .sibling, .spouse, .cousin: self
      }
    }

    /// How many generations up: 1 for a parent, -2 for a grandchild.
    var generations: Int {
      switch self {
      case .parent: 1
      case .grandparent: 2
      case .child: -1
      case .grandchild: -2
      default: 0
      }
    }

    /// As messages say it.
    var word: String {
      switch self {
      case .parent: "parent"
      case .child: "child"
      case .sibling: "brother or sister"
      case .spouse: "husband or wife"
      case .grandparent: "grandparent"
      case .grandchild: "grandchild"
      case .elder: "aunt or uncle"
      case .junior: "niece or nephew"
      case .cousin: "cousin"
      }
    }

    static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }
  }

  enum Gender { case female, male }

  var tie: Tie
  /// `nil` where the word does not say.
  var gender: Gender?
  /// Whether it is by birth as far as the word goes: no step-, half-, foster-, god- and in-law.
  var isByBirth: Bool
  var isTwin: Bool
  /// Whether the word says that it is over, such as `widow` or `ex-husband`.
  var isOver: Bool

  /// Words that say that a tie is not by birth, or not by both parents.
  private static let bonds: Set<String> = [
    "half", "step", "foster", "adoptive", "adopted", "adopting", "god", "milk", "sworn", "blood",
    "honorary", "courtesy", "surrogate", "spiritual", "presumed", "supposed", "alleged", "secret",
  ]

  private static let ended: Set<String> = [
    "ex", "former", "late", "estranged", "divorced", "separated", "first", "second", "third",
    "widow", "widower", "dead",
  ]

  private static let plain: [String: (Tie, Gender?)] = [
    "parent": (.parent, nil), "mother": (.parent, .female), "father": (.parent, .male),
    "mum": (.parent, .female), "mom": (.parent, .female), "dad": (.parent, .male),
    "child": (.child, nil), "daughter": (.child, .female), "son": (.child, .male),
    "sibling": (.sibling, nil), "sister": (.sibling, .female), "brother": (.sibling, .male),
    "twin": (.sibling, nil), "triplet": (.sibling, nil),
    "spouse": (.spouse, nil), "wife": (.spouse, .female), "husband": (.spouse, .male),
    "widow": (.spouse, .female), "widower": (.spouse, .male),
    "grandparent": (.grandparent, nil), "grandmother": (.grandparent, .female),
    "grandfather": (.grandparent, .male), "granny": (.grandparent, .female),
    "grandma": (.grandparent, .female), "grandpa": (.grandparent, .male),
    "grandchild": (.grandchild, nil), "granddaughter": (.grandchild, .female),
    "grandson": (.grandchild, .male), "aunt": (.elder, .female), "uncle": (.elder, .male),
    "niece": (.junior, .female), "nephew": (.junior, .male), "cousin": (.cousin, nil),
  ]

  /// Words that may stand with a kinship word and change nothing.
  private static let fillers: Set<String> = [
    "the", "a", "an", "elder", "older", "eldest", "oldest", "younger", "youngest", "little", "big",
    "only", "middle", "identical", "fraternal", "full", "natural", "beloved", "married", "and",
    "proud", "loving", "kid", "baby",
  ]

  /// Reads `mother`, `elder half-brother`, `twin sister`, `step-mother`, `late wife`.
  ///
  /// - Returns: `nil` where a word of it is not known: friends and colleagues, great-aunts and second
  ///   cousins once removed, in-laws.
  init?(_ text: String) {
    var found: (tie: Tie, gender: Gender?)?
    isByBirth = true
    isTwin = false
    isOver = false
    let words = NameFolding.fold(text).split { " -,.'".contains($0) }.map(String.init)
    guard !words.contains("law"), !words.contains("great") else { return nil }
    for word in words {
      if Self.ended.contains(word) { isOver = true }
      if word == "twin" || word == "triplet" { isTwin = true }
      if let plain = Self.plain[word] {
        guard found == nil || found?.tie == plain.0 else { return nil }
        found = (plain.0, plain.1 ?? found?.gender)
      } else if let joined = Self.joined(word) {
        guard found == nil else { return nil }
        isByBirth = false
        found = joined
      } else if Self.bonds.contains(word) {
        isByBirth = false
      } else if !Self.fillers.contains(word), !Self.ended.contains(word) {
        return nil
      }
    }
    guard let found else { return nil }
    tie = found.tie
    gender = found.gender
  }

  /// `stepmother`, `godfather`, `halfsister`.
  private static func joined(_ word: String) -> (Tie, Gender?)? {
    for bond in ["half", "step", "foster", "god"] where word.hasPrefix(bond) {
      if let plain = plain[String(word.dropFirst(bond.count))] { return plain }
    }
    return nil
  }
}
