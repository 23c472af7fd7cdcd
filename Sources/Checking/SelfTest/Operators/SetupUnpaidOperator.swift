import Manuscript

struct SetupUnpaidOperator: SelfTestOperator {
  static let code = "setup-unpaid"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for setup in story.bible.setups {
      let key = setup.key.value
      guard !setup.thread.paid.isEmpty, !setup.isPlanned else { continue }
      cases.plant(
        "a setup of the book", "\(key) is never paid", at: .entry(.setup, key), ground: .complete
      ) { draft in draft.change(.setup, key) { $0.thread.paid = [] } }
    }
    for chapter in story.chapters.indices {
      let name = story.object(chapter)
      let handle = story.handle(chapter)
      func setup(_ shape: @escaping (inout BibleEntry) -> Void = { _ in }) -> (inout SelfTestDraft)
        -> Void
      {
        { draft in
          draft.add(.setup, name) {
            $0.isPlanned = false
            $0.thread.planted = [.typed(handle)]
            shape(&$0)
          }
        }
      }
      cases.plant(
        "a new setup", "\(name) is planted in \(handle), and never paid", at: .entry(.setup, name),
        ground: .complete, setup())
      if chapter > 0 {
        cases.plant(
          "planted twice", "\(name) is planted in two chapters, and never paid",
          at: .entry(.setup, name), ground: .complete,
          setup { $0.thread.planted.insert(.typed(story.handle(chapter - 1)), at: 0) })
      }
      let last = story.handle(story.chapters.count - 1)
      cases.trap(
        "paid at the end", "\(name) is planted in \(handle), and paid in \(last)",
        ground: .complete, setup { $0.thread.paid = [.typed(last)] })
      cases.trap(
        "paid at once", "\(name) is planted in \(handle), and paid there", ground: .complete,
        setup { $0.thread.paid = [.typed(handle)] })
      cases.trap(
        "planned", "\(name) is planted in \(handle), and planned", ground: .complete,
        setup { $0.isPlanned = true })
      cases.trap("an open series", "\(name) may be paid in the next book", ground: .complete) {
        draft in
        setup()(&draft)
        draft.settings["series"] = "series: {name: The Long Winter, open: yes}"
      }
      cases.trap(
        "not written yet", "\(name) is not paid, and a chapter is an outline",
        ground: .complete
      ) { draft in
        setup()(&draft)
        draft.headers[(chapter + 1) % story.chapters.count].status = .typed("outline")
      }
    }
  }
}
