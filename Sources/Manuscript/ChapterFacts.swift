/// What the rest of the book needs to know of a chapter, so that its body need not be read again.
package struct ChapterFacts: Sendable, Equatable {
  /// The stable name, by which references and units call it.
  package var handle: String

  /// Path relative to the story, with `/` separators.
  package var path: String

  package var header: ChapterHeader

  /// What the reader sees above the chapter: the header's title, else a heading that opens the text,
  /// else the file's name in words.
  package var title: String

  /// Whether a heading of the text is the title, so that it is printed once.
  package var titleIsInText: Bool

  package var counts: ChapterText.Counts

  package var images: [ChapterText.Image]

  /// The headers of scenes inside the text, in order; offsets are of the text.
  package var scenes: [ChapterText.Scene]

  /// What comments of the text allow.
  package var allowances: [ChapterText.Allowance]

  /// Whether nobody has written anything yet.
  package var isUnwritten: Bool

  /// Whether the chapter can be published.
  package var isWhole: Bool

  package init(handle: String, path: String, header: ChapterHeader, title: String) {
    self.handle = handle
    self.path = path
    self.header = header
    self.title = title
    titleIsInText = false
    counts = ChapterText.Counts()
    images = []
    scenes = []
    allowances = []
    isUnwritten = false
    isWhole = true
  }
}
