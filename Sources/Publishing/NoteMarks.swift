import Manuscript

/// Which footnotes of a chapter have a body, and how often each is referred to.
struct NoteMarks {
  /// Marks by note; as long as the highest note that is named.
  private(set) var count: [Int] = []
  private(set) var hasBody: [Bool] = []

  init(_ text: ChapterText) {
    guard !text.notes.isEmpty else { return }
    count = Array(repeating: 0, count: text.notes.count)
    hasBody = Array(repeating: false, count: text.notes.count)
    for event in text.events {
      let note = Int(event.value)
      if event.element == .noteReference, count.indices.contains(note) {
        count[note] += 1
      } else if event.element == .note, event.phase == .enter, hasBody.indices.contains(note) {
        hasBody[note] = true
      }
    }
  }
}
