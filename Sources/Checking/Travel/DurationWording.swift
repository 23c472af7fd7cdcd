import Manuscript

/// Lengths of time as messages say them.
enum DurationWording {
  /// `40 minutes`, `2 hours 10 minutes`, `3 days 4 hours`: two units at most.
  ///
  /// - Parameters:
  ///   - minutes: Taken as 0 if negative.
  ///   - minutesPerDay: Of the story's calendar.
  /// - Returns: Words.
  static func text(_ minutes: Int, minutesPerDay: Int) -> String {
    let minutes = max(0, minutes)
    let day = max(60, minutesPerDay)
    let parts = [
      (minutes / day, "day"), (minutes % day / 60, "hour"), (minutes % day % 60, "minute"),
    ]
    let first = parts.firstIndex { $0.0 > 0 } ?? 2
    return parts[first..<min(first + 2, 3)].filter { $0.0 > 0 || first == 2 }
      .map { Wording.count($0.0, $0.1) }.joined(separator: " ")
  }
}
