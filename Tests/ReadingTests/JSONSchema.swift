import Foundation
import Reading

/// As much of JSON Schema 2020-12 as the project's schemas use.
struct JSONSchema {
  struct Missing: Error { var path: String }

  let root: [String: Any]

  init(_ data: Data) throws {
    let value = try JSONSerialization.jsonObject(with: data)
    guard let root = value as? [String: Any] else { throw Missing(path: "") }
    self.root = root
  }

  /// The value at a path of keys and indices between `/`.
  func value(_ path: String) throws -> Any {
    var value: Any = root
    for part in path.split(separator: "/") {
      if let object = value as? [String: Any], let next = object[String(part)] {
        value = next
      } else if let list = value as? [Any], let index = Int(part), list.indices.contains(index) {
        value = list[index]
      } else {
        throw Missing(path: path)
      }
    }
    return value
  }

  func object(_ path: String) throws -> [String: Any] {
    guard let object = try value(path) as? [String: Any] else { throw Missing(path: path) }
    return object
  }

  /// `nil` when the document fits, else where it does not.
  func accepts(_ node: YAMLNode?) throws -> String? {
    guard let node else {
      return (root["type"] as? [String])?.contains("null") == true ? nil : "$ is empty"
    }
    return try problem(of: node, root, at: "$")
  }

  private func problem(of node: YAMLNode, _ schema: [String: Any], at path: String) throws
    -> String?
  {
    for keyword in schema.keys where !Self.keywords.contains(keyword) {
      throw Missing(path: "keyword \(keyword)")
    }
    if let reference = schema["$ref"] as? String,
      let found = try problem(of: node, object(String(reference.dropFirst(2))), at: path)
    {
      return found
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
    if let types, Self.types(of: node).isDisjoint(with: types) { return "\(path) is not \(types)" }
    if let words = schema["enum"] as? [String], !words.contains(node.text ?? "\u{0}") {
      return "\(path) is not one of \(words)"
    }
    if schema["const"] is Bool, node.text != "false" { return "\(path) is not false" }
    if let pattern = schema["pattern"] as? String, let text = node.text, !node.isEmpty,
      !Self.types(of: node).contains("integer"), try !text.contains(Regex(pattern))
    {
      return "\(path) does not match \(pattern)"
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let problems = try choices.compactMap { try problem(of: node, $0, at: path) }
      if problems.count == choices.count { return problems.joined(separator: "; ") }
    }
    return try problemInside(node, schema, at: path)
  }

  private func problemInside(_ node: YAMLNode, _ schema: [String: Any], at path: String) throws
    -> String?
  {
    if let items = node.items {
      if items.count < schema["minItems"] as? Int ?? 0 { return "\(path) is too short" }
      guard let each = schema["items"] as? [String: Any] else { return nil }
      return try items.lazy.compactMap { try problem(of: $0, each, at: path + "[]") }.first
    }
    guard let entries = node.entries else { return nil }
    if entries.count > schema["maxProperties"] as? Int ?? .max { return "\(path) is too long" }
    for key in schema["required"] as? [String] ?? [] where node[key] == nil {
      return "\(path) lacks \(key)"
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for entry in entries {
      guard let value = (properties[entry.key] ?? schema["additionalProperties"]) as? [String: Any]
      else { continue }
      if let found = try problem(of: entry.value, value, at: path + "." + entry.key) {
        return found
      }
    }
    return nil
  }

  private static let keywords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "const",
    "pattern", "anyOf", "items", "minItems", "maxItems", "minimum", "maximum", "properties",
    "additionalProperties", "required", "maxProperties",
  ]

  /// The types that a YAML 1.2 editor sees in a value.
  private static func types(of node: YAMLNode) -> Set<String> {
    switch node.content {
    case .sequence: return ["array"]
    case .mapping: return ["object"]
    case .scalar(let text, let style):
      guard style == .plain else { return ["string"] }
      if text.isEmpty { return ["null"] }
      if text == "true" || text == "false" { return ["boolean"] }
      if Int(text) != nil { return ["integer", "number"] }
      return Double(text) != nil ? ["number"] : ["string"]
    }
  }
}
