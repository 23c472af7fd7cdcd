import Manuscript

struct PayoffBeforeSetupOperator: SelfTestOperator {
  static let code = "payoff-before-setup"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let count = story.chapters.count
    for setup in story.bible.setups {
      let key = setup.key.value
      guard setup.thread.planted.count == 1, setup.thread.paid.count == 1,
        let planted = story.checked.moments.chapter(setup.thread.planted[0].value),
        let paid = story.checked.moments.chapter(setup.thread.paid[0].value), planted < paid
      else { continue }
      cases.plant("a setup of the book", "\(key) is paid first", at: .entry(.setup, key)) {
        $0.change(.setup, key) { swap(&$0.thread.planted, &$0.thread.paid) }
      }
    }
    for chapter in 0..<count {
      let name = story.object(chapter)
      let later = chapter + 1 + chapter % 3
      let handle = story.handle(chapter)
      func setup(_ planted: [String], _ paid: [String]) -> (inout SelfTestDraft) -> Void {
        { draft in
          draft.add(.setup, name) {
            $0.isPlanned = false
            $0.thread.planted = planted.map { .typed($0) }
            $0.thread.paid = paid.map { .typed($0) }
          }
        }
      }
      let place = SelfTestPlace.entry(.setup, name)
      cases.plant(
        "never planted", "\(name) is paid in \(handle), and never planted", at: place,
        setup([], [handle]))
      cases.trap(
        "in one chapter", "\(name) is planted and paid in \(handle)",
        setup([handle], [handle]))
      guard later < count else { continue }
      let second = story.handle(later)
      cases.plant(
        "the wrong way round", "\(name) is paid in \(handle), and planted in \(second)",
        at: place, setup([second], [handle]))
      cases.plant(
        "by number", "\(name) is paid in \(handle), and planted in \(second), by file name",
        at: place, setup([fileName(story, later)], [fileName(story, chapter)]))
      let event = story.event(chapter)
      cases.plant(
        "in an event", "\(name) is paid at \(event), in \(handle), and planted in \(second)",
        at: place
      ) {
        setup([second], [event])(&$0)
        $0.event(event) { _ in }
        $0.headers[chapter].events.append(.typed(event))
      }
      cases.trap(
        "the right way round", "\(name) is planted in \(handle), and paid in \(second)",
        setup([handle], [second]))
      cases.trap(
        "planted twice", "\(name) is planted in \(handle) and once more in \(second)",
        setup([handle, second], [second]))
      cases.trap("at an event", "\(name) is paid at \(event), in \(second)") {
        setup([handle], [event])(&$0)
        $0.event(event) { _ in }
        $0.headers[later].events.append(.typed(event))
      }
    }
  }

  private static func fileName(_ story: SelfTestStory, _ chapter: Int) -> String {
    story.chapters[chapter].path.split(separator: "/").last.map(String.init) ?? ""
  }
}
