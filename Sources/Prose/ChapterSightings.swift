/// What rules need to know of a chapter's text; all ranges are bytes of its body.
package struct ChapterSightings: Sendable, Equatable {
  /// A needle of the watchlist in one voice.
  package struct Sighting: Sendable, Equatable {
    /// Index in ``Watchlist/needles``.
    package var needle: Int
    package var voice: Voice
    /// The bible entry of who says it; `nil` outside of speech and where that is not explicit.
    package var speaker: Int?
    /// The first place.
    package var place: Range<Int>
    /// How many places there are.
    package var count: Int

    package init(needle: Int, voice: Voice, speaker: Int?, place: Range<Int>, count: Int) {
      self.needle = needle
      self.voice = voice
      self.speaker = speaker
      self.place = place
      self.count = count
    }
  }

  /// Somebody to whom the text gives at least one line of speech by name.
  package struct Speaker: Sendable, Equatable {
    /// Index in the bible's entries.
    package var entry: Int
    /// The first line of speech.
    package var place: Range<Int>
    package var count: Int

    package init(entry: Int, place: Range<Int>, count: Int) {
      self.entry = entry
      self.place = place
      self.count = count
    }
  }

  /// By place.
  package var sightings: [Sighting]
  /// By place.
  package var speakers: [Speaker]
  /// Quotes that were looked for in this chapter and are not there, as typed in the bible.
  package var missingQuotes: [String]
  /// How often somebody says `I` or its like in the narration.
  package var firstPersonCount: Int

  package init() {
    sightings = []
    speakers = []
    missingQuotes = []
    firstPersonCount = 0
  }
}
