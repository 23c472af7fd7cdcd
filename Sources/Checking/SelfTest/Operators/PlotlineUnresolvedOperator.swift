import Manuscript

struct PlotlineUnresolvedOperator: SelfTestOperator {
  static let code = "plotline-unresolved"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let count = story.chapters.count
    for start in 0..<count {
      let name = story.thread(start)
      let place = SelfTestPlace.entry(.plotline, name)
      func thread(_ touched: [Int], _ shape: @escaping (inout BibleEntry) -> Void)
        -> (inout SelfTestDraft) -> Void
      {
        { draft in
          draft.add(.plotline, name) {
            $0.isPlanned = false
            $0.thread.opens = .typed(story.handle(start))
            $0.thread.maxGap = .typed("99")
            shape(&$0)
          }
          for chapter in touched { draft.headers[chapter].plotlines.append(.typed(name)) }
        }
      }
      let opens = "\(name) opens in \(story.handle(start))"
      cases.plant(
        "no end", "\(opens), and has no end", at: place, ground: .complete, thread([start]) { _ in }
      )
      cases.trap(
        "planned", "\(opens), and is planned", ground: .complete,
        thread([start]) {
          $0.isPlanned = true
        })
      cases.trap(
        "ends where it opens", "\(opens), and closes there",
        thread([start]) {
          $0.thread.closes = .typed(story.handle(start))
        })
      cases.trap("an open series", "\(opens), and the series is open", ground: .complete) { draft in
        thread([start]) { _ in }(&draft)
        draft.settings["series"] = "series: {name: The Long Winter, open: yes}"
      }
      guard start + 1 < count else { continue }
      let end = start + 1 + start % max(count - start - 1, 1)
      let closing = story.handle(end)
      if !story.header(end).plotlines.isEmpty {
        cases.plant(
          "an end that is not there", "\(opens), and closes in \(closing), which does not touch it",
          at: place, .header(end), thread([start]) { $0.thread.closes = .typed(closing) })
      }
      cases.plant(
        "ends before it opens", "\(name) opens in \(closing), and closes in \(story.handle(start))",
        at: place,
        thread([start, end]) {
          $0.thread.opens = .typed(closing)
          $0.thread.closes = .typed(story.handle(start))
        })
      cases.trap(
        "ends later", "\(opens), and closes in \(closing)",
        thread([start, end]) {
          $0.thread.closes = .typed(closing)
        })
      cases.trap(
        "due", "\(opens), and is due in \(closing)",
        thread([start, end]) {
          $0.thread.due = .typed(closing)
        })
    }
  }
}
