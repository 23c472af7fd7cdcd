import BuildGraph
import Manuscript
import Publishing
import Reading

/// What reading a chapter leaves behind, so that nobody needs to read it again: all but the prose.
///
/// No handle and no path stands in it: ranges are the chapter's own, so a renamed file keeps its
/// record.
struct ReadRecord {
  /// The bytes of the header as typed; empty without header.
  var header: [UInt8]
  /// The heading or header title; `nil` where the file's name must serve.
  var title: String?
  var titleIsInText: Bool
  var counts: ChapterText.Counts
  var images: [ChapterText.Image]
  var scenes: [ChapterText.Scene]
  var allowances: [ChapterText.Allowance]
  /// Addresses of links that lead to other files.
  var links: [String]
  var isUnwritten: Bool
  var isWhole: Bool
  /// The digest of the body as stored: a header that changes no page makes no page again.
  var body: Digest
  /// Of the body alone; those of the header come again when it is read.
  var diagnostics: [Diagnostic]

  init(_ reading: ChapterReader.Reading, file: [UInt8], findings: [Diagnostic]) {
    header = reading.headerRange.map { Array(file[$0]) } ?? []
    title = reading.title
    let heading = reading.text.openingHeading
    titleIsInText = heading != nil && heading == reading.title
    counts = reading.text.counts
    images = reading.text.images
    scenes = reading.text.scenes
    allowances = reading.text.allowances
    links = Self.links(in: reading.text)
    isUnwritten = reading.isWhole && reading.text.isEmpty
    isWhole = reading.isWhole
    body = unsafe file[reading.bodyStart...].withUnsafeBytes { unsafe Digest(hashing: $0) }
    diagnostics = reading.diagnostics.filter { $0.range?.unit.kind != .header } + findings
  }

  private static func links(in text: ChapterText) -> [String] {
    var found: Set<String> = []
    for event in text.events where event.element == .link && event.phase == .enter {
      let address = text.attributes[Int(event.value)]
      if !StoryPaths.isAddress(address), !address.hasPrefix("#") { found.insert(address) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The facts of the chapter `name` at `path`, and everything there is to say about it, in order.
  func facts(
    name: String, path: String, fallbackTitle: @autoclosure () -> String
  ) -> (ChapterFacts, [Diagnostic]) {
    let reading = HeaderReader.read(header[...], name: name)
    var facts = ChapterFacts(
      handle: reading.header.id?.value ?? name, path: path, header: reading.header,
      title: title ?? fallbackTitle())
    facts.titleIsInText = titleIsInText
    facts.counts = counts
    facts.images = images
    facts.allowances = allowances
    facts.scenes = scenes.map { $0.placed(in: name) }
    facts.isUnwritten = isUnwritten
    facts.isWhole = isWhole
    return (facts, reading.diagnostics + diagnostics.map { $0.placed(in: name) })
  }
}

extension ChapterText.Scene {
  /// The same, in the units of the chapter `name`.
  fileprivate func placed(in name: String) -> ChapterText.Scene {
    func placed(_ text: Located<String>) -> Located<String> {
      Located(text.value, at: SourceRange(SourceUnit(text.range.unit.kind, name), text.range.bytes))
    }
    var copy = self
    copy.place = place.map(placed)
    copy.when = when.map(placed)
    copy.pov = pov.map(placed)
    copy.toldAs = toldAs.map(placed)
    copy.characters = characters?.map(placed)
    return copy
  }
}

extension Diagnostic {
  /// The same, in the units of the chapter `name`.
  fileprivate func placed(in name: String) -> Diagnostic {
    var copy = self
    copy.range?.unit.name = name
    for index in copy.notes.indices { copy.notes[index].range.unit.name = name }
    return copy
  }
}
