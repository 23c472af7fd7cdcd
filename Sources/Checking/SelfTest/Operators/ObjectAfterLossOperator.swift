import Manuscript

struct ObjectAfterLossOperator: SelfTestOperator {
  static let code = "object-after-loss"
  private static let ends = ["destroyed", "burnt", "lost", "sunk", "smashed"]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let chapters = story.datedAndPeopled.filter { story.header($0.chapter).toldAs == nil }
    for (step, anchor) in chapters.enumerated() {
      for before in chapters.prefix(step).suffix(4) where before.lastDay < anchor.day {
        let (lost, chapter) = (before.chapter, anchor.chapter)
        let names = (lost: story.handle(lost), used: story.handle(chapter))
        let (object, name) = (story.object(step), story.person(step))
        let end = ends[(step + lost) % ends.count]
        func use(_ draft: inout SelfTestDraft, _ chapter: Int) {
          draft.list(name, in: chapter)
          draft.headers[chapter].objects.append(
            .init(.uses, .typed(object), who: .typed(name)))
        }
        func change(_ draft: inout SelfTestDraft, _ chapter: Int, _ to: String) {
          draft.headers[chapter].changes.append(
            .init(who: .typed(object), what: .typed("status"), to: .typed(to)))
        }
        func base(_ draft: inout SelfTestDraft, holds: Bool = true) {
          draft.person(name)
          draft.add(.object, object) {
            if holds { $0.heldBy = [BibleInterval(who: .typed(name))] }
          }
        }
        let place: [SelfTestPlace] = [.header(chapter, "objects"), .header(lost)]
        cases.plant(
          "a change", "\(object) is \(end) in \(names.lost), and used in \(names.used)",
          at: place[0], place[1]
        ) {
          base(&$0)
          change(&$0, lost, end)
          use(&$0, chapter)
        }
        cases.plant(
          "a fact",
          "\(object) has the status \(end) from \(names.lost), and is used in \(names.used)",
          at: place[0], .entry(.object, object)
        ) {
          base(&$0)
          $0.change(.object, object) { $0.facts = [BibleFact("status", end, from: names.lost)] }
          use(&$0, chapter)
        }
        cases.trap("in the chapter of the loss", "\(object) is used in \(names.lost), and \(end)") {
          base(&$0)
          change(&$0, lost, end)
          use(&$0, lost)
        }
        cases.trap("used before", "\(object) is used in \(names.lost), and \(end) in \(names.used)")
        {
          base(&$0)
          change(&$0, chapter, end)
          use(&$0, lost)
        }
        cases.trap(
          "mended", "\(object) is \(end) in \(names.lost), found and mended in \(names.used)"
        ) {
          base(&$0)
          change(&$0, lost, end)
          change(&$0, chapter, "mended and whole again")
          $0.headers[chapter].objects.append(
            .init(.gains, .typed(object), who: .typed(name)))
          use(&$0, chapter)
        }
        cases.trap("only changed", "\(object) is painted green in \(names.lost), and used later") {
          base(&$0)
          change(&$0, lost, "painted green")
          use(&$0, chapter)
        }
      }
    }
  }
}
