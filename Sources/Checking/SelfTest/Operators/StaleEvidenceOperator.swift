import Manuscript

struct StaleEvidenceOperator: SelfTestOperator {
  static let code = "stale-evidence"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for chapter in story.chapters.indices {
      for (index, quote) in story.sentences(chapter, count: 4).enumerated() {
        let name = story.person(chapter + index)
        let handle = story.handle(chapter)
        func entry(_ words: String, _ source: String) -> (inout SelfTestDraft) -> Void {
          { draft in
            draft.person(name) {
              var fact = BibleFact("remark", "somebody said so")
              fact.source = .init(chapter: .typed(source), quote: .typed(words))
              $0.facts = [fact]
            }
          }
        }
        func plant(_ kind: String, _ words: String, _ source: String) {
          cases.plant(
            kind, "\(source) is said to say: \(words)", at: .entry(.character, name, "facts"),
            entry(words, source))
        }
        func trap(_ kind: String, _ words: String) {
          cases.trap(kind, "\(handle) is said to say: \(words)", entry(words, handle))
        }
        let words = quote.split(separator: " ").map(String.init)
        plant("rewritten", changed(words), handle)
        plant("other order", words.reversed().joined(separator: " "), handle)
        let other = (chapter + 1) % story.chapters.count
        if other != chapter, !story.chapters[other].isUnwritten {
          plant("other chapter", quote, story.handle(other))
        }
        trap("as it stands", quote)
        trap("a capital", quote.prefix(1).uppercased() + quote.dropFirst())
        trap("a small letter", quote.prefix(1).lowercased() + quote.dropFirst())
        trap("spaces", words.joined(separator: "  "))
        trap(
          "straight quotation marks",
          quote.replacing("’", with: "'").replacing("‘", with: "'").replacing("“", with: "\"")
            .replacing("”", with: "\""))
      }
    }
  }

  /// Every second word is another one.
  private static func changed(_ words: [String]) -> String {
    words.enumerated().map { $0.offset % 2 == 0 ? $0.element : "xylophone" }.joined(separator: " ")
  }
}
