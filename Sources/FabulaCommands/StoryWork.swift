/// What the build pipeline does for the commands; each command calls one of these.
///
/// Data go to `console.put`, everything else to `console.say`; what stops a command is thrown as a
/// ``CommandProblem``.
enum StoryWork {
  static func build(_ request: BuildRequest, on console: Console) throws -> ExitStatus {
    throw CommandProblem("build is not finished in this version, so nothing was made.")
  }

  static func check(_ request: CheckRequest, on console: Console) throws -> ExitStatus {
    throw CommandProblem("check is not finished in this version, so nothing was read.")
  }

  static func status(
    of story: String, asJSON: Bool, on console: Console
  ) throws -> ExitStatus {
    throw CommandProblem("status is not finished in this version.")
  }

  static func why(
    _ target: String, in story: String, not: Bool, asJSON: Bool, on console: Console
  ) throws -> ExitStatus {
    throw CommandProblem("why is not finished in this version.")
  }

  /// Prints the last text read of a chapter, exactly, to standard output.
  static func restore(
    _ chapter: String, in story: String, on console: Console
  ) throws -> ExitStatus {
    throw CommandProblem("restore is not finished in this version; the chapter is as it was.")
  }
}
