import Foundation
import TestSupport
import Testing

/// docs/diagnostics.md has an entry for every code that the sources report, and for no other.
@Suite struct DiagnosticsDocTests {
  private let sources: [(path: String, text: String)]
  private let page: String

  init() throws {
    let folder = Recorded.repository.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    // Rules have pages of their own, made of their articles.
    let others = (paths ?? []).filter {
      !$0.hasPrefix("Checking/Rules/") && !$0.hasPrefix("Checking/SelfTest/")
        && !$0.hasSuffix("/StaleSuppression.swift")
    }
    sources = try others.sorted().filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let code = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      return (path, code.joined(separator: "\n"))
    }
    let file = Recorded.repository.appending(path: "docs/diagnostics.md")
    page = try String(contentsOf: file, encoding: .utf8)
  }

  /// Where a code is a literal: in a diagnostic, as a `code:` argument, or as a rule's own `code`.
  private var reported: Set<String> {
    let places = [
      /\bDiagnostic\(\s*[.\w]+,\s*"(?<code>[^"]*)"/, /\bcode:\s*"(?<code>[^"]*)"/,
      /\bstatic let code(?:: String)? = "(?<code>[^"]*)"/,
    ]
    return Set(
      sources.flatMap { source in
        places.flatMap { source.text.matches(of: $0).map { String($0.output.code) } }
      })
  }

  private var entries: [(code: String, text: String)] {
    page.split(separator: "\n### ").dropFirst().map { entry in
      (String(entry.prefix { $0 != "\n" }.trimmingPrefix("`").dropLast()), String(entry))
    }
  }

  @Test func knowsEveryCodeInTheSources() {
    let documented = Set(entries.map(\.code))
    #expect(reported.subtracting(documented).sorted() == [], "codes without an entry")
    #expect(documented.subtracting(reported).sorted() == [], "entries without a code")
    #expect(documented.count == entries.count, "no code has two entries")
    #expect(reported.count > 40)
  }

  /// A code that is put together elsewhere would slip through ``reported``.
  @Test func findsEveryCodeAsALiteral() {
    for source in sources {
      for call in source.text.matches(of: /\bDiagnostic\(\s*[.\w]+,\s*(?<code>[^,]*),/) {
        let code = call.output.code
        let isKnown = code.hasPrefix("\"") || code == "code" || code.hasSuffix(".code")
        // What was reported once comes back from the store as it was.
        #expect(isKnown || code == "try text()", "\(source.path): \(call.output.0)")
      }
    }
  }

  @Test func saysWhatWhyAndTheWayOut() {
    for entry in entries {
      #expect(entry.text.contains(#/\n\*(error|warning|note)[^*]*\* /#), "\(entry.code): severity")
      #expect(entry.text.contains("\n**Way out.** "), "\(entry.code)")
    }
  }

  @Test func standsInOrderWithinEachSection() {
    for section in page.split(separator: "\n## ").dropFirst() {
      let codes = section.matches(of: /(?m)^### `(?<code>[^`]*)`$/).map { String($0.output.code) }
      #expect(codes == codes.sorted(), "\(section.prefix { $0 != "\n" })")
    }
  }
}
