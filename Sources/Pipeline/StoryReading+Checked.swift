import BuildGraph
import Checking
import Manuscript
import Prose

extension StoryReading {
  /// What rules over the whole story look at; `run` runs the steps that look at the prose.
  func checked(run: Run) throws -> CheckedStory {
    let chapters = Array(facts[chapterRange])
    let watch = StoryWatch(bible, chapters: chapters)
    let actions = ProseStep.actions(self, watch)
    var sightings: [ChapterSightings] = []
    for (chapter, remarks) in zip(chapters, actions.isEmpty ? [] : try run(actions)) {
      guard let found = ChapterSightings(encoded: remarks) else {
        throw MachineError(.read, chapter.path, code: 5)
      }
      sightings.append(found)
    }
    return CheckedStory(
      story: story, bible: bible, names: watch.names, chapters: chapters,
      watchlist: watch.watchlist, sightings: sightings)
  }

  /// Runs steps whose results are not to be kept; those that the last build kept do not run.
  static func running(_ snapshot: SnapshotFile?) -> Run {
    { actions in
      try actions.map { action in
        if let known = snapshot?.step(action.id), known.digest != nil, known.key == action.key {
          return known.remarks
        }
        guard case .made(_, let remarks, _) = try action.work() else { return [] }
        return remarks
      }
    }
  }
}
