import Manuscript

struct InTwoPlacesOperator: SelfTestOperator {
  static let code = "in-two-places"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let anchors = story.datedAndPeopled.filter { story.header($0.chapter).place != nil }
    let placed = Set(anchors.map(\.chapter))
    for (step, (first, second)) in story.pairs.enumerated() {
      guard placed.contains(first.chapter), placed.contains(second.chapter),
        let begin = first.minute, let end = second.minute,
        first.lastDay < second.day || first.lastDay == second.day && first.isSingle && begin < end
      else { continue }
      let (one, two) = (first.chapter, second.chapter)
      let names = "\(story.handle(one)) and \(story.handle(two))"
      let start = story.days.text(first.day, minute: begin)
      func range(_ plus: Int) -> String {
        let minutes = end + plus
        let day = second.day + minutes / story.days.minutes
        return "\(start) to \(story.days.text(day, minute: minutes % story.days.minutes))"
      }
      let place = story.header(one).place?.value ?? ""
      let far = story.place(step)
      for offset in 0..<6 where first.isSingle {
        let name = story.person(step + offset)
        let plus = [30, 1, 5, 90, 12, 240][offset]
        let other = story.place(step + offset)
        cases.plant(
          "while the other goes on",
          "\(name) is in \(names), of which one ends \(plus) minutes into the other",
          at: .header(one), .header(two),
          allowing: [TravelTimeOperator.code, EventAgainstChapterOperator.code]
        ) { draft in
          draft.person(name)
          draft.add(.place, other)
          draft.headers[one].when = .typed(range(plus))
          draft.move(two, to: other)
          for chapter in [one, two] { draft.list(name, in: chapter) }
        }
      }
      let moment = story.days.text(second.day, minute: end)
      let name = story.person(step)
      if first.isSingle {
        cases.plant(
          "in one minute", "\(name) is in \(names), both at \(moment)", at: .header(one),
          .header(two),
          allowing: ChapterDateOperator.alsoMoved.union([ChapterDateOperator.code])
        ) { draft in
          draft.person(name)
          draft.add(.place, far)
          draft.headers[one].when = .typed(moment)
          draft.move(one, to: far)
          for chapter in [one, two] { draft.list(name, in: chapter) }
        }
      }
      // Everybody who is in both chapters is at two places then, so the place must be one.
      guard story.header(two).events.isEmpty else { continue }
      func trap(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.trap(kind, what) { draft in
          draft.person(name)
          for chapter in [one, two] { draft.list(name, in: chapter) }
          edit(&draft)
        }
      }
      trap("a place inside the other", "\(name) is in \(names) at once, of which one is inside") {
        $0.add(.place, far) { $0.location.within = .typed(place) }
        $0.headers[one].when = .typed(range(20))
        $0.move(two, to: far)
      }
      trap("one after the other", "\(name) is in \(names), and one ends as the other begins") {
        $0.add(.place, far)
        $0.headers[one].when = .typed(range(0))
        $0.move(two, to: far)
      }
      trap("one place", "\(name) is in \(names) at once, both at \(place)") {
        $0.headers[one].when = .typed(range(20))
        $0.move(two, to: place)
      }
      trap("a dream", "\(name) is in \(names) at once, of which one is a dream") {
        $0.add(.place, far)
        $0.headers[one].when = .typed(range(20))
        $0.move(two, to: far)
        $0.headers[two].toldAs = .typed("dream")
      }
    }
    for (step, (first, second)) in story.pairs.enumerated() where first.isSingle {
      guard placed.contains(first.chapter), placed.contains(second.chapter) else { continue }
      let (one, two) = (first.chapter, second.chapter)
      let (name, far) = (story.person(step), story.place(step))
      let names = "\(story.handle(one)) and \(story.handle(two))"
      for hour in [9, 14] {
        let times = [hour, hour + 2, hour + 1].map { story.days.text(second.day, minute: $0 * 60) }
        let moved = ChapterDateOperator.alsoMoved.subtracting([code]).union([
          ChapterDateOperator.code
        ])
        cases.plant(
          "moved to one hour", "\(name) is in \(names), both about \(times[2])", at: .header(one),
          .header(two), allowing: moved
        ) { draft in
          draft.person(name)
          draft.add(.place, far)
          draft.headers[one].when = .typed("\(times[0]) to \(times[1])")
          draft.headers[two].when = .typed(times[2])
          draft.move(one, to: far)
          for chapter in [one, two] { draft.list(name, in: chapter) }
        }
      }
    }
    for (step, anchor) in anchors.enumerated() {
      let name = story.person(step)
      let (day, far) = (story.days.text(anchor.day), story.place(step))
      cases.trap(
        "the day only", "\(story.handle(anchor.chapter)) is some time \(day), and so is a fair"
      ) { draft in
        draft.person(name)
        draft.add(.place, far)
        draft.event(story.event(step)) {
          $0.when = .typed(day)
          $0.place = .typed(far)
          $0.who = [.typed(name)]
        }
        draft.list(name, in: anchor.chapter)
      }
    }
  }
}
