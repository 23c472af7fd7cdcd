import Manuscript
package import Prose

/// What operators know of the story that they change, and names that are free in it.
package struct SelfTestStory {
  /// A chapter whose time is declared to the day.
  struct Dated {
    var chapter: Int
    var day: Int
    /// Of the day; `nil` without a clock time.
    var minute: Int?
    /// The last day on which a scene of it is, as far as scenes say.
    var lastDay: Int
    /// Whether it has no scene with a time or a place of its own.
    var isSingle: Bool
    /// Told as it happens, in the order of the days.
    var isMain: Bool
  }

  package let checked: CheckedStory
  /// One for each chapter; empty prose where nothing is written.
  package let prose: [ChapterProse]
  let days: DayCount
  /// In reading order.
  let dated: [Dated]
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
    dated = Self.dated(checked.chapters, days, begins: checked.story.begins?.value)
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

  /// Whether the header says for the whole chapter how it is told, by whom, and who is present.
  func isPlain(_ chapter: Int) -> Bool { Self.isPlain(chapters[chapter]) }

  private static func isPlain(_ chapter: ChapterFacts) -> Bool {
    chapter.scenes.allSatisfy { $0.characters == nil && $0.pov == nil && $0.toldAs == nil }
  }

  func isReal(_ chapter: Int) -> Bool {
    switch header(chapter).toldAs?.value ?? "now" {
    case "now", "flashback", "frame": true
    default: false
    }
  }

  /// Chapters that list who is present, tell what happens, and have no scenes of their own.
  var peopled: [Int] {
    chapters.indices.filter { header($0).characters != nil && isPlain($0) && isReal($0) }
  }

  /// Dated chapters of the main line that follow each other, flashbacks and dreams between them aside.
  var pairs: [(first: Dated, second: Dated)] {
    let main = dated.filter(\.isMain)
    return zip(main, main.dropFirst()).filter { first, second in
      (first.chapter + 1..<second.chapter).allSatisfy { header($0).toldAs != nil }
    }.map { ($0, $1) }
  }

  /// Told as it happens: what a fact may begin at.
  func isMain(_ chapter: Int) -> Bool { (header(chapter).toldAs?.value ?? "now") == "now" }

  /// Of the main line, dated, with a list of who is present.
  var datedAndPeopled: [Dated] {
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

  private static func dated(
    _ chapters: [ChapterFacts], _ days: DayCount, begins: String?
  ) -> [Dated] {
    let start = begins.flatMap { days.read($0)?.day }
    var latest = Int.min
    return chapters.indices.compactMap { index -> Dated? in
      let header = chapters[index].header
      guard let when = header.when?.value, isPlain(chapters[index]),
        let time = days.read(when) ?? counted(when, from: start)
      else { return nil }
      var last = time.day
      for scene in chapters[index].scenes {
        guard let when = scene.when?.value else { continue }
        if when.utf8.count == 5, when.contains(":") { continue }
        guard let later = days.read(when) ?? counted(when, from: start), later.day >= last else {
          return nil
        }
        last = later.day
      }
      let isMain = (header.toldAs?.value ?? "now") == "now" && time.day >= latest
      if isMain { latest = last }
      return Dated(
        chapter: index, day: time.day, minute: time.minute, lastDay: last,
        isSingle: chapters[index].scenes.allSatisfy { $0.when == nil && $0.place == nil },
        isMain: isMain)
    }
  }

  /// `day 3` or `day 3, 21:30`.
  private static func counted(_ when: String, from start: Int?) -> (day: Int, minute: Int?)? {
    let words = when.split { $0 == " " || $0 == "," }
    guard let start, words.count == 2 || words.count == 3, words[0] == "day",
      let number = Int(words[1])
    else { return nil }
    guard words.count == 3 else { return (start + number - 1, nil) }
    let parts = words[2].split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return (start + number - 1, parts[0] * 60 + parts[1])
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
