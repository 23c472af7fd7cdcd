import Manuscript

/// What is to be searched for, as the command line has it, with contradictions refused.
struct SearchRequest {
  enum Kind: Equatable {
    /// The best passages for a question.
    case ranked(String)
    /// Every place that has a phrase.
    case exact(String)
    /// Every place that a pattern matches.
    case regex(String)
    /// Passages like the one at a place, as typed.
    case like(String)
    /// The best passages for each line of a file; `-` is standard input.
    case queries(String)
  }

  /// What ranks passages.
  enum Voices { case all, words, vectors }

  let kind: Kind
  /// `nil` for what suits the output.
  let limit: Int?
  let voices: Voices
  let characters: [String]
  let places: [String]
  let plotlines: [String]
  let paths: [String]
  let before: String?

  init(_ command: SearchCommand) throws(CommandProblem) {
    kind = try Self.kind(of: command)
    limit = command.limit
    if let limit, limit < 1 {
      throw CommandProblem(
        "--limit \(limit) would show nothing.", help: ["give 1 or more"], status: .usage)
    }
    if command.withoutVectors, command.onlyVectors {
      throw Self.contradiction("--no-vectors", "--only-vectors")
    }
    voices = command.withoutVectors ? .words : command.onlyVectors ? .vectors : .all
    if voices == .vectors, command.exact || command.regex {
      throw Self.contradiction(command.exact ? "--exact" : "--regex", "--only-vectors")
    }
    characters = command.character
    places = command.place
    plotlines = command.plotline
    paths = command.paths
    before = command.before
  }

  private static func kind(of command: SearchCommand) throws(CommandProblem) -> Kind {
    let ways = [
      ("--exact", command.exact), ("--regex", command.regex), ("--like", command.like != nil),
      ("--queries", command.queries != nil),
    ].filter(\.1).map(\.0)
    if ways.count > 1 { throw contradiction(ways[0], ways[1]) }
    let query = command.query.joined(separator: " ")
    if let like = command.like {
      if !command.query.isEmpty { throw contradiction("--like", "a query") }
      return .like(like)
    }
    if let file = command.queries {
      if !command.query.isEmpty { throw contradiction("--queries", "a query") }
      return .queries(file)
    }
    guard query.contains(where: { !$0.isWhitespace }) else {
      throw CommandProblem(
        command.query.isEmpty
          ? "Nothing was said to look for."
          : "The query is empty, so there is nothing to look for.",
        help: [
          "fabula search who carries the sealed bushel", "fabula help search shows every way",
        ], status: .usage)
    }
    return command.exact ? .exact(query) : command.regex ? .regex(query) : .ranked(query)
  }

  private static func contradiction(_ first: String, _ second: String) -> CommandProblem {
    CommandProblem(
      "\(first) and \(second) cannot be given together.", help: ["leave one of them out"],
      status: .usage)
  }
}
