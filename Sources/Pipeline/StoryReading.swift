import BuildGraph
package import Manuscript
package import Reading

/// Everything that a story declares, and the facts of every chapter: what builds, checks and status
/// begin with.
package struct StoryReading {
  package var story: Story
  package var bible: Bible
  package var layout: StoryLayout

  /// What was taken for granted; `nil` where there is a story.yaml.
  package var guess: StoryGuess?

  /// Front matter, chapters, back matter, in reading order.
  package var files: [StoryLayout.File]

  /// One for each file.
  package var facts: [ChapterFacts]

  /// Structure, schema, and what was found while reading, in reading order.
  package var diagnostics: [Diagnostic]

  var records: [ReadRecord]

  /// The digest of each file as stored.
  var digests: [Digest] = []
  let shelf: ChapterShelf

  /// Which of the files are chapters.
  package var chapterRange: Range<Int> {
    layout.front.count..<layout.front.count + layout.chapters.count
  }

  /// Runs the steps that read chapters, and gives the remarks of each.
  typealias Run = ([Action]) throws -> [[UInt8]]

  /// Reads a story.
  ///
  /// Every file is read through `sources`, every step is run by `run`: a build remembers both.
  static func read(_ path: String, sources: SourceRevision, run: Run) throws -> StoryReading {
    let directory = RecordedDirectory(path, sources: sources)
    let (layout, problems) = ChapterDiscovery.layout(of: directory)
    if let failure = directory.failure { throw failure }
    let files = layout.front + layout.chapters + layout.back

    var storyFile: [UInt8]?
    if case .file(let bytes, _) = try sources.read(StoryReader.path) { storyFile = bytes }
    let guess = try Self.guess(path, files: files, isNeeded: storyFile == nil, sources)
    let guesses = StoryGuesses(
      title: guess.title, author: guess.author, language: guess.language,
      identifier: guess.identifier)
    let (story, storyProblems) = Self.story(storyFile, guesses)
    let (bible, bibleProblems) = try Self.bible(layout, sources)

    let shelf = ChapterShelf(sources, reader: ChapterReader(story))
    let digests = try files.map { try sources.digest($0.path) ?? Digest.none }
    let actions = zip(files, digests).map { file, digest in
      ReadStep.action(file, digest: digest, story: story, shelf: shelf)
    }
    var reading = StoryReading(
      story: story, bible: bible, layout: layout, guess: storyFile == nil ? guess : nil,
      files: files,
      facts: [], diagnostics: storyProblems + bibleProblems + problems, records: [],
      digests: digests, shelf: shelf)
    for (file, remarks) in zip(files, try run(actions)) {
      guard let record = ReadRecord(encoded: remarks) else {
        throw MachineError(.read, file.path, code: 5)
      }
      let (facts, found) = record.facts(
        name: file.handle, path: file.path, fallbackTitle: FolderTitle.chapter(file.name))
      reading.records.append(record)
      reading.facts.append(facts)
      reading.diagnostics += found
    }
    let ids = reading.facts[reading.chapterRange].map(\.header.id)
    reading.diagnostics += ChapterHandles.problems(in: layout, ids: ids)
    return reading
  }

  private static func story(
    _ bytes: [UInt8]?, _ guesses: StoryGuesses
  ) -> (Story, [Diagnostic]) {
    guard let bytes, let problem = SourceBytes.problem(in: bytes) else {
      return StoryReader.read(bytes, guesses: guesses)
    }
    let range = SourceRange(SourceUnit(.file, StoryReader.path), problem.range)
    return (
      StoryReader.read(nil, guesses: guesses).story,
      [.unreadableSettings(StoryReader.path, at: range)]
    )
  }

  private static func bible(
    _ layout: StoryLayout, _ sources: SourceRevision
  ) throws -> (Bible, [Diagnostic]) {
    var files: [BibleReader.File] = []
    var diagnostics: [Diagnostic] = []
    for path in layout.bible {
      guard case .file(let bytes, _) = try sources.read(path) else { continue }
      if let problem = SourceBytes.problem(in: bytes) {
        let range = SourceRange(SourceUnit(.file, path), problem.range)
        diagnostics.append(.unreadableSettings(path, at: range))
      } else {
        files.append(BibleReader.File(path: path, bytes: bytes))
      }
    }
    let (bible, problems) = BibleReader.read(files)
    return (bible, diagnostics + problems)
  }

  /// What the folder, git and the text say about a book without story.yaml, or with gaps in it.
  private static func guess(
    _ path: String, files: [StoryLayout.File], isNeeded: Bool, _ sources: SourceRevision
  ) throws -> StoryGuess {
    var text: [UInt8] = []
    for file in files where isNeeded && text.count < 20_000 {
      if case .file(let bytes, _) = try sources.read(file.path) {
        let body = ChapterFile.split(bytes, name: file.handle).bodyStart
        text += bytes[body...].prefix(8_000)
      }
    }
    let author = isNeeded ? GitAuthor.name(in: path) : nil
    return StoryGuess(folder: path, author: author, text: text)
  }
}

extension Diagnostic {
  fileprivate static func unreadableSettings(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "not-plain-text",
      "\(path) is not plain text in UTF-8, so nothing in it counts", at: range,
      help: ["Save it as UTF-8 plain text in your editor."])
  }
}
