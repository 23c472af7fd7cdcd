import Chronology
import Manuscript

/// Years of the story's calendar, in minutes, with as much room as leap years need.
struct StoryYears {
  /// The shortest and the longest year, in minutes.
  let shortest: Int
  let longest: Int
  /// Whether people's ages are counted as ours are.
  let isOurs: Bool

  init(_ story: CheckedStory) {
    let day = min(max(story.timeline.calendar.minutesPerDay, 1), 1 << 24)
    if case .custom(let custom) = story.story.calendar {
      let days = min(custom.months.reduce(0) { $0 &+ min($1.days, 100_000) }, 10_000_000)
      shortest = max(days, 1) &* day
      longest = (max(days, 1) &+ min(max(custom.leap?.days ?? 0, 0), 100_000)) &* day
      isOurs = false
    } else {
      shortest = 365 * day
      longest = 366 * day
      isOurs = true
    }
  }

  /// Whether more than so many years certainly lie between two times; false where they cannot be
  /// compared.
  func isMore(than years: Int, from: StoryTime, to: StoryTime) -> Bool {
    guard from.start.axis == to.start.axis else { return false }
    let least = to.start.lower &- from.extent.upper
    let (span, overflow) = longest.multipliedReportingOverflow(by: years)
    return !overflow && least > span
  }

  /// Whether fewer than so many years certainly lie between two times; false where they cannot be
  /// compared.
  func isLess(than years: Int, from: StoryTime, to: StoryTime) -> Bool {
    guard from.start.axis == to.start.axis else { return false }
    let most = to.extent.upper &- from.start.lower
    let (span, overflow) = shortest.multipliedReportingOverflow(by: years)
    return !overflow && most < span
  }

  /// The ages that somebody can have at a time: completed years, with a day of room at both ends;
  /// `nil` where the birth cannot be compared with it.
  func ages(born: StoryTime, at time: StoryTime) -> ClosedRange<Int>? {
    guard born.start.axis == time.start.axis else { return nil }
    // A mean year between the shortest and the longest errs by less than a day in a life.
    let day = 1440.0
    let mean = isOurs ? 365.2425 * day : Double(shortest &+ longest) / 2
    let most = (Double(time.extent.upper &- born.start.lower) + 2 * day) / mean
    let least = (Double(time.start.lower &- born.extent.upper) - 2 * day) / mean
    let upper = Int(min(max(most.rounded(.down), 0), 1e9))
    return min(Int(min(max(least.rounded(.down), 0), 1e9)), upper)...upper
  }
}
