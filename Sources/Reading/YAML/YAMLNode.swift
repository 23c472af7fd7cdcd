/// One value of a YAML document: text, a list, or keys with values.
///
/// Every scalar is text as typed (`no`, `21:30` and `3` included); who asks for the key decides what
/// it means. Ranges are UTF-8 byte offsets in the unit that the parser was given.
package struct YAMLNode: Sendable, Equatable {
  /// How a scalar was written; only ``plain`` text can be cut at commas.
  package enum Style: UInt8, Sendable { case plain, quoted, block }

  package enum Content: Sendable, Equatable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    /// In the order written; no two keys are equal.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable, Equatable {
    package var key: String
    package var keyRange: Range<Int>
    package var value: YAMLNode
  }

  package var content: Content

  /// From the first byte to the end of the last one; quotes and brackets are inside.
  package var range: Range<Int>

  /// The text of a scalar, `nil` for lists and mappings.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The values of a list, `nil` for anything else.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The keys and values of a mapping, `nil` for anything else.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing was typed: `key:` alone.
  package var isEmpty: Bool {
    if case .scalar(let text, .plain) = content { text.isEmpty } else { false }
  }

  /// The value of a mapping's key.
  package subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }
}
