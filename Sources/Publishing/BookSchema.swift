import Manuscript

/// The book in the vocabulary of schema.org/Book, as JSON-LD.
enum BookSchema {
  static func json(_ details: BookDetails, image: String?) -> String {
    var fields = [
      ("@context", quoted("https://schema.org")), ("@type", quoted("Book")),
      ("name", quoted(details.title)), ("inLanguage", quoted(details.language)),
      ("identifier", quoted(details.identifier)),
      ("bookFormat", quoted("https://schema.org/EBook")),
    ]
    if let subtitle = details.subtitle { fields.append(("alternativeHeadline", quoted(subtitle))) }
    for (key, role) in [
      ("author", "aut"), ("illustrator", "ill"), ("translator", "trl"), ("editor", "edt"),
    ] {
      let people = details.authors.filter { $0.role == role }.map {
        object([("@type", quoted("Person")), ("name", quoted($0.name))])
      }
      if !people.isEmpty { fields.append((key, "[" + people.joined(separator: ",") + "]")) }
    }
    if let date = details.published { fields.append(("datePublished", quoted(date))) }
    if let text = details.description { fields.append(("description", quoted(text))) }
    if let rights = details.rights { fields.append(("copyrightNotice", quoted(rights))) }
    if let series = details.series {
      fields.append(
        ("isPartOf", object([("@type", quoted("BookSeries")), ("name", quoted(series.name))])))
      if let number = series.number { fields.append(("position", quoted(number))) }
    }
    if let image { fields.append(("image", quoted(image))) }
    return object(fields)
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  /// A JSON string that may stand inside a `script` element: `<`, `>` and `&` are escaped too.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
