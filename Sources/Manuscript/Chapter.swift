/// One chapter as the writer wrote it.
package struct Chapter: Sendable, Equatable {
  /// The stable name: the file name without leading number and extension, or `id:`.
  package var handle: String

  /// Path relative to the story, with `/` separators.
  package var path: String

  package var header: ChapterHeader

  /// What the reader sees above the chapter: the header's title, else the first heading, else the
  /// file's name in words.
  package var title: String

  package var text: ChapterText

  package init(
    handle: String, path: String, header: ChapterHeader, title: String, text: ChapterText
  ) {
    self.handle = handle
    self.path = path
    self.header = header
    self.title = title
    self.text = text
  }
}
