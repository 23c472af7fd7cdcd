import Chronology

/// Which hours a part of the day can mean, by the sun where it is known.
struct Daylight {
  /// Minutes that any word may be off.
  private static let slack = 45

  /// `nil` where the place or the day is not known.
  var sun: SunTimes?
  /// Whether clocks show the time of the sun at the place, without zones and summer time.
  var isOld: Bool
  /// Minutes in a day.
  var day: Int

  /// Why a clock time cannot lie in a part of the day; `nil` where it can.
  func conflict(clock: Int, _ part: DayPart) -> String? {
    if let sun, sun.course == .neverRises { return nil }
    if let sun, sun.course == .risesAndSets, let rise = sun.sunrise, let set = sun.sunset {
      switch part {
      case .night:
        return isCertain(clock, in: Self.hours(rise + Self.slack, set - Self.slack))
          ? light(sun) : nil
      case .dawn:
        let first = (sun.civilDawn ?? rise - 120) - 2 * Self.slack
        return isCertain(clock, outside: Self.hours(first, rise + 2 * Self.slack))
          ? light(sun) : nil
      case .dusk:
        let last = (sun.civilDusk ?? set + 120) + 2 * Self.slack
        return isCertain(clock, outside: Self.hours(set - 2 * Self.slack, last)) ? light(sun) : nil
      default: break
      }
    }
    let hours = usual(part)
    let isIn = [clock - day, clock, clock + day].contains(where: hours.contains)
    return isIn ? nil : "\(text(clock)) is never called so"
  }

  /// By how much clocks can run ahead of the sun: zones, and summer time.
  private var shifts: [Int] { isOld ? [0] : [-30, 0, 30, 60, 90, 120] }

  private func isCertain(_ clock: Int, in span: Range<Int>) -> Bool {
    shifts.allSatisfy { shift in
      [clock - shift - day, clock - shift, clock - shift + day].contains(where: span.contains)
    }
  }

  private func isCertain(_ clock: Int, outside span: Range<Int>) -> Bool {
    shifts.allSatisfy { shift in
      ![clock - shift - day, clock - shift, clock - shift + day].contains(where: span.contains)
    }
  }

  /// The hours of a part of the day as widely as the word is used, and an hour more.
  private func usual(_ part: DayPart) -> Range<Int> {
    let hours = part.clock(minutesPerDay: day)
    let hour = day / 24
    switch part {
    // One in the morning.
    case .morning: return 0..<hours.upperBound + hour
    case .night: return hours.lowerBound - 2 * hour..<hours.upperBound + 2 * hour
    default: return hours.lowerBound - hour..<hours.upperBound + hour
    }
  }

  /// Empty where the first is not before the last.
  private static func hours(_ first: Int, _ last: Int) -> Range<Int> { first..<max(first, last) }

  private func light(_ sun: SunTimes) -> String? {
    guard let rise = sun.sunrise, let set = sun.sunset else { return nil }
    return
      "the sun rises there at \(text(rise)) and sets at \(text(set)), by its own time"
  }

  private func text(_ minute: Int) -> String {
    let length = max(1, day)
    let clock = ((minute % length) + length) % length
    let minutes = clock % 60
    return "\(clock / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
