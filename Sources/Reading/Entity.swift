private import Synchronization

/// A character reference such as `&eacute;` or `&#8212;`, decoded by libcmark: no table is shipped.
struct Entity {
  /// UTF-8.
  var text: [UInt8]

  /// Behind the `;`.
  var end: Int

  private static let decoded = Mutex<[[UInt8]: [UInt8]]>([:])

  /// The reference that starts at `start`; `nil` where there is no valid one.
  static func read(_ bytes: [UInt8], at start: Int) -> Entity? {
    var end = start + 1
    while end < min(bytes.count, start + 33),
      bytes[end] == UInt8(ascii: "#") || isASCIIAlphanumeric(bytes[end])
    {
      end += 1
    }
    guard end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = Array(bytes[start...end])
    let text = decoded.withLock { known in
      if let text = known[name] { return text }
      let text = Array(MarkdownTree([UInt8(ascii: "x")] + name).firstText.dropFirst())
      known[name] = text
      return text
    }
    return text.isEmpty || text == name ? nil : Entity(text: text, end: end + 1)
  }
}
