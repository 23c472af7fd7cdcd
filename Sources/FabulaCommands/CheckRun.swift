import Checking
import Manuscript
import Pipeline

/// One `fabula check`: reads the story and shows what is wrong with it; writes nothing.
struct CheckRun {
  let story: String
  let printsJSON: Bool
  /// Warnings count as errors.
  let isStrict: Bool
  let console: Console

  func run() throws -> ExitStatus {
    let check = try StoryCheck(story)
    let diagnostics = check.diagnostics
    let sources = StorySourceMap(story, files: check.reading.files)
    if printsJSON {
      console.put(JSONText.diagnostics(diagnostics, in: sources).lines)
    } else {
      var formatter = DiagnosticFormatter(sources: sources, isColoured: console.coloursOutput)
      console.put(formatter.format(diagnostics))
      console.say(Self.summary(of: diagnostics))
    }
    return ExitStatus(after: diagnostics, isStrict: isStrict)
  }

  /// How many findings there are of each severity, such as `2 errors and 1 warning.`.
  static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : Wording.count(count, severity.word)
    }
    return counts.isEmpty ? "Nothing to report." : Wording.list(counts) + "."
  }
}
