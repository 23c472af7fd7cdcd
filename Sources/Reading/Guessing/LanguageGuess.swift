/// Guesses a text's language from its smallest words.
package enum LanguageGuess {
  /// Bytes that are looked at; more tells no more.
  package static let sample = 20_000

  /// The words that a page of each language is full of, those first that its neighbours lack.
  private static let profiles: [(tag: String, words: Set<String>)] = [
    (
      "cs",
      [
        "se", "na", "že", "je", "jsem", "by", "ale", "jak", "když", "byl", "byla", "jeho", "tak",
        "už", "jen", "si", "ve", "co", "do", "po", "za", "od", "jako", "není",
      ]
    ),
    (
      "da",
      [
        "og", "ikke", "af", "det", "der", "til", "på", "jeg", "han", "hun", "med", "var", "som",
        "havde", "efter", "hvad", "kunne", "mig", "sig", "noget", "blev", "også", "ud", "nu",
      ]
    ),
    (
      "de",
      [
        "und", "der", "die", "das", "nicht", "ist", "ich", "er", "sie", "es", "ein", "eine", "zu",
        "mit", "den", "dem", "von", "auf", "sich", "war", "auch", "wie", "noch", "aber",
      ]
    ),
    (
      "en",
      [
        "the", "and", "of", "to", "was", "that", "it", "his", "her", "with", "had", "for", "she",
        "he", "you", "not", "on", "at", "but", "be", "they", "from", "this", "as",
      ]
    ),
    (
      "es",
      [
        "que", "de", "la", "el", "y", "los", "las", "se", "una", "por", "con", "su", "para", "como",
        "pero", "del", "más", "había", "lo", "al", "muy", "sus", "era", "él",
      ]
    ),
    (
      "fi",
      [
        "ja", "oli", "ei", "hän", "se", "että", "on", "kun", "niin", "mutta", "sen", "en", "ovat",
        "minä", "kuin", "hänen", "sitten", "vain", "jo", "nyt", "oli", "mitä", "sitä", "joka",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "et", "des", "une", "est", "que", "dans", "qui", "il", "elle", "pas",
        "pour", "sur", "était", "avec", "du", "ne", "vous", "je", "au", "ce", "mais",
      ]
    ),
    (
      "it",
      [
        "che", "di", "il", "la", "non", "un", "una", "per", "con", "gli", "della", "era", "si",
        "come", "più", "ma", "le", "del", "sono", "anche", "lo", "nel", "suo", "aveva",
      ]
    ),
    (
      "nb",
      [
        "og", "ikke", "av", "det", "som", "til", "på", "jeg", "han", "hun", "med", "var", "hadde",
        "etter", "hva", "meg", "seg", "noe", "ble", "også", "ut", "nå", "fra", "bare",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "een", "en", "van", "niet", "dat", "hij", "ik", "zijn", "was", "op", "te",
        "maar", "met", "voor", "die", "er", "aan", "haar", "ze", "naar", "ook", "nog",
      ]
    ),
    (
      "pl",
      [
        "się", "nie", "na", "że", "jest", "był", "była", "jak", "ale", "tak", "jego", "do", "po",
        "za", "co", "już", "tylko", "przez", "od", "czy", "go", "ze", "tym", "może",
      ]
    ),
    (
      "pt",
      [
        "que", "de", "não", "uma", "um", "os", "as", "com", "para", "por", "ele", "ela", "do", "da",
        "se", "era", "mais", "como", "mas", "ao", "seu", "sua", "no", "na",
      ]
    ),
    (
      "sv",
      [
        "och", "inte", "att", "det", "som", "av", "på", "jag", "han", "hon", "med", "var", "hade",
        "för", "efter", "vad", "mig", "sig", "något", "blev", "också", "ut", "nu", "från",
      ]
    ),
  ]

  /// The language that most of the small words belong to.
  ///
  /// - Parameter text: Prose as UTF-8; markup does little harm.
  /// - Returns: A BCP 47 tag; `nil` for a text too short or in no language that is known here.
  package static func language(of text: some Collection<UInt8>) -> String? {
    let start = String(decoding: text.prefix(sample), as: UTF8.self).lowercased()
    var counts = [Int](repeating: 0, count: profiles.count)
    var total = 0
    for word in start.split(whereSeparator: { !$0.isLetter }) {
      total += 1
      let word = String(word)
      for (index, profile) in profiles.enumerated() where profile.words.contains(word) {
        counts[index] += 1
      }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    guard total >= 20, counts[best] * 10 >= total else { return nil }
    return profiles[best].tag
  }
}
