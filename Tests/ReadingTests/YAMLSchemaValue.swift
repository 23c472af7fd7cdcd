import Reading
import TestSupport

extension JSONSchema {
  /// `nil` when the document fits, else where it does not.
  func accepts(_ node: YAMLNode?) throws -> String? { try problem(in: node.map(\.schemaValue)) }
}

extension YAMLNode {
  /// The node with the types that a YAML 1.2 editor sees in it.
  var schemaValue: SchemaValue {
    switch content {
    case .sequence(let items): .array(items.map(\.schemaValue))
    case .mapping(let entries): .object(entries.map { ($0.key, $0.value.schemaValue) })
    case .scalar(let text, let style): .scalar(text: text, types: Self.types(text, style))
    }
  }

  private static func types(_ text: String, _ style: YAMLNode.Style) -> Set<String> {
    guard style == .plain else { return ["string"] }
    if text.isEmpty { return ["null"] }
    if text == "true" || text == "false" { return ["boolean"] }
    if Int(text) != nil { return ["integer", "number"] }
    return Double(text) != nil ? ["number"] : ["string"]
  }
}
