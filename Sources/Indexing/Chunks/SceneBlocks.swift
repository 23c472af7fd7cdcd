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
