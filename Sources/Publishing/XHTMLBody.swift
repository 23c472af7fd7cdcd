package import Manuscript

/// Renders one section of the book as a `<section>` element: opening, text, notes.
///
/// The result depends on the section alone, never on its neighbours, so that it can be kept while
/// the pages around it change; see ``EPUBPage``, ``WebPage`` and ``SinglePage`` for what goes
/// around it. It is well-formed whatever the events are: an `exit` closes what is open inside it,
/// one without `enter` is ignored.
package struct XHTMLBody {
  /// The two ways to write the same elements.
  package enum Flavour: UInt8, Sendable {
    /// XHTML with `epub:type`, and for each such term the ARIA role of the same meaning.
    case epub
    /// HTML with the DPUB-ARIA roles only.
    case web
  }

  /// What a section's rendering depends on beside its text.
  package struct Options: Sendable, Equatable {
    package var flavour: Flavour

    /// Set before every id, so that several sections can share a page; empty, or a file stem and `.`, which no stem holds.
    package var idPrefix = ""

    /// The level of the section's title: 1, or 2 where the page has a title of its own.
    package var titleLevel = 1

    /// Where the chapters' files are in the output, by the address that other chapters use, such as
    /// `02-arrival.md`, or `02-arrival.md#x` for a place in one.
    package var links: [String: String] = [:]

    package var phrases: Phrases

    package init(_ flavour: Flavour, phrases: Phrases) {
      self.flavour = flavour
      self.phrases = phrases
    }
  }

  /// An element that waits for its end.
  struct Open {
    var element: ChapterText.Element
    /// The end tag; empty where nothing was opened.
    var close: StaticString
    var value: Int32 = 0
  }

  let text: ChapterText
  let section: Section
  let images: [PlacedImage?]
  let options: Options
  let marks: NoteMarks
  let titleHeading: TitleHeading
  let headingIDs: HeadingIDs

  var out: ByteBuffer
  var open: [Open] = []
  /// Source levels of the headings that the current place is under; their count is the depth.
  var headings: [Int32] = []
  /// How many marks of each note have been printed.
  var printedMarks: [Int]
  /// Marks inside a link; `<a>` does not nest, so they follow it.
  var pendingMarks: [Int] = []
  var verseDepth = 0
  var linkDepth = 0
  /// Whether the next paragraph follows the opening, a heading or a scene break.
  var isAfterBreak = true
  var isInNotes = false

  /// The section as bytes of (X)HTML.
  ///
  /// `images` are by the index of ``ChapterText/images``; `nil`, or no entry, where the picture is
  /// missing: its alternative text is printed instead.
  ///
  /// - Complexity: O(*bytes* + *events*).
  package static func render(
    _ text: ChapterText, as section: Section, images: [PlacedImage?], options: Options
  ) -> [UInt8] {
    var body = XHTMLBody(text, section, images, options)
    unsafe text.text.withUnsafeBufferPointer { unsafe body.renderSection($0) }
    return body.out.bytes
  }

  private init(
    _ text: ChapterText, _ section: Section, _ images: [PlacedImage?], _ options: Options
  ) {
    self.text = text
    self.section = section
    self.images = images
    self.options = options
    marks = NoteMarks(text)
    titleHeading = TitleHeading(text, section)
    headingIDs = HeadingIDs(text)
    out = ByteBuffer(capacity: text.text.count + text.events.count * 8 + 1024)
    printedMarks = Array(repeating: 0, count: marks.count.count)
  }

  var isEPUB: Bool { options.flavour == .epub }

  private mutating func renderSection(_ bytes: UnsafeBufferPointer<UInt8>) {
    let hasTitle = section.headingLine != nil || !isEPUB
    out.append("<section")
    if let type = section.kind.epubType {
      appendType(type, role: true)
    }
    out.append(" class=\"")
    out.append(markup: section.kind.rawValue)
    out.append("\"")
    if !options.idPrefix.isEmpty {
      out.append(" id=\"")
      out.append(text: String(options.idPrefix.dropLast()))
      out.append("\"")
    }
    if let language = section.language.map(LanguageTag.checked) {
      appendLanguage(language)
    }
    if hasTitle {
      out.append(" aria-labelledby=\"")
      out.append(text: options.idPrefix)
      out.append("title\">\n")
    } else {
      out.append(" aria-label=\"")
      out.append(text: section.title)
      out.append("\">\n")
    }
    unsafe renderOpening(bytes)
    unsafe renderEvents(titleHeading.bodyEvents(text.events.count), bytes)
    if isInNotes { out.append("</section>\n") }
    out.append("</section>\n")
  }

  private mutating func renderOpening(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let headingLine = section.headingLine else {
      // A web page needs a heading for screen readers; e-readers might show what is hidden.
      if !isEPUB {
        out.append("<header class=\"unseen\">\n")
        appendTitleStart()
        out.append(text: section.title)
        out.append(markup: "</h\(options.titleLevel)>\n</header>\n")
      }
      return
    }
    // A title that stands further down is printed there, in the order of the writer's words.
    let lines = section.opening.indices.filter { $0 != headingLine || !titleHeading.isFurtherDown }
    guard !lines.isEmpty else { return }
    out.append("<header>\n")
    for line in lines {
      if line == headingLine {
        appendTitleStart()
        if titleHeading.isFirst {
          unsafe renderEvents(titleHeading.content, bytes)
        } else {
          out.append(text: section.opening[line])
        }
        out.append(markup: "</h\(options.titleLevel)>\n")
      } else {
        out.append(line < headingLine ? "<p class=\"above\">" : "<p class=\"below\">")
        out.append(text: section.opening[line])
        out.append("</p>\n")
      }
    }
    out.append("</header>\n")
  }

  mutating func appendTitleStart() {
    out.append(markup: "<h\(options.titleLevel) id=\"")
    out.append(text: options.idPrefix)
    out.append("title\">")
  }

  /// Handles a range of events, and closes what is still open at its end.
  private mutating func renderEvents(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let event = text.events[index]
      switch event.phase {
      case .enter: index = enter(event, at: index)
      case .exit: exit(event, at: index)
      case .leaf: unsafe leaf(event, bytes)
      }
      index += 1
    }
    while !open.isEmpty { closeLast() }
  }

  /// Appends `epub:type` where it is understood, and the role of the same name.
  mutating func appendType(_ type: StaticString, role: Bool) {
    if isEPUB {
      out.append(" epub:type=\"")
      out.append(type)
      out.append("\"")
    }
    if role {
      out.append(" role=\"doc-")
      out.append(type)
      out.append("\"")
    }
  }

  private mutating func appendLanguage(_ language: String) {
    out.append(" lang=\"")
    out.append(text: language)
    if isEPUB {
      out.append("\" xml:lang=\"")
      out.append(text: language)
    }
    out.append("\"")
    if LanguageTag.isRightToLeft(language) { out.append(" dir=\"rtl\"") }
  }
}
