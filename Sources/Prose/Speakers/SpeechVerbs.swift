/// The words of a language that tell who speaks.
struct SpeechVerbs: Sendable {
  /// Verbs that hardly have another use beside a quotation.
  var verbs: WordSet
  /// Verbs that have other uses, such as `called` and `began`.
  ///
  /// A subject before them counts only where the quotation goes on into them, as behind a comma.
  var soft = WordSet("")
  /// Verbs of speech only with a particle: `went on`, `put in`.
  var phrasal = WordSet("")
  var particles = WordSet("")
  /// Forms that need a subject of their own before a comma: `saying`.
  var participles = WordSet("")
  /// Between subject and verb, or before both: `then`, `also`; every word that ends in `ly` too.
  var adverbs = WordSet("")
  /// Words before a name that leave it the subject: `old`, `the`.
  var modifiers = WordSet("")
  /// Pronouns as subjects, and possessives of them in languages where they follow the verb.
  var pronouns = WordSet("")
  /// Those that say `I` or `we`.
  var firstPersons = WordSet("")
  /// What a name after them is not: the subject.
  var prepositions = WordSet("")
  var conjunctions = WordSet("")
  /// Titles that make a name another person's if the name does not hold them.
  var titles = WordSet("")
  /// What makes a subject's verb no speech: `said nothing`.
  var negations = WordSet("")
  /// Whether it is a language whose pronouns go by the noun's gender, not the person's.
  var hasGrammaticalGender = true

  func isVerb(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    verbs.contains(text, word) || soft.contains(text, word)
  }

  /// Whether a name, or `I`, with a verb of speech stands at `index`.
  ///
  /// If `isShort`, a mark must follow the verb at once.
  func openTag(_ text: [UInt8], at index: Int, end: Int, isShort: Bool) -> Bool {
    var index = index
    for position in 0..<5 {
      var stop = index
      var first = Glyph.none
      while stop - index < 40 {
        let glyph = Glyph.at(stop, in: text, end: end)
        guard glyph.isWordPart || glyph.value == 0x2D else { break }
        if first.count == 0 { first = glyph }
        stop += glyph.count
      }
      guard stop > index else { return false }
      let word = index..<stop
      let next = Glyph.at(stop, in: text, end: end)
      if position > 0, first.kind == .lower, isVerb(text, word) {
        return !isShort || next.value == 0x2E || next.value == 0x2C
      }
      let isName =
        first.kind == .upper && (position > 0 || !pronouns.contains(text, word) || word.count == 1)
      let isAdverb = position > 0 && !isShort && (adverbs.contains(text, word) || isLy(text, word))
      guard isName || isAdverb || position > 0 && Self.small.contains(text, word) else {
        return false
      }
      if next.value == 0x2E {
        guard titles.contains(text, word) else { return false }
        stop += 1
      }
      guard Glyph.at(stop, in: text, end: end).isBlank else { return false }
      index = stop + Glyph.at(stop, in: text, end: end).count
    }
    return false
  }

  /// Whether a language written without blanks names a speaker at `index`: `と言った`, `他说`.
  func openWideTag(_ text: [UInt8], at index: Int, end: Int) -> Bool {
    var index = index
    for position in 0..<8 {
      let glyph = Glyph.at(index, in: text, end: end)
      switch glyph.value {
      case 0x3068, 0x3063: if position == 0 { return true }
      case 0x8BF4, 0x8AAA, 0x9053, 0x95EE, 0x554F, 0x558A, 0x53EB, 0x7B54: return true
      default: break
      }
      guard glyph.kind == .ideograph else { return false }
      index += glyph.count
    }
    return false
  }

  func isLy(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    word.count > 4 && text[word.upperBound - 2] == UInt8(ascii: "l")
      && text[word.upperBound - 1] == UInt8(ascii: "y")
  }

  /// Particles inside names.
  private static let small = WordSet("de du des la le van von der den del di da of the")
}
