import Manuscript

extension ChapterSightings {
  /// What there is to see in a chapter.
  ///
  /// Only safe mentions count, and every needle of a spelling is seen where the spelling stands.
  ///
  /// - Parameters:
  ///   - prose: The chapter.
  ///   - automaton: Of the story's watchlist.
  ///   - quotes: What the bible quotes from the chapter, as typed.
  /// - Complexity: O(*bytes*) but for quotes that are not there.
  package init(_ prose: ChapterProse, _ automaton: AliasAutomaton, quotes: [String]) {
    self.init()
    let found = automaton.search(prose.text, language: prose.language)
    // Beside a verb of speech a name is no other word: `Grace said`.
    let speakers = prose.speakers(mentions: found.names)
    let speaking = Set(speakers.compactMap { $0 })
    let names = found.names.enumerated().filter { $1.isSafe || speaking.contains($0) }.map(
      \.element)
    addSightings(found.terms + names, prose, automaton, speakers, found.names)
    addSpeakers(prose, speakers, found.names)
    if !quotes.isEmpty {
      let search = QuoteSearch(prose.text)
      missingQuotes = quotes.filter { !search.contains($0) }
    }
    firstPersonCount = prose.firstPersonCount
  }

  private struct Kind: Hashable {
    var needle: Int
    var voice: Voice
    var speaker: Int
  }

  private mutating func addSightings(
    _ mentions: [Mention], _ prose: ChapterProse, _ automaton: AliasAutomaton, _ speakers: [Int?],
    _ names: [Mention]
  ) {
    var indices: [Kind: Int] = [:]
    var segment = 0
    for mention in mentions.sorted(by: { $0.text.lowerBound < $1.text.lowerBound }) {
      let start = mention.text.lowerBound
      while segment < prose.segments.count, prose.segments[segment].text.upperBound <= start {
        segment += 1
      }
      let isKnown = prose.segments.indices.contains(segment)
      let voice = isKnown ? prose.segments[segment].voice : .narration
      let speaker = isKnown ? Self.entry(of: speakers[segment], names) : nil
      for needle in automaton.needles(of: mention) {
        let kind = Kind(needle: needle, voice: voice, speaker: speaker ?? -1)
        if let index = indices[kind] {
          sightings[index].count += 1
        } else {
          indices[kind] = sightings.count
          sightings.append(
            Sighting(
              needle: needle, voice: voice, speaker: speaker,
              place: prose.range(of: mention.text), count: 1))
        }
      }
    }
  }

  private mutating func addSpeakers(
    _ prose: ChapterProse, _ speakers: [Int?], _ names: [Mention]
  ) {
    var indices: [Int: Int] = [:]
    for (index, speaker) in speakers.enumerated() {
      guard let entry = Self.entry(of: speaker, names) else { continue }
      if let known = indices[entry] {
        self.speakers[known].count += 1
      } else {
        indices[entry] = self.speakers.count
        self.speakers.append(
          Speaker(entry: entry, place: prose.range(of: prose.segments[index].text), count: 1))
      }
    }
  }

  /// The one entry that a speaker's name means.
  private static func entry(of speaker: Int?, _ names: [Mention]) -> Int? {
    guard let speaker, names.indices.contains(speaker), names[speaker].entries.count == 1 else {
      return nil
    }
    return names[speaker].entries[0]
  }
}
