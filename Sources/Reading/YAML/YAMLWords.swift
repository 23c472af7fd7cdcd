extension YAMLError {
  /// libyaml's contexts whose start is a better place to show than where the scanner stopped.
  static let pointsAtItsStart: Set<String> = [
    "while scanning a quoted scalar", "while scanning an alias", "while scanning an anchor",
    "while scanning a tag",
  ]

  /// What libyaml 0.2 complains about, in words that need no knowledge of YAML.
  ///
  /// `sign` is the byte at which it stopped; 0 at the end.
  static func words(for problem: String, context: String, sign: UInt8) -> String {
    switch problem {
    case "control characters are not allowed":
      return "a control character stands here, which no text needs"
    case "invalid leading UTF-8 octet", "incomplete UTF-8 octet sequence",
      "invalid trailing UTF-8 octet", "invalid length of a UTF-8 sequence",
      "invalid Unicode character":
      return "these bytes are not UTF-8 text"
    case "could not find expected ':'":
      return "this line has no ': ' (a colon and a blank) after its key"
    case "mapping values are not allowed in this context":
      return "a ':' with a space after it stands where no key can end"
    case "block sequence entries are not allowed in this context":
      return "a '-' for a list item stands behind something else on its line"
    case "found character that cannot start any token":
      return "a value cannot begin with '\(printable(sign))' unless it is in quotes"
    case "found unexpected end of stream" where context == "while scanning a quoted scalar":
      return "a quotation mark opens here and is never closed"
    case "found unexpected document indicator":
      return "a line of '---' or '...' stands inside quoted text"
    case "did not find expected ',' or ']'":
      return "a list that was opened with '[' has no ']' or lacks a ',' here"
    case "did not find expected ',' or '}'":
      return "a group that was opened with '{' has no '}' or lacks a ',' here"
    case "did not find expected key":
      return "this does not line up with the lines above, or stands behind a closing quote"
    case "did not find expected '-' indicator":
      return "this does not line up with the list items above"
    case "found unknown escape character":
      return "a '\\' inside double quotes is followed by a sign that means nothing there"
    case "did not find expected comment or line break":
      return "text stands on the line of a '|' or '>', and belongs on the next one"
    case "did not find expected <document start>":
      return "something stands behind the end of the block"
    case "did not find expected alphabetic or numeric character",
      "did not find expected whitespace or line break", "did not find expected '!'",
      "found undefined tag handle", "did not find the expected '>'",
      "did not find expected tag URI":
      return "a value cannot begin with '&', '*', '!' or '%' unless it is in quotes"
    default:
      return "this is not YAML"
    }
  }

  private static func printable(_ sign: UInt8) -> String {
    sign > 0x20 && sign < 0x7F ? String(UnicodeScalar(sign)) : "this sign"
  }
}
