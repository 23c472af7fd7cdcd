package import Manuscript

/// What `fabula check` was asked to do.
package struct CheckRequest: Sendable, Equatable {
  /// The story's folder, absolute.
  package var story: String
  package var printsJSON: Bool

  /// Warnings count as errors.
  package var isStrict: Bool

  package init(story: String, printsJSON: Bool, isStrict: Bool) {
    self.story = story
    self.printsJSON = printsJSON
    self.isStrict = isStrict
  }

  /// Prints the findings and says how the command ends.
  ///
  /// - Parameters:
  ///   - diagnostics: In reading order.
  ///   - sources: Where their units stand.
  ///   - console: Findings go to its output, the summary to its errors.
  /// - Returns: The exit status that the findings call for.
  package func report(
    _ diagnostics: [Diagnostic], in sources: any SourceMap, on console: Console
  ) -> ExitStatus {
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
  package static func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : Wording.count(count, severity.word)
    }
    return counts.isEmpty ? "Nothing to report." : Wording.list(counts) + "."
  }
}
