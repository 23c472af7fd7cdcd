package import ArgumentParser
private import Checking
private import Manuscript
private import Pipeline
private import Reading

/// `fabula allow ID REASON`: keeps a finding from being shown again.
package struct AllowCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Keep a finding as it is, and say why.",
    usage: "fabula allow ID REASON [options]",
    discussion: """
      Adds the finding to checks/allowed.yaml, with the words that it points at and your reason; \
      fabula check shows its short name behind the rule. The entry follows the words when they \
      move, and is reported when the finding is gone. A comment beside the text does the same: \
      <!-- allow: RULE reason --> before a paragraph, # allow: RULE reason in the bible.

        fabula allow 3f9a2c "She lies to her sister here."
      """)

  @Argument(help: "The finding's name, as fabula check shows it.")
  var id: String

  @Argument(help: "Why it stays.")
  var reason: String

  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("A finding needs a reason.") }
    if id.count < 3 { throw ValidationError("An id has three letters or more.") }
  }

  package mutating func run() throws {
    let story = try options.story()
    let check = try StoryCheck(story)
    let finding = try finding(in: check)
    let path = "\(story)/\(SuppressionReader.allowedPath)"
    let old = try Self.list(at: path)
    let list = SuppressionList(allowed: old, adding: finding, reason: reason)
    try StoryFile.write(path, holding: list.text)
    options.console.say(
      "Allowed in \(SuppressionReader.allowedPath): \(finding.diagnostic.message) "
        + "[\(finding.diagnostic.code)]")
  }

  private func finding(in check: StoryCheck) throws -> Finding {
    let wanted = id.lowercased()
    let found = check.findings.filter { $0.identity.hasPrefix(wanted) }
    guard let first = found.first else {
      let isHeld = check.held.contains { $0.finding.identity.hasPrefix(wanted) }
      throw CommandProblem(
        isHeld ? "'\(id)' is allowed already." : "No finding is called '\(id)'.",
        help: isHeld ? [] : ["fabula check shows each finding with its name"], status: .usage)
    }
    guard Set(found.map(\.identity)).count == 1 else {
      throw CommandProblem(
        "'\(id)' could be \(Wording.list(found.map(\.identity), "or")).",
        help: ["type more of it"], status: .usage)
    }
    guard RuleSet.configurable.contains(first.diagnostic.code) else {
      throw CommandProblem(
        "'\(first.diagnostic.code)' keeps a part of the story out of the book, so it cannot be allowed."
      )
    }
    return first
  }

  /// The list as it stands; `nil` where there is none.
  private static func list(at path: String) throws -> String? {
    guard let bytes = WholeFile.bytes(of: path) else { return nil }
    let (_, problems) = SuppressionReader.read(
      bytes, path: SuppressionReader.allowedPath, origin: .allowed)
    let isEmptyList = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .contains { $0.hasPrefix("[") }
    guard !problems.contains(where: { $0.severity == .error }), !isEmptyList else {
      throw CommandProblem(
        "\(SuppressionReader.allowedPath) is not a list that I can add to; it was left alone.",
        help: [
          "write it as lines that begin with '- rule: …', not in brackets",
          "fabula check says what else is wrong with it",
        ])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
