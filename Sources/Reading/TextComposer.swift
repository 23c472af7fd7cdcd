import Manuscript

/// Writes down the text of one chapter as its blocks are walked.
///
/// A class, because footnotes and table cells are documents of their own that write into one text.
final class TextComposer {
  /// The body as written; every byte of text is taken from here or decoded from an entity.
  let original: [UInt8]
  let paragraphs: Story.Paragraphs

  var result = ChapterText()

  /// Problems with their places in the body.
  var findings: [(finding: BodyFinding, range: Range<Int>)] = []

  /// Notes by their index in the scan, in the order of the first mark.
  private(set) var noteOrder: [Int] = []
  private var noteIndexes: [Int: Int] = [:]

  /// Whether a note has a mark, or stands behind the others.
  func hasNote(_ scanIndex: Int) -> Bool { noteIndexes[scanIndex] != nil }

  /// Text from here on belongs to the block that is open.
  private var blockStart = 0
  private var blockEvent = 0
  private var isVisible = false
  private var block = ChapterText.Element.paragraph

  /// Elements of the open block that are not closed, innermost last.
  private var inline: [Open] = []
  private var openLinks = 0
  private struct Open {
    var element: ChapterText.Element
    var value: Int32
  }

  /// Labels of the passages that are open; empty for plain quotes.
  private var passages: [String] = []

  /// Whether each of the lists that are open is numbered.
  private var numberedLists: [Bool] = []

  /// The image whose alternative text is being read.
  private var image: (path: String, title: String, start: Int, depth: Int)?
  private var alt: [UInt8] = []

  /// The tag whose content is dropped: `script` or `style`.
  var droppedTag: String?

  /// Marks inside a link, printed behind it: links do not nest.
  private var heldNotes: [(index: Int, source: Int)] = []

  private var pendingScenes: [Int] = []
  private var nextScene = 0

  init(_ original: [UInt8], paragraphs: Story.Paragraphs) {
    self.original = original
    self.paragraphs = paragraphs
    result.text.reserveCapacity(original.count)
    result.events.reserveCapacity(original.count / 60 + 16)
    result.runs.reserveCapacity(original.count / 120 + 16)
  }

  var isInImage: Bool { image != nil }

  private var isVerse: Bool { passages.last == "verse" }

  private func add(
    _ element: ChapterText.Element, _ phase: ChapterText.Phase, value: Int32 = 0, source: Int
  ) {
    let end = result.text.count
    result.events.append(.init(element, phase, value: value, text: end..<end, source: source))
  }

  /// The index of a new attribute.
  func attribute(_ text: String) -> Int32 {
    result.attributes.append(text)
    return Int32(result.attributes.count - 1)
  }

  // MARK: Blocks

  /// Registers scene headers: each is put before the first block behind its place.
  func expectScenes(at places: [Int]) {
    pendingScenes = places
  }

  private func placeScenes(before source: Int) {
    while nextScene < pendingScenes.count, pendingScenes[nextScene] <= source {
      add(.scene, .leaf, value: Int32(nextScene), source: pendingScenes[nextScene])
      nextScene += 1
    }
  }

  func enterContainer(_ element: ChapterText.Element, value: Int32 = 0, source: Int) {
    placeScenes(before: source)
    add(element, .enter, value: value, source: source)
    if element == .passage { passages.append(result.attributes[Int(value)]) }
    if element == .quote { passages.append("") }
    if element == .list { numberedLists.append(value >= 0) }
  }

  /// Closes a container, or takes it back when it holds nothing; a numbered item always counts.
  func exitContainer(_ element: ChapterText.Element, source: Int) {
    if element == .passage || element == .quote { _ = passages.popLast() }
    if element == .list { _ = numberedLists.popLast() }
    let isCounted = element == .item && numberedLists.last == true
    if !isCounted, let last = result.events.last, last.phase == .enter, last.element == element {
      result.events.removeLast()
    } else {
      add(element, .exit, source: source)
    }
  }

  func enterBlock(_ element: ChapterText.Element, value: Int32 = 0, source: Int) {
    placeScenes(before: source)
    block = element
    blockStart = result.text.count
    blockEvent = result.events.count
    isVisible = false
    inline = []
    openLinks = 0
    add(element, .enter, value: value, source: source)
  }

