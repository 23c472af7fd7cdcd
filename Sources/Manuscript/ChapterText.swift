/// The prose of one chapter as a flat stream of events over one text buffer.
///
/// The stream is a tree written down in order: an element that holds others is an `enter` and an
/// `exit` event with its content between them; everything else is one `leaf`. ``text`` holds what a
/// reader reads and nothing else: no markup, no comment, line ends unified to `\n`.
package struct ChapterText: Sendable, Equatable {
  /// What an event stands for; the comments name the use of ``Event/value``.
  package enum Element: UInt8, Sendable {
    // Blocks.
    /// A run of prose.
    case paragraph
    /// value: level, 1...6.
    case heading
    /// A leaf.
    case sceneBreak
    /// A block quote without label.
    case quote
    /// A labelled block quote; value: attribute index of the label, such as `letter` or `verse`.
    case passage
    /// value: -1 for bullets, else the first number.
    case list
    case item
    /// Preformatted text; value: attribute index of the info string, or -1. Holds text leaves.
    case codeBlock
    case table
    /// value: 1 in the head, 0 in the body.
    case tableRow
    /// value: 0 no alignment, 1 left, 2 centre, 3 right.
    case tableCell
    /// A footnote's body; value: index in ``ChapterText/notes``. All of them follow the main text.
    case note
    // Inline.
    /// A leaf; its bytes are ``Event/text``.
    case text
    case emphasis
    case strong
    /// A leaf; its bytes are ``Event/text``.
    case code
    /// value: attribute index of the URL; the title, empty where there is none, is the next one.
    case link
    /// A leaf; value: index in ``ChapterText/images``.
    case image
    /// A line end in the source that is only a space to the reader; a leaf, its text is `\n`.
    case softBreak
    /// A line end that the reader sees; a leaf, its text is `\n`.
    case lineBreak
    /// A footnote mark; a leaf; value: index in ``ChapterText/notes``.
    case noteReference
    /// A safe piece of raw HTML: a tag name from ``ChapterText/safeTags``; value: attribute index.
    case html
    /// Where a `<!-- scene: … -->` comment stands; a leaf; value: index in ``ChapterText/scenes``.
    case scene
  }

  package enum Phase: UInt8, Sendable { case enter, exit, leaf }

  /// One step through the text; 20 bytes.
  package struct Event: Sendable, Equatable {
    package var element: Element
    package var phase: Phase
    /// See ``Element``.
    package var value: Int32
    /// The first byte of ``ChapterText/text``; for `enter` and `exit`, where the content starts or ends.
    package var lower: Int32
    /// The end of the text, half open; equal to `lower` for `enter` and `exit`.
    package var upper: Int32
    /// Byte of the body where the element's source starts (`enter`, `leaf`) or ends (`exit`).
    package var source: Int32

    package init(
      _ element: Element, _ phase: Phase, value: Int32 = 0, text: Range<Int>, source: Int
    ) {
      self.element = element
      self.phase = phase
      self.value = value
      lower = Int32(truncatingIfNeeded: text.lowerBound)
      upper = Int32(truncatingIfNeeded: text.upperBound)
      self.source = Int32(truncatingIfNeeded: source)
    }

    /// The bytes of ``ChapterText/text`` that the event covers.
    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  /// A stretch of text that stands in the body byte for byte.
  ///
  /// Text between two runs comes from an escape, an entity or a line end.
  package struct Run: Sendable, Equatable {
    package var text: Int32
    package var source: Int32
    package var count: Int32

    package init(text: Int, source: Int, count: Int) {
      self.text = Int32(truncatingIfNeeded: text)
      self.source = Int32(truncatingIfNeeded: source)
      self.count = Int32(truncatingIfNeeded: count)
    }
  }

  /// A footnote, in the order of the first mark that refers to it.
  package struct Note: Sendable, Equatable {
    /// As typed between `[^` and `]`.
    package var label: String

    package init(label: String) { self.label = label }
  }

  /// An image as the chapter names it.
  package struct Image: Sendable, Equatable {
    /// As typed, percent escapes undone: relative to the chapter's folder, else to the story; from
    /// the story if it starts with `/`.
    package var path: String
    package var alt: String
    /// Shown below the picture; empty where there is none.
    package var title: String
    /// Where in the body.
    package var source: Range<Int>

    package init(path: String, alt: String, title: String, source: Range<Int>) {
      self.path = path
      self.alt = alt
      self.title = title
      self.source = source
    }
  }

  /// The header of one scene, from a `<!-- scene: {…} -->` comment.
  package struct Scene: Sendable, Equatable {
    package var place: Located<String>?
    package var when: Located<String>?
    package var pov: Located<String>?
    package var toldAs: Located<String>?
    package var characters: [Located<String>]?
    /// Text offset at which the scene starts.
    package var start: Int

    package init(start: Int) { self.start = start }
  }

  /// A `<!-- allow: RULE reason -->` comment: findings of the rule are meant in the block behind it.
  package struct Allowance: Sendable, Equatable {
    /// As typed; empty where the comment names none.
    package var rule: String
    package var reason: String
    /// The comment, in bytes of the body.
    package var source: Range<Int>
    /// The block that it speaks of: the one that holds it, else the next; bytes of the body.
    package var covers: Range<Int>

    package init(rule: String, reason: String, source: Range<Int>, covers: Range<Int>) {
      self.rule = rule
      self.reason = reason
      self.source = source
      self.covers = covers
    }
  }

  /// How much there is, for display and for the check that an export holds all of it.
  package struct Counts: Sendable, Equatable {
    package var words = 0
    /// ASCII letters and digits, and every byte of other characters.
    package var letters = 0
    package var paragraphs = 0
    package var sceneBreaks = 0
    package var headings = 0

    package init() {}
  }

  /// Tags of raw HTML that survive; all others are dropped, their text is kept.
  package static let safeTags: Set<String> = [
    "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "u", "var",
  ]

  package var text: [UInt8]
  package var events: [Event]
  package var runs: [Run]
  package var attributes: [String]
  package var notes: [Note]
  package var images: [Image]
  package var scenes: [Scene]
  package var allowances: [Allowance]
  package var counts: Counts

  /// Whether nobody has written anything: no text, no image, no scene break.
  package var isEmpty: Bool { text.isEmpty && images.isEmpty && counts.sceneBreaks == 0 }

  package init() {
    text = []
    events = []
    runs = []
    attributes = []
    notes = []
    images = []
    scenes = []
    allowances = []
    counts = Counts()
  }

  /// The byte of the body that a byte of ``text`` stands for; ends map to ends.
  ///
  /// - Complexity: O(log *runs*).
  package func source(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= offset { low = middle } else { high = middle }
    }
    guard low < runs.count else { return 0 }
    let run = runs[low]
    return Int(run.source) + min(max(offset - Int(run.text), 0), Int(run.count))
  }
}
