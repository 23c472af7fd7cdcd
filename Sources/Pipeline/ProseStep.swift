import BuildGraph
import Checking
import Manuscript
import Prose
import Reading

/// The step that looks at the prose of one chapter on behalf of rules.
enum ProseStep {
  /// Raised by hand when the same text would now show other sightings.
  static let version: UInt32 = 2

  static let prefix = "prose/"

  /// One step for each chapter; none where the bible asks for nothing.
  static func actions(_ reading: StoryReading, _ watch: StoryWatch) -> [Action] {
    guard !watch.isEmpty else { return [] }
    let names = watch.digest
    return reading.chapterRange.map { index in
      let (file, facts) = (reading.files[index], reading.facts[index])
      let quotes = watch.quotes[index - reading.chapterRange.lowerBound]
      let language = facts.header.language?.value ?? reading.story.language
      let shelf = reading.shelf
      var inputs = [
        Action.Input("text", from: ReadStep.id(file.handle), reading.records[index].body),
        Action.Input("names", from: "what the bible looks for", names),
      ]
      if !quotes.isEmpty {
        let digest = Digest(hashing: quotes.map { Array($0.utf8) + [0] })
        inputs.append(Action.Input("quotes", from: "what the bible quotes", digest))
      }
      return Action(
        id: prefix + file.handle, kind: "prose", version: version,
        settings: [
          "language": language, "markdown": reading.story.markdown.rawValue,
          "paragraphs": reading.story.paragraphs.rawValue,
          "reader": String(ChapterReader.version),
        ], inputs: inputs
      ) {
        let prose = ChapterProse(
          text: try shelf.text(file.path, name: file.handle), language: ProseLanguage(language))
        let sightings = ChapterSightings(prose, watch.automaton, quotes: quotes)
        return .made([], remarks: sightings.encoded())
      }
    }
  }
}
