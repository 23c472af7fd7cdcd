import Manuscript

extension XHTMLBody {
  /// Prints an event that holds no others.
  mutating func leaf(_ event: ChapterText.Event, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch event.element {
    case .text:
      unsafe out.append(text: slice(bytes, event))
    case .code:
      out.append("<code>")
      unsafe out.append(text: slice(bytes, event))
      out.append("</code>")
    case .softBreak:
      if verseDepth > 0 { appendLineBreak() } else { out.append("\n") }
    case .lineBreak:
      appendLineBreak()
    case .sceneBreak:
      out.append("<hr class=\"scene-break\"")
      out.append(isEPUB ? "/>\n" : ">\n")
      isAfterBreak = true
    case .image:
      appendImage(event)
    case .noteReference:
      if linkDepth > 0 {
        pendingMarks.append(Int(event.value))
      } else {
        appendMark(Int(event.value))
      }
    default:
      break
    }
  }

  private mutating func appendLineBreak() { out.append(isEPUB ? "<br/>\n" : "<br>\n") }

  private func slice(
    _ bytes: UnsafeBufferPointer<UInt8>, _ event: ChapterText.Event
  ) -> UnsafeBufferPointer<UInt8> {
    let lower = min(max(Int(event.lower), 0), bytes.count)
    let upper = min(max(Int(event.upper), lower), bytes.count)
    return unsafe UnsafeBufferPointer(rebasing: bytes[lower..<upper])
  }

  mutating func enterLink(_ event: ChapterText.Event) {
    // Links do not nest; the outer one stands.
    guard linkDepth == 0, let address = resolved(attribute(event.value)) else {
      return push(.link, "", "")
    }
    linkDepth += 1
    out.append("<a href=\"")
    out.append(text: address)
    let title = attribute(event.value + 1)
    if !title.isEmpty {
      out.append("\" title=\"")
      out.append(text: title)
    }
    push(.link, "\">", "</a>", value: 1)
  }

  /// Where a link leads in the output; `nil` where only its text can be kept.
  private func resolved(_ address: String) -> String? {
    if let external = LinkTarget.external(address) { return external }
    if address.utf8.first == UInt8(ascii: "#") {
      return headingIDs.target(of: address.dropFirst()).map { "#" + options.idPrefix + $0 }
    }
    if let place = options.links[address] { return place }
    guard let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return options.links[String(address[..<hash])]
  }

  mutating func enterHTML(_ event: ChapterText.Event) {
    switch attribute(event.value) {
    case "abbr": push(.html, "<abbr>", "</abbr>")
    case "b": push(.html, "<b>", "</b>")
    case "bdi": push(.html, "<bdi>", "</bdi>")
    case "cite": push(.html, "<cite>", "</cite>")
    case "del": push(.html, "<del>", "</del>")
    case "dfn": push(.html, "<dfn>", "</dfn>")
    case "em": push(.html, "<em>", "</em>")
    case "i": push(.html, "<i>", "</i>")
    case "ins": push(.html, "<ins>", "</ins>")
    case "kbd": push(.html, "<kbd>", "</kbd>")
    case "mark": push(.html, "<mark>", "</mark>")
    case "q": push(.html, "<q>", "</q>")
    case "s": push(.html, "<s>", "</s>")
    case "samp": push(.html, "<samp>", "</samp>")
    case "small": push(.html, "<small>", "</small>")
    case "strong": push(.html, "<strong>", "</strong>")
    case "sub": push(.html, "<sub>", "</sub>")
    case "sup": push(.html, "<sup>", "</sup>")
    case "u": push(.html, "<u>", "</u>")
    case "var": push(.html, "<var>", "</var>")
    // `bdo` needs a direction, and attributes do not survive.
    case "span", "bdo": push(.html, "<span>", "</span>")
    default: push(.html, "", "")
    }
  }

  private func image(_ event: ChapterText.Event) -> (ChapterText.Image, PlacedImage?)? {
    let index = Int(event.value)
    guard text.images.indices.contains(index) else { return nil }
    return (text.images[index], images.indices.contains(index) ? images[index] : nil)
  }

  private mutating func appendImage(_ event: ChapterText.Event) {
    guard let (image, place) = image(event) else { return }
    guard let place else {
      out.append("<span class=\"missing-image\">")
      out.append(text: image.alt)
      if !image.title.isEmpty { out.append(text: " (\(image.title))") }
      out.append("</span>")
      return
    }
    appendTag(image, place, title: image.title)
  }

  mutating func appendFigure(_ event: ChapterText.Event) {
    guard let (image, place) = image(event) else { return }
    out.append("<figure>\n")
    if let place {
      appendTag(image, place, title: "")
      out.append("\n")
    } else {
      out.append("<p class=\"missing-image\">")
      out.append(text: image.alt)
      out.append("</p>\n")
    }
    if !image.title.isEmpty {
      out.append("<figcaption>")
      out.append(text: image.title)
      out.append("</figcaption>\n")
    }
    out.append("</figure>\n")
  }

  private mutating func appendTag(_ image: ChapterText.Image, _ place: PlacedImage, title: String) {
    out.append("<img src=\"")
    out.append(text: place.href)
    out.append("\" alt=\"")
    out.append(text: image.alt)
    if !title.isEmpty {
      out.append("\" title=\"")
      out.append(text: title)
    }
    out.append(isEPUB ? "\"/>" : "\">")
  }
}
