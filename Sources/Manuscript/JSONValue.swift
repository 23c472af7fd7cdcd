/// A JSON value as it was read; see ``JSONReader``.
package enum JSONValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  /// A number without fraction and exponent that fits.
  case integer(Int)
  /// Any other number; finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; a name may stand there twice.
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member of an object, the last one of that name; `nil` where there is none.
  ///
  /// - Complexity: O(*members*).
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// What a string says; `nil` for other values.
  package var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// A whole number; `nil` for other values.
  package var integer: Int? {
    if case .integer(let value) = self { return value }
    return nil
  }

  /// A whole number that counts something, less than 2^48, so that sums of many fit; `nil` for other
  /// values.
  package var count: Int? { integer.flatMap { (0..<1 << 48).contains($0) ? $0 : nil } }

  /// `nil` for what is no array.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }
}
