import Manuscript

/// A change in a chapter's header that says otherwise than the bible does for the same chapter.
struct ChangedFact {
  var entry: Int
  var fact: BibleFact
  var change: ChapterHeader.Change
  var chapter: Int

  /// The changes of characters, objects and places whose field has a fact that begins in the chapter,
  /// none of which goes with what the change says.
  ///
  /// - Complexity: O(*changes* + *facts*).
  static func find(_ story: CheckedStory, kinds: [BibleEntry.Kind]) -> [ChangedFact] {
    var starting: [Key: [BibleFact]] = [:]
    let changed = Set(
      story.chapters.flatMap { $0.header.changes.map { NameFolding.fold($0.what.value) } })
    guard !changed.isEmpty else { return [] }
    for (index, entry) in story.bible.entries.enumerated() where kinds.contains(entry.kind) {
      for fact in entry.facts where fact.isSure {
        let field = NameFolding.fold(fact.field.value)
        guard changed.contains(field), let from = fact.from,
          let chapter = story.moments.chapter(from.value)
        else { continue }
        starting[Key(entry: index, chapter: chapter, field: field), default: []].append(fact)
      }
    }
    var found: [ChangedFact] = []
    for (chapter, facts) in story.chapters.enumerated() {
      var said: [Key: [ChapterHeader.Change]] = [:]
      var order: [Key] = []
      for change in facts.header.changes {
        let entries = story.names.resolve(change.who.value, kinds: Set(kinds))
        guard entries.count == 1 else { continue }
        let key = Key(
          entry: entries[0], chapter: chapter, field: NameFolding.fold(change.what.value))
        if said[key] == nil { order.append(key) }
        said[key, default: []].append(change)
      }
      for key in order {
        guard let facts = starting[key], let changes = said[key], let change = changes.last else {
          continue
        }
        let goes = changes.contains { change in
          facts.contains { FactValue($0.value.value).canGo(with: FactValue(change.to.value)) }
        }
        guard !goes, let fact = facts.last else { continue }
        found.append(ChangedFact(entry: key.entry, fact: fact, change: change, chapter: chapter))
      }
    }
    return found
  }

  private struct Key: Hashable {
    var entry: Int
    var chapter: Int
    var field: String
  }
}
