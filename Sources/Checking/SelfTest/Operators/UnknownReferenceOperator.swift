import Manuscript

struct UnknownReferenceOperator: SelfTestOperator {
  static let code = "unknown-reference"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    proposeHeaders(story, &cases)
    proposeBible(story, &cases)
    proposeTraps(story, &cases)
  }

  /// Two letters of the middle change places, or one more is there.
  private static func misspelt(_ name: String) -> String {
    var letters = Array(name)
    let middle = letters.count / 2
    guard letters.count > 3 else { return name + "qx" }
    if letters[middle] != letters[middle - 1], letters[middle] != " ", letters[middle - 1] != " " {
      letters.swapAt(middle, middle - 1)
      letters.insert("x", at: middle)
    } else {
      letters.insert("q", at: middle)
    }
    return String(letters)
  }

  private static func proposeHeaders(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for chapter in story.chapters.indices where story.isPlain(chapter) {
      let header = story.header(chapter)
      if let name = header.characters?.last?.value {
        let wrong = misspelt(name)
        cases.plant(
          "present", "\(story.handle(chapter)) also lists \(wrong)",
          at: .header(chapter, "characters")
        ) { draft in draft.headers[chapter].characters?.append(.typed(wrong)) }
        cases.plant(
          "mentioned", "\(story.handle(chapter)) also mentions \(wrong)",
          at: .header(chapter, "mentions")
        ) { draft in
          draft.headers[chapter].mentions = (header.mentions ?? []) + [.typed(wrong)]
        }
      }
      if let name = header.plotlines.first?.value {
        let wrong = misspelt(name)
        cases.plant(
          "plotline", "\(story.handle(chapter)) also touches \(wrong)",
          at: .header(chapter, "plotlines")
        ) { draft in draft.headers[chapter].plotlines.append(.typed(wrong)) }
      }
      if let name = story.keys(.event).first {
        let wrong = misspelt(name)
        cases.plant(
          "event", "\(story.handle(chapter)) also shows \(wrong)", at: .header(chapter, "events")
        ) { draft in draft.headers[chapter].events.append(.typed(wrong)) }
      }
    }
  }

  private static func proposeBible(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (index, key) in story.keys(.character).enumerated() {
      let wrong = misspelt(key)
      let name = story.person(index)
      let object = story.object(index)
      cases.plant(
        "relation", "\(name) is a friend of \(wrong)", at: .entry(.character, name)
      ) { draft in
        draft.person(name) { $0.relations = [BibleRelation("friend", of: wrong)] }
      }
      cases.plant("holder", "\(object) is held by \(wrong)", at: .entry(.object, object)) { draft in
        draft.add(.object, object) { $0.heldBy = [BibleInterval(who: .typed(wrong))] }
      }
    }
    for (index, key) in story.keys(.place).enumerated() {
      let wrong = misspelt(key)
      let name = story.place(index)
      cases.plant("place", "\(name) is within \(wrong)", at: .entry(.place, name)) { draft in
        draft.add(.place, name) { $0.location.within = .typed(wrong) }
      }
    }
    for chapter in story.chapters.indices {
      let handle = story.handle(chapter)
      guard !handle.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      let wrong = misspelt(handle)
      let name = story.person(chapter)
      cases.plant(
        "chapter", "\(name)'s hat is straw from \(wrong)", at: .entry(.character, name)
      ) { draft in
        draft.person(name) { $0.facts = [BibleFact("hat", "straw", from: wrong)] }
      }
    }
  }

  private static func proposeTraps(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for (index, key) in story.keys(.character).enumerated() {
      let name = story.person(index)
      let loud = key.uppercased()
      cases.trap("capitals", "\(name) is a friend of \(loud)") { draft in
        draft.person(name) { $0.relations = [BibleRelation("friend", of: loud)] }
      }
      let accented = key.replacing("e", with: "é").replacing("a", with: "á")
      cases.trap("accents", "\(name) is a friend of \(accented)") { draft in
        draft.person(name) { $0.relations = [BibleRelation("friend", of: accented)] }
      }
      let full = story.bible.characters[index].name.value
      cases.trap("full name", "\(name) is a friend of \(full)") { draft in
        draft.person(name) { $0.relations = [BibleRelation("friend", of: full)] }
      }
    }
    for chapter in story.chapters.indices {
      let name = story.person(chapter)
      let path = story.chapters[chapter].path.split(separator: "/").last.map(String.init) ?? ""
      cases.trap("file name", "\(name)'s hat is straw from \(path)") { draft in
        draft.person(name) { $0.facts = [BibleFact("hat", "straw", from: path)] }
      }
      if let typed = story.header(chapter).place?.value {
        cases.trap("place in other letters", "\(story.handle(chapter)) is at \(typed.uppercased())")
        { draft in draft.headers[chapter].place = .typed(typed.uppercased()) }
      }
    }
    for (index, key) in story.keys(.event).enumerated() {
      let event = story.event(index)
      cases.trap("event by its key", "\(event) follows \(key)", allowing: []) { draft in
        draft.event(event) { $0.after = [.typed(key)] }
      }
    }
  }
}
