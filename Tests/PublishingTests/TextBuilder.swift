import Manuscript

/// Makes a chapter's events by hand; its source is its text.
struct TextBuilder {
  private(set) var text = ChapterText()

  static func make(_ build: (inout TextBuilder) -> Void) -> ChapterText {
    var builder = TextBuilder()
    build(&builder)
    builder.text.runs = [.init(text: 0, source: 0, count: builder.text.text.count)]
    return builder.text
  }

  mutating func say(_ words: String) { leaf(.text, words) }
  mutating func code(_ words: String) { leaf(.code, words) }
  mutating func softBreak() { leaf(.softBreak, "\n") }
  mutating func lineBreak() { leaf(.lineBreak, "\n") }
  mutating func sceneBreak() { leaf(.sceneBreak, "") }
  mutating func scene() { leaf(.scene, "") }

  /// Refers to a note, numbered from 0, and makes room for it.
  mutating func mark(_ note: Int) {
    while text.notes.count <= note { text.notes.append(.init(label: "\(text.notes.count + 1)")) }
    leaf(.noteReference, "", value: note)
  }

  mutating func image(_ path: String, alt: String = "", title: String = "") {
    text.images.append(.init(path: path, alt: alt, title: title, source: 0..<0))
    leaf(.image, "", value: text.images.count - 1)
  }

  mutating func paragraph(_ words: String) { paragraph { $0.say(words) } }
  mutating func paragraph(_ content: (inout TextBuilder) -> Void) { inside(.paragraph, content) }
  mutating func heading(_ level: Int, _ words: String) {
    inside(.heading, value: level) { $0.say(words) }
  }
  mutating func note(_ index: Int, _ words: String) {
    inside(.note, value: index) { $0.paragraph(words) }
  }

  mutating func link(
    _ address: String, title: String = "", _ content: (inout TextBuilder) -> Void
  ) {
    let index = attribute(address)
    _ = attribute(title)
    inside(.link, value: index, content)
  }

  mutating func passage(_ label: String, _ content: (inout TextBuilder) -> Void) {
    inside(.passage, value: attribute(label), content)
  }

  mutating func html(_ tag: String, _ content: (inout TextBuilder) -> Void) {
    inside(.html, value: attribute(tag), content)
  }

  mutating func codeBlock(_ info: String?, _ words: String) {
    inside(.codeBlock, value: info.map { attribute($0) } ?? -1) { $0.say(words) }
  }

  mutating func list(_ first: Int, _ items: [String]) {
    inside(.list, value: first) { list in
      for item in items { list.inside(.item) { $0.paragraph(item) } }
    }
  }

  /// A row of cells; each with its alignment, 0 to 3.
  mutating func row(isHead: Bool, _ cells: [(String, Int)]) {
    inside(.tableRow, value: isHead ? 1 : 0) { row in
      for (words, alignment) in cells {
        row.inside(.tableCell, value: alignment) { if !words.isEmpty { $0.say(words) } }
      }
    }
  }

  mutating func inside(
    _ element: ChapterText.Element, value: Int = 0, _ content: (inout TextBuilder) -> Void
  ) {
    append(element, .enter, value)
    content(&self)
    append(element, .exit, value)
  }

  mutating func append(
    _ element: ChapterText.Element, _ phase: ChapterText.Phase, _ value: Int = 0
  ) {
    let end = text.text.count
    text.events.append(
      .init(element, phase, value: Int32(value), text: end..<end, source: end))
  }

  private mutating func leaf(_ element: ChapterText.Element, _ words: String, value: Int = 0) {
    let start = text.text.count
    text.text.append(contentsOf: words.utf8)
    text.events.append(
      .init(
        element, .leaf, value: Int32(value), text: start..<text.text.count, source: start))
  }

  private mutating func attribute(_ string: String) -> Int {
    text.attributes.append(string)
    return text.attributes.count - 1
  }
}
