import Manuscript
import Prose

struct TitleMismatchOperator: SelfTestOperator {
  static let code = "title-mismatch"
  private static let titles = [
    "Mr", "Mrs", "Miss", "Dr", "Captain", "Major", "Colonel", "Sir", "Lady", "Alderman",
    "Constable", "Sergeant", "Inspector", "Professor", "Father", "Sister", "Master",
  ]

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    let count = story.chapters.count
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .character {
      let key = entry.key.value
      let words = entry.name.value.split(separator: " ")
      if let surname = words.last.map(String.init) {
        for title in titles {
          let name = "\(title) \(surname)"
          let meant = story.checked.names.aliases.first {
            NameFolding.fold($0.text) == NameFolding.fold(name)
          }
          guard meant.map({ $0.entries == [index] }) ?? true, isOnly(surname, index, story),
            ![entry.key, entry.name].contains(where: {
              NameFolding.fold($0.value) == NameFolding.fold(name)
            })
          else { continue }
          let seen = story.chapters.indices.filter { chapter in
            story.isReal(chapter) && story.header(chapter).toldAs == nil
              && story.places(of: name, in: chapter).contains { $0.voice == .narration }
          }
          guard let first = seen.first, let last = seen.last else { continue }
          propose(title, name, key, count, seen: seen, story, &cases)
          let steady: [(String, [BibleFact])] = [
            (
              "from where it is used",
              first == 0
                ? [BibleFact("title", title)]
                : [
                  BibleFact("title", "Herald"),
                  BibleFact("title", title, from: story.handle(first)),
                ]
            ),
            (
              "until after the last",
              last + 1 < count
                ? [
                  BibleFact("title", title),
                  BibleFact("title", "Herald", from: story.handle(last + 1)),
                ] : [BibleFact("title", title)]
            ),
            (
              "in the chapter of the change",
              [BibleFact("title", title), BibleFact("title", "Herald", from: story.handle(last))]
            ),
            ("always", [BibleFact("title", title)]),
          ]
          for (kind, facts) in steady {
            cases.trap(kind, "\(name) has that title \(kind)") { draft in
              give(facts, instead: name, to: key, &draft)
            }
          }
        }
      }
    }
  }

  /// Puts other titles into an entry; what is typed as an alias would always be right.
  private static func give(
    _ facts: [BibleFact], instead name: String, to key: String, _ draft: inout SelfTestDraft
  ) {
    draft.change(.character, key) {
      $0.facts.removeAll { $0.field.value == "title" }
      $0.facts += facts
      $0.aliases.removeAll { NameFolding.fold($0.value) == NameFolding.fold(name) }
    }
  }

  /// Whether nobody else has the surname.
  private static func isOnly(_ surname: String, _ index: Int, _ story: SelfTestStory) -> Bool {
    !story.bible.entries.enumerated().contains { other, entry in
      other != index && entry.kind == .character
        && entry.typedNames.contains { $0.split(separator: " ").last.map(String.init) == surname }
    }
  }

  private static func propose(
    _ title: String, _ name: String, _ key: String, _ count: Int, seen: [Int],
    _ story: SelfTestStory,
    _ cases: inout SelfTestCases
  ) {
    for chapter in seen {
      if chapter + 1 < count, story.isMain(min(chapter + 1 + chapter % 2, count - 1)) {
        let later = story.handle(min(chapter + 1 + chapter % 2, count - 1))
        cases.plant(
          "too early",
          "\(key) is called \(title) in \(story.handle(chapter)), and is one from \(later)",
          at: .body(chapter), .entry(.character, key)
        ) { draft in
          let facts = [BibleFact("title", "Herald"), BibleFact("title", title, from: later)]
          give(facts, instead: name, to: key, &draft)
        }
      }
      if chapter > 0, story.isMain(chapter - 1) {
        let earlier = story.handle(chapter - 1)
        cases.plant(
          "too late",
          "\(key) is called \(title) in \(story.handle(chapter)), and was one until \(earlier)",
          at: .body(chapter), .entry(.character, key)
        ) { draft in
          let facts = [BibleFact("title", title), BibleFact("title", "Herald", from: earlier)]
          give(facts, instead: name, to: key, &draft)
        }
      }
    }
  }
}
