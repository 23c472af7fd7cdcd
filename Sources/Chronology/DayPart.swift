/// A part of the day, as phrases of time name it.
package enum DayPart: String, Sendable, CaseIterable {
  case dawn, morning, noon, afternoon, dusk, evening, night, midnight

  /// The minutes of a day of 24 hours at which something in it may begin, as widely as the word is
  /// used; a night belongs to the day on which it falls, and so runs past its end.
  package var clock: Range<Int> {
    switch self {
    case .dawn: 150..<570
    case .morning: 240..<750
    case .noon: 690..<810
    case .afternoon: 720..<1110
    case .dusk: 900..<1410
    case .evening: 960..<1440
    case .night: 1080..<1800
    case .midnight: 1380..<1500
    }
  }

  /// The same in a day of another length.
  package func clock(minutesPerDay: Int) -> Range<Int> {
    guard minutesPerDay != 1440 else { return clock }
    let lower = clock.lowerBound * minutesPerDay / 1440
    return lower..<max(clock.upperBound * minutesPerDay / 1440, lower + 1)
  }
}
