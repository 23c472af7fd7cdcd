/// What a chapter's header says, every short form in its long form.
///
/// An absent key is `nil` or empty: it is inferred later, and never checked.
package struct ChapterHeader: Sendable, Equatable {
  /// Something that becomes different in this chapter.
  package struct Change: Sendable, Equatable {
    package var who: Located<String>
    package var what: Located<String>
    package var to: Located<String>
    /// When or where in the chapter, as typed.
    package var at: Located<String>?
    package var because: Located<String>?

    package init(
      who: Located<String>, what: Located<String>, to: Located<String>,
      at: Located<String>? = nil, because: Located<String>? = nil
    ) {
      self.who = who
      self.what = what
      self.to = to
      self.at = at
      self.because = because
    }
  }

  /// An object that changes hands or is used in this chapter.
  package struct Handling: Sendable, Equatable {
    package enum Act: String, Sendable, CaseIterable { case gains, loses, uses }

    package var act: Act
    package var object: Located<String>
    /// `nil` where the chapter's point of view is meant.
    package var who: Located<String>?

    package init(_ act: Act, _ object: Located<String>, who: Located<String>? = nil) {
      self.act = act
      self.object = object
      self.who = who
    }
  }

  /// How a chapter stands to the story's present; other words are kept as typed in `toldAs`.
  package static let tellings = [
    "now", "flashback", "dream", "vision", "frame", "letter", "hypothetical",
  ]

  /// How far along a chapter is, in order.
  package static let statuses = ["outline", "draft", "revised", "final"]

  package var id: Located<String>?
  package var title: Located<String>?
  /// What the reader sees instead of the counted number.
  package var number: Located<String>?
  /// False for a prologue that is not counted.
  package var isNumbered: Bool
  /// A part's name; `none` ends a part.
  package var part: Located<String>?
  package var language: Located<String>?
  package var pov: Located<String>?
  /// Who is present; `nil` when the key is absent.
  package var characters: [Located<String>]?
  /// Who is only spoken of.
  package var mentions: [Located<String>]?
  /// Who is present though the text never names them.
  package var silent: [Located<String>]
  package var place: Located<String>?
  /// The time as typed, under `when`, `date` or `time`.
  package var when: Located<String>?
  package var toldAs: Located<String>?
  package var plotlines: [Located<String>]
  package var events: [Located<String>]
  package var changes: [Change]
  /// In the order written.
  package var objects: [Handling]
  /// How the moon stands, as typed, such as `full`.
  package var moon: Located<String>?
  package var about: Located<String>?
  package var must: [Located<String>]
  package var mustNot: [Located<String>]
  package var beats: [Located<String>]
  /// The length to aim at, in words.
  package var target: Located<Int>?
  package var status: Located<String>?
  package var generate: Located<String>?
  /// `never`: no proposals for this chapter, and its text is never sent.
  package var ai: Located<String>?
  /// Keys that the tool does not know, as typed, in the order written.
  package var extra: [Located<String>]
  package var extraKeys: [String]

  /// Whether the header asks for a text: it says what the chapter is about or must hold.
  package var hasBrief: Bool {
    about != nil || !must.isEmpty || !beats.isEmpty
  }

  package init() {
    isNumbered = true
    plotlines = []
    events = []
    changes = []
    objects = []
    silent = []
    must = []
    mustNot = []
    beats = []
    extra = []
    extraKeys = []
  }
}
