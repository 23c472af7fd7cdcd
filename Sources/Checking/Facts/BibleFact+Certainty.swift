import Manuscript

extension BibleFact {
  /// Whether it is held against others: it has no status such as `rumour`.
  var isSure: Bool {
    guard let status else { return true }
    return Self.sure.contains(NameFolding.fold(status.value))
  }

  private static let sure: Set<String> = [
    "confirmed", "certain", "true", "known", "canon", "accepted", "fixed",
  ]
}
