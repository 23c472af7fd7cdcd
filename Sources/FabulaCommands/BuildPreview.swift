import Manuscript
import Pipeline

/// `fabula build -n`: what would be made, and why, without a write.
struct BuildPreview {
  let story: String
  let request: BuildRequest
  let console: Console

  func run() throws -> ExitStatus {
    let explanation = try BuildExplanation(story, target: nil)
    let standing = try StoryStanding(story)
    for chapter in standing.chapters where chapter.state == .willBeRebuilt {
      console.put("read \(chapter.path): \(explanation.wasBuilt ? "changed" : "new")\n")
    }
    for output in standing.outputs where !output.isUpToDate {
      let reason = explanation.wasBuilt ? "something it is made from changed" : "not made before"
      console.put("make \(output.path): \(output.isThere ? reason : "it is not there")\n")
    }
    let memory = try standing.memory(in: story, embedder: Resources(story: story).embedder)
    let remembers = request.remembers && !memory.isUpToDate
    if remembers {
      let reason = memory.isThere ? "something it is made from changed" : "not made before"
      console.put("make the book's memory in \(memory.path): \(reason)\n")
    }
    if !remembers, standing.outputs.allSatisfy(\.isUpToDate) {
      console.say("Nothing would be made.")
    }
    for chapter in standing.chapters where chapter.state == .unwritten {
      console.say("\(chapter.path) is unwritten and would be left out.")
    }
    console.say("Nothing would leave this machine, and nothing would cost money.")
    return .ok
  }
}
