/// Ways out that hold for findings of many rules.
enum WayOut {
  /// Keeps the story as it is.
  static let allow = "If it is meant to be so, say why: fabula allow ID \"reason\"."
}
