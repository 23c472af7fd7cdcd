import Manuscript
import Prose

/// The blocks of one scene of a chapter, or of the footnotes whose marks stand in it.
struct SceneBlocks {
  struct Block {
    var text: Range<Int>
    var isHeading: Bool
  }

  /// See ``Chunk/scene``.
  var scene: Int
  var header: Int?
  var blocks: [Block] = []

  /// All scenes of a chapter in order, then its footnotes.
  ///
  /// - Complexity: O(*events*).
  static func all(in text: ChapterText) -> [SceneBlocks] {
    let paragraphs = ProseParagraph.all(in: text)
    let main = paragraphs.prefix { $0.kind != .note }
    var scan = SceneScan(text.scenes.map(\.start))
    for paragraph in main { scan.read(paragraph) }
    let scenes = scan.finish()
    let notes = NoteScenes(text, scenes)
    return scenes + notes.group(paragraphs[main.endIndex...])
  }
}

/// Parts paragraphs at scene breaks and scene headers; headings go with what follows them.
private struct SceneScan {
  private let starts: [Int]
  /// How many scene headers have been passed.
  private var passed = 0
  private var scenes: [SceneBlocks] = []
  private var open = SceneBlocks(scene: 0)
  /// How many blocks of the open scene are not headings at its end.
  private var settled = 0

  init(_ starts: [Int]) {
    self.starts = starts
  }

  mutating func read(_ paragraph: ProseParagraph) {
    if paragraph.opensScene { begin() }
    var start = paragraph.text.lowerBound
    while passed < starts.count, starts[passed] < paragraph.text.upperBound {
      let stop = max(start, starts[passed])
      append(start..<stop, paragraph)
      start = stop
      begin()
      open.header = passed
      passed += 1
    }
    append(start..<paragraph.text.upperBound, paragraph)
  }

  mutating func finish() -> [SceneBlocks] {
    if !open.blocks.isEmpty { scenes.append(open) }
    return scenes
  }

  private mutating func append(_ range: Range<Int>, _ paragraph: ProseParagraph) {
    guard !range.isEmpty else { return }
    open.blocks.append(.init(text: range, isHeading: paragraph.kind == .heading))
    if paragraph.kind != .heading { settled = open.blocks.count }
  }

  /// Begins a scene, unless the open one has nothing but headings yet.
  private mutating func begin() {
    guard settled > 0 else { return }
    let headings = Array(open.blocks[settled...])
    open.blocks.removeSubrange(settled...)
    settled = 0
    scenes.append(open)
    open = SceneBlocks(scene: open.scene + 1, header: open.header, blocks: headings)
  }
}
