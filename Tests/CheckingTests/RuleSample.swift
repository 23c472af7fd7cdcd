import Checking
import Manuscript
import Prose
import Reading

/// A story in a few lines, for tests of one rule.
struct RuleSample {
  /// The story's other keys, as in story.yaml.
  var story = ""
  var bible = ""
  /// A header each, in reading order, with handles `a` to `z`, then `a1`.
  ///
  /// Lines that start with
  /// `scene:` hold the headers of its scenes; a line `unwritten` says that it has no text.
  var chapters: [String] = []
  /// What the texts show; none are looked at where this is empty.
  var sightings: [ChapterSightings] = []
  var watchlist = Watchlist()
  /// Whether ``story`` names the language itself.
  var replacesLanguage = false

  private static let guesses = StoryGuesses(title: "T", language: "en", identifier: "urn:x")

  init(_ chapters: [String], bible: String = "", story: String = "") {
    self.chapters = chapters
    self.bible = bible
    self.story = story
  }

  var checked: CheckedStory {
    let file = BibleReader.File(path: "bible.yaml", bytes: Array(bible.utf8))
    let read = BibleReader.read([file]).bible
    let config =
      "title: T\nidentifier: urn:x\n" + (replacesLanguage ? "" : "language: en\n") + story
    return CheckedStory(
      story: StoryReader.read(Array(config.utf8), guesses: Self.guesses).story, bible: read,
      names: BibleNames(read), chapters: chapters.enumerated().map(Self.facts),
      watchlist: watchlist, sightings: sightings)
  }

  func findings(_ rule: any Rule.Type) -> [Diagnostic] { rule.init().check(checked) }

  func messages(_ rule: any Rule.Type) -> [String] { findings(rule).map(\.message) }

  private static func facts(_ index: Int, _ text: String) -> ChapterFacts {
    let number = index / 26
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    let handle = number == 0 ? letter : "\(letter)\(number)"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isScene = { (line: Substring) in line.hasPrefix("scene:") }
    let yaml = lines.filter { !isScene($0) && $0 != "unwritten" }.joined(separator: "\n")
    let header = HeaderReader.read(Array(yaml.utf8)[...], name: handle).header
    var facts = ChapterFacts(
      handle: header.id?.value ?? handle, path: "chapters/0\(index + 1)-\(handle).md",
      header: header, title: handle)
    facts.isUnwritten = lines.contains("unwritten")
    let unit = SourceUnit(.body, handle)
    facts.scenes = lines.filter(isScene).enumerated().map { number, line in
      let bytes = Array(line.dropFirst("scene:".count).utf8)
      return HeaderReader.readScene(
        bytes[...], unit: unit, base: number * 1000, start: number * 100
      ).scene
    }
    return facts
  }
}
