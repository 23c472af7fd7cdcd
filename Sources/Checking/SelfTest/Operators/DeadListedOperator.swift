import Manuscript

struct DeadListedOperator: SelfTestOperator {
  static let code = "dead-listed-present"

  /// People of the book, killed before their last chapter.
  private static func proposeRealPeople(
    _ anchors: [DatedChapter], _ story: SelfTestStory, _ cases: inout SelfTestCases
  ) {
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .character {
      let key = entry.key.value
      let seen = anchors.filter { story.cast($0.chapter).contains(index) }
      let listed = story.chapters.indices.filter { story.cast($0).contains(index) }
      let isTold = story.bible.events.contains { event in
        event.occurrence.who.contains { story.checked.entry($0, .character) == index }
      }
      guard entry.life.died == nil, !isTold, listed == seen.map(\.chapter), let last = seen.last
      else { continue }
      guard (seen.dropLast().last?.lastDay ?? .min) < last.day - 1 else { continue }
      let handle = story.handle(last.chapter)
      let day = story.days.text(last.day - 1)
      cases.plant(
        "a person of the book", "\(key), in \(handle), died the day before, \(day)",
        at: .header(last.chapter, "characters"), allowing: [ViewpointAbsentOperator.code]
      ) { $0.change(.character, key) { $0.life.died = .typed(day) } }
      let later = story.days.text(last.lastDay + 40)
      if story.dated.allSatisfy({ $0.lastDay <= last.lastDay + 40 }) {
        cases.trap("a person of the book, later", "\(key) dies \(later), after the book") {
          $0.change(.character, key) { $0.life.died = .typed(later) }
        }
      }
    }
  }

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let anchors = story.datedAndPeopled
    for (step, anchor) in anchors.enumerated() {
      let chapter = anchor.chapter
      let handle = story.handle(chapter)
      let name = story.person(step)
      let event = story.event(step)
      let place = SelfTestPlace.header(chapter, "characters")
      func listed(_ died: String, _ shape: @escaping (inout BibleEntry) -> Void = { _ in })
        -> (inout SelfTestDraft) -> Void
      {
        { draft in
          draft.person(name) {
            $0.life.died = .typed(died)
            shape(&$0)
          }
          draft.list(name, in: chapter)
        }
      }
      let before = [1, 30, 400, 9000][step % 4]
      let day = story.days.text(anchor.day - before)
      cases.plant(
        "died on a date", "\(name), in \(handle), died \(before) days before, \(day)", at: place,
        listed(day))
      let year = story.days.date(anchor.day).year - 1 - step % 3
      cases.plant(
        "died in a year", "\(name), in \(handle), died in \(year)", at: place,
        listed(String(year)))
      let died = listed(event)
      cases.plant("died in an event", "\(name), in \(handle), died at \(event), \(day)", at: place)
      {
        draft in
        died(&draft)
        draft.event(event) { $0.when = .typed(day) }
      }
      if let earlier = anchors.prefix(step).last(where: { $0.lastDay < anchor.day }) {
        let last = story.handle(earlier.chapter)
        cases.plant(
          "died in a chapter", "\(name), in \(handle), died in \(last)", at: place, listed(last))
      }
      let after = story.days.text(anchor.lastDay + 1 + step % 3)
      cases.trap("dies later", "\(name), in \(handle), dies \(after)", listed(after))
      let same = story.days.text(anchor.lastDay)
      cases.trap("dies that day", "\(name), in \(handle), dies \(same)", listed(same))
      cases.trap("dies in this chapter", "\(name) dies in \(handle)", listed(handle))
      cases.trap(
        "a ghost", "\(name), in \(handle), died \(day) and walks",
        listed(day) {
          $0.life.isGhost = true
        })
      cases.trap("mentioned", "\(handle) mentions \(name), who died \(day)") { draft in
        draft.person(name) { $0.life.died = .typed(day) }
        draft.headers[chapter].mentions = (draft.headers[chapter].mentions ?? []) + [.typed(name)]
      }
      let thisYear = story.days.date(anchor.day).year
      cases.trap(
        "died some time that year", "\(name), in \(handle), died in \(thisYear)",
        listed(String(thisYear)))
      if story.header(chapter).events.isEmpty, story.header(chapter).toldAs == nil {
        let died = listed(day)
        cases.trap("in a dream", "\(name), who died \(day), is in \(handle), a dream") { draft in
          died(&draft)
          draft.headers[chapter].toldAs = .typed("dream")
        }
      }
    }
    proposeRealPeople(anchors, story, &cases)
    for past in story.dated where !past.isMain && story.header(past.chapter).characters != nil {
      guard story.header(past.chapter).toldAs?.value == "flashback", past.day < story.present else {
        continue
      }
      for step in 0..<4 {
        let name = story.person(step)
        let day = story.days.text(past.day + 1 + step)
        cases.trap(
          "in a flashback", "\(name), in \(story.handle(past.chapter)), died after it, \(day)"
        ) { draft in
          draft.person(name) { $0.life.died = .typed(day) }
          draft.list(name, in: past.chapter)
        }
      }
    }
  }
}
