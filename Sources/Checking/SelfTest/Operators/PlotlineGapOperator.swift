import Manuscript

struct PlotlineGapOperator: SelfTestOperator {
  static let code = "plotline-gap"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let written = story.chapters.indices.filter { !story.chapters[$0].isUnwritten }
    for (step, start) in written.enumerated() {
      for gap in [2, 3, 5] {
        guard step + gap + 1 < written.count else { continue }
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
        cases.trap("dormant", "\(name) rests for \(between), and is dormant", thread("1") {
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
