package import Chronology
package import Manuscript

/// Both clocks of a story: the order in which it is told, and when it happens.
package struct StoryTimeline: Sendable {
  /// How a chapter or scene stands to the story's present.
  package enum Telling: String, Sendable {
    case now, flashback, dream, vision, frame, letter, hypothetical

    /// Whether what it tells happens in the story's world at the time that it names.
    package var isReal: Bool { self == .now || self == .flashback || self == .frame }
  }

  /// A chapter, or one scene of it that has a header of its own.
  package struct Station: Sendable {
    /// Index in ``CheckedStory/chapters``.
    package var chapter: Int
    /// Index in ``ChapterFacts/scenes``; `nil` for what the chapter's header says.
    package var scene: Int?
    package var telling: Telling
    /// The phrase from which the time was read; `nil` where the header has none.
    package var when: Located<String>?
    /// ``when``, read; `nil` where there is none or it cannot be read.
    package var phrase: WhenPhrase?
    /// When it begins; `nil` where that is not declared, or cannot be read or resolved.
    package var time: StoryTime?
    /// The station against which ``phrase`` was resolved, and the minutes from the end of that one to
    /// this, where the phrase says so: `two hours later`.
    package var reference: Int?
    package var elapsed: ClosedRange<Int>?
    /// As typed.
    package var placeName: Located<String>?
    /// The bible entry of the place.
    package var place: Int?
    /// As typed; `nil` where the key is absent.
    package var characters: [Located<String>]?
    /// Bible entries of ``characters``, those that resolve to one each, ascending.
    package var present: [Int]
    package var povName: Located<String>?
    /// The bible entry of the point of view.
    package var pov: Int?
  }

  /// A phrase of time that says nothing, and why.
  package struct Unread: Sendable {
    package enum Reason: Sendable, Equatable {
      /// No form of `when:` is like it.
      case unreadable
      /// Such a date does not exist; the text says why, such as `June has 30 days`.
      case noSuchDate(String)
    }

    package var phrase: Located<String>
    package var reason: Reason
  }

  package let calendar: Calendar

  /// In reading order; a chapter's own header first, then its scenes.
  package let stations: [Station]

  /// Phrases of headers and bible that could not be read, in that order.
  package let unread: [Unread]

  package init(
    story: Story, bible: Bible, names: BibleNames, chapters: [ChapterFacts], moments: Moments
  ) {
    calendar = Calendar(story.calendar)
    stations = []
    unread = []
  }

  /// The stations of a chapter, as indices of ``stations``: its header, then its scenes.
  package func stations(of chapter: Int) -> Range<Int> { 0..<0 }

  /// Where a place lies: its own `at`, else that of the nearest place around it.
  package func coordinates(ofPlace entry: Int) -> BibleLocation.Coordinates? { nil }

  /// When an event of the bible happens, by its `when`, else the time of the only chapter that
  /// lists it and tells of what is real; `nil` where that is not known.
  package func time(ofEvent entry: Int) -> StoryTime? { nil }

  /// When a character was born (`born`, else `age` at the story's start) and died; `nil` where not
  /// known. A death in a chapter or event is at its time.
  package func life(of entry: Int) -> (born: StoryTime?, died: StoryTime?) { (nil, nil) }

  /// The time of what a reference names: a chapter, an event or a date.
  package func time(of reference: Located<String>) -> StoryTime? { nil }

  /// Whether a point of the story lies behind a station: `true` if the station is certainly after it,
  /// `false` if certainly before or in it, `nil` where that is not known.
  ///
  /// A chapter lies behind by reading order for stations of the main line, and by story time for
  /// flashbacks where both times are known; events and dates by story time.
  package func isPast(_ reference: Located<String>, at station: Station) -> Bool? { nil }

  /// Whether something between two points holds at a station; `nil` where that is not known.
  ///
  /// "From 7" becomes true during 7 and counts there; "until 7" no longer counts in 7.
  package func holds(
    from: Located<String>?, until: Located<String>?, at station: Station
  ) -> Bool? { nil }
}
