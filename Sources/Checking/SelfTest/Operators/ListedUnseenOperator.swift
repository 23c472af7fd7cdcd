import Manuscript

struct ListedUnseenOperator: SelfTestOperator {
  static let code = "listed-unseen"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (step, chapter) in story.peopled.enumerated() {
      let handle = story.handle(chapter)
      let name = story.person(step)
      if story.chapters[chapter].isUnwritten {
        cases.trap("not written yet", "\(handle), which is unwritten, lists \(name)") { draft in
          draft.person(name)
          draft.list(name, in: chapter, isSilent: false)
        }
        continue
      }
      for (kind, shape) in [
        ("by name", name), ("by surname", name.split(separator: " ").last.map(String.init) ?? name),
        ("by alias", "the Umbrella Heron"),
      ] {
        cases.plant(
          kind, "\(handle) lists \(name) \(kind), and does not name them",
          at: .header(chapter, "characters")
        ) { draft in
          draft.person(name) { $0.aliases = [.typed("the Umbrella Heron")] }
          draft.list(shape, in: chapter, isSilent: false)
        }
      }
      cases.trap("silent", "\(handle) lists \(name), who is silent there") { draft in
        draft.person(name)
        draft.list(name, in: chapter)
      }
      cases.trap("mentioned", "\(handle) mentions \(name)") { draft in
        draft.person(name)
        draft.headers[chapter].mentions = (draft.headers[chapter].mentions ?? []) + [.typed(name)]
      }
      for word in story.properWords(chapter).prefix(2) {
        cases.trap("seen by an alias", "\(handle) lists \(name), and calls them \(word)") { draft in
          draft.person(name) { $0.aliases = [.typed(word)] }
          draft.list(name, in: chapter, isSilent: false)
        }
      }
    }
  }
}
