import Manuscript

struct KnowledgeLeakOperator: SelfTestOperator {
  static let code = "knowledge-leak"

  /// What somebody says aloud, and who may know it.
  private static func proposeSpeech(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for chapter in story.peopled where story.isMain(chapter) {
      let pov = story.checked.entry(story.header(chapter).pov, .character)
      for speaker in story.cast(chapter) where speaker != pov {
        let lines = story.taggedSpeech(of: speaker, in: chapter)
        guard let phrase = story.phrases(in: lines, of: chapter, count: 1).first else { continue }
        let (key, other) = (story.bible.entries[speaker].key.value, story.person(chapter))
        let secret = story.thread(chapter)
        let handle = story.handle(chapter)
        func entry(_ knowers: [String]) -> (inout SelfTestDraft) -> Void {
          { draft in
            draft.person(other)
            draft.add(.secret, secret) {
              $0.statement.says = .typed("Nobody must know.")
              $0.statement.terms = [.typed(phrase)]
              $0.knownBy = knowers.map { BibleInterval(who: .typed($0)) }
            }
          }
        }
        cases.plant(
          "said aloud", "\(key) says '\(phrase)' in \(handle), and only \(other) knows",
          at: .body(chapter), .entry(.secret, secret), entry([other]))
        cases.trap(
          "said by one who knows", "\(key) says '\(phrase)' in \(handle), and knows",
          entry([other, key]))
      }
    }
  }

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    proposeSpeech(story, &cases)
    let count = story.chapters.count
    for chapter in story.chapters.indices {
      guard story.isPlain(chapter), story.isReal(chapter), story.header(chapter).toldAs == nil,
        let pov = story.checked.entry(story.header(chapter).pov, .character)
      else { continue }
      let name = story.bible.entries[pov].key.value
      let other = story.person(chapter)
      let handle = story.handle(chapter)
      for (index, phrase) in story.phrases(chapter, count: 3).enumerated() {
        let secret = story.thread(chapter + index)
        func entry(_ knowers: [BibleInterval]) -> (inout SelfTestDraft) -> Void {
          { draft in
            draft.person(other)
            draft.add(.secret, secret) {
              $0.statement.says = .typed("Nobody must know.")
              $0.statement.terms = [.typed(phrase)]
              $0.knownBy = knowers
            }
          }
        }
        func knower(_ who: String, _ from: Int? = nil) -> BibleInterval {
          BibleInterval(who: .typed(who), from: from.map { .typed(story.handle($0)) })
        }
        let what = "'\(phrase)' in \(handle), told by \(name),"
        cases.plant(
          "never known", "\(what) gives away what only \(other) knows", at: .body(chapter),
          .entry(.secret, secret), entry([knower(other)]))
        let later = min(chapter + 1 + index, count - 1)
        if chapter < later, story.isMain(later) {
          cases.plant(
            "known later", "\(what) gives away what is known from \(story.handle(later))",
            at: .body(chapter), .entry(.secret, secret),
            entry([knower(other), knower(name, later)]))
        }
        cases.trap("known all along", "\(what) is known to \(name)", entry([knower(name)]))
        cases.trap(
          "known from this chapter", "\(what) is known from here", entry([knower(name, chapter)]))
        if chapter > 0, story.isMain(chapter - 1) {
          cases.trap(
            "known before", "\(what) is known from \(story.handle(chapter - 1))",
            entry([knower(other), knower(name, chapter - 1)]))
        }
        cases.trap("words that are not there", "nobody says the words of a secret in \(handle)") {
          draft in
          draft.person(other)
          draft.add(.secret, secret) {
            $0.statement.says = .typed("Nobody must know.")
            $0.statement.terms = [.typed("zygotic \(phrase)")]
            $0.knownBy = [knower(other)]
          }
        }
      }
    }
  }
}
