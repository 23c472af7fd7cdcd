package import Manuscript

/// Reads the body of a chapter: CommonMark as a novelist types it, with footnotes, pipe tables and
/// labelled passages.
package struct MarkdownReader: Sendable {
  package var markdown: Story.Markdown
  package var paragraphs: Story.Paragraphs

  /// A BCP 47 tag; decides whether a dash at a paragraph's start is speech.
  package var language: String

  package init(
    markdown: Story.Markdown = .prose, paragraphs: Story.Paragraphs = .blankLine,
    language: String = "en"
  ) {
    self.markdown = markdown
    self.paragraphs = paragraphs
    self.language = language
  }

  /// Languages in which novels set speech with a dash.
  private static let dashLanguages: Set<String> = [
    "be", "bg", "ca", "cs", "da", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "it", "lt",
    "lv", "mk", "nb", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
  ]

  /// A body as read; its scenes have no header yet, only the place of each.
  package struct Reading: Sendable {
    package var text: ChapterText
    package var diagnostics: [Diagnostic]

    /// What stands between `<!-- scene:` and `-->`, in bytes of the body, one per scene.
    package var scenes: [Range<Int>]

    /// Whether the chapter can be published: no conflict marks, and every letter understood.
    package var isWhole: Bool
  }

  /// Reads `body`, which has passed ``SourceBytes/problem(in:)``.
  ///
  /// The ranges of diagnostics count from `unit`, whose offset 0 is the first byte of `body`.
  /// - Complexity: O(*n*) for prose; at most eight parses.
  package func read(_ body: [UInt8], unit: SourceUnit) -> Reading {
    let isProse = markdown == .prose
    var mask = BodyMask(body, isProse: isProse)
    let footnotes = FootnoteScan(&mask, linesAreParagraphs: paragraphs == .lines)
    let composer = TextComposer(body, paragraphs: paragraphs)
    composer.findings = mask.findings
    composer.expectScenes(at: mask.scenes.map(\.lowerBound))
    let primary = language.prefix { $0 != "-" }.lowercased()
    let setting = BodyWalker.Setting(
      composer: composer, footnotes: footnotes, isProse: isProse,
      hasDashDialogue: Self.dashLanguages.contains(primary), hasPipes: mask.hasPipes,
      definitions: mask.hasDefinitions ? Self.definitions(in: mask.bytes) : [:])
    BodyWalker.read(Excerpt(mask.bytes), setting: setting)
    composer.finish()
    readNotes(setting)
    composer.result.allowances = AllowanceReader.read(mask.allowances, body, composer.result)
    for note in footnotes.undefined {
      composer.findings.append((.undefinedNote(note.label), note.range))
    }
    for note in footnotes.repeated {
      composer.findings.append((.repeatedNote(note.label), note.range))
    }
    for image in composer.result.images where image.alt.isEmpty {
      composer.findings.append((.missingAlt, image.source))
    }
    if isProse, let place = RunTogether.place(in: body, text: composer.result) {
      composer.findings.append((.runTogether, place))
    }
    let isWhole = !composer.findings.contains { $0.finding == .conflict || $0.finding == .unread }
    return Reading(
      text: composer.result,
      diagnostics: BodyDiagnostics.diagnostics(composer.findings, unit: unit),
      scenes: mask.scenes, isWhole: isWhole)
  }

  /// Reads the notes behind the main text, in the order of their marks; a note may hold marks itself.
  private func readNotes(_ setting: BodyWalker.Setting) {
    let composer = setting.composer
    let definitions = setting.footnotes.definitions
    var index = 0
    var nextUnused = 0
    while true {
      if index == composer.noteOrder.count {
        while nextUnused < definitions.count, composer.hasNote(nextUnused) {
          nextUnused += 1
        }
        guard nextUnused < definitions.count else { return }
        composer.findings.append(
          (.unusedNote(definitions[nextUnused].label), definitions[nextUnused].mark))
        composer.addUnreferencedNote(nextUnused)
      }
      let definition = definitions[composer.noteOrder[index]]
      composer.result.notes.append(.init(label: definition.label))
      let end = definition.mark.upperBound
      composer.enterNote(index, source: definition.mark.lowerBound)
      var content = definition.content
      content.define(setting.definitions)
      BodyWalker.read(content, setting: setting)
      composer.exitNote(source: end)
      index += 1
    }
  }

  /// The lines of `bytes` that may define links, `[label]: …`, by label; the first of each counts.
  private static func definitions(in bytes: [UInt8]) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for line in bytes.split(whereSeparator: isLineEnd) {
      let text = line.drop(while: isBlank)
      guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
        close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":"), line.count < 2000
      else { continue }
      let name = BracketLabels.name(text[(text.startIndex + 1)..<close])
      if result[name] == nil { result[name] = text + [0x0A] }
    }
    return result
  }
}
