import Manuscript

struct ChapterSequenceOperator: SelfTestOperator {
  static let code = "chapter-sequence"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let count = story.chapters.count
    guard count > 3, story.chapters.allSatisfy({ $0.header.number == nil && $0.header.part == nil })
    else { return }
    func numbers(_ number: @escaping (Int) -> String) -> (inout SelfTestDraft) -> Void {
      { draft in
        for chapter in 0..<count { draft.headers[chapter].number = .typed(number(chapter)) }
      }
    }
    for chapter in 1..<count {
      let handle = story.handle(chapter)
      let places: [SelfTestPlace] = [.header(chapter, "number"), .header(chapter - 1, "number")]
      cases.plant(
        "twice", "\(handle) has the number of the chapter before", at: places[0], places[1]
      ) {
        numbers { String($0 == chapter ? chapter : $0 + 1) }(&$0)
      }
      cases.plant("left out", "a number is left out at \(handle)", at: places[0], places[1]) {
        numbers { String($0 >= chapter ? $0 + 2 : $0 + 1) }(&$0)
      }
      cases.trap("not counted", "\(handle) is not counted") {
        numbers { String($0 > chapter ? $0 : $0 + 1) }(&$0)
        $0.headers[chapter].number = nil
        $0.headers[chapter].isNumbered = false
      }
      cases.trap("parts", "a part begins at \(handle), and counts anew") {
        numbers { String($0 >= chapter ? $0 - chapter + 1 : $0 + 1) }(&$0)
        $0.headers[0].part = .typed("One")
        $0.headers[chapter].part = .typed("Two")
      }
    }
    for first in [0, 1, 5, 100] {
      cases.trap(
        "in order", "the chapters are counted from \(first)", numbers { String($0 + first) })
    }
    cases.trap("counted down", "the chapters are counted down", numbers { String(count - $0) })
  }
}
