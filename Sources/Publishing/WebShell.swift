/// What every page of the web book has around its text.
struct WebShell {
  let details: BookDetails
  /// Where the style sheet and the script are; `nil` where they stand in the page.
  var linksFiles = true

  /// From the document type to the start of the body.
  ///
  /// `extra` adds markup at the head's end.
  func appendHead(
    title: String, description: String? = nil,
    extra: (inout ByteBuffer) -> Void = { _ in }, to out: inout ByteBuffer
  ) {
    // A section in another language says so itself.
    let language = details.language
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(text: language)
    out.append("\"")
    if LanguageTag.isRightToLeft(language) { out.append(" dir=\"rtl\"") }
    // The script keeps settings by it: several books can share a folder or a server.
    out.append(" data-book=\"")
    out.append(text: details.identifier)
    out.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    out.append(text: title)
    out.append("</title>\n")
    if let description {
      out.append("<meta name=\"description\" content=\"")
      out.append(text: description)
      out.append("\">\n")
    }
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n")
    if linksFiles {
      out.append("<link rel=\"stylesheet\" href=\"book.css\">\n<script src=\"book.js\"></script>\n")
    }
    extra(&out)
    out.append("</head>\n")
  }

  /// The link past everything that repeats on each page, for the keyboard.
  func appendSkipLink(to target: StaticString, _ out: inout ByteBuffer) {
    out.append("<a class=\"skip\" href=\"#")
    out.append(target)
    out.append("\">")
    out.append(text: details.phrases.skip)
    out.append("</a>\n")
  }

  /// The settings of the page, hidden until the script is there to obey them.
  func appendSettings(to out: inout ByteBuffer) {
    let phrases = details.phrases
    out.append("<details class=\"settings\" hidden>\n<summary aria-label=\"")
    out.append(text: phrases.reading)
    out.append("\">Aa</summary>\n<div>\n<fieldset>\n<legend>")
    out.append(text: phrases.theme)
    out.append("</legend>\n")
    for (index, theme) in ["auto", "light", "sepia", "dark"].enumerated() {
      out.append(markup: "<label><input type=\"radio\" name=\"theme\" value=\"\(theme)\"")
      out.append(index == 0 ? " checked> " : "> ")
      out.append(text: phrases.themes.indices.contains(index) ? phrases.themes[index] : theme)
      out.append("</label>\n")
    }
    out.append("</fieldset>\n<fieldset>\n<legend>")
    out.append(text: phrases.textSize)
    out.append("</legend>\n")
    for (step, name) in [("-1", phrases.smaller), ("1", phrases.larger)] {
      out.append(markup: "<button type=\"button\" data-step=\"\(step)\">")
      out.append(text: name)
      out.append("</button>\n")
    }
    out.append("</fieldset>\n</div>\n</details>\n")
  }

  func appendTail(to out: inout ByteBuffer) {
    if let rights = details.rights {
      out.append("<footer class=\"colophon\">\n<p>")
      out.append(text: rights)
      out.append("</p>\n</footer>\n")
    }
    out.append("</body>\n</html>\n")
  }

  /// What search engines and messengers show of the book.
  ///
  /// `image` is the address of the cover, which must not be a `data:` URI.
  func appendMetadata(image: String?, to out: inout ByteBuffer) {
    var facts = [("og:type", "book"), ("og:title", details.title)]
    facts.append(("og:locale", details.language.split(separator: "-").joined(separator: "_")))
    if let description = details.description { facts.append(("og:description", description)) }
    if let image { facts.append(("og:image", image)) }
    if let date = details.published { facts.append(("book:release_date", date)) }
    for (property, content) in facts {
      out.append(markup: "<meta property=\"\(property)\" content=\"")
      out.append(text: content)
      out.append("\">\n")
    }
    out.append("<script type=\"application/ld+json\">\n")
    out.append(markup: BookSchema.json(details, image: image))
    out.append("\n</script>\n")
  }
}
