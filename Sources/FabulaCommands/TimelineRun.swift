import Checking
import Manuscript
import Pipeline

/// One `fabula timeline`.
struct TimelineRun {
  let story: String
  /// Whom to show; empty for the main cast.
  let names: [String]
  let format: TimelineCommand.Format
  let inReadingOrder: Bool
  let console: Console

  func run() throws -> ExitStatus {
    let checked = try StoryOverview(story).checked
    let chart = TimelineChart(checked, people: try people(in: checked))
    switch format {
    case .text:
      console.put(TimelineText(chart: chart, inReadingOrder: inReadingOrder).text)
    case .svg:
      console.put(TimelinePicture(chart: chart, inReadingOrder: inReadingOrder).svg)
    case .json:
      let json = TimelineJSON(chart: chart, story: checked, inReadingOrder: inReadingOrder)
      console.put(json.value.compact + "\n")
    }
    return .ok
  }

  private func people(in checked: CheckedStory) throws(CommandProblem) -> [Int] {
    var people: [Int] = []
    for name in names {
      let found = checked.names.resolve(name, kinds: [.character])
      guard found.count == 1 else {
        let keys = found.map { checked.bible.entries[$0].key.value }
        if found.count > 1 {
          throw CommandProblem(
            "'\(name)' could be \(Wording.list(keys, "or")).", help: ["name one of them"],
            status: .usage)
        }
        let nearest = checked.names.nearest(to: name, kinds: [.character])
        throw CommandProblem(
          "No character is called '\(name)' in the bible.",
          help: [nearest.map { "did you mean \($0)?" } ?? "look at characters: in bible.yaml"],
          status: .usage)
      }
      if !people.contains(found[0]) { people.append(found[0]) }
    }
    return people
  }
}
