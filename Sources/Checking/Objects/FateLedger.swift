import Manuscript

/// What becomes of one object over the story, and who handles it, as bible and headers say.
struct FateLedger {
  /// A change of an object's fate.
  struct Turn {
    var fate: ObjectFate
    /// The point of the story.
    var from: Located<String>
    var until: Located<String>?
    /// The status as typed.
    var said: Located<String>
  }

  /// Somebody who uses or gains the object in a chapter.
  struct Handling {
    var act: ChapterHeader.Handling.Act
    var chapter: Int
    /// The bible entry of who does it; `nil` where that is not known.
    var who: Int?
    var said: Located<String>
  }

  var turns: [Turn] = []
  var handlings: [Handling] = []

  /// The ledgers of the objects whose fate changes, by bible entry.
  ///
  /// - Complexity: O(*facts* + *changes* + *handlings*).
  static func all(_ story: CheckedStory) -> [Int: FateLedger] {
    var ledgers: [Int: FateLedger] = [:]
    for (index, entry) in story.bible.entries.enumerated() where entry.kind == .object {
      for fact in entry.facts where fact.isSure && ObjectFate.isSaid(by: fact.field.value) {
        guard let from = fact.from else { continue }
        let turn = Turn(
          fate: ObjectFate(fact.value.value), from: from, until: fact.until, said: fact.value)
        ledgers[index, default: FateLedger()].turns.append(turn)
      }
    }
    for chapter in story.chapters {
      for change in chapter.header.changes where ObjectFate.isSaid(by: change.what.value) {
        guard let object = story.entry(change.who, .object) else { continue }
        let turn = Turn(
          fate: ObjectFate(change.to.value), from: Located(chapter.handle, at: change.who.range),
          said: change.to)
        ledgers[object, default: FateLedger()].turns.append(turn)
      }
    }
    guard !ledgers.isEmpty else { return [:] }
    for (index, chapter) in story.chapters.enumerated() {
      for handling in chapter.header.objects where handling.act != .loses {
        guard let object = story.entry(handling.object, .object), ledgers[object] != nil else {
          continue
        }
        let who = story.entry(handling.who ?? chapter.header.pov, .character)
        ledgers[object]?.handlings.append(
          Handling(act: handling.act, chapter: index, who: who, said: handling.object))
      }
    }
    return ledgers
  }
}
