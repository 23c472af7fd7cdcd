import Checking
private import Glibc
import Manuscript
import Pipeline
import Reading

/// The findings of a story as git has it at another time.
enum StoryAtRevision {
  /// Names of all findings, what was allowed then included; empty where the story was not there yet.
  ///
  /// The revision is unpacked to a temporary folder, which is removed.
  static func findings(_ revision: String, of story: String) throws -> Set<String> {
    guard
      !revision.hasPrefix("-"),
      let commit = ChildProcess.output(
        of: ["git", "-C", story, "rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    else {
      throw CommandProblem(
        "git knows no revision '\(revision)' of this story.",
        help: ["git log lists them; without git, fabula check --write-baseline does the same"],
        status: .usage)
    }
    let folder = try temporaryFolder()
    defer { _ = ChildProcess.output(of: ["rm", "-rf", "--", folder]) }
    let archive = "\(folder)/story.tar"
    let name = String(commit.prefix { !$0.isWhitespace })
    guard
      ChildProcess.output(
        of: ["git", "-C", story, "archive", "--format=tar", "-o", archive, name]) != nil,
      unsafe mkdir("\(folder)/story", 0o700) == 0,
      ChildProcess.output(of: ["tar", "-xf", archive, "-C", "\(folder)/story"]) != nil
    else { return [] }
    let check = try StoryCheck("\(folder)/story")
    return Set(check.findings.map(\.identity) + check.held.map(\.finding.identity))
  }

  private static func temporaryFolder() throws(CommandProblem) -> String {
    let parent = Environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/fabula-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw StoryFile.problem("make a temporary folder in", parent)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
