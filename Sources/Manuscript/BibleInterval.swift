/// Somebody, between two points of the story; `nil` is open.
package struct BibleInterval: Sendable, Equatable {
  package var who: Located<String>
  package var from: Located<String>?
  package var until: Located<String>?

  package init(
    who: Located<String>, from: Located<String>? = nil, until: Located<String>? = nil
  ) {
    self.who = who
    self.from = from
    self.until = until
  }
}
