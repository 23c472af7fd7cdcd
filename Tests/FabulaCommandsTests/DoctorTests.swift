import Foundation
import TestSupport
import Testing

@Suite struct DoctorTests {
  @Test func looksAtFolderLibrariesAndPrograms() throws {
    let story = try ScratchStory("s", ["story.yaml": "title: T\n", "chapters/01-a.md": "A"])
    let run = try CommandRun(["doctor"], in: story.folder.appending(path: "chapters"))
    #expect(run.status == 0)
    #expect(run.output.contains("\(story.folder.path): a story with 1 chapter\n"))
    for name in ["writable", "disk", "libcmark", "libyaml", "libdeflate", "git"] {
      #expect(run.output.contains(name))
    }
  }

  @Test func printsJSON() throws {
    let story = try ScratchStory()
    let run = try CommandRun(["doctor", "--json"], in: story.folder, environment: ["PATH": ""])
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let findings = try #require(json as? [[String: String]])
    #expect(findings.first?["name"] == "story")
    #expect(findings.first { $0["name"] == "git" }?["state"] == "absent")
  }
}
