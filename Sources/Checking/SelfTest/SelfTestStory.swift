import Manuscript
package import Prose

/// What operators know of the story that they change, and names that are free in it.
package struct SelfTestStory {
  package let checked: CheckedStory
  /// One for each chapter; empty prose where nothing is written.
  package let prose: [ChapterProse]
  let days: DayCount
  /// In reading order.
  let dated: [DatedChapter]
  let people: [String]
  let places: [String]
  let objects: [String]
  let events: [String]
  let threads: [String]

  package init(_ checked: CheckedStory, prose: [ChapterProse]) {
    self.checked = checked
    self.prose = prose
    let days = DayCount(checked.story.calendar)
    self.days = days
    dated = DatedChapter.all(in: checked, days)
    let words = Self.words(checked.bible)
    func free(_ names: [String]) -> [String] {
      names.filter { name in
        NameFolding.fold(name).split { $0 == " " || $0 == "-" }.allSatisfy {
          $0 == "the" || !words.contains(String($0))
        }
      }
    }
    people = free(FreeNames.people)
    places = free(FreeNames.places)
    objects = free(FreeNames.objects)
    events = free(FreeNames.events)
    threads = free(FreeNames.threads)
  }

  var bible: Bible { checked.bible }
  var chapters: [ChapterFacts] { checked.chapters }

  func header(_ chapter: Int) -> ChapterHeader { chapters[chapter].header }
  func handle(_ chapter: Int) -> String { chapters[chapter].handle }

  /// Whether the header says for the whole chapter how it is told.
  func isPlain(_ chapter: Int) -> Bool { chapters[chapter].scenes.allSatisfy { $0.toldAs == nil } }

  /// Whether the header says for the whole chapter who is present, and who sees it.
  func isAlone(_ chapter: Int) -> Bool {
    chapters[chapter].scenes.allSatisfy { $0.characters == nil && $0.pov == nil }
  }

  func isReal(_ chapter: Int) -> Bool {
    switch header(chapter).toldAs?.value ?? "now" {
    case "now", "flashback", "frame": true
    default: false
    }
  }

  /// Chapters that list who is present, and tell what happens in one way.
  var peopled: [Int] {
    chapters.indices.filter { header($0).characters != nil && isPlain($0) && isReal($0) }
  }

  /// Dated chapters of the main line that follow each other, flashbacks and dreams between them aside.
  var pairs: [(first: DatedChapter, second: DatedChapter)] {
    let main = dated.filter(\.isMain)
    return zip(main, main.dropFirst()).filter { first, second in
      (first.chapter + 1..<second.chapter).allSatisfy { header($0).toldAs != nil }
    }.map { ($0, $1) }
  }

  /// Whether two chapters have a point of view or somebody present in common.
  func areOneLine(_ one: Int, _ other: Int) -> Bool {
    let povs = [one, other].map { checked.entry(header($0).pov, .character) }
    return povs[0] != nil && povs[0] == povs[1] || !Set(cast(one)).isDisjoint(with: cast(other))
  }

  /// Told as it happens: what a fact may begin at.
  func isMain(_ chapter: Int) -> Bool { (header(chapter).toldAs?.value ?? "now") == "now" }

  /// Of the main line, dated, with a list of who is present.
  var datedAndPeopled: [DatedChapter] {
    dated.filter { $0.isMain && header($0.chapter).characters != nil }
  }

  /// The bible's entries that a chapter lists as present.
  func cast(_ chapter: Int) -> [Int] {
    (header(chapter).characters ?? []).compactMap { checked.entry($0, .character) }
  }

  /// Keys of a kind of entries.
  func keys(_ kind: BibleEntry.Kind) -> [String] {
    bible.entries(of: kind).map(\.key.value)
  }

  /// The name that nobody has, in turn.
  func person(_ index: Int) -> String { people[index % max(people.count, 1)] }
  func place(_ index: Int) -> String { places[index % max(places.count, 1)] }
  func object(_ index: Int) -> String { objects[index % max(objects.count, 1)] }
  func event(_ index: Int) -> String { events[index % max(events.count, 1)] }
  func thread(_ index: Int) -> String { threads[index % max(threads.count, 1)] }

  /// A day in the middle of the book.
  var present: Int {
    dated.first { $0.isMain }?.day ?? days.day(days.isEarthly ? 1890 : 400, 1, 1)
  }

  /// About so many years before or after.
  func years(_ count: Int, from day: Int) -> Int {
    let date = days.date(day)
    let year = max(date.year + count, 1)
    return days.day(year, date.month, min(date.day, days.length(date.month, year)))
  }

  /// Every word of the bible's names, folded.
  private static func words(_ bible: Bible) -> Set<String> {
    var words: Set<String> = []
    for entry in bible.entries {
      for name in entry.typedNames {
        for word in NameFolding.fold(name).split(whereSeparator: { $0 == " " || $0 == "-" }) {
          words.insert(String(word))
        }
      }
    }
    return words
  }
}
