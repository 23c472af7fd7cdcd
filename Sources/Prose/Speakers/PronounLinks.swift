import Manuscript

/// Tells whom a pronoun of the narration means, where only one person can be meant.
///
/// A pronoun is linked if, in its paragraph up to it and the last sentence before the paragraph,
/// narration names exactly one declared character with that pronoun, and names of no other such
/// character, of no character whose pronouns are not declared, and no word such as *woman* stand there.
/// A name in the possessive, an ambiguous one, and one in speech rule others out but are no link. In
/// languages whose pronouns go by the noun's gender only the subjects of verbs of speech are linked.
package struct PronounLinks: Sendable {
  private let prose: ChapterProse
  private let mentions: [Mention]
  private let pronouns: [Int: PronounSet]

  /// A stretch with more bytes, or more names, than these links nothing.
  private static let reach = 6000
  private static let nameLimit = 64

  /// - Parameters:
  ///   - prose: The chapter.
  ///   - mentions: By place.
  ///   - pronouns: For the bible entry of each character; an empty set where none are declared.
  package init(_ prose: ChapterProse, mentions: [Mention], pronouns: [Int: PronounSet]) {
    self.prose = prose
    self.mentions = mentions
    self.pronouns = pronouns
  }

  /// The bible entry that the pronoun at `word` means; `nil` where that is in doubt.
  ///
  /// `isSpeaker` says that the pronoun is the subject of a verb of speech.
  /// - Complexity: O(6,000 bytes + log *mentions*).
  package func entry(at word: Range<Int>, isSpeaker: Bool = false) -> Int? {
    let text = prose.text.text
    guard text.indices.contains(word.lowerBound), word.upperBound <= text.count,
      isSpeaker || !SpeechVerbs.of(prose.language).hasGrammaticalGender
    else { return nil }
    let pronoun = PronounSet.of(text, word, prose.language)
    guard !pronoun.isEmpty, let segment = prose.segment(at: word.lowerBound),
      prose.segments[segment].voice == .narration,
      let start = contextStart(prose.segments[segment].paragraph),
      word.lowerBound - start <= Self.reach
    else { return nil }
    guard let entry = onlyEntry(in: start..<word.lowerBound, pronoun),
      !namesPerson(in: start..<word.lowerBound, pronoun)
    else { return nil }
    return entry
  }

  private func contextStart(_ paragraph: Int) -> Int? {
    let own = prose.paragraphs[paragraph]
    guard paragraph > 0, !own.opensScene, prose.paragraphs[paragraph - 1].kind == .prose,
      let last = prose.sentences.lastIndex(
        startingBy: own.text.lowerBound - 1, place: { $0.text.lowerBound }),
      prose.sentences[last].paragraph == paragraph - 1
    else { return own.text.lowerBound }
    return prose.sentences[last].text.lowerBound
  }

  private func onlyEntry(in range: Range<Int>, _ pronoun: PronounSet) -> Int? {
    var index =
      (mentions.lastIndex(startingBy: range.lowerBound - 1) { $0.text.lowerBound } ?? -1) + 1
    var found: Int?
    var isNarrated = false
    var count = 0
    while index < mentions.count, mentions[index].text.lowerBound < range.upperBound {
      let mention = mentions[index]
      index += 1
      count += 1
      guard count <= Self.nameLimit else { return nil }
      let people = mention.entries.compactMap { entry in pronouns[entry].map { (entry, $0) } }
      for (entry, declared) in people where declared.isEmpty || !declared.isDisjoint(with: pronoun)
      {
        guard !declared.isEmpty, found == nil || found == entry else { return nil }
        found = entry
        if mention.entries.count == 1, isNarration(mention.text), !isPossessive(mention.text) {
          isNarrated = true
        }
      }
    }
    return isNarrated ? found : nil
  }

  private func isNarration(_ range: Range<Int>) -> Bool {
    prose.segment(at: range.lowerBound).map { prose.segments[$0].voice == .narration } ?? false
  }

  private func isPossessive(_ name: Range<Int>) -> Bool {
    let text = prose.text.text
    let mark = Glyph.at(name.upperBound, in: text, end: text.count)
    return WordScan.isApostrophe(mark.value)
  }

  /// Whether narration speaks of somebody without a name whom the pronoun may mean.
  private func namesPerson(in range: Range<Int>, _ pronoun: PronounSet) -> Bool {
    let nouns = pronoun == .masculine ? Self.men : Self.women
    let text = prose.text.text
    return WordScan(text, in: range, language: prose.language)
      .contains { nouns.contains(text, $0) && isNarration($0) }
  }

  private static let women = WordSet(
    """
    woman girl lady mother sister daughter wife aunt niece widow maid housekeeper nurse queen princess
    duchess mistress landlady governess grandmother bride lass nun witch hostess waitress actress
    frau mädchen mutter schwester tochter tante femme fille mère sœur fille dame vrouw meisje moeder
    """)

  private static let men = WordSet(
    """
    man boy gentleman father brother son husband uncle nephew widower servant footman butler king prince
    duke master landlord grandfather groom lad monk priest soldier sailor officer constable policeman
    porter coachman driver stranger visitor doctor captain colonel fellow clerk guard host waiter
    mann junge vater bruder sohn onkel herr homme garçon père frère fils jongen vader broer
    """)
}

extension ChapterProse {
  /// The speakers that are named by a pronoun which ``PronounLinks`` can link: a bible entry for each
  /// segment, `nil` where there is none or the speaker is explicit.
  ///
  /// - Complexity: O(*bytes* + *pronouns* · 6,000).
  package func linkedSpeakers(mentions: [Mention], pronouns: [Int: PronounSet]) -> [Int?] {
    let links = PronounLinks(self, mentions: mentions, pronouns: pronouns)
    return speakerTags(mentions: mentions).map { tag in
      guard case .pronoun(let word) = tag else { return nil }
      return links.entry(at: word, isSpeaker: true)
    }
  }
}
