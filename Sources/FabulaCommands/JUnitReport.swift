import Manuscript
import Pipeline

/// Findings as a JUnit report: a suite for each chapter, a failure for each error and warning.
///
/// Notes are passed cases with their text, so that they fail no pipeline.
struct JUnitReport {
  let text: String

  init(_ findings: [Finding], in sources: any SourceMap, of reading: StoryReading) {
    let groups = FindingGroups(findings.map(\.diagnostic), of: reading).groups
    let failures = findings.count { $0.diagnostic.severity > .note }
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    text += "<testsuites name=\"fabula check\" tests=\"\(max(findings.count, 1))\""
    text += " failures=\"\(failures)\">\n"
    if groups.isEmpty {
      text += "  <testsuite name=\"The story\" tests=\"1\" failures=\"0\">\n"
      text += "    <testcase name=\"Nothing found\" classname=\"The story\"/>\n  </testsuite>\n"
    }
    for group in groups {
      let failed = group.diagnostics.count { $0.severity > .note }
      let name = Self.escaped(group.title)
      text += "  <testsuite name=\"\(name)\" tests=\"\(group.diagnostics.count)\""
      text += " failures=\"\(failed)\">\n"
      for diagnostic in group.diagnostics {
        text += Self.testCase(diagnostic, in: name, sources)
      }
      text += "  </testsuite>\n"
    }
    self.text = text + "</testsuites>\n"
  }

  private static func testCase(
    _ diagnostic: Diagnostic, in suite: String, _ sources: any SourceMap
  ) -> String {
    var formatter = DiagnosticFormatter(sources: sources)
    let block = escaped(formatter.format(diagnostic))
    let name = escaped("\(diagnostic.code): \(diagnostic.message)")
    var place = ""
    if let range = diagnostic.range {
      let found = DiagnosticPlace(range, in: sources)
      place = " file=\"\(escaped(found.path))\" line=\"\(found.start.line)\""
    }
    let head = "    <testcase name=\"\(name)\" classname=\"\(suite)\"\(place)>\n"
    let body =
      diagnostic.severity == .note
      ? "      <system-out>\(block)</system-out>\n"
      : "      <failure type=\"\(diagnostic.code)\" message=\"\(escaped(diagnostic.message))\">"
        + block + "</failure>\n"
    return head + body + "    </testcase>\n"
  }

  /// As XML 1.0 wants it; characters that it cannot hold become U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
  }
}
