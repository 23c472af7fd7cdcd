import Chronology
package import Manuscript

/// A chapter that shows an event at another time, at another place or without those it happens to.
package struct EventAgainstChapter: Rule {
  package static let code = "event-vs-chapter"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "Absolute Time Contradictions",
    summary: "A chapter lists an event whose time, place or people are not the chapter's.",
    looksAt: """
      The `events` of headers, against `when`, `place` and `who` of the events in the bible. The \
      event must be able to fall into the chapter or one of its scenes: a chapter without an end may \
      last into the night, until noon of the next day. Its place must lie in one of the chapter's \
      places, or contain one. Everybody in `who` must be in `characters`, `mentions` or `silent` of \
      some chapter that shows the event.

      What is not declared is not checked, and neither are dreams, visions, letters and what is only \
      imagined.
      """,
    fires: .init(
      "The wreck is in January, and the chapter that shows it in November.",
      """
      === bible.yaml
      events: [{id: wreck, what: the wreck of the Anna, when: 1879-01-14}]
      === chapters/01-the-wreck.md
      ---
      when: 1879-11-14
      events: wreck
      ---

      The mast went over.
      """),
    silent: .init(
      "The wreck is at two in the morning after the evening on which the chapter begins.",
      """
      === bible.yaml
      places: {coast: , the reef: {within: coast}}
      characters: [Tobias, Mara]
      events:
        - {id: wreck, what: the wreck of the Anna, when: 1879-01-15 02:00, place: the reef, who: Tobias}
      === chapters/01-the-wreck.md
      ---
      when: 1879-01-14 21:30
      place: coast
      characters: Mara
      mentions: Tobias
      events: wreck
      ---

      The mast went over.
      """),
    fix: [
      "Correct the event in the bible, or `when`, `place` or `characters` of the chapter.",
      "Say `told-as: flashback` and the time at which it happened, or list it elsewhere.",
    ])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    let touches = HeaderTouches(story).events
    guard !touches.isEmpty else { return [] }
    let chapters = ChapterSettings(story)
    return touches.sorted { $0.key < $1.key }.flatMap { event, touches in
      check(event, shownIn: touches, chapters, story)
    }
  }

  private func check(
    _ event: Int, shownIn touches: [HeaderTouches.Touch], _ chapters: ChapterSettings,
    _ story: CheckedStory
  ) -> [Diagnostic] {
    let entry = story.bible.entries[event]
    let day = story.timeline.calendar.minutesPerDay
    let real = touches.filter { chapters[$0.chapter].isReal }
    var diagnostics: [Diagnostic] = []
    for touch in real {
      let chapter = chapters[touch.chapter]
      if let when = entry.occurrence.when, let reach = Self.reach(event, story),
        let said = chapter.when, let times = chapter.times,
        !times.contains(where: {
          $0.start.axis != reach.axis || $0.reach(minutesPerDay: day).overlaps(reach)
        })
      {
        diagnostics.append(.otherTime(entry, touch.reference, when, chapter: said))
      }
      if let name = entry.occurrence.place, let place = story.entry(name, .place),
        let said = chapter.place, let places = chapter.places,
        !places.contains(where: { chapters.nesting.areNested($0, place) })
      {
        diagnostics.append(.otherPlace(entry, touch.reference, name, chapter: said))
      }
    }
    guard let first = real.first, real.count == touches.count,
      real.allSatisfy({ chapters[$0.chapter].people != nil })
    else { return diagnostics }
    let missing = entry.occurrence.who.filter { name in
      guard let person = story.entry(name, .character) else { return false }
      return !real.contains { chapters[$0.chapter].people?.contains(person) == true }
    }
    if let one = missing.first, let listed = chapters[first.chapter].firstListed {
      let names = Wording.list(missing.map(\.value))
      diagnostics.append(.without(names, entry, first.reference, at: one, listed: listed))
    }
    return diagnostics
  }

  /// From the first minute that can belong to an event to the last, by `when` and `lasts`; `nil` where
  /// one of them cannot be read.
  private static func reach(_ event: Int, _ story: CheckedStory) -> TimeSpan? {
    let calendar = story.timeline.calendar
    guard let time = story.timeline.time(ofEvent: event) else { return nil }
    var reach = time.reach(minutesPerDay: calendar.minutesPerDay)
    guard time.end == nil, let lasts = story.bible.entries[event].occurrence.lasts else {
      return reach
    }
    guard let duration = StoryDuration.read(lasts.value, in: calendar), !duration.isMinimum else {
      return nil
    }
    reach.upper = max(reach.upper, time.start.upper &+ duration.minutes.upperBound)
    return reach
  }
}

extension Diagnostic {
  private static let ways = [
    "Correct the event in the bible, or the header of the chapter.",
    "Type told-as: flashback and the time at which it happened, or list it elsewhere.",
    WayOut.allow,
  ]

  fileprivate static func otherTime(
    _ event: BibleEntry, _ reference: Located<String>, _ when: Located<String>,
    chapter: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, EventAgainstChapter.code,
      "'\(event.key.value)' happens \(when.value), and this chapter, which shows it, is \(chapter.value)",
      at: reference.range,
      notes: [
        Note("when it happens", at: when.range), Note("the chapter's time", at: chapter.range),
      ],
      help: ways)
  }

  fileprivate static func otherPlace(
    _ event: BibleEntry, _ reference: Located<String>, _ place: Located<String>,
    chapter: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, EventAgainstChapter.code,
      "'\(event.key.value)' happens at \(place.value), and this chapter, which shows it, is at \(chapter.value)",
      at: reference.range,
      notes: [
        Note("where it happens", at: place.range), Note("the chapter's place", at: chapter.range),
      ], help: ways)
  }

  fileprivate static func without(
    _ names: String, _ event: BibleEntry, _ reference: Located<String>, at who: Located<String>,
    listed: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, EventAgainstChapter.code,
      "'\(event.key.value)' happens to \(names), and no chapter that shows it lists them",
      at: reference.range,
      notes: [Note("to whom it happens", at: who.range), Note("who is there", at: listed.range)],
      help: ways)
  }
}
