import Manuscript

/// Footnotes stand at the end of their chapter, one `aside` each, which readers show as pop-ups.
extension XHTMLBody {
  /// Prints the mark that leads to a note.
  mutating func appendMark(_ note: Int) {
    guard marks.count.indices.contains(note) else { return }
    printedMarks[note] += 1
    out.append("<sup><a class=\"noteref\"")
    if marks.hasBody[note] {
      appendType("noteref", role: true)
      out.append(" id=\"")
      appendMarkID(note, printedMarks[note])
      out.append("\" href=\"#")
      appendNoteID(note)
      out.append("\"")
    }
    out.append(">")
    out.append(number: note + 1)
    out.append("</a></sup>")
  }

  mutating func enterNote(_ event: ChapterText.Event, at index: Int) {
    if !isInNotes {
      isInNotes = true
      // Apple Books shows pop-ups for the types footnote and footnotes only; `footnotes` has no role.
      out.append("<section class=\"notes\"")
      appendType("footnotes", role: false)
      out.append(" aria-label=\"")
      out.append(text: options.phrases.notes)
      out.append("\">\n")
    }
    out.append("<aside")
    appendType("footnote", role: true)
    out.append(" id=\"")
    appendNoteID(Int(event.value))
    push(.note, "\">\n", "</aside>\n", value: event.value)
    let next = index + 1 < text.events.count ? text.events[index + 1] : event
    if next.element != .paragraph || next.phase != .enter || isImageOnly(at: index + 1) {
      out.append("<p class=\"note-back\">")
      appendNumber(Int(event.value))
      out.append("</p>\n")
    }
  }

  /// Prints the number inside a note's first paragraph.
  mutating func appendNoteNumber(ifFirstAt index: Int) {
    guard index > 0, let note = open.dropLast().last, note.element == .note,
      text.events[index - 1].element == .note, text.events[index - 1].phase == .enter
    else { return }
    appendNumber(Int(note.value))
    if hasMarks(Int(note.value)) { out.append(" ") }
  }

  /// Whether an event is the end of a note.
  func isNoteEnd(_ index: Int) -> Bool {
    text.events.indices.contains(index) && text.events[index].element == .note
      && text.events[index].phase == .exit
  }

  /// Prints the way back where the note does not end in a paragraph that holds it.
  mutating func endNote(at index: Int) {
    guard index > 0, let note = open.last?.value, hasMarks(Int(note)) else { return }
    let last = text.events[index - 1]
    guard last.element != .paragraph || last.phase != .exit || isImageOnly(at: index - 3) else {
      return
    }
    out.append("<p class=\"note-back\">")
    appendBackLinks()
    out.append("</p>\n")
  }

  /// Prints one arrow for each mark that leads to the note.
  mutating func appendBackLinks() {
    guard let note = open.last(where: { $0.element == .note }).map({ Int($0.value) }),
      hasMarks(note)
    else { return }
    for mark in 1...marks.count[note] {
      out.append(" <a class=\"back\"")
      appendType("backlink", role: true)
      out.append(" href=\"#")
      appendMarkID(note, mark)
      out.append("\" aria-label=\"")
      out.append(text: options.phrases.backToText)
      if mark > 1 { out.append(text: " (\(mark))") }
      // U+FE0E: without it iOS draws the arrow as an emoji.
      out.append("\">\u{21A9}\u{FE0E}</a>")
    }
  }

  /// Kindle finds a pop-up's end by a link back at the note's beginning.
  private mutating func appendNumber(_ note: Int) {
    guard hasMarks(note) else { return }
    out.append("<a class=\"note-number\"")
    appendType("backlink", role: true)
    out.append(" href=\"#")
    appendMarkID(note, 1)
    out.append("\">")
    out.append(number: note + 1)
    out.append(".</a>")
  }

  private func hasMarks(_ note: Int) -> Bool {
    marks.count.indices.contains(note) && marks.count[note] > 0
  }

  private func isImageOnly(at index: Int) -> Bool {
    text.events.indices.contains(index) && text.events.indices.contains(index + 2)
      && text.events[index].element == .paragraph && text.events[index + 1].element == .image
      && text.events[index + 2].element == .paragraph
  }

  private mutating func appendNoteID(_ note: Int) {
    out.append(text: options.idPrefix)
    out.append("note-")
    out.append(number: note + 1)
  }

  private mutating func appendMarkID(_ note: Int, _ mark: Int) {
    out.append(text: options.idPrefix)
    out.append("mark-")
    out.append(number: note + 1)
    if mark > 1 {
      out.append("-")
      out.append(number: mark)
    }
  }
}
