import Manuscript

struct EventNeverShownOperator: SelfTestOperator {
  static let code = "event-never-shown"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let shown = Set(
      story.chapters.flatMap { $0.header.events }.compactMap { story.checked.entry($0, .event) })
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .event {
      let key = entry.key.value
      guard !entry.isPlanned, !shown.contains(index) else { continue }
      cases.plant("an event of the book", "\(key) is to be on the page", at: .entry(.event, key)) {
        $0.change(.event, key) { $0.occurrence.isOnPage = true }
      }
    }
    for (step, chapter) in story.chapters.indices.enumerated() {
      let (event, other) = (story.event(step), story.event(step + 1))
      func add(_ draft: inout SelfTestDraft, isOnPage: Bool = true) {
        draft.add(.event, event) {
          $0.occurrence.isOnPage = isOnPage
          $0.occurrence.what = .typed("a great to-do")
        }
      }
      cases.plant("a new event", "\(event) is to be on the page", at: .entry(.event, event)) {
        add(&$0)
        $0.change(.event, event) {
          $0.isPlanned = false
          $0.occurrence.when = .typed(story.days.text(story.years(-step, from: story.present)))
        }
      }
      cases.plant(
        "only referred to", "\(event) is to be on the page, and \(other) comes after it",
        at: .entry(.event, event)
      ) {
        add(&$0)
        $0.change(.event, event) { $0.isPlanned = false }
        $0.event(other) { $0.after = [.typed(event)] }
      }
      cases.trap("shown", "\(event) is on the page, in \(story.handle(chapter))") {
        add(&$0)
        $0.change(.event, event) { $0.isPlanned = false }
        $0.headers[chapter].events.append(.typed(event.uppercased()))
      }
      cases.trap("behind the scenes", "\(event) is not said to be on the page") {
        add(&$0, isOnPage: false)
        $0.change(.event, event) {
          $0.isPlanned = false
          $0.occurrence.when = .typed(story.days.text(story.years(-step, from: story.present)))
        }
      }
      cases.trap("planned", "\(event) is to be on the page, and planned") { add(&$0) }
    }
  }
}
