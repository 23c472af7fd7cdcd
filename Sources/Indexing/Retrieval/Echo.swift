/// Holds back the passages just before a place, so that what was read a moment ago is not repeated.
enum Echo {
  /// What is left of the score of the passage right before.
  static let least = 0.5
  /// As many passages before the place are held back, each less than the one behind it.
  static let reach = 8

  /// What a score is multiplied with.
  static func share(of row: Int, beside place: Int) -> Double {
    let distance = place - row
    guard distance > 0, distance <= reach else { return 1 }
    return least + (1 - least) * Double(distance - 1) / Double(reach)
  }
}
