package import Manuscript

/// Reads one chapter file: bytes, header, body.
package struct ChapterReader: Sendable {
  /// Raised by hand when the same bytes would now be read otherwise.
  package static let version: UInt32 = 3

  private let markdown: Story.Markdown
  private let paragraphs: Story.Paragraphs
  private let language: String

  package init(_ story: Story) {
    markdown = story.markdown
    paragraphs = story.paragraphs
    language = story.language
  }

  /// A chapter as read, with what there is to say about it.
  package struct Reading: Sendable {
    package var header: ChapterHeader
    /// Bytes of the file between the two `---` lines; `nil` without header.
    package var headerRange: Range<Int>?
    /// The first byte of the body in the file.
    package var bodyStart: Int
    /// The header's title, else a heading that opens the text; `nil` where there is neither.
    package var title: String?
    package var text: ChapterText
    package var diagnostics: [Diagnostic]
    /// Whether the chapter can be published.
    package var isWhole: Bool

    package init(
      header: ChapterHeader, headerRange: Range<Int>?, bodyStart: Int, title: String?,
      text: ChapterText, diagnostics: [Diagnostic], isWhole: Bool
    ) {
      self.header = header
      self.headerRange = headerRange
      self.bodyStart = bodyStart
      self.title = title
      self.text = text
      self.diagnostics = diagnostics
      self.isWhole = isWhole
    }
  }

  /// Reads a whole file as stored; `name`, the chapter's handle, names the ranges' units.
  package func read(_ file: [UInt8], name: String) -> Reading {
    if let problem = SourceBytes.problem(in: file) {
      let range = SourceRange(SourceUnit(.body, name), problem.range)
      return Reading(
        header: ChapterHeader(), headerRange: nil, bodyStart: 0, title: nil, text: ChapterText(),
        diagnostics: [.unreadable(problem.problem, at: range)], isWhole: false)
    }
    let split = ChapterFile.split(file, name: name)
    var diagnostics = split.diagnostics
    var header = ChapterHeader()
    var hasConflict = false
    if let range = split.header {
      let reading = HeaderReader.read(file[range], name: name)
      header = reading.header
      diagnostics += reading.diagnostics
      hasConflict = YAMLLines.conflictMark(in: file[range]) != nil
    }
    let unit = SourceUnit(.body, name)
    let reader = MarkdownReader(
      markdown: markdown, paragraphs: paragraphs, language: header.language?.value ?? language)
    let body = Array(file[split.bodyStart...])
    var reading = reader.read(body, unit: unit)
    diagnostics += reading.diagnostics
    for place in reading.scenes {
      let scene = HeaderReader.readScene(
        body[place], unit: unit, base: place.lowerBound, start: reading.text.text.count)
      reading.text.scenes.append(scene.scene)
      diagnostics += scene.diagnostics
    }
    reading.text.placeScenes()
    return Reading(
      header: header, headerRange: split.header, bodyStart: split.bodyStart,
      title: header.title?.value ?? reading.text.openingHeading, text: reading.text,
      diagnostics: diagnostics, isWhole: reading.isWhole && !hasConflict)
  }
}

extension ChapterText {
  /// Gives each scene the text offset of its event.
  fileprivate mutating func placeScenes() {
    for event in events where event.element == .scene && Int(event.value) < scenes.count {
      scenes[Int(event.value)].start = Int(event.lower)
    }
  }

  /// The text of a heading that stands before everything else.
  package var openingHeading: String? {
    guard let first = events.first(where: { $0.element != .scene }), first.element == .heading,
      let end = events.first(where: { $0.element == .heading && $0.phase == .exit })
    else { return nil }
    let bytes = text[Int(first.lower)..<Int(end.upper)].map { $0 == 0x0A ? 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func unreadable(
    _ problem: UnreadableBytes.Problem, at range: SourceRange
  ) -> Diagnostic {
    switch problem {
    case .tooLarge:
      Diagnostic(
        .error, "file-too-large", "this file is larger than 32 MB, so the chapter is left out",
        at: range, help: ["Split it into several chapters."])
    case .notUTF8:
      Diagnostic(
        .error, "not-utf8",
        "this file is not in UTF-8, so its letters cannot be told and the chapter is left out",
        at: range,
        help: [
          "Save it as UTF-8 in your editor, or: iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md"
        ])
    case .control(let byte):
      Diagnostic(
        .error, "control-character",
        "a control character (\(Hexadecimal.byte(byte))) stands here, so the chapter is left out",
        at: range, help: ["Delete the invisible character, or save the file as plain text again."])
    }
  }
}

private enum Hexadecimal {
  static func byte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+00" + (digits.count < 2 ? "0" : "") + digits
  }
}
