import Checking
import Manuscript
import Pipeline

/// Findings as a SARIF 2.1.0 log.
///
/// - SeeAlso: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
struct SARIFLog {
  let text: String

  /// - Parameters:
  ///   - findings: In reading order.
  ///   - held: What is allowed, which the log lists with the reason.
  ///   - sources: Where units stand.
  ///   - reading: The story.
  init(
    _ findings: [Finding], held: [Sieve.Held], in sources: any SourceMap, of reading: StoryReading
  ) {
    let codes = Set((findings + held.map(\.finding)).map(\.diagnostic.code)).sorted()
    let driver = JSONText.object([
      ("name", .string("fabula")), ("version", .string(Fabula.version)),
      ("semanticVersion", .string(Fabula.version)),
      ("rules", .array(codes.map(Self.rule))),
    ])
    let results =
      findings.map { Self.result($0, codes, in: sources, heldBy: nil) }
      + held.map { Self.result($0.finding, codes, in: sources, heldBy: $0.suppression) }
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      (
        "originalUriBaseIds",
        .object([("STORY", .object([("description", Self.message("The story's folder."))]))])
      ),
      ("results", .array(results)),
    ])
    text =
      JSONText.object([
        ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        ("version", .string("2.1.0")), ("runs", .array([run])),
      ]).compact + "\n"
  }

  private static func rule(_ code: String) -> JSONText {
    guard let article = RuleSet.catalogue.first(where: { $0.code == code })?.article else {
      return .object([("id", .string(code))])
    }
    return .object([
      ("id", .string(code)), ("shortDescription", message(article.summary)),
      ("fullDescription", message(article.looksAt)),
      ("help", message(article.fix.joined(separator: "\n"))),
      (
        "properties",
        .object([
          ("taxonomy", .string(article.taxonomy)),
          ("mechanism", .string(article.mechanism.rawValue)),
        ])
      ),
    ])
  }

  private static func result(
    _ finding: Finding, _ codes: [String], in sources: any SourceMap,
    heldBy suppression: Suppression?
  ) -> JSONText {
    let diagnostic = finding.diagnostic
    var members: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.code)),
      ("ruleIndex", .integer(codes.firstIndex(of: diagnostic.code) ?? -1)),
      ("level", .string(diagnostic.severity.word)), ("message", message(diagnostic.message)),
      (
        "locations",
        .array(diagnostic.range.map { [location(of: $0, in: sources)] } ?? [])
      ),
    ]
    if !diagnostic.notes.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(
            diagnostic.notes.enumerated().map { number, note in
              location(of: note.range, in: sources, id: number + 1, saying: note.message)
            })
        ))
    }
    members.append(
      ("partialFingerprints", .object([("fabula/v1", .string(finding.identity))])))
    if let suppression {
      let kind = suppression.origin == .comment ? "inSource" : "external"
      let reason = suppression.reason ?? "It was there when the baseline was written."
      members.append(
        (
          "suppressions",
          .array([.object([("kind", .string(kind)), ("justification", .string(reason))])])
        ))
    }
    return .object(members)
  }

  private static func message(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private static func location(
    of range: SourceRange, in sources: any SourceMap, id: Int? = nil, saying text: String? = nil
  ) -> JSONText {
    let place = DiagnosticPlace(range, in: sources)
    var physical: [(String, JSONText)] = [
      (
        "artifactLocation",
        .object([("uri", .string(uri(place.path))), ("uriBaseId", .string("STORY"))])
      )
    ]
    if place.source != nil, let bytes = place.bytes {
      physical.append(
        (
          "region",
          .object([
            ("startLine", .integer(place.start.line)),
            ("startColumn", .integer(place.start.column)),
            ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
            ("byteOffset", .integer(bytes.lowerBound)), ("byteLength", .integer(bytes.count)),
          ])
        ))
    }
    var members: [(String, JSONText)] = [("physicalLocation", .object(physical))]
    if let id { members.insert(("id", .integer(id)), at: 0) }
    if let text { members.append(("message", message(text))) }
    return .object(members)
  }

  /// A relative reference of RFC 3986: all but unreserved letters and `/` in percent escapes.
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
  }
}
