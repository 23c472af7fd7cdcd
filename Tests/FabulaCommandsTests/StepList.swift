import Foundation
import TestSupport
import Testing

/// What `fabula build --json` said about its steps.
struct StepList {
  private struct Line: Decodable {
    var event: String
    var id: String?
    var state: String?
    var ran: Int?
    var failed: Int?
    var outputs: [String]?
  }

  /// The ids of the steps that ran, sorted.
  private(set) var ran: [String] = []
  private(set) var cached: [String] = []
  private(set) var failed: [String] = []
  private(set) var outputs: [String] = []

  /// Builds a story and reads the lines.
  init(building story: ScratchStory, _ arguments: [String] = []) throws {
    let run = try CommandRun(["build", "--json"] + arguments, in: story.folder)
    #expect(run.errors == "")
    for text in run.output.split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
      if line.event == "done" {
        outputs = line.outputs ?? []
        #expect(line.ran == ran.count)
        #expect(line.failed == failed.count)
      }
      switch line.state {
      case "ran": ran.append(line.id ?? "")
      case "cached": cached.append(line.id ?? "")
      case "failed": failed.append(line.id ?? "")
      default: break
      }
    }
    ran.sort()
  }
}
