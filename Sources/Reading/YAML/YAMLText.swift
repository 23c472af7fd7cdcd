/// Writes single values into YAML files that people go on editing.
package enum YAMLText {
  /// `text` plain where YAML and people read it the same, else in double quotes.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// `text` in double quotes.
  static func quoted(_ text: String) -> String {
    "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n", "~",
  ]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard !" -?:,[]{}#&*!|>'\"%@`.+0123456789=<~".unicodeScalars.contains(first) else {
      return false
    }
    guard last != " ", last != ":", !words.contains(text.lowercased()) else { return false }
    var before: Unicode.Scalar = "x"
    for scalar in text.unicodeScalars {
      // A key ends, or a comment begins.
      if before == ":", scalar == " " { return false }
      if before == " ", scalar == "#" { return false }
      if scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) { return false }
      before = scalar
    }
    return true
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) else {
        return String(scalar)
      }
      let digits = String(scalar.value, radix: 16)
      return "\\x" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
