/// Something that is so, and between which points of the story.
///
/// `from` and `until` name a chapter, an event or a date. What starts in a chapter is true during it;
/// what ends in a chapter is no longer true there.
package struct BibleFact: Sendable, Equatable {
  /// The words of a chapter that say so.
  package struct Source: Sendable, Equatable {
    package var chapter: Located<String>
    package var quote: Located<String>?

    package init(chapter: Located<String>, quote: Located<String>? = nil) {
      self.chapter = chapter
      self.quote = quote
    }
  }

  package var field: Located<String>
  package var value: Located<String>
  package var from: Located<String>?
  package var until: Located<String>?
  package var source: Source?
  /// As typed, such as `rumour`.
  package var status: Located<String>?

  package init(
    field: Located<String>, value: Located<String>, from: Located<String>? = nil,
    until: Located<String>? = nil, source: Source? = nil, status: Located<String>? = nil
  ) {
    self.field = field
    self.value = value
    self.from = from
    self.until = until
    self.source = source
    self.status = status
  }
}
