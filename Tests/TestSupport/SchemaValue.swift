package import Foundation

/// A document as a JSON Schema sees it, whatever it was written in.
package indirect enum SchemaValue: Sendable {
  /// - Parameters:
  ///   - text: As typed.
  ///   - types: Every type of JSON Schema that the value has.
  case scalar(text: String, types: Set<String>)
  case array([SchemaValue])
  case object([(key: String, value: SchemaValue)])

  package struct NotJSON: Error {}

  /// Reads one JSON document.
  ///
  /// - Throws: ``NotJSON``, or what Foundation says about the syntax.
  package init(json: Data) throws {
    try self.init(JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed))
  }

  private init(_ value: Any) throws {
    switch value {
    case is NSNull: self = .scalar(text: "null", types: ["null"])
    case let list as [Any]: self = .array(try list.map { try SchemaValue($0) })
    case let object as [String: Any]:
      self = .object(
        try object.sorted { $0.key < $1.key }.map { ($0.key, try SchemaValue($0.value)) })
    case let text as String: self = .scalar(text: text, types: ["string"])
    case let number as NSNumber where CFBoolean.isBoolean(number):
      self = .scalar(text: number.boolValue ? "true" : "false", types: ["boolean"])
    case let number as NSNumber:
      let isWhole = number.doubleValue == number.doubleValue.rounded()
      self = .scalar(text: number.stringValue, types: isWhole ? ["integer", "number"] : ["number"])
    default: throw NotJSON()
    }
  }

  /// The types of JSON Schema that the value has.
  var types: Set<String> {
    switch self {
    case .scalar(_, let types): types
    case .array: ["array"]
    case .object: ["object"]
    }
  }

  /// What a scalar says; `nil` for lists and objects.
  var text: String? {
    if case .scalar(let text, _) = self { return text }
    return nil
  }
}

/// Foundation on Linux reads `true` as a number of this Objective-C type.
private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
