/// A state that limits what somebody can do, such as a broken arm.
package struct BibleCondition: Sendable, Equatable {
  /// `nil` where the entry itself is meant.
  package var who: Located<String>?
  package var what: Located<String>
  package var from: Located<String>?
  package var until: Located<String>?

  package init(
    who: Located<String>? = nil, what: Located<String>, from: Located<String>? = nil,
    until: Located<String>? = nil
  ) {
    self.who = who
    self.what = what
    self.from = from
    self.until = until
  }
}
