import Manuscript

struct ObjectCustodyOperator: SelfTestOperator {
  static let code = "object-custody"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let chapters = story.peopled.filter { story.header($0).toldAs == nil }
    for (step, chapter) in chapters.enumerated() {
      let handle = story.handle(chapter)
      let object = story.object(step)
      let (user, owner) = (story.person(step), story.person(step + 1))
      let places: [SelfTestPlace] = [.header(chapter, "objects"), .entry(.object, object)]
      func base(_ draft: inout SelfTestDraft, ownerIsThere: Bool = false) {
        draft.person(user)
        draft.person(owner)
        draft.add(.object, object) { $0.heldBy = [BibleInterval(who: .typed(owner))] }
        draft.list(user, in: chapter)
        if ownerIsThere { draft.list(owner, in: chapter) }
      }
      func mark(_ act: ChapterHeader.Handling.Act, _ draft: inout SelfTestDraft, _ who: String) {
        draft.headers[chapter].objects.append(.init(act, .typed(object), who: .typed(who)))
      }
      cases.plant(
        "used by another", "\(user) uses \(object) in \(handle), which \(owner) has elsewhere",
        at: places[0], places[1]
      ) {
        base(&$0)
        mark(.uses, &$0, user)
      }
      cases.plant(
        "lost by another", "\(user) loses \(object) in \(handle), which \(owner) has elsewhere",
        at: places[0], places[1]
      ) {
        base(&$0)
        mark(.loses, &$0, user)
      }
      let count = story.chapters.count
      if chapter + 2 < count, story.isMain(count - 1) {
        cases.plant(
          "two holders at once", "\(owner) has \(object) until the end, \(user) from \(handle)",
          at: places[1]
        ) {
          $0.person(user)
          $0.person(owner)
          $0.add(.object, object) {
            $0.heldBy = [
              BibleInterval(who: .typed(owner), until: .typed(story.handle(count - 1))),
              BibleInterval(who: .typed(user), from: .typed(handle)),
            ]
          }
        }
      }
      if chapter + 1 < count, story.isMain(chapter + 1) {
        let later = story.handle(chapter + 1)
        cases.plant(
          "used too early", "\(user) uses \(object) in \(handle), and has it from \(later)",
          at: places[0], places[1]
        ) {
          base(&$0)
          $0.change(.object, object) {
            $0.heldBy.append(BibleInterval(who: .typed(user), from: .typed(later)))
          }
          mark(.uses, &$0, user)
        }
      }
      cases.trap("lent", "\(user) uses \(object) in \(handle), where \(owner) is too") {
        base(&$0, ownerIsThere: true)
        mark(.uses, &$0, user)
      }
      cases.trap("handed over", "\(owner) loses \(object) to \(user), who uses it, in \(handle)") {
        base(&$0, ownerIsThere: true)
        mark(.loses, &$0, owner)
        mark(.gains, &$0, user)
        mark(.uses, &$0, user)
      }
      cases.trap("got in this chapter", "\(user) has \(object) from \(handle), and uses it there") {
        base(&$0)
        $0.change(.object, object) {
          $0.heldBy.append(BibleInterval(who: .typed(user), from: .typed(handle)))
        }
        mark(.uses, &$0, user)
      }
      cases.trap(
        "one holder after the other", "\(owner) has \(object) until \(handle), then \(user)"
      ) {
        base(&$0)
        $0.change(.object, object) {
          $0.heldBy = [
            BibleInterval(who: .typed(owner), until: .typed(handle)),
            BibleInterval(who: .typed(user), from: .typed(handle)),
          ]
        }
        mark(.uses, &$0, user)
      }
      cases.trap("nobody's", "\(user) uses \(object) in \(handle), which nobody has") {
        base(&$0)
        $0.change(.object, object) { $0.heldBy = [] }
        mark(.uses, &$0, user)
      }
    }
  }
}