  /// Closes a block, or takes it back when it shows nothing; a heading without words is a scene break.
  func exitBlock(_ element: ChapterText.Element, source: Int) {
    closeInline(downTo: 0, source: source)
    releaseNotes()
    droppedTag = nil
    while let last = result.events.last, isBreak(last.element) { dropBreak() }
    guard isVisible else {
      let start = result.events[blockEvent].source
      result.events.removeSubrange(blockEvent...)
      result.text.removeSubrange(blockStart...)
      while let run = result.runs.last, Int(run.text) >= blockStart { result.runs.removeLast() }
      if element == .heading { sceneBreak(source: Int(start)) }
      return
    }
    add(element, .exit, source: source)
    countWords()
    if element == .heading { result.counts.headings += 1 }
    if element == .paragraph { result.counts.paragraphs += 1 }
  }

  private func isBreak(_ element: ChapterText.Element) -> Bool {
    element == .softBreak || element == .lineBreak
  }

  private func dropBreak() {
    result.events.removeLast()
    result.text.removeLast()
  }

  /// Opens a table's cell: a block that stays when it is empty.
  func enterCell(alignment: Int32, source: Int) {
    enterBlock(.tableCell, value: alignment, source: source)
  }

  func exitCell(source: Int) {
    closeInline(downTo: 0, source: source)
    releaseNotes()
    droppedTag = nil
    add(.tableCell, .exit, source: source)
    countWords()
  }

  private func countWords() {
    let count = unsafe result.text[blockStart...].withUnsafeBytes { unsafe WordCount($0) }
    result.counts.words += count.words
    result.counts.letters += count.letters
  }

  func sceneBreak(source: Int) {
    placeScenes(before: source)
    add(.sceneBreak, .leaf, source: source)
    result.counts.sceneBreaks += 1
  }

  /// Places what is left of the scene headers, behind the last block.
  func finish() {
    placeScenes(before: .max)
  }

  // MARK: Text

  /// Adds text that stands in the body byte for byte.
  func appendRun(source: Int, count: Int) {
    var (source, count) = (source, count)
    if isInImage {
      alt += original[source..<source + count]
      return
    }
    guard droppedTag == nil else { return }
    if !isVisible {
      while count > 0, isBlank(original[source]) { (source, count) = (source + 1, count - 1) }
    }
    guard count > 0 else { return }
    let start = result.text.count
    result.text += original[source..<source + count]
    if let last = result.runs.indices.last,
      Int(result.runs[last].text) + Int(result.runs[last].count) == start,
      Int(result.runs[last].source) + Int(result.runs[last].count) == source
    {
      result.runs[last].count += Int32(truncatingIfNeeded: count)
    } else {
      result.runs.append(.init(text: start, source: source, count: count))
    }
    extendText(from: start, source: source)
  }

  /// Adds text that the source spells otherwise, such as an entity.
  func appendDecoded(_ bytes: [UInt8], source: Int) {
    if isInImage {
      alt += bytes
      return
    }
    guard droppedTag == nil else { return }
    let start = result.text.count
    result.text += bytes
    result.runs.append(.init(text: start, source: source, count: 0))
    extendText(from: start, source: source)
  }

  private func extendText(from start: Int, source: Int) {
    isVisible = true
    let end = result.text.count
    if let last = result.events.indices.last, result.events[last].element == .text,
      Int(result.events[last].upper) == start
    {
      result.events[last].upper = Int32(truncatingIfNeeded: end)
    } else {
      result.events.append(.init(.text, .leaf, text: start..<end, source: source))
    }
  }

  /// Closes a stretch of code, whose text was added from `start` on.
  func code(from start: Int, source: Int) {
    guard !isInImage, droppedTag == nil, result.text.count > start else { return }
    while let last = result.events.last, last.element == .text, Int(last.lower) >= start {
      result.events.removeLast()
    }
    if let last = result.events.indices.last, result.events[last].element == .text {
      result.events[last].upper = min(result.events[last].upper, Int32(start))
    }
    result.events.append(.init(.code, .leaf, text: start..<result.text.count, source: source))
  }

