/// The pronouns that a text can use of a person.
package struct PronounSet: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// *he* and its like.
  package static let masculine = PronounSet(rawValue: 1)
  /// *she* and its like.
  package static let feminine = PronounSet(rawValue: 2)
  /// *they* and all others; the text uses them of more than one person too, so that none is linked.
  package static let other = PronounSet(rawValue: 4)

  /// What is declared, as typed: `she/her`, `he, they`, `er`; empty where no word of it is known.
  ///
  /// The language is that of the story; the English words are known in all.
  package init(declared: String, language: ProseLanguage) {
    let bytes = Array(declared.utf8)
    var found: PronounSet = []
    for word in WordScan(bytes, language: ProseLanguage("")) {
      found.formUnion(Self.of(bytes, word, ProseLanguage("en")))
      found.formUnion(Self.of(bytes, word, language))
    }
    self = found.isEmpty && !bytes.isEmpty ? .other : found
  }

  /// The pronoun that a word is; empty where it is none, or may mean several people.
  static func of(_ text: [UInt8], _ word: Range<Int>, _ language: ProseLanguage) -> PronounSet {
    let index = forms.firstIndex { $0.languages.contains(language.code) } ?? 0
    if forms[index].masculine.contains(text, word) { return .masculine }
    return forms[index].feminine.contains(text, word) ? .feminine : []
  }

  private struct Forms {
    var languages: [String]
    var masculine: WordSet
    var feminine: WordSet

    init(_ languages: String..., masculine: String, feminine: String) {
      self.languages = languages
      self.masculine = WordSet(masculine)
      self.feminine = WordSet(feminine)
    }
  }

  private static let forms = [
    Forms(
      "en", masculine: "he him his himself he's he'd he'll",
      feminine: "she her hers herself she's she'd she'll"),
    Forms("de", masculine: "er ihn ihm", feminine: "sie ihr"),
    Forms("fr", masculine: "il lui", feminine: "elle"),
    Forms("es", masculine: "él", feminine: "ella"),
    Forms("it", masculine: "lui egli", feminine: "lei ella"),
    Forms("nl", masculine: "hij hem zijn", feminine: "zij ze haar"),
    Forms("pt", masculine: "ele", feminine: "ela"),
    Forms("sv", masculine: "han honom hans", feminine: "hon henne hennes"),
    Forms("da", "nb", "no", "nn", masculine: "han ham hans", feminine: "hun henne hende hendes"),
    Forms("pl", masculine: "on jego jemu", feminine: "ona jej"),
    Forms("ru", "uk", "be", "bg", masculine: "он его ему", feminine: "она её ей"),
  ]
}
