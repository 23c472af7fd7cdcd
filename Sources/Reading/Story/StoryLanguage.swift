import Manuscript

/// Language tags as story.yaml and headers give them.
package enum StoryLanguage {
  /// Names of languages that writers type, folded, and their tags.
  private static let tags: [String: String] = [
    "english": "en", "british english": "en-GB", "american english": "en-US", "german": "de",
    "deutsch": "de", "french": "fr", "francais": "fr", "spanish": "es", "espanol": "es",
    "castellano": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "portugues": "pt",
    "dutch": "nl", "nederlands": "nl", "danish": "da", "dansk": "da", "swedish": "sv",
    "svenska": "sv", "norwegian": "nb", "norsk": "nb", "finnish": "fi", "suomi": "fi",
    "polish": "pl", "polski": "pl", "czech": "cs", "cestina": "cs", "russian": "ru",
    "русский": "ru", "ukrainian": "uk", "українська": "uk", "hungarian": "hu", "magyar": "hu",
    "romanian": "ro", "romana": "ro", "greek": "el", "ελληνικα": "el", "turkish": "tr",
    "turkce": "tr", "japanese": "ja", "日本語": "ja", "chinese": "zh", "中文": "zh",
    "korean": "ko", "한국어": "ko", "irish": "ga", "gaeilge": "ga", "welsh": "cy",
    "cymraeg": "cy", "icelandic": "is", "islenska": "is", "catalan": "ca", "catala": "ca",
  ]

  /// Whether `text` has the form of a tag: a language of two or three letters, then subtags of two
  /// to eight letters or digits (a single letter only before another subtag).
  ///
  /// - SeeAlso: RFC 5646, section 2.1; the registry is not consulted.
  package static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    guard language.allSatisfy(isLetter), parts.last?.count != 1 else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  /// The tag that was probably meant: `en_GB` is `en-GB`, `English` is `en`.
  package static func suggestion(for text: String) -> String? {
    var hyphenated = ""
    for scalar in text.unicodeScalars where scalar != " " {
      hyphenated.unicodeScalars.append(scalar == "_" ? "-" : scalar)
    }
    if isTag(hyphenated) { return hyphenated }
    if let tag = tags[NameFolding.fold(text)] { return tag }
    let name = EditDistance.nearest(to: text, in: tags.keys.sorted())
    return name.flatMap { tags[$0] }
  }
}
