import Manuscript
import Prose

struct SpeaksUnlistedOperator: SelfTestOperator {
  static let code = "speaks-unlisted"

  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases) {
    for chapter in story.peopled where story.isMain(chapter) && story.isAlone(chapter) {
      let handle = story.handle(chapter)
      let header = story.header(chapter)
      let pov = story.checked.entry(header.pov, .character)
      for entry in story.cast(chapter) where entry != pov {
        let key = story.bible.entries[entry].key.value
        let tags = story.taggedSpeech(of: entry, in: chapter).count
        let isTold = story.bible.events.contains { event in
          event.occurrence.who.contains { story.checked.entry($0, .character) == entry }
        }
        func without(_ draft: inout SelfTestDraft) {
          draft.headers[chapter].characters?.removeAll { name in
            story.checked.entry(name, .character) == entry
          }
        }
        if tags > 0 {
          cases.plant(
            story.bible.entries[entry].names.isEmpty ? "called by the key" : "called by a name",
            "\(key) speaks in \(handle) and is left out", at: .body(chapter), .header(chapter),
            allowing: [EventAgainstChapterOperator.code, ObjectCustodyOperator.code], without)
          cases.trap("quoted from memory", "\(key) speaks in \(handle), and is only mentioned") {
            draft in
            without(&draft)
            draft.headers[chapter].mentions = (header.mentions ?? []) + [.typed(key)]
          }
          let full = story.bible.entries[entry].name.value.uppercased()
          cases.trap("under the full name", "\(handle) lists \(full)") { draft in
            without(&draft)
            draft.headers[chapter].characters?.append(.typed(full))
          }
        } else if !isTold, story.places(of: key, in: chapter).allSatisfy({ $0.voice == .speech }) {
          cases.trap("says nothing", "\(key) is left out of \(handle), and says nothing there") {
            without(&$0)
          }
        }
      }
      cases.trap("no list", "\(handle) does not say who is present") { draft in
        draft.headers[chapter].characters = nil
      }
    }
  }
}
