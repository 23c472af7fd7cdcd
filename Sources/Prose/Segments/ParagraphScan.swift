import Manuscript

/// Walks the events of a chapter and cuts its text at the bounds of blocks.
struct ParagraphScan {
  private let text: ChapterText
  private var paragraphs: [ProseParagraph] = []
  private var start = 0
  private var headings = 0
  private var notes = 0
  private var codeBlocks = 0
  /// Kinds of the passages that are open, innermost last.
  private var passages: [ProseParagraph.Kind] = []
  private var emphases: [Range<Int>] = []
  private var emphasisDepth = 0
  private var emphasisStart = 0
  private var opensScene = true

  init(_ text: ChapterText) {
    self.text = text
    paragraphs.reserveCapacity(text.counts.paragraphs + text.counts.headings)
  }

  mutating func read(_ event: ChapterText.Event) {
    switch event.element {
    case .text, .code, .softBreak, .lineBreak, .image, .noteReference, .scene: break
    case .link, .strong: break
    case .emphasis: emphasis(event)
    case .html:
      let index = Int(event.value)
      guard text.attributes.indices.contains(index) else { return }
      let tag = text.attributes[index]
      if tag == "em" || tag == "i" { emphasis(event) }
    case .sceneBreak:
      close(at: Int(event.lower))
      opensScene = true
    case .paragraph, .tableCell, .quote, .list, .item, .table, .tableRow:
      close(at: Int(event.lower))
    case .heading: count(event, \.headings)
    case .note: count(event, \.notes)
    case .codeBlock: count(event, \.codeBlocks)
    case .passage:
      close(at: Int(event.lower))
      if event.phase == .enter { passages.append(kind(ofPassage: Int(event.value))) }
      if event.phase == .exit { _ = passages.popLast() }
    }
  }

  mutating func finish() -> [ProseParagraph] {
    close(at: text.text.count)
    return paragraphs
  }

  private mutating func count(
    _ event: ChapterText.Event, _ depth: WritableKeyPath<ParagraphScan, Int>
  ) {
    close(at: Int(event.lower))
    if event.phase == .enter { self[keyPath: depth] += 1 }
    if event.phase == .exit { self[keyPath: depth] = max(0, self[keyPath: depth] - 1) }
  }

  private func kind(ofPassage index: Int) -> ProseParagraph.Kind {
    guard text.attributes.indices.contains(index) else { return .document }
    return text.attributes[index] == "verse" ? .verse : .document
  }

  private mutating func emphasis(_ event: ChapterText.Event) {
    switch event.phase {
    case .enter:
      if emphasisDepth == 0 { emphasisStart = Int(event.lower) }
      emphasisDepth += 1
    case .exit:
      guard emphasisDepth > 0 else { return }
      emphasisDepth -= 1
      if emphasisDepth == 0 { addEmphasis(to: Int(event.lower)) }
    case .leaf: break
    }
  }

  private mutating func addEmphasis(to end: Int) {
    let end = min(end, text.text.count)
    let first = max(emphasisStart, start)
    if first < end { emphases.append(first..<end) }
  }

  /// Ends the paragraph, if it holds any text, at `end`.
  private mutating func close(at end: Int) {
    let end = min(max(end, start), text.text.count)
    if emphasisDepth > 0 {
      addEmphasis(to: end)
      emphasisStart = end
    }
    guard end > start else { return }
    let kind: ProseParagraph.Kind =
      if headings > 0 { .heading } else if notes > 0 { .note } else if let passage = passages.last {
        passage
      } else if codeBlocks > 0 { .document } else { .prose }
    paragraphs.append(
      ProseParagraph(kind, text: start..<end, opensScene: opensScene, emphases: emphases))
    emphases.removeAll(keepingCapacity: true)
    start = end
    opensScene = false
  }
}
