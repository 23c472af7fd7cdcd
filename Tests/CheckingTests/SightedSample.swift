import Checking
import Manuscript
import Prose
import Reading

/// A story of headers and a bible with what is said to stand in the text of each chapter.
enum SightedSample {
  /// Something seen in a chapter: the words, whose voice it is, and who says it.
  struct Seen {
    var text: String
    var voice: Voice = .narration
    var speaker: String?

    init(_ text: String, _ voice: Voice = .narration, speaker: String? = nil) {
      self.text = text
      self.voice = voice
      self.speaker = speaker
    }
  }

  /// The story, with a watchlist of all names, terms and titles of the bible.
  ///
  /// Each thing seen stands at 10 times its index in its chapter.
  static func story(
    _ headers: [String], bible: String, seen: [[Seen]], missing: [Int: [String]] = [:]
  ) -> CheckedStory {
    let plain = CheckedSample.story(headers, bible: bible)
    var needles = plain.names.aliases.map { Watchlist.Needle(.name, $0.text, entries: $0.entries) }
    for (index, entry) in plain.bible.entries.enumerated() {
      for term in entry.statement.terms {
        needles.append(.init(.term, term.value, entries: [index]))
      }
      for (number, fact) in entry.facts.enumerated() where fact.field.value == "title" {
        let surname = entry.name.value.split(separator: " ").last.map(String.init) ?? ""
        needles.append(
          .init(.title, "\(fact.value.value) \(surname)", entries: [index], fact: number))
      }
    }
    let sightings = seen.enumerated().map { chapter, seen in
      var found = ChapterSightings()
      found.missingQuotes = missing[chapter] ?? []
      for (index, one) in seen.enumerated() {
        for (number, needle) in needles.enumerated() where needle.text == one.text {
          found.sightings.append(
            .init(
              needle: number, voice: one.voice,
              speaker: one.speaker.flatMap { plain.names.resolve($0).first },
              place: index * 10..<index * 10 + 5, count: 1))
        }
      }
      return found
    }
    return CheckedStory(
      story: plain.story, bible: plain.bible, names: plain.names, chapters: plain.chapters,
      watchlist: Watchlist(needles), sightings: sightings)
  }
}
