import ArgumentParser
import Testing

@testable import FabulaCommands

@Suite struct BuildWordsTests {
  @Test(arguments: [
    ["build"], ["build", "epub"], ["build", "epub", "html", "-C", "/tmp"],
    ["build", "-q", "--json"],
    ["build", "--no-progress", "html-single", "-C", "a b"], ["build", "build/html/index.html"],
  ])
  func readsPlainBuildsAsTheParserDoes(arguments: [String]) throws {
    let parsed = try BuildCommand.parse(Array(arguments.dropFirst()))
    #expect(BuildWords(plain: arguments) == parsed.words)
  }

  @Test(arguments: [
    [], ["check"], ["build", "-n"], ["build", "-C"], ["build", "-C", "-q"], ["build", "--help"],
    ["build", "-j2"], ["build", "--", "epub"], ["build", ""], ["build", "-C", "a", "-C", "b"],
  ])
  func leavesEverythingElseToTheParser(arguments: [String]) {
    #expect(BuildWords(plain: arguments) == nil)
  }
}
