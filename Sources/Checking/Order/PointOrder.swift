import Chronology
import Manuscript

/// How one point of the story stands to another.
enum PointOrder { case before, same, after }

extension StoryTimeline {
  /// How the first point stands to the second; `nil` where that is not known.
  ///
  /// Chapters stand in reading order, events and dates in story time. `nil` for a point is the
  /// beginning.
  func compare(_ left: Located<String>?, _ right: Located<String>?) -> PointOrder? {
    guard let left else { return right == nil ? .same : .before }
    guard let right else { return .after }
    if NameFolding.fold(left.value) == NameFolding.fold(right.value) { return .same }
    let chapters = (moments.chapter(left.value), moments.chapter(right.value))
    if let first = chapters.0, let second = chapters.1 {
      return first == second ? .same : first < second ? .before : .after
    }
    guard let first = time(of: left), let second = time(of: right)
    else { return nil }
    if first.isCertainlyBefore(second) { return .before }
    if second.isCertainlyBefore(first) { return .after }
    return nil
  }
}
