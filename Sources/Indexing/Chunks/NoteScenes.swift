import Manuscript
import Prose

/// In which scene the first mark of each footnote stands.
struct NoteScenes {
  private let text: ChapterText
  private let scenes: [SceneBlocks]
  /// For each footnote an index in ``scenes``.
  private var sceneOfNote: [Int?]
  /// Where in the text each footnote starts, in order, and which it is.
  private var starts: [(start: Int, note: Int)] = []

  init(_ text: ChapterText, _ scenes: [SceneBlocks]) {
    self.text = text
    self.scenes = scenes
    sceneOfNote = Array(repeating: nil, count: text.notes.count)
    var scene = 0
    for event in text.events {
      let note = Int(event.value)
      switch (event.element, event.phase) {
      case (.note, .enter): starts.append((Int(event.lower), note))
      case (.noteReference, _) where sceneOfNote.indices.contains(note) && starts.isEmpty:
        while scene + 1 < scenes.count, let next = scenes[scene + 1].blocks.first,
          next.text.lowerBound < Int(event.lower)
        { scene += 1 }
        if sceneOfNote[note] == nil { sceneOfNote[note] = scene }
      default: break
      }
    }
  }

  /// Bytes between two paragraphs of footnotes that stand side by side in the body: an empty line, a
  /// mark, an indent.
  private static let gapLimit = 64

  /// The paragraphs of footnotes, those of one scene together as long as they stand side by side.
  ///
  /// - Complexity: O(*paragraphs* · log *runs*).
  func group(_ paragraphs: ArraySlice<ProseParagraph>) -> [SceneBlocks] {
    var groups: [SceneBlocks] = []
    var place = 0
    var last = -1
    var end = 0
    for paragraph in paragraphs {
      while place + 1 < starts.count, starts[place + 1].start <= paragraph.text.lowerBound {
        place += 1
      }
      let note = starts.indices.contains(place) ? starts[place].note : -1
      let scene = sceneOfNote.indices.contains(note) ? sceneOfNote[note] : nil
      let index = scene ?? scenes.count - 1
      let source = text.range(of: paragraph.text)
      let isBeside = source.lowerBound >= end && source.lowerBound - end <= Self.gapLimit
      end = source.upperBound
      if index != last || groups.isEmpty || !isBeside {
        let owner = scenes.indices.contains(index) ? scenes[index] : SceneBlocks(scene: 0)
        groups.append(SceneBlocks(scene: owner.scene, header: owner.header))
        last = index
      }
      groups[groups.count - 1].blocks.append(.init(text: paragraph.text, isHeading: false))
    }
    return groups
  }
}
