private import CStemmer

/// Cuts the endings off the words of one language, by the Snowball algorithms of libstemmer.
///
/// - SeeAlso: <https://snowballstem.org>.
@safe final class Stemmer {
  /// The algorithm for each primary subtag.
  private static let algorithms = [
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
    "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german", "el": "greek",
    "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian",
    "lt": "lithuanian", "ne": "nepali", "nb": "norwegian", "nn": "norwegian", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]

  private let stemmer: OpaquePointer

  /// `nil` for a language that the library has no algorithm for.
  ///
  /// - Parameter code: A primary subtag, lower case.
  init?(_ code: String) {
    guard let algorithm = Self.algorithms[code],
      let stemmer = unsafe sb_stemmer_new(algorithm, "UTF_8")
    else { return nil }
    unsafe self.stemmer = stemmer
  }

  /// The stem of a word, which is valid UTF-8 and lower case; the word itself where the library has no
  /// memory left.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard
      let stem = unsafe sb_stemmer_stem(stemmer, word, Int32(clamping: word.count))
    else { return word }
    let count = unsafe Int(sb_stemmer_length(stemmer))
    return unsafe Array(UnsafeBufferPointer(start: stem, count: max(count, 0)))
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }
}
