import Chronology
import Manuscript

/// Which of two points of the story comes first.
struct PointOrder {
  enum Answer { case before, same, after }

  private let story: CheckedStory

  init(_ story: CheckedStory) { self.story = story }

  /// How the first point stands to the second; `nil` where that is not known.
  ///
  /// Chapters stand in reading order, events and dates in story time. `nil` for a point is the
  /// beginning.
  func compare(_ left: Located<String>?, _ right: Located<String>?) -> Answer? {
    guard let left else { return right == nil ? .same : .before }
    guard let right else { return .after }
    if NameFolding.fold(left.value) == NameFolding.fold(right.value) { return .same }
    let chapters = (story.moments.chapter(left.value), story.moments.chapter(right.value))
    if let first = chapters.0, let second = chapters.1 {
      return first == second ? .same : first < second ? .before : .after
    }
    guard let first = story.timeline.time(of: left), let second = story.timeline.time(of: right)
    else { return nil }
    if first.isCertainlyBefore(second) { return .before }
    if second.isCertainlyBefore(first) { return .after }
    return nil
  }
}
