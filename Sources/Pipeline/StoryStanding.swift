import BuildGraph
import Manuscript
import Publishing
import Reading

/// How the chapters and books of a story stand, compared with the last build; nothing is written.
package struct StoryStanding {
  /// How a chapter stands, in the words that writers are shown.
  package enum State: String, Sendable {
    case upToDate = "up to date"
    case willBeRebuilt = "will be rebuilt"
    case unwritten
    case failed
  }

  /// One chapter.
  package struct Chapter {
    package var handle: String
    package var path: String
    package var title: String
    package var words: Int
    package var target: Int?
    /// `outline`, `draft`, `revised` or `final`, as typed.
    package var status: String?
    package var state: State
    package var hasBrief: Bool
  }

  /// One book.
  package struct Output {
    /// The file that a person opens.
    package var path: String
    package var isThere: Bool
    package var isUpToDate: Bool
  }

  package var title: String
  package var chapters: [Chapter]
  package var outputs: [Output]
  package var check: StoryCheck

  /// Looks at the story in the directory `path`.
  package init(_ path: String) throws {
    let folder = try StoryFolder(path)
    let snapshot = SnapshotFile(folder)
    let check = try StoryCheck(path)
    let sources = SourceRevision(folder)
    let reading = check.reading
    var isAllKnown = true
    chapters = try reading.chapterRange.map { index in
      let (file, facts) = (reading.files[index], reading.facts[index])
      let known = snapshot?.step(ReadStep.id(file.handle))?.inputs.first?.digest
      let isKnown = try known != nil && known == sources.digest(file.path)
      isAllKnown = isAllKnown && isKnown
      return Chapter(
        handle: facts.handle, path: file.path, title: facts.title, words: facts.counts.words,
        target: facts.header.target?.value, status: facts.header.status?.value,
        state: facts.isWhole
          ? (facts.isUnwritten ? .unwritten : isKnown ? .upToDate : .willBeRebuilt) : .failed,
        hasBrief: facts.header.hasBrief)
    }
    let slug = Book.slug(of: reading.story)
    outputs = BuildRequest.Target.allCases.compactMap { target in
      guard reading.story.export.contains(where: { $0.rawValue == target.rawValue }) else {
        return nil
      }
      let file = target.file(slug: slug)
      let isThere = WholeFile.exists("\(path)/\(file)")
      return Output(path: file, isThere: isThere, isUpToDate: isThere && isAllKnown)
    }
    title = reading.story.title
    self.check = check
  }

  /// Whether there is a memory of the book in the directory `path`, and whether it is of the text as
  /// it is; `embedder` is who a build would ask for vectors.
  package func memory(in path: String, embedder: Embedder) throws -> Output {
    let folder = try StoryFolder(path)
    let plan = MemoryPlan(check.reading, embedder: embedder)
    return Output(
      path: MemoryTarget.folder + "/", isThere: MemoryFolder.card(folder) != nil,
      isUpToDate: plan.files.isEmpty || MemoryFolder.isCurrent(plan, in: folder))
  }
}

extension BuildRequest.Target {
  /// The file that a person opens, relative to the story.
  func file(slug: String) -> String {
    switch self {
    case .epub: "build/\(slug).epub"
    case .html: "\(WebTarget.folder)/index.html"
    case .htmlSingle: "build/\(slug).html"
    case .index: "\(MemoryTarget.exported)/\(MemoryFiles.cardName)"
    }
  }

  /// Whether a path below build/ belongs to the target.
  func owns(_ path: String, slug: String) -> Bool {
    switch self {
    case .html: path.hasPrefix(WebTarget.folder + "/")
    case .index: path.hasPrefix(MemoryTarget.exported + "/")
    case .epub, .htmlSingle: path == file(slug: slug)
    }
  }

  /// What the ids of the target's own steps begin with.
  var stepPrefixes: [String] {
    switch self {
    case .epub: ["epub-"]
    case .html: ["web-"]
    case .htmlSingle: ["single-"]
    case .index: [EmbedStep.prefix, ChunkStep.prefix]
    }
  }

  /// Whether a step is the target's own.
  func makes(step id: String) -> Bool { stepPrefixes.contains { id.hasPrefix($0) } }
}
