private import Manuscript
package import Reading

/// What a build says at its end, for the person who wrote the book.
package struct BuildSummary: Sendable {
  /// A book that was made.
  package struct Output: Sendable {
    /// Relative to the story.
    package var path: String
    /// Words of all that was read, and words that are in the book.
    package var wordsIn: Int
    package var wordsOut: Int
    /// Whether the file is new; else it was already as it should be.
    package var wasWritten: Bool
    /// Whether something kept it from being made; the last good one stays.
    package var isHeld: Bool
    /// Whether there is one now, of this build or of an earlier one.
    package var isThere: Bool

    package init(
      path: String, wordsIn: Int, wordsOut: Int, wasWritten: Bool = true, isHeld: Bool = false,
      isThere: Bool = true
    ) {
      self.path = path
      self.wordsIn = wordsIn
      self.wordsOut = wordsOut
      self.wasWritten = wasWritten
      self.isHeld = isHeld
      self.isThere = isThere
    }
  }

  /// What became of a chapter since the last build.
  package struct Change: Sendable {
    /// As a reader knows it: `Chapter 12`, or a title.
    package var chapter: String
    package var words: Int
    /// `nil` for a chapter that is new.
    package var wordsBefore: Int?

    package init(chapter: String, words: Int, wordsBefore: Int?) {
      self.chapter = chapter
      self.words = words
      self.wordsBefore = wordsBefore
    }

    var line: String {
      guard let wordsBefore else { return "\(chapter) is new (\(Wording.count(words, "word")))." }
      let difference = words - wordsBefore
      guard difference != 0 else { return "\(chapter) changed." }
      return "\(chapter) changed (\(Wording.change(difference)) "
        + (abs(difference) == 1 ? "word)." : "words).")
    }
  }

  package var layout: StoryLayout
  package var words: Int

  /// What was taken for granted; `nil` where story.yaml says it.
  package var guess: StoryGuess?

  /// Whether there was no build before.
  package var isFirst: Bool
  package var outputs: [Output]
  package var changes: [Change]

  /// Titles of chapters without text.
  package var unwritten: [String]

  /// What became of the book's memory, where there is something to tell, a line each.
  package var news: [String] = []

  /// New folders and files of the tool, relative to the story; safe to delete.
  package var created: [String]

  /// What left this machine, a line each.
  package var sent: [String]

  package init(
    layout: StoryLayout, words: Int, guess: StoryGuess? = nil, isFirst: Bool,
    outputs: [Output] = [], changes: [Change] = [], unwritten: [String] = [],
    created: [String] = [], sent: [String] = []
  ) {
    self.layout = layout
    self.words = words
    self.guess = guess
    self.isFirst = isFirst
    self.outputs = outputs
    self.changes = changes
    self.unwritten = unwritten
    self.created = created
    self.sent = sent
  }

  /// The lines, each with its end.
  package var text: String {
    var lines: [String] = []
    if isFirst { lines += reading } else { lines += changed }
    if isFirst, !layout.chapters.isEmpty, let guess { lines += guessed(guess) }
    lines += outputs.map(line) + news
    if !unwritten.isEmpty {
      lines.append("Unwritten, so left out: \(Wording.sample(unwritten)).")
    }
    if isFirst {
      lines.append("Your files are as they were.")
      if !created.isEmpty {
        lines.append("New, and safe to delete: \(Wording.list(created)).")
      }
    }
    lines += sent.isEmpty ? ["Nothing left this machine."] : sent
    guard !layout.chapters.isEmpty else { return lines.map { $0 + "\n" }.joined() }
    if isFirst, guess != nil {
      lines.append("Go on with: fabula init (keeps title and author), fabula check")
    } else if isFirst {
      lines.append("Go on with: fabula check, fabula status")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var reading: [String] {
    let place = layout.folder.map { $0.isEmpty ? "this folder" : "\($0)/" } ?? "nowhere"
    guard !layout.chapters.isEmpty else { return ["Found no chapters to read."] + leftOut }
    return [
      "Read \(Wording.count(layout.chapters.count, "chapter")) with "
        + "\(Wording.count(words, "word")) from \(place)"
        + "\(ends)."
    ] + leftOut
  }

  private var leftOut: [String] {
    let items = layout.leftOut.map { "\($0.path) (\($0.reason.rawValue))" }
    return items.isEmpty ? [] : ["Left out: \(Wording.sample(items))."]
  }

  private var ends: String {
    guard let first = layout.chapters.first, let last = layout.chapters.last else { return "" }
    return layout.chapters.count == 1
      ? ": \(first.name.name)"
      : ", in the order of their names: first \(first.name.name), last \(last.name.name)"
  }

  private var changed: [String] {
    guard !changes.isEmpty else { return ["No chapter changed."] }
    let shown = changes.prefix(5).map(\.line)
    let more = changes.count - shown.count
    return shown + (more > 0 ? ["\(Wording.count(more, "more chapter")) changed."] : [])
  }

  private func guessed(_ guess: StoryGuess) -> [String] {
    let author =
      guess.author.map { "author \"\($0)\" (from git)" } ?? "no author (git names nobody)"
    let language =
      "language \(guess.language) (\(guess.isLanguageFromText ? "from the text" : "a guess"))"
    return [
      "There is no story.yaml, so I took: title \"\(guess.title)\" (from the folder), \(author), "
        + "\(language)."
    ]
  }

  private func line(_ output: Output) -> String {
    if output.isHeld {
      return "Not made: \(output.path)" + (output.isThere ? "; the last good one stays." : ".")
    }
    let left = output.wordsIn - output.wordsOut
    return (output.wasWritten ? "Made \(output.path)" : "\(output.path) is as it was")
      + ": \(Wording.count(output.wordsIn, "word")) in, \(Wording.number(output.wordsOut)) out"
      + (left == 0 ? "." : "; chapters with errors are left out.")
  }
}
