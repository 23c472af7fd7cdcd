import FabulaCommands
import Foundation
import TestSupport
import Testing

@Suite struct ResourcesTests {
  @Test func looksInTheStoryThenBesideTheProgramThenInTheSources() throws {
    let root = try ScratchStory(
      "r",
      [
        "src/Package.swift": "", "src/templates/a": "", "src/templates/b": "",
        "src/templates/c": "", "src/.build/share/fabula/b": "", "src/.build/share/fabula/c": "",
        "story/templates/c": "",
      ])
    let path = root.folder.path
    let resources = Resources(
      story: "\(path)/story", executable: "\(path)/src/.build/debug/fabula")
    #expect(resources.find("a") == "\(path)/src/templates/a")
    #expect(resources.find("b") == "\(path)/src/.build/share/fabula/b")
    #expect(resources.find("c") == "\(path)/story/templates/c")
    #expect(resources.find("d") == nil)
  }
}
