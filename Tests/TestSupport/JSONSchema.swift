package import Foundation

/// As much of JSON Schema 2020-12 as the project's schemas use.
package struct JSONSchema {
  package struct Missing: Error { package var path: String }

  package let root: [String: Any]

  /// Whether a key that the schema does not name is a problem.
  private let isClosed: Bool

  package init(_ data: Data, isClosed: Bool = false) throws {
    let value = try JSONSerialization.jsonObject(with: data)
    guard let root = value as? [String: Any] else { throw Missing(path: "") }
    self.root = root
    self.isClosed = isClosed
  }

  /// One of the schemas in `templates/schema/`, such as `story` or `output/status`.
  package init(named name: String, isClosed: Bool = false) throws {
    let file = Recorded.repository.appending(path: "templates/schema/\(name).schema.json")
    try self.init(Data(contentsOf: file), isClosed: isClosed)
  }

  /// The value at a path of keys and indices between `/`.
  package func value(_ path: String) throws -> Any {
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

  package func object(_ path: String) throws -> [String: Any] {
    guard let object = try value(path) as? [String: Any] else { throw Missing(path: path) }
    return object
  }

  /// `nil` when the document fits, else where it does not; `nil` stands for an empty document.
  package func problem(in document: SchemaValue?) throws -> String? {
    guard let document else {
      return (root["type"] as? [String])?.contains("null") == true ? nil : "$ is empty"
    }
    return try problem(of: document, root, at: "$")
  }

  private func problem(
    of value: SchemaValue, _ schema: [String: Any], at path: String
  ) throws -> String? {
    for keyword in schema.keys where !Self.keywords.contains(keyword) {
      throw Missing(path: "keyword \(keyword)")
    }
    if let reference = schema["$ref"] as? String,
      let found = try problem(of: value, object(String(reference.dropFirst(2))), at: path)
    {
      return found
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
    if let types, value.types.isDisjoint(with: types) { return "\(path) is not \(types)" }
    if let words = schema["enum"] as? [String], !words.contains(value.text ?? "\u{0}") {
      return "\(path) is not one of \(words)"
    }
    if let word = schema["const"] as? String {
      if value.text != word { return "\(path) is not \(word)" }
    } else if schema["const"] is Bool, value.text != "false" {
      return "\(path) is not false"
    }
    if let found = try problem(ofScalar: value, schema, at: path) { return found }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let problems = try choices.compactMap { try problem(of: value, $0, at: path) }
      if problems.count == choices.count { return problems.joined(separator: "; ") }
    }
    return try problemInside(value, schema, at: path)
  }

  private func problem(
    ofScalar value: SchemaValue, _ schema: [String: Any], at path: String
  ) throws -> String? {
    guard let text = value.text else { return nil }
    if let pattern = schema["pattern"] as? String, value.types.contains("string"),
      try !text.contains(Regex(pattern))
    {
      return "\(path) does not match \(pattern)"
    }
    if let least = schema["minimum"] as? Double, value.types.contains("number"),
      let number = Double(text), number < least
    {
      return "\(path) is less than \(least)"
    }
    return nil
  }

  private func problemInside(
    _ value: SchemaValue, _ schema: [String: Any], at path: String
  ) throws -> String? {
    switch value {
    case .scalar: return nil
    case .array(let items):
      if items.count < schema["minItems"] as? Int ?? 0 { return "\(path) is too short" }
      guard let each = schema["items"] as? [String: Any] else { return nil }
      return try items.lazy.compactMap { try problem(of: $0, each, at: path + "[]") }.first
    case .object(let entries):
      if entries.count > schema["maxProperties"] as? Int ?? .max { return "\(path) is too long" }
      let names = entries.map(\.key)
      for key in schema["required"] as? [String] ?? [] where !names.contains(key) {
        return "\(path) lacks \(key)"
      }
      guard schema["properties"] != nil || schema["additionalProperties"] != nil else {
        return nil
      }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for entry in entries {
        guard let each = (properties[entry.key] ?? schema["additionalProperties"]) as? [String: Any]
        else {
          if isClosed { return "\(path).\(entry.key) is not in the schema" }
          continue
        }
        if let found = try problem(of: entry.value, each, at: path + "." + entry.key) {
          return found
        }
      }
      return nil
    }
  }

  private static let keywords: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "const",
    "pattern", "anyOf", "items", "minItems", "maxItems", "minimum", "maximum", "properties",
    "additionalProperties", "required", "maxProperties",
  ]
}
