import Chronology

extension StoryTime {
  /// From its first minute to the last that it can still be going on.
  ///
  /// What has no end is taken to last into the night, until noon of the next day at the latest: a
  /// chapter that begins at 21:30 may show what happens at two in the morning.
  func reach(minutesPerDay: Int) -> TimeSpan {
    guard end == nil else { return extent }
    let day = max(1, minutesPerDay)
    let last = start.upper &- 1
    let intoDay = ((last % day) &+ day) % day
    return TimeSpan(start.lower, last &- intoDay &+ day &+ day / 2, on: start.axis)
  }
}
