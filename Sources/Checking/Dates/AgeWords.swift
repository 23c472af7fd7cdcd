import Manuscript

/// An age as people write it: `26`, `twenty-six`, `about forty`, `in her thirties`, `26 years`.
struct AgeWords {
  /// Completed years.
  let years: ClosedRange<Int>
  /// Whether it is one number, said without `about`.
  let isExact: Bool

  private static let ones: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  private static let decades: [String: Int] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "teens": 13,
  ]

  private static let vague: Set<String> = [
    "about", "around", "circa", "ca", "c", "some", "roughly", "approximately", "perhaps", "maybe",
    "nearly", "almost", "barely", "over", "under", "past", "odd", "ish", "or", "so", "rising",
    "going", "on", "just", "close", "near", "turning",
  ]

  private static let fillers: Set<String> = [
    "years", "year", "old", "of", "age", "aged", "in", "her", "his", "their", "the", "and", "a",
  ]

  /// - Returns: `nil` for anything else, such as `ageless` or `three months`.
  init?(_ text: String) {
    var words = NameFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isVague = words.contains(where: Self.vague.contains) || text.contains("~")
    words.removeAll { Self.vague.contains($0) || Self.fillers.contains($0) }
    if words.count <= 2, let last = words.last, let decade = Self.decades[last] {
      let part = words.count == 2 ? words[0] : ""
      guard ["", "early", "mid", "late"].contains(part) else { return nil }
      years = decade == 13 ? 12...20 : decade - 1...decade + 10
      isExact = false
      return
    }
    if words.count == 1, let digits = Self.digitsOfDecade(words[0]) {
      years = digits - 1...digits + 10
      isExact = false
      return
    }
    let numbers = words.compactMap(Int.init)
    if numbers.count == 2, words.count == 2, numbers[0] < numbers[1], numbers[0] >= 0,
      numbers[1] < 100_000
    {
      years = numbers[0]...numbers[1]
      isExact = false
      return
    }
    guard let number = Self.number(words), (0...100_000).contains(number) else { return nil }
    let room = isVague ? max(3, number / 6) : 0
    years = max(0, number - room)...number + room
    isExact = !isVague
  }

  /// `30s`.
  private static func digitsOfDecade(_ word: String) -> Int? {
    guard word.hasSuffix("s"), let value = Int(word.dropLast()), (20...90).contains(value) else {
      return nil
    }
    return value
  }

  /// `26`, `twenty six`, `a hundred and four` (whose small words are gone: `hundred four`).
  private static func number(_ words: [String]) -> Int? {
    if words.count == 1, let value = Int(words[0]) { return value }
    var rest = words[...]
    var value = 0
    var isEmpty = true
    if let hundred = rest.firstIndex(of: "hundred"), hundred <= 1 {
      guard let factor = hundred == 0 ? 1 : ones[rest[0]] else { return nil }
      value = factor * 100
      rest = rest[(hundred + 1)...]
      isEmpty = false
    }
    if let word = rest.first, let ten = tens[word] {
      value += ten
      rest = rest.dropFirst()
      isEmpty = false
      guard let one = rest.first else { return value }
      guard let unit = ones[one], unit < 10, rest.count == 1 else { return nil }
      return value + unit
    }
    if let word = rest.first, let one = ones[word] {
      value += one
      rest = rest.dropFirst()
      isEmpty = false
    }
    return isEmpty || !rest.isEmpty ? nil : value
  }
}
