import Manuscript

/// A place that names an entry of the bible, and what kinds of entries it may mean.
struct EntryReference {
  var text: Located<String>
  var kinds: Set<BibleEntry.Kind>

  init(_ text: Located<String>, _ kinds: Set<BibleEntry.Kind>) {
    self.text = text
    self.kinds = kinds
  }
}

extension BibleEntry {
  private static let anyone = Set(Kind.allCases)

  /// Every place of the entry that names others.
  var references: [EntryReference] {
    var found: [EntryReference] = []
    func add(_ texts: [Located<String>?], _ kinds: Set<Kind>) {
      found += texts.compactMap { $0 }.map { EntryReference($0, kinds) }
    }
    for fact in facts {
      add([fact.from, fact.until], [.event])
      // A fact that is a name and nothing else, such as an employer, means the entry.
      add([fact.value], [.character, .place, .object])
    }
    for relation in relations {
      add([relation.to], [.character, .place, .object])
      add([relation.from, relation.until], [.event])
    }
    for condition in conditions {
      add([condition.who], [.character])
      add([condition.from, condition.until], [.event])
    }
    for interval in heldBy + knownBy {
      add([interval.who], Self.anyone)
      add([interval.from, interval.until], [.event])
    }
    for interval in revealed { add([interval.from], [.event]) }
    add([knownFrom, life.died, thread.opens, thread.due, thread.closes], [.event])
    add(thread.planted + thread.paid, [.event])
    for span in thread.dormant { add([span.from, span.until], [.event]) }
    add([location.within] + location.travel.map(\.to), [.place])
    add([occurrence.place], [.place])
    add(occurrence.who, [.character])
    add(occurrence.after + occurrence.before + occurrence.during, [.event])
    return found
  }
}

extension ChapterHeader {
  /// Every place of the header that names entries.
  var references: [EntryReference] {
    var found: [EntryReference] = []
    func add(_ texts: [Located<String>?], _ kinds: Set<BibleEntry.Kind>) {
      found += texts.compactMap { $0 }.map { EntryReference($0, kinds) }
    }
    add([pov] + (characters ?? []) + silent, [.character])
    add(mentions ?? [], Set(BibleEntry.Kind.allCases))
    add([place], [.place])
    add(plotlines, [.plotline])
    add(events, [.event])
    add(changes.map(\.who), Set(BibleEntry.Kind.allCases))
    add(objects.map(\.object), [.object])
    add(objects.map(\.who), [.character])
    return found
  }
}

extension ChapterText.Scene {
  /// Every place of the scene's comment that names entries.
  var references: [EntryReference] {
    ([pov] + (characters ?? [])).compactMap { $0 }.map { EntryReference($0, [.character]) }
      + [place].compactMap { $0 }.map { EntryReference($0, [.place]) }
  }
}
