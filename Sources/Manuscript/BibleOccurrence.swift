/// What happens in an event, when, where and to whom.
package struct BibleOccurrence: Sendable, Equatable {
  package var what: Located<String>?
  /// Story time as typed.
  package var when: Located<String>?
  package var place: Located<String>?
  package var who: [Located<String>]
  /// Events that come earlier.
  package var after: [Located<String>]
  /// Events that come later.
  package var before: [Located<String>]
  /// Events that contain this one.
  package var during: [Located<String>]
  /// A duration as typed.
  package var lasts: Located<String>?
  /// Whether a chapter must show it.
  package var isOnPage: Bool

  package init() {
    who = []
    after = []
    before = []
    during = []
    isOnPage = false
  }
}
