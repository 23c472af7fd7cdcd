/// A stretch of the story between two points, each a chapter, an event or a date; `nil` is open.
package struct BibleSpan: Sendable, Equatable {
  package var from: Located<String>?
  package var until: Located<String>?

  package init(from: Located<String>? = nil, until: Located<String>? = nil) {
    self.from = from
    self.until = until
  }
}
