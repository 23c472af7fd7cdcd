import Manuscript

struct EventOrderOperator: SelfTestOperator {
  static let code = "event-order-cycle"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, known) in story.bible.events.enumerated() {
      guard let day = known.occurrence.when.flatMap({ story.days.read($0.value)?.day }), day > 40
      else { continue }
      let (event, key) = (story.event(step), known.key.value)
      let early = story.days.text(day - 2 - step)
      cases.plant(
        "before an event of the book", "\(event) comes after \(key), and is \(early)",
        at: .entry(.event, event), .entry(.event, key)
      ) {
        $0.event(event) {
          $0.when = .typed(early)
          $0.after = [.typed(key)]
        }
      }
      cases.trap("before an event of the book", "\(event) comes before \(key), and is \(early)") {
        $0.event(event) {
          $0.when = .typed(early)
          $0.before = [.typed(key)]
        }
      }
    }
    for step in 0..<12 {
      let (first, second, third) = (story.event(step), story.event(step + 1), story.event(step + 2))
      let day = story.years(-step - 1, from: story.present)
      let text = { (offset: Int) in story.days.text(day + offset) }
      let anywhere: [SelfTestPlace] = [
        .entry(.event, first), .entry(.event, second), .entry(.event, third),
      ]
      func plant(_ kind: String, _ what: String, _ edit: @escaping (inout SelfTestDraft) -> Void) {
        cases.plant(kind, what, at: anywhere[0], anywhere[1], anywhere[2], edit)
      }
      plant("two after each other", "\(first) is after \(second), and \(second) after \(first)") {
        $0.event(first) { $0.after = [.typed(second)] }
        $0.event(second) { $0.after = [.typed(first)] }
      }
      plant("three in a circle", "\(first), \(second) and \(third) are each before the next") {
        $0.event(first) { $0.before = [.typed(second)] }
        $0.event(second) { $0.before = [.typed(third)] }
        $0.event(third) { $0.before = [.typed(first)] }
      }
      plant(
        "dates against an order", "\(first) comes after \(second), and is \(step + 2) days earlier"
      ) {
        $0.event(first) {
          $0.when = .typed(text(0))
          $0.after = [.typed(second)]
        }
        $0.event(second) { $0.when = .typed(text(step + 2)) }
      }
      plant("outside of what contains it", "\(first) is during \(second), and weeks later") {
        $0.event(first) {
          $0.when = .typed(text(20 + step))
          $0.during = [.typed(second)]
        }
        $0.event(second) { $0.when = .typed("\(text(0)) to \(text(9))") }
      }
      plant("dates against a chain", "\(first) before \(third) by way of \(second), and later") {
        $0.event(first) {
          $0.when = .typed(text(8))
          $0.before = [.typed(second)]
        }
        $0.event(second) { $0.before = [.typed(third)] }
        $0.event(third) { $0.when = .typed(text(2)) }
      }
      cases.trap("one day", "\(first) is after \(second), both on \(text(0))") {
        $0.event(first) {
          $0.when = .typed(text(0))
          $0.after = [.typed(second)]
        }
        $0.event(second) { $0.when = .typed(text(0)) }
      }
      cases.trap("a year and a day", "\(first) is after \(second), in the year of it") {
        let year = story.days.date(day).year
        $0.event(first) {
          $0.when = .typed(text(0))
          $0.after = [.typed(second)]
        }
        $0.event(second) { $0.when = .typed(String(year)) }
      }
      cases.trap("equal bounds", "\(first) is during \(second), and takes as long") {
        $0.event(first) {
          $0.when = .typed("\(text(0)) to \(text(step + 1))")
          $0.during = [.typed(second)]
        }
        $0.event(second) { $0.when = .typed("\(text(0)) to \(text(step + 1))") }
      }
      cases.trap(
        "two ways to one end", "\(third) is after \(first) and \(second), which is after it"
      ) {
        $0.event(first) { $0.before = [.typed(second)] }
        $0.event(second) { $0.after = [.typed(first)] }
        $0.event(third) { $0.after = [.typed(first), .typed(second)] }
      }
    }
  }
}
