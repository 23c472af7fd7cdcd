package import Manuscript

/// Reads checks/allowed.yaml and checks/baseline.yaml: lists of findings that the writer lives with.
package enum SuppressionReader {
  package static let allowedPath = "checks/allowed.yaml"
  package static let baselinePath = "checks/baseline.yaml"

  /// The keys of one item.
  package static let names = ["rule", "in", "quote", "against", "reason"]

  /// The items of one file, and what is wrong with it.
  package static func read(
    _ bytes: [UInt8], path: String, origin: Suppression.Origin
  ) -> (suppressions: [Suppression], diagnostics: [Diagnostic]) {
    let unit = SourceUnit(.file, path)
    let base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var values = YAMLValueReader(unit, source: bytes[base...], base: base, code: "checks-value")
    do {
      guard let root = try YAMLParser.parse(bytes[base...], base: base), !root.isEmpty else {
        return ([], [])
      }
      guard let items = root.items else {
        return ([], [.notAList(path, values.kind(of: root), at: values.place(root.range))])
      }
      let found = items.compactMap { item(in: $0, origin, &values) }
      return (found, values.diagnosticsInOrder)
    } catch {
      return ([], [error.diagnostic(in: unit)])
    }
  }

  private static func item(
    in node: YAMLNode, _ origin: Suppression.Origin, _ values: inout YAMLValueReader
  ) -> Suppression? {
    let example = "{rule: similar-names, in: bible.yaml, quote: Ann, reason: …}"
    guard let entries = values.entries(node, for: "-", example: example) else { return nil }
    var parts: [String: Located<String>] = [:]
    var against: [String] = []
    for entry in entries {
      switch entry.key {
      case "against": against = values.texts(entry.value, for: entry.key).map(\.value)
      case let key where names.contains(key): parts[key] = values.text(entry.value, for: key)
      default: values.warnIfMistyped(entry, known: names, code: "checks-value")
      }
    }
    let range = values.place(node.range)
    return Suppression(
      origin, rule: parts["rule"] ?? Located("", at: range), place: parts["in"]?.value,
      quote: parts["quote"]?.value, against: against, reason: parts["reason"]?.value, at: range)
  }
}

extension Diagnostic {
  fileprivate static func notAList(
    _ path: String, _ kind: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, "checks-value",
      "\(path) is a list of findings, and \(kind) stands here, so nothing is allowed by it",
      at: range, help: ["Begin each finding with '- rule: …', or delete the file."])
  }
}
