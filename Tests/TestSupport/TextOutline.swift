package import Manuscript

extension ChapterText {
  /// The text as a short outline that a test can state: `p(The *wind*) hr h2(…) note0(…)`.
  package var outline: String {
    var result = ""
    for event in events {
      let text = String(decoding: self.text[event.range], as: UTF8.self)
      switch (event.element, event.phase) {
      case (.text, _): result += text
      case (.code, _): result += "`\(text)`"
      case (.softBreak, _): result += "/"
      case (.lineBreak, _): result += "//"
      case (.sceneBreak, _): result += "hr "
      case (.noteReference, _): result += "[^\(event.value)]"
      case (.image, _):
        let image = images[Int(event.value)]
        result += "!(\(image.path)|\(image.alt)|\(image.title))"
      case (.scene, _): result += "scene "
      case (.emphasis, _): result += "*"
      case (.strong, _): result += "**"
      case (.link, .exit), (.html, .exit): result += ")"
      case (_, .exit): result += ") "
      default: result += name(of: event) + "("
      }
    }
    return result.replacing(" )", with: ")").trimmingSuffix(" ")
  }

  private func name(of event: Event) -> String {
    switch event.element {
    case .paragraph: "p"
    case .heading: "h\(event.value)"
    case .quote: "quote"
    case .passage, .html: attributes[Int(event.value)]
    case .list: event.value < 0 ? "ul" : "ol\(event.value)"
    case .item: "li"
    case .codeBlock: "pre"
    case .table: "table"
    case .tableRow: event.value == 1 ? "th" : "tr"
    case .tableCell: "td"
    case .note: "note\(event.value)"
    case .link: "a<\(attributes[Int(event.value)])>"
    default: "\(event.element)"
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var result = self
    while result.last == suffix { result.removeLast() }
    return result
  }
}
