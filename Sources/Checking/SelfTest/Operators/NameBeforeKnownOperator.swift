import Manuscript
import Prose

struct NameBeforeKnownOperator: SelfTestOperator {
  static let code = "name-before-known"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let count = story.chapters.count
    for entry in story.bible.characters {
      let key = entry.key.value
      let typed = Set(entry.typedNames.dropFirst().map(NameFolding.fold))
      let names = entry.aliases.map(\.value) + entry.derivedNames
      for name in names where story.checked.names.resolve(name).count == 1 {
        guard NameFolding.fold(name) != NameFolding.fold(key) else { continue }
        let isTyped = typed.contains(NameFolding.fold(name))
        let seen = story.chapters.indices.filter { chapter in
          story.places(of: name, in: chapter).contains {
            $0.voice == .narration && story.stands(name, alone: $0.at, in: chapter)
          }
        }
        func reveal(from chapter: Int) -> (inout SelfTestDraft) -> Void {
          { draft in
            draft.change(.character, key) { entry in
              if !isTyped { entry.aliases.append(.typed(name)) }
              entry.revealed.removeAll { NameFolding.fold($0.who.value) == NameFolding.fold(name) }
              entry.revealed.append(
                BibleInterval(who: .typed(name), from: .typed(story.handle(chapter))))
            }
          }
        }
        guard let first = seen.first else { continue }
        let early = seen.filter { chapter in
          let pov = story.checked.entry(story.header(chapter).pov, .character)
          return pov != nil && story.bible.entries[pov ?? 0].key.value != key
            && story.isReal(chapter) && story.header(chapter).toldAs == nil
        }
        for chapter in early where chapter + 1 < count {
          let known = min(chapter + 1 + chapter % 3, count - 1)
          guard story.isMain(known) else { continue }
          cases.plant(
            known == count - 1 ? "known at the end" : "known later",
            "the name \(name) is known from \(story.handle(known)), and stands in \(story.handle(chapter))",
            at: .body(chapter), .entry(.character, key), reveal(from: known))
        }
        guard
          !story.chapters.indices.prefix(first).contains(where: {
            !story.places(of: name, in: $0).isEmpty
          })
        else { continue }
        cases.trap(
          "known from where it first stands",
          "the name \(name) is known from \(story.handle(first))",
          reveal(from: first))
        if first > 0, story.isMain(first - 1) {
          cases.trap(
            "known before", "the name \(name) is known from \(story.handle(first - 1))",
            reveal(from: first - 1))
        }
      }
    }
    for chapter in 0..<count {
      let name = story.person(chapter)
      cases.trap("a name that nobody uses", "\(name) is known from \(story.handle(chapter))") {
        $0.person("Wendeline Osgood") {
          $0.aliases = [.typed(name)]
          $0.revealed = [
            BibleInterval(who: .typed(name), from: .typed(story.handle(chapter)))
          ]
        }
      }
    }
  }
}
