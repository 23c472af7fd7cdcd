/// Words of a language that stand everywhere and so find nothing.
struct StopWords {
  private let words: Set<[UInt8]>

  /// - Parameter code: A primary subtag, lower case; other languages than those listed have none.
  init(_ code: String) {
    words = Set(Self.list(code).split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  /// Whether a word is one, in lower case, with each accent in its letter, and `'` as apostrophe.
  func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  private static func list(_ code: String) -> String {
    switch code {
    case "en": english
    case "de": german
    case "nl": dutch
    case "da": danish
    case "nb", "nn", "no": norwegian
    case "sv": swedish
    case "fr": french
    case "es": spanish
    case "it": italian
    case "pt": portuguese
    case "ro": romanian
    case "ca": catalan
    case "fi": finnish
    case "hu": hungarian
    case "ru": russian
    case "tr": turkish
    case "el": greek
    case "id": indonesian
    default: ""
    }
  }
}
