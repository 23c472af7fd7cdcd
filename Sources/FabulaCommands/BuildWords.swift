import Pipeline

/// The words of a `fabula build`, whoever read them.
struct BuildWords: Equatable {
  var targets: [String] = []
  var isDryRun = false
  var jobs: Int?
  var isStrict = false
  var gone: [String] = []
  var printsJSON = false
  var directory: String?
  var isQuiet = false
  var isVerbose = false
  var allowsProgress = true

  init() {}

  /// Reads a build as editors and scripts call it on every save: targets, `-C DIR`, `-q`, `--json`,
  /// `--no-progress`; `nil` for anything else, which is the argument parser's.
  ///
  /// Setting up that parser takes longer than a build that has nothing to do.
  init?(plain arguments: [String]) {
    guard arguments.first == "build" else { return nil }
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "-C":
        guard directory == nil, let path = rest.popFirst(), !path.hasPrefix("-") else { return nil }
        directory = path
      case "-q": isQuiet = true
      case "--json": printsJSON = true
      case "--no-progress": allowsProgress = false
      default:
        guard !word.hasPrefix("-"), !word.isEmpty else { return nil }
        targets.append(word)
      }
    }
  }

  /// Does what the words say.
  func run() throws -> ExitStatus {
    let story = try StoryFolder.find(directory, from: Environment.currentFolder)
    let console = Console(
      isQuiet: isQuiet, isVerbose: isVerbose, allowsProgress: allowsProgress)
    let wanted = try targets.map { try BuildTarget($0) }
    if !wanted.isEmpty, wanted.allSatisfy({ $0 == .check }) {
      return try CheckRun(
        story: story, format: printsJSON ? .json : .text, isStrict: isStrict, console: console
      ).run()
    }
    let request = BuildRequest(
      wanted.isEmpty ? .all : .targets(wanted.compactMap(\.made)),
      checks: wanted.isEmpty || wanted.contains(.check),
      jobs: jobs ?? Environment.processors, gone: Set(gone), sourceDate: Environment.sourceDate)
    if isDryRun {
      return try BuildPreview(story: story, request: request, console: console).run()
    }
    return try BuildRun(
      story: story, request: request, isStrict: isStrict, printsJSON: printsJSON, console: console
    ).run()
  }
}
