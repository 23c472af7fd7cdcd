import Manuscript

/// Findings as workflow commands, which code hosts show beside the lines.
///
/// - SeeAlso: GitHub Docs, "Workflow commands for GitHub Actions".
struct GitHubAnnotations {
  /// One line for each finding.
  let text: String

  init(_ findings: [Finding], in sources: any SourceMap) {
    text = findings.map { Self.line($0, in: sources) + "\n" }.joined()
  }

  private static func line(_ finding: Finding, in sources: any SourceMap) -> String {
    let diagnostic = finding.diagnostic
    let word = diagnostic.severity == .note ? "notice" : diagnostic.severity.word
    var properties = ["title=\(property(diagnostic.code))"]
    if let range = diagnostic.range {
      let place = DiagnosticPlace(range, in: sources)
      properties.insert("file=\(property(place.path))", at: 0)
      if place.source != nil {
        properties += [
          "line=\(place.start.line)", "endLine=\(place.end.line)", "col=\(place.start.column)",
        ]
      }
    }
    let notes = diagnostic.notes.map { note in
      let place = DiagnosticPlace(note.range, in: sources)
      return "\n\(note.message) (\(place.path):\(place.start.line))"
    }
    return "::\(word) \(properties.joined(separator: ","))::"
      + escaped(diagnostic.message + notes.joined())
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
