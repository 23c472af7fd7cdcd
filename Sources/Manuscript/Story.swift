/// What the book is: story.yaml with every short form in its long form, guesses filled in.
package struct Story: Sendable, Equatable {
  /// Somebody who made the book.
  package struct Author: Sendable, Equatable {
    package var name: String
    /// The name as a catalogue sorts it, such as `Stoker, Bram`; `nil` where it is not given.
    package var sort: String?
    /// A MARC relator code such as `aut`, `ill`, `trl`, `edt`.
    package var role: String

    package init(name: String, sort: String? = nil, role: String = "aut") {
      self.name = name
      self.sort = sort
      self.role = role
    }
  }

  /// The series the book stands in.
  package struct Series: Sendable, Equatable {
    package var name: String
    package var number: String?
    /// Whether threads may stay open at the end of the book.
    package var isOpen: Bool

    package init(name: String, number: String? = nil, isOpen: Bool = false) {
      self.name = name
      self.number = number
      self.isOpen = isOpen
    }
  }

  /// How the prose is meant to sound; for drafting and checks.
  package struct Prose: Sendable, Equatable {
    package var person: String?
    package var tense: String?
    package var about: String?

    package init(person: String? = nil, tense: String? = nil, about: String? = nil) {
      self.person = person
      self.tense = tense
      self.about = about
    }
  }

  /// A named selection of chapters that is exported together.
  package struct Edition: Sendable, Equatable {
    package var name: String
    package var chapters: String?
    package var status: String?
    package var note: String?

    package init(name: String, chapters: String? = nil, status: String? = nil, note: String? = nil)
    {
      self.name = name
      self.chapters = chapters
      self.status = status
      self.note = note
    }
  }

  /// How a chapter's Markdown is read.
  package enum Markdown: String, Sendable { case prose, commonmark }

  /// What separates paragraphs: a blank line, or every line end.
  package enum Paragraphs: String, Sendable { case blankLine = "blank-line", lines }

  /// Whether builds may make what is asked for and missing.
  package enum Generate: String, Sendable { case never, missing }

  /// What ``export`` can list.
  package enum Format: String, Sendable, CaseIterable {
    case epub, html
    case htmlSingle = "html-single"
    case audio, manuscript, markdown, json, index
  }

  package var title: String
  package var subtitle: String?
  package var authors: [Author]
  /// A BCP 47 tag, such as `en-GB`.
  package var language: String
  /// A URN or URI by which shops know the book.
  package var identifier: String
  package var series: Series?
  /// The date of publication as written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  package var published: String?
  package var rights: String?
  package var description: String?
  /// An image path relative to the story, and where it is named.
  package var cover: Located<String>?
  /// Lines above each chapter, with `{number}`, `{number-word}`, `{title}`, `{pov}`, `{part}`.
  package var opening: [String]
  package var prose: Prose
  package var calendar: StoryCalendar
  /// The date of `day 1`, as typed.
  package var begins: Located<String>?
  /// How fast people travel, by means, in kilometres an hour.
  package var speeds: [String: Double]
  package var export: [Format]
  package var editions: [Edition]
  package var markdown: Markdown
  package var paragraphs: Paragraphs
  package var generate: Generate
  /// Severity by rule code, as written: `off`, `note`, `warning`, `error`.
  package var rules: [String: String]
  /// Top-level keys that the tool does not know, kept for templates: scalars only, as typed.
  package var extra: [String: String]

  package init(title: String, language: String, identifier: String) {
    self.title = title
    self.language = language
    self.identifier = identifier
    authors = []
    opening = ["{title}"]
    prose = Prose()
    calendar = .gregorian
    speeds = [:]
    export = [.epub, .html]
    editions = []
    markdown = .prose
    paragraphs = .blankLine
    generate = .never
    rules = [:]
    extra = [:]
  }
}
