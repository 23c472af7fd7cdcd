import Manuscript

struct TravelTimeOperator: SelfTestOperator {
  static let code = "travel-time"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let listed = Set(story.datedAndPeopled.map(\.chapter))
    for (step, (first, second)) in story.pairs.enumerated() where first.isSingle {
      guard listed.contains(first.chapter), listed.contains(second.chapter) else { continue }
      // Where a header names the day only, the hour is added to it.
      guard second.minute != nil || second.isSingle, first.minute != nil || first.day < second.day
      else { continue }
      let (begin, end) = (first.minute ?? 12 * 60, second.minute ?? 18 * 60)
      let (one, two) = (first.chapter, second.chapter)
      let minutes = (second.day - first.day) * story.days.minutes + end - begin
      guard minutes > 0 else { continue }
      let isShown = !story.header(one).events.isEmpty || !story.header(two).events.isEmpty
      for offset in 0..<4 {
        let (here, there) = (story.place(step + offset), story.place(step + offset + 1))
        let between = story.place(step + offset + 2)
        let name = story.person(step + offset)
        func way(_ takes: String...) -> (inout SelfTestDraft) -> Void {
          { draft in
            draft.person(name)
            for chapter in [one, two] { draft.list(name, in: chapter) }
            draft.headers[one].when = .typed(story.days.text(first.day, minute: begin))
            if second.minute == nil {
              draft.headers[two].when = .typed(story.days.text(second.day, minute: end))
            }
            draft.move(one, to: here)
            draft.move(two, to: there)
            draft.add(.place, here) {
              $0.location.travel = takes.map { .init(to: .typed(there), takes: .typed($0)) }
            }
            draft.add(.place, there)
          }
        }
        let what = "\(name) gets from \(here) to \(there) in \(minutes) minutes"
        let long = "\(minutes * 2 + 20) minutes"
        func plant(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void)
        {
          cases.plant(
            kind, what, at: .header(one), .header(two),
            allowing: isShown ? [EventAgainstChapterOperator.code] : [], edit)
        }
        plant("one way", "\(what), which takes \(long)", way(long))
        plant("at least", "\(what), which takes at least \(long)", way("at least \(long)"))
        plant("the faster one", "\(what), the faster way takes \(long)", way("9 weeks", long))
        plant("the way back", "\(what), and back takes \(long)") { draft in
          way()(&draft)
          draft.change(.place, there) {
            $0.location.travel = [.init(to: .typed(here), takes: .typed(long))]
          }
        }
        plant("by way of another", "\(what), by way of \(between)") { draft in
          way()(&draft)
          draft.add(.place, between) {
            $0.location.travel = [here, there].map {
              .init(to: .typed($0), takes: .typed("\(minutes) minutes"))
            }
          }
        }
        // The hour that is added may not be that of an event.
        guard !isShown || first.minute != nil && second.minute != nil else { continue }
        cases.trap(
          "enough time", "\(what), which takes half of it", way("\(max(minutes / 2, 1)) minutes"))
        cases.trap("just enough", "\(what), which takes as long", way("\(minutes) minutes"))
        cases.trap(
          "haste", "\(what), which takes a tenth more", way("\(minutes + minutes / 10) minutes"))
        cases.trap(
          "a faster way", "\(what), by a faster way", way(long, "\(max(minutes / 2, 1)) minutes"))
        cases.trap("no way known", "\(what), and nothing is known of the way", way())
        guard !isShown else { continue }
        cases.trap("a dream", "\(what), which is a dream") { draft in
          way(long)(&draft)
          draft.headers[two].toldAs = .typed("dream")
        }
      }
    }
  }
}
