import Manuscript

struct AttributeOperator: SelfTestOperator {
  static let code = AttributeAgainstBible.code

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let keys = story.keys(.character) + story.keys(.object)
    for (index, key) in keys.enumerated() {
      let kind: BibleEntry.Kind = index < story.keys(.character).count ? .character : .object
      AttributeCases.propose(kind, key, index, story, &cases)
    }
  }
}
