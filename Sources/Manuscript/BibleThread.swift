/// Where a plotline runs, or a setup is planted and paid; each names chapters or events.
package struct BibleThread: Sendable, Equatable {
  package var opens: Located<String>?
  package var due: Located<String>?
  package var closes: Located<String>?
  package var planted: [Located<String>]
  package var paid: [Located<String>]
  /// The most chapters in a row that may leave a plotline alone, as typed.
  package var maxGap: Located<String>?
  /// Stretches in which a plotline rests.
  package var dormant: [BibleSpan]

  package init() {
    planted = []
    paid = []
    dormant = []
  }
}
