package import ArgumentParser
private import Checking
private import Manuscript

/// `fabula check`: reports what is wrong with the story, and makes nothing.
package struct CheckCommand: ParsableCommand {
  /// How findings are printed.
  package enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, sarif, github, junit
  }

  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report what is wrong with the story.",
    usage: "fabula check [options]",
    discussion: """
      Reads every chapter and the bible, and shows each finding with its place and the ways out, \
      chapter by chapter. Ends with 3 when there is an error. What you want to keep as it is: \
      fabula allow.

        fabula check                       findings, as a compiler shows them
        fabula check --strict              warnings count too
        fabula check --only similar-names  of one rule, or of several
        fabula check --new                 only what the last commit does not have
        fabula check --write-baseline      from now on, only new findings
        fabula check --explain in-two-places
        fabula check --format sarif        for code hosts; json for editors and scripts
      """)

  @Option(name: .long, help: "text, json, sarif, github or junit.")
  var format = Format.text

  @Flag(name: .long, help: "The same as --format json.")
  var json = false

  @Flag(name: .long, help: "End with an error for warnings too.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp("Only findings of these rules, with commas.", valueName: "rules"))
  var only: [String] = []

  @Flag(name: .long, help: "Only what the last commit does not have: --since HEAD.")
  var new = false

  @Option(
    name: .long, help: ArgumentHelp("Only what this revision does not have.", valueName: "git-rev"))
  var since: String?

  @Flag(name: .long, help: "Write checks/baseline.yaml: what is found today is not shown again.")
  var writeBaseline = false

  @Option(
    name: .long,
    help: ArgumentHelp("Explain a rule; all lists them.", valueName: "rule"))
  var explain: String?

  @Flag(name: .long, help: "Plant errors in what the story declares, and see which are found.")
  var selfTest = false

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("With --self-test --only RULE: show one case.", valueName: "number"))
  var number: Int?

  @OptionGroup var options: GlobalOptions

  package init() {}

  package func validate() throws {
    if new, since != nil { throw ValidationError("--new is --since HEAD: say one of the two.") }
  }

  package mutating func run() throws {
    if let explain { return options.console.put(try RuleExplanation.text(of: explain)) }
    if selfTest {
      let test = SelfTestRun(
        story: try options.story(), only: try rules().sorted(), number: number,
        printsJSON: json || format == .json, console: options.console)
      return try test.run().exit()
    }
    let run = CheckRun(
      story: try options.story(), format: json ? .json : format, isStrict: strict,
      only: try rules(), since: new ? "HEAD" : since, console: options.console)
    if writeBaseline { return try run.writeBaseline() }
    try run.run().exit()
  }

  /// The codes of `--only`; empty for all.
  private func rules() throws -> Set<String> {
    let names = only.flatMap { $0.split(separator: ",") }
      .map { String($0.drop(while: \.isWhitespace)) }
    let known = RuleSet.configurable.union(RuleSet.catalogue.map { $0.code })
    for name in names where !known.contains(name) {
      let nearest = EditDistance.nearest(to: name, in: known.sorted())
      throw CommandProblem(
        "There is no rule '\(name)'.",
        help: [nearest.map { "--only \($0)" } ?? "fabula check --explain all lists the rules"],
        status: .usage)
    }
    return Set(names)
  }
}
