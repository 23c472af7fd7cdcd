import BuildGraph
import Checking
import Manuscript
import Prose
import Reading

/// Checks drafts of one story; what does not depend on a draft is read once.
///
/// A draft goes the whole way from bytes of YAML to findings. The prose of chapters is taken apart
/// once, since drafts change declarations only.
final class SelfTestBench {
  let reading: StoryReading
  let draft: SelfTestDraft
  let story: SelfTestStory
  private let path: String
  private let sources: SourceRevision
  private let settings: [UInt8]?
  private let bodies: [[UInt8]]
  private let prose: [ChapterProse]
  private var sightings: [SightingKey: ChapterSightings] = [:]
  private var otherProse: [String: ChapterProse] = [:]

  private struct SightingKey: Hashable {
    var chapter: Int
    var names: Digest
    var quotes: [String]
  }

  /// Reads the story in the directory `path`.
  init(_ path: String) throws {
    self.path = path
    let sources = SourceRevision(try StoryFolder(path))
    let reading = try StoryReading.read(path, sources: sources, run: StoryReading.running(nil))
    var bodies: [[UInt8]] = []
    var prose: [ChapterProse] = []
    for index in reading.chapterRange {
      let file = reading.files[index]
      let (read, bytes) = try reading.shelf.open(file.path, name: file.handle)
      bodies.append(Array(bytes[min(read.bodyStart, bytes.count)...]))
      let language = reading.facts[index].header.language?.value ?? reading.story.language
      prose.append(ChapterProse(text: read.text, language: ProseLanguage(language)))
    }
    if case .file(let bytes, _) = try sources.read(StoryReader.path) {
      settings = bytes
    } else {
      settings = nil
    }
    self.sources = sources
    self.reading = reading
    self.bodies = bodies
    self.prose = prose
    draft = SelfTestDraft(
      bible: reading.bible, headers: reading.facts[reading.chapterRange].map(\.header))
    story = SelfTestStory(
      try reading.checked(run: StoryReading.running(nil)), prose: prose)
  }

  /// What a header says of a chapter that is done.
  var final: Located<String> {
    Located("final", at: SourceRange(SourceUnit(.file, ""), 0..<0))
  }

  /// What is found in the story as it is stored.
  func original() -> [Diagnostic] {
    RuleSet.applying(
      reading.story.rules, to: reading.diagnostics + RuleSet.check(story.checked))
  }

  /// What is found in a draft.
  func findings(_ draft: SelfTestDraft) throws -> (SelfTestSources, [SelfTestFinding]) {
    let written = SelfTestSources(draft, of: reading, bodies: bodies, settings: settings)
    let revision = sources.replacing(written.overlay)
    let isNew = Set(draft.bodies.keys.map { $0 + reading.chapterRange.lowerBound })
    let mutant = try StoryReading.read(path, sources: revision) { actions in
      try actions.enumerated().map { index, action in
        guard !isNew.contains(index) else {
          guard case .made(_, let remarks, _) = try action.work() else { return [] }
          return remarks
        }
        var record = reading.records[index]
        if reading.chapterRange.contains(index) {
          record.header = written.headerBytes[index - reading.chapterRange.lowerBound]
        }
        return record.encoded()
      }
    }
    let checked = try checked(mutant, draft)
    let found = mutant.diagnostics + RuleSet.check(checked)
    let findings = RuleSet.applying(mutant.story.rules, to: found).map { diagnostic in
      SelfTestFinding(
        diagnostic: diagnostic,
        places: [written.place(of: diagnostic.range)]
          + diagnostic.notes.map { written.place(of: $0.range) })
    }
    return (written, findings)
  }

  private func checked(_ mutant: StoryReading, _ draft: SelfTestDraft) throws -> CheckedStory {
    let chapters = Array(mutant.facts[mutant.chapterRange])
    let watch = StoryWatch(mutant.bible, chapters: chapters)
    var seen: [ChapterSightings] = []
    if !watch.isEmpty {
      let names = watch.digest
      for chapter in chapters.indices {
        if draft.bodies[chapter] == nil {
          seen.append(sightings(chapter, names, watch))
        } else {
          let prose = try prose(chapter, draft.bodies[chapter] ?? "", mutant)
          seen.append(
            ChapterSightings(prose, watch.automaton, quotes: watch.quotes[chapter]))
        }
      }
    }
    return CheckedStory(
      story: mutant.story, bible: mutant.bible, names: watch.names, chapters: chapters,
      watchlist: watch.watchlist, sightings: seen)
  }

  private func sightings(_ chapter: Int, _ names: Digest, _ watch: StoryWatch) -> ChapterSightings {
    let key = SightingKey(chapter: chapter, names: names, quotes: watch.quotes[chapter])
    if let known = sightings[key] { return known }
    let found = ChapterSightings(
      prose[chapter], watch.automaton, quotes: watch.quotes[chapter])
    if sightings.count > 4096 { sightings.removeAll() }
    sightings[key] = found
    return found
  }

  private func prose(_ chapter: Int, _ body: String, _ mutant: StoryReading) throws -> ChapterProse
  {
    if let known = otherProse[body] { return known }
    let file = mutant.files[mutant.chapterRange.lowerBound + chapter]
    let text = try mutant.shelf.text(file.path, name: file.handle)
    let made = ChapterProse(text: text, language: ProseLanguage(mutant.story.language))
    otherProse[body] = made
    return made
  }
}
