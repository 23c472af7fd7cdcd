import Prose

/// Parts paragraphs at scene breaks and scene headers; headings go with what follows them.
struct SceneScan {
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
