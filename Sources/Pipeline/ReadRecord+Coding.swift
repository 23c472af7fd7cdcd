import BuildGraph
import Manuscript

extension ReadRecord {
  /// One blob for the store.
  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.append(counted: header)
    writer.append(title)
    writer.append(UInt8(titleIsInText ? 1 : 0) | (isUnwritten ? 2 : 0) | (isWhole ? 4 : 0))
    for count in [
      counts.words, counts.letters, counts.paragraphs, counts.sceneBreaks, counts.headings,
    ] {
      writer.append(UInt32(clamping: count))
    }
    writer.append(UInt32(clamping: images.count))
    for image in images {
      writer.append(image.path)
      writer.append(image.alt)
      writer.append(image.title)
      writer.append(image.source)
    }
    writer.append(UInt32(clamping: scenes.count))
    for scene in scenes { writer.append(scene) }
    writer.append(UInt32(clamping: allowances.count))
    for allowance in allowances {
      writer.append(allowance.rule)
      writer.append(allowance.reason)
      writer.append(allowance.source)
      writer.append(allowance.covers)
    }
    writer.append(UInt32(clamping: links.count))
    for link in links { writer.append(link) }
    writer.append(body)
    writer.append(UInt32(clamping: diagnostics.count))
    for diagnostic in diagnostics { writer.append(diagnostic) }
    return writer.bytes
  }

  /// Reads what ``encoded()`` wrote; `nil` for anything else.
  init?(encoded blob: [UInt8]) {
    let record = unsafe blob.withUnsafeBytes { bytes -> ReadRecord? in
      var reader = unsafe ByteReader(bytes)
      return try? ReadRecord(from: &reader)
    }
    guard let record else { return nil }
    self = record
  }

  private init(from reader: inout ByteReader) throws {
    header = try reader.counted()
    title = try reader.optionalText()
    let flags = try reader.byte()
    titleIsInText = flags & 1 != 0
    isUnwritten = flags & 2 != 0
    isWhole = flags & 4 != 0
    counts = ChapterText.Counts()
    counts.words = Int(try reader.uint32())
    counts.letters = Int(try reader.uint32())
    counts.paragraphs = Int(try reader.uint32())
    counts.sceneBreaks = Int(try reader.uint32())
    counts.headings = Int(try reader.uint32())
    images = []
    for _ in 0..<(try reader.count()) {
      images.append(
        .init(
          path: try reader.text(), alt: try reader.text(), title: try reader.text(),
          source: try reader.range()))
    }
    scenes = []
    for _ in 0..<(try reader.count()) { scenes.append(try reader.scene()) }
    allowances = []
    for _ in 0..<(try reader.count()) {
      allowances.append(
        .init(
          rule: try reader.text(), reason: try reader.text(), source: try reader.range(),
          covers: try reader.range()))
    }
    links = []
    for _ in 0..<(try reader.count()) { links.append(try reader.text()) }
    body = try reader.digest()
    diagnostics = []
    for _ in 0..<(try reader.count()) { diagnostics.append(try reader.diagnostic()) }
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ range: Range<Int>) {
    append(UInt32(clamping: range.lowerBound))
    append(UInt32(clamping: range.upperBound))
  }

  fileprivate mutating func append(_ scene: ChapterText.Scene) {
    for text in [scene.place, scene.when, scene.pov, scene.toldAs] {
      append(UInt8(text == nil ? 0 : 1))
      if let text { append(text) }
    }
    append(UInt8(scene.characters == nil ? 0 : 1))
    if let characters = scene.characters {
      append(UInt32(clamping: characters.count))
      for character in characters { append(character) }
    }
    append(UInt32(clamping: scene.start))
  }

  private mutating func append(_ text: Located<String>) {
    append(text.value)
    append(text.range.bytes)
  }

  /// Without the unit's name, which is the chapter's.
  fileprivate mutating func append(_ diagnostic: Diagnostic) {
    append(diagnostic.severity.rawValue)
    append(diagnostic.code)
    append(diagnostic.message)
    append(diagnostic.range?.unit.kind.rawValue ?? UInt8.max)
    append(diagnostic.range?.bytes ?? 0..<0)
    append(UInt32(clamping: diagnostic.notes.count))
    for note in diagnostic.notes {
      append(note.message)
      append(note.range.unit.kind.rawValue)
      append(note.range.bytes)
    }
    append(UInt32(clamping: diagnostic.help.count))
    for line in diagnostic.help { append(line) }
  }
}

extension ByteReader {
  fileprivate mutating func range() throws(Damaged) -> Range<Int> {
    let lower = Int(try uint32())
    let upper = Int(try uint32())
    guard lower <= upper else { throw Damaged() }
    return lower..<upper
  }

  fileprivate mutating func scene() throws(Damaged) -> ChapterText.Scene {
    func isThere() throws(Damaged) -> Bool { try byte() != 0 }
    var scene = ChapterText.Scene(start: 0)
    if try isThere() { scene.place = try bodyText() }
    if try isThere() { scene.when = try bodyText() }
    if try isThere() { scene.pov = try bodyText() }
    if try isThere() { scene.toldAs = try bodyText() }
    if try isThere() {
      scene.characters = []
      for _ in 0..<(try count()) { scene.characters?.append(try bodyText()) }
    }
    scene.start = Int(try uint32())
    return scene
  }

  private mutating func bodyText() throws(Damaged) -> Located<String> {
    Located(try text(), at: SourceRange(SourceUnit(.body, ""), try range()))
  }

  private mutating func place() throws(Damaged) -> SourceRange? {
    let kind = try byte()
    let bytes = try range()
    if kind == UInt8.max { return nil }
    guard let kind = SourceUnit.Kind(rawValue: kind) else { throw Damaged() }
    return SourceRange(SourceUnit(kind, ""), bytes)
  }

  fileprivate mutating func diagnostic() throws(Damaged) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: try byte()) else { throw Damaged() }
    var diagnostic = Diagnostic(severity, try text(), try text(), at: try place())
    for _ in 0..<(try count()) {
      let message = try text()
      guard let range = try place() else { throw Damaged() }
      diagnostic.notes.append(Diagnostic.Note(message, at: range))
    }
    for _ in 0..<(try count()) { diagnostic.help.append(try text()) }
    return diagnostic
  }
}
