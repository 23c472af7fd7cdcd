import Manuscript

struct PlotlineGapOperator: SelfTestOperator {
  static let code = "plotline-gap"

  /// Plotlines of the book, with a bound that is just kept or just broken.
  private static func proposeReal(
    _ written: [Int], _ story: SelfTestStory, _ cases: inout SelfTestCases
  ) {
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .plotline {
      guard entry.thread.maxGap == nil, entry.thread.dormant.isEmpty else { continue }
      let touched = written.indices.filter { place in
        story.header(written[place]).plotlines.contains {
          story.checked.entry($0, .plotline) == index
        }
      }
      let gap = zip(touched, touched.dropFirst()).map { $1 - $0 - 1 }.max() ?? 0
      let key = entry.key.value
      guard gap > 0 else { continue }
      cases.plant(
        "a plotline of the book", "\(key) rests for \(gap) chapters, and may for \(gap - 1)",
        in: [.entry(.plotline, key)] + written.map { .header($0, "plotlines") }, [], .asItStands
      ) { $0.change(.plotline, key) { $0.thread.maxGap = .typed(String(gap - 1)) } }
      let rests = "\(key) rests for \(gap) chapters, and may"
      cases.trap("a plotline of the book", rests) {
        $0.change(.plotline, key) { $0.thread.maxGap = .typed(String(gap)) }
      }
    }
  }

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let written = story.chapters.indices.filter { !story.chapters[$0].isUnwritten }
    proposeReal(written, story, &cases)
    for (step, start) in written.enumerated() {
      for gap in [2, 3, 5] where step + gap + 1 < written.count {
        let end = written[step + gap + 1]
        let name = story.thread(step + gap)
        let between = "\(gap) chapters between \(story.handle(start)) and \(story.handle(end))"
        func thread(_ most: String?, _ shape: @escaping (inout BibleEntry) -> Void = { _ in })
          -> (inout SelfTestDraft) -> Void
        {
          { draft in
            draft.add(.plotline, name) {
              $0.isPlanned = false
              $0.thread.opens = .typed(story.handle(start))
              $0.thread.closes = .typed(story.handle(end))
              $0.thread.maxGap = most.map { .typed($0) }
              shape(&$0)
            }
            for chapter in [start, end] { draft.headers[chapter].plotlines.append(.typed(name)) }
          }
        }
        cases.plant(
          gap == 2 ? "a chapter too many" : "far too many",
          "\(name) rests for \(between), and may for \(gap - 1)", at: .entry(.plotline, name),
          .header(start), .header(end), thread(String(gap == 5 ? 1 : gap - 1)))
        cases.trap("as many as may be", "\(name) rests for \(between)", thread(String(gap)))
        cases.trap(
          "dormant", "\(name) rests for \(between), and is dormant",
          thread("1") {
            $0.thread.dormant = [
              BibleSpan(from: .typed(story.handle(start)), until: .typed(story.handle(end)))
            ]
          })
        if gap <= 3 {
          cases.trap("no bound", "\(name) rests for \(between), without a bound", thread(nil))
        }
        let touched = written[step + 1...step + gap]
        cases.trap("touched all the way", "\(name) is in every chapter") {
          thread("1")(&$0)
          for chapter in touched { $0.headers[chapter].plotlines.append(.typed(name)) }
        }
      }
    }
  }
}