  /// Ends a line: a space to the reader, a line in verse, a paragraph where lines are paragraphs.
  ///
  /// - Parameters:
  ///   - source: Where the line ends.
  ///   - opensSpeech: Whether the next line opens with a dash that is speech.
  func softBreak(source: Int, opensSpeech: Bool = false) {
    if isInImage {
      alt.append(UInt8(ascii: " "))
      return
    }
    // A line that shows nothing is no line; breaks that are meant stand in the text.
    if let last = result.events.last, isBreak(last.element), droppedTag == nil { return }
    if isVerse {
      lineBreak(source: source)
    } else if opensSpeech || paragraphs == .lines && passages.isEmpty, inline.isEmpty, isVisible,
      droppedTag == nil, block == .paragraph
    {
      exitBlock(.paragraph, source: source)
      enterBlock(.paragraph, source: source)
    } else {
      addBreak(.softBreak, source: source)
    }
  }

  func lineBreak(source: Int) {
    if isInImage { alt.append(UInt8(ascii: " ")) } else { addBreak(.lineBreak, source: source) }
  }

  private func addBreak(_ element: ChapterText.Element, source: Int) {
    guard isVisible, droppedTag == nil else { return }
    let start = result.text.count
    result.text.append(0x0A)
    result.events.append(.init(element, .leaf, text: start..<start + 1, source: source))
  }

  // MARK: Inline elements

  func enterInline(_ element: ChapterText.Element, value: Int32 = 0, source: Int) {
    guard !isInImage, droppedTag == nil else { return }
    inline.append(Open(element: element, value: value))
    if element == .link { openLinks += 1 }
    add(element, .enter, value: value, source: source)
  }

  func exitInline(_ element: ChapterText.Element, source: Int) {
    guard !isInImage, droppedTag == nil else { return }
    guard let depth = inline.lastIndex(where: { $0.element == element }) else { return }
    closeInline(downTo: depth, source: source)
    if element == .link { releaseNotes() }
  }

  private func closeInline(downTo depth: Int, source: Int) {
    while inline.count > depth {
      let open = inline.removeLast()
      if open.element == .link { openLinks -= 1 }
      if let last = result.events.last, last.phase == .enter, last.element == open.element {
        result.events.removeLast()
      } else {
        add(open.element, .exit, value: open.value, source: source)
      }
    }
  }

  /// Opens a safe tag.
  func enterTag(_ name: String, source: Int) {
    enterInline(.html, value: attribute(name), source: source)
  }

  /// Closes a safe tag where it is the innermost open element; elsewhere it would cut across others.
  func exitTag(_ name: String, source: Int) {
    guard !isInImage, let open = inline.last, open.element == .html,
      result.attributes[Int(open.value)] == name
    else { return }
    closeInline(downTo: inline.count - 1, source: source)
  }

  func noteReference(_ scanIndex: Int, source: Int) {
    guard !isInImage, droppedTag == nil else { return }
    let index = noteIndexes[scanIndex] ?? noteOrder.count
    if index == noteOrder.count {
      noteOrder.append(scanIndex)
      noteIndexes[scanIndex] = index
    }
    isVisible = true
    if openLinks > 0 {
      heldNotes.append((index, source))
    } else {
      add(.noteReference, .leaf, value: Int32(index), source: source)
    }
  }

  /// Adds a note that no mark refers to behind the others.
  func addUnreferencedNote(_ scanIndex: Int) {
    guard noteIndexes[scanIndex] == nil else { return }
    noteIndexes[scanIndex] = noteOrder.count
    noteOrder.append(scanIndex)
  }

  /// Opens the body of a note; `index` counts notes in the order of their first marks.
  func enterNote(_ index: Int, source: Int) {
    add(.note, .enter, value: Int32(index), source: source)
  }

  func exitNote(source: Int) {
    add(.note, .exit, source: source)
  }

  private func releaseNotes() {
    for note in heldNotes {
      add(.noteReference, .leaf, value: Int32(note.index), source: note.source)
    }
    heldNotes = []
  }

  // MARK: Images

  func enterImage(path: String, title: String, source: Int) {
    if let image {
      self.image?.depth = image.depth + 1
    } else {
      image = (path, title, source, 0)
      alt = []
    }
  }

  func exitImage(end: Int) {
    guard let open = image else { return }
    guard open.depth == 0 else {
      image?.depth = open.depth - 1
      return
    }
    image = nil
    guard droppedTag == nil else { return }
    addImage(
      .init(
        path: open.path, alt: String(decoding: alt, as: UTF8.self), title: open.title,
        source: open.start..<end))
  }

  func addImage(_ image: ChapterText.Image) {
    isVisible = true
    result.images.append(image)
    add(.image, .leaf, value: Int32(result.images.count - 1), source: image.source.lowerBound)
  }
}
