import Manuscript

extension XHTMLBody {
  /// Opens an element; the result is the last event that was used up.
  mutating func enter(_ event: ChapterText.Event, at index: Int) -> Int {
    switch event.element {
    case .paragraph: return enterParagraph(at: index)
    case .heading: enterHeading(event, at: index)
    case .quote: push(.quote, "<blockquote>\n", "</blockquote>\n")
    case .passage: enterPassage(event)
    case .list: enterList(event)
    case .item: push(.item, "<li>", "</li>\n")
    case .codeBlock: enterCode(event)
    case .table: push(.table, "<table>\n", "</table>\n", value: -1)
    case .tableRow: enterRow(event)
    case .tableCell: enterCell(event, at: index)
    case .note: enterNote(event, at: index)
    case .emphasis: push(.emphasis, "<em>", "</em>")
    case .strong: push(.strong, "<strong>", "</strong>")
    case .link: enterLink(event)
    case .html: enterHTML(event)
    case .sceneBreak, .text, .code, .image, .softBreak, .lineBreak, .noteReference, .scene:
      break
    }
    return index
  }

  /// Closes the nearest open element of the event's kind and what is open inside it.
  mutating func exit(_ event: ChapterText.Event, at index: Int) {
    guard let last = open.lastIndex(where: { $0.element == event.element }) else { return }
    while open.count > last + 1 { closeLast() }
    if event.element == .paragraph, isInNotes, isNoteEnd(index + 1) { appendBackLinks() }
    if event.element == .note { endNote(at: index) }
    closeLast()
  }

  mutating func closeLast() {
    guard let last = open.popLast() else { return }
    switch last.element {
    case .passage where last.value == 1: verseDepth -= 1
    case .table:
      if last.value == 1 { out.append("</thead>\n") }
      if last.value == 0 { out.append("</tbody>\n") }
    case .link where last.value == 1: linkDepth -= 1
    default: break
    }
    out.append(last.close)
    if last.element == .link, linkDepth == 0, !pendingMarks.isEmpty {
      let marks = pendingMarks
      pendingMarks = []
      for note in marks { appendMark(note) }
    }
    guard open.isEmpty else { return }
    switch last.element {
    case .heading: isAfterBreak = true
    // An epigraph belongs to the opening; the text begins after it.
    case .passage where last.value == 2: break
    case .paragraph, .quote, .passage, .list, .table, .codeBlock: isAfterBreak = false
    default: break
    }
  }

  mutating func push(
    _ element: ChapterText.Element, _ start: StaticString, _ end: StaticString, value: Int32 = 0
  ) {
    out.append(start)
    open.append(Open(element: element, close: end, value: value))
  }

  private mutating func enterParagraph(at index: Int) -> Int {
    if let image = loneImage(at: index) {
      appendFigure(image)
      if open.isEmpty { isAfterBreak = false }
      return index + 2
    }
    push(
      .paragraph, isAfterBreak && open.isEmpty && !isInNotes ? "<p class=\"first\">" : "<p>",
      "</p>\n")
    if isInNotes { appendNoteNumber(ifFirstAt: index) }
    return index
  }

  /// The image that is all a paragraph holds.
  private func loneImage(at index: Int) -> ChapterText.Event? {
    guard index + 2 < text.events.count, text.events[index + 1].element == .image,
      text.events[index + 2].element == .paragraph, text.events[index + 2].phase == .exit
    else { return nil }
    return text.events[index + 1]
  }

  /// Levels follow the depth of nesting, so that none is skipped whatever the writer typed.
  private mutating func enterHeading(_ event: ChapterText.Event, at index: Int) {
    if titleHeading.isTitle(at: index) {
      appendTitleStart()
      push(.heading, "", options.titleLevel == 1 ? "</h1>\n" : "</h2>\n")
      return
    }
    // Inside a quote or a list a heading says nothing about the chapter's outline.
    if open.isEmpty {
      while let last = headings.last, last >= event.value { headings.removeLast() }
      headings.append(event.value)
    }
    let depth = open.isEmpty ? headings.count : headings.count + 1
    let level = min(options.titleLevel + max(depth, 1), 6)
    let close: StaticString =
      switch level {
      case 2: "</h2>\n"
      case 3: "</h3>\n"
      case 4: "</h4>\n"
      case 5: "</h5>\n"
      default: "</h6>\n"
      }
    out.append(markup: "<h\(level) id=\"")
    out.append(text: options.idPrefix + headingIDs.id(at: index))
    push(.heading, "\">", close)
  }

  private mutating func enterPassage(_ event: ChapterText.Event) {
    let label = attribute(event.value).lowercased()
    switch label {
    case "verse":
      push(.passage, "<div class=\"verse\">\n", "</div>\n", value: 1)
      verseDepth += 1
    case "epigraph":
      out.append("<blockquote")
      appendType("epigraph", role: true)
      push(.passage, " class=\"epigraph\">\n", "</blockquote>\n", value: 2)
    default:
      out.append("<blockquote class=\"passage ")
      out.append(text: className(label))
      push(.passage, "\">\n", "</blockquote>\n")
    }
  }

  private mutating func enterList(_ event: ChapterText.Event) {
    guard event.value >= 0 else { return push(.list, "<ul>\n", "</ul>\n") }
    out.append("<ol")
    if event.value != 1 {
      out.append(" start=\"")
      out.append(number: Int(event.value))
      out.append("\"")
    }
    push(.list, ">\n", "</ol>\n")
  }

  private mutating func enterCode(_ event: ChapterText.Event) {
    let language = attribute(event.value).split(separator: " ").first.map(String.init) ?? ""
    guard !language.isEmpty else {
      return push(.codeBlock, "<pre><code>", "</code></pre>\n")
    }
    out.append("<pre><code class=\"language-")
    out.append(text: className(language))
    push(.codeBlock, "\">", "</code></pre>\n")
  }

  /// Opens head or body where the row is the first of it; the table's value is which is open.
  private mutating func enterRow(_ event: ChapterText.Event) {
    if let table = open.lastIndex(where: { $0.element == .table }),
      open[table].value != event.value
    {
      if open[table].value == 1 { out.append("</thead>\n") }
      if open[table].value == 0 { out.append("</tbody>\n") }
      out.append(event.value == 1 ? "<thead>\n" : "<tbody>\n")
      open[table].value = event.value == 1 ? 1 : 0
    }
    push(.tableRow, "<tr>\n", "</tr>\n", value: event.value)
  }

  private mutating func enterCell(_ event: ChapterText.Event, at index: Int) {
    let isInHead = open.last.map { $0.element == .tableRow && $0.value == 1 } ?? false
    let isEmpty = index + 1 < text.events.count && text.events[index + 1].phase == .exit
    // An empty corner heads nothing, and screen readers would announce it.
    let isHead = isInHead && !isEmpty
    out.append(isHead ? "<th scope=\"col\"" : "<td")
    switch event.value {
    case 1: out.append(" class=\"left\"")
    case 2: out.append(" class=\"centre\"")
    case 3: out.append(" class=\"right\"")
    default: break
    }
    push(.tableCell, ">", isHead ? "</th>\n" : "</td>\n")
  }

  /// The string of an attribute index; empty where there is none.
  func attribute(_ index: Int32) -> String {
    text.attributes.indices.contains(Int(index)) ? text.attributes[Int(index)] : ""
  }

  /// A word of the writer's as a class: ASCII letters in lower case, everything but letters, digits
  /// and `_` a hyphen.
  private func className(_ word: String) -> String {
    let bytes = word.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x5F, 0x80...: byte
      case 0x41...0x5A: byte | 0x20
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
