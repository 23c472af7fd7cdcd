import Manuscript

struct EventAgainstChapterOperator: SelfTestOperator {
  static let code = EventAgainstChapter.code

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, anchor) in story.dated.enumerated() where story.isReal(anchor.chapter) {
      let chapter = anchor.chapter
      let handle = story.handle(chapter)
      let event = story.event(step)
      let place = story.header(chapter).place?.value
      func shown(_ shape: @escaping (inout BibleOccurrence) -> Void) -> (inout SelfTestDraft) ->
        Void
      {
        { draft in
          draft.event(event, shape)
          draft.headers[chapter].events.append(.typed(event))
        }
      }
      func plant(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.plant(
          kind, "\(handle) shows \(event), \(what)", at: .header(chapter, "events"),
          .entry(.event, event), edit)
      }
      // An evening may last until noon of the next day.
      let other = [anchor.day - 2, anchor.lastDay + 3, anchor.day - 30, anchor.day + 366][step % 4]
      let day = story.days.text(other)
      plant("another day", "which is \(day)", shown { $0.when = .typed(day) })
      let year = story.days.date(anchor.day).year + (step % 2 == 0 ? 1 : -1)
      plant("another year", "which is in \(year)", shown { $0.when = .typed(String(year)) })
      if place != nil {
        let far = story.place(step)
        plant("another place", "which is at \(far)") { draft in
          draft.add(.place, far)
          shown { $0.place = .typed(far) }(&draft)
        }
      }
      if story.header(chapter).characters != nil {
        let name = story.person(step)
        plant("somebody who is absent", "in which \(name) takes part") { draft in
          draft.person(name)
          shown { $0.who = [.typed(name)] }(&draft)
        }
      }
      func trap(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.trap(kind, "\(handle) shows \(event), \(what)", edit)
      }
      let same = story.days.text(anchor.day)
      trap("that day", "which is \(same)", shown { $0.when = .typed(same) })
      let thisYear = String(story.days.date(anchor.day).year)
      trap("that year", "which is in \(thisYear)", shown { $0.when = .typed(thisYear) })
      trap("without anything", "of which nothing is known", shown { _ in })
      let eve = story.days.text(anchor.day - 1)
      if let minute = anchor.minute, minute < 11 * 60 {
        trap("the night before", "which is \(eve)", shown { $0.when = .typed(eve) })
      }
      let span = "\(story.days.text(anchor.day - 2)) to \(story.days.text(anchor.day + 2))"
      trap("a time around it", "which is \(span)", shown { $0.when = .typed(span) })
      if let place {
        let inside = story.place(step)
        trap("a place inside", "which is at \(inside), in \(place)") { draft in
          draft.add(.place, inside) { $0.location.within = .typed(place) }
          shown { $0.place = .typed(inside) }(&draft)
        }
      }
      if let name = story.header(chapter).characters?.first?.value {
        trap(
          "somebody who is there", "in which \(name) takes part", shown { $0.who = [.typed(name)] })
      }
    }
  }
}
