import Glibc

/// When the sun rises and sets on a day at a place, in minutes of local mean solar time.
package struct SunTimes: Sendable, Hashable {
  package enum Course: Sendable, Hashable { case risesAndSets, neverSets, neverRises }

  package var course: Course

  /// The upper edge at the horizon, below 0 where that is before midnight.
  package var sunrise: Int?

  /// The upper edge at the horizon, above 1440 where that is after midnight.
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
  /// The sun on a day; `nil` in a calendar of the story's own, and off the map.
  ///
  /// Within five minutes between the polar circles, by the general solar position calculations of
  /// NOAA's Global Monitoring Laboratory. Degrees are north and east; times are local, so that the
  /// longitude matters little.
  package func sun(onDay day: Int, latitude: Double, longitude: Double) -> SunTimes? {
    guard isOfEarth, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    let (declination, ahead) = Self.sun(Double(day) - longitude / 360)
    let noon = 720 - ahead
    func half(_ zenith: Double) -> Double? {
      let degree = Double.pi / 180
      let cosine =
        (cos(zenith * degree) - sin(latitude * degree) * sin(declination))
        / max(cos(latitude * degree) * cos(declination), 1e-9)
      return abs(cosine) <= 1 ? acos(cosine) / degree * 4 : nil
    }
    let rise = half(90.833)
    let isUp = abs(latitude * .pi / 180 - declination) < .pi / 2
    var times = SunTimes(
      course: rise != nil ? .risesAndSets : isUp ? .neverSets : .neverRises,
      noon: Int(noon.rounded()))
    times.sunrise = rise.map { Int((noon - $0).rounded()) }
    times.sunset = rise.map { Int((noon + $0).rounded()) }
    let twilight = half(96)
    times.civilDawn = twilight.map { Int((noon - $0).rounded()) }
    times.civilDusk = twilight.map { Int((noon + $0).rounded()) }
    return times
  }

  /// The sun's declination in radians, and how many minutes a sundial is ahead of a clock.
  private static func sun(_ julianDay: Double) -> (declination: Double, ahead: Double) {
    let degree = Double.pi / 180
    let t = (julianDay - 2_451_545) / 36525
    let mean = (280.46646 + t * (36000.76983 + t * 0.0003032)) * degree
    let anomaly = (357.52911 + t * (35999.05029 - 0.0001537 * t)) * degree
    let eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    let centre =
      sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
      + sin(2 * anomaly) * (0.019993 - 0.000101 * t) + sin(3 * anomaly) * 0.000289
    let node = (125.04 - 1934.136 * t) * degree
    let longitude = mean + (centre - 0.00569 - 0.00478 * sin(node)) * degree
    let tilt = (23.43929 - 0.0130042 * t + 0.00256 * cos(node)) * degree
    let y = tan(tilt / 2) * tan(tilt / 2)
    let equation =
      y * sin(2 * mean) - 2 * eccentricity * sin(anomaly)
      + 4 * eccentricity * y * sin(anomaly) * cos(2 * mean) - y * y * sin(4 * mean) / 2
      - 1.25 * eccentricity * eccentricity * sin(2 * anomaly)
    return (asin(sin(tilt) * sin(longitude)), 4 * equation / degree)
  }
}
