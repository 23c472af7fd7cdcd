import Manuscript

/// Puts the findings of a body into words.
enum BodyDiagnostics {
  /// The diagnostics in reading order; each dropped tag and the note on open edits once.
  static func diagnostics(
    _ findings: [(finding: BodyFinding, range: Range<Int>)], unit: SourceUnit
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    let edits = findings.count { $0.finding == .criticMarkup }
    return findings.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .compactMap { _, found in
        let range = SourceRange(unit, found.range)
        switch found.finding {
        case .droppedTag(let name):
          return seen.insert(name).inserted ? .droppedTag(name, at: range) : nil
        case .criticMarkup:
          return seen.insert("{").inserted ? .openEdits(edits, at: range) : nil
        case .conflict: return seen.insert("<<<").inserted ? .conflict(at: range) : nil
        case .unclosedComment: return .unclosedComment(at: range)
        case .unclosedFence: return .unclosedFence(at: range)
        case .embed: return .embed(at: range)
        case .undefinedNote(let label): return .undefinedNote(label, at: range)
        case .repeatedNote(let label): return .repeatedNote(label, at: range)
        case .unusedNote(let label): return .unusedNote(label, at: range)
        case .missingAlt: return .missingAlt(at: range)
        case .runTogether: return .runTogether(at: range)
        case .linkDefinition: return .linkDefinition(at: range)
        case .unread: return .unread(at: range)
        }
      }
  }
}

extension Diagnostic {
  fileprivate static func conflict(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "conflict-marks",
      "a merge left its marks here: two versions of this chapter stand in one file, so it is left out",
      at: range,
      help: ["Keep one version, delete the lines that begin with <<<<<<<, ======= and >>>>>>>."])
  }

  fileprivate static func unclosedComment(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "comment-unclosed",
      "a comment opens here and never closes: it is printed, so that no text is lost", at: range,
      help: ["Close it with -->, or delete the <!--."])
  }

  fileprivate static func unclosedFence(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "code-fence-unclosed",
      "a block of code opens here and never closes: it is read as prose, so that no text is lost",
      at: range,
      help: [
        "Delete the line of ``` (a scene break is * * *), or close the block with the same line."
      ])
  }

  fileprivate static func openEdits(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .note, "open-edits",
      count == 1
        ? "an edit is still open here: the text is printed as it was before it"
        : "\(count) edits are still open in this chapter: the text is printed as it was before them",
      at: range, help: ["Accept or reject the {++ ++}, {-- --} and {~~ ~~} marks in your editor."])
  }

  fileprivate static func embed(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "embed-left-out", "an embed in double brackets is not printed", at: range,
      help: ["Write an image as ![what it shows](../images/name.png)."])
  }

  fileprivate static func droppedTag(_ name: String, at range: SourceRange) -> Diagnostic {
    let isHidden = name == "script" || name == "style"
    return Diagnostic(
      .warning, "html-dropped",
      isHidden
        ? "<\(name)> has no place in a book: it is left out with all that stands in it"
        : "<\(name)> is not kept in books: the tag is left out, its text stays", at: range,
      help: ["Use Markdown, or one of the tags that stay: em, strong, sub, sup, small, u, s, br."])
  }

  fileprivate static func undefinedNote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "footnote-undefined",
      "the footnote [^\(label)] has no text: its mark is printed as typed", at: range,
      help: ["Add a line that begins with [^\(label)]: and the note, anywhere in this chapter."])
  }

  fileprivate static func repeatedNote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "footnote-repeated",
      "the footnote [^\(label)] has a text already: this one is printed as a paragraph", at: range,
      help: ["Give this note a label of its own, here and at its mark."])
  }

  fileprivate static func unusedNote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "footnote-unused",
      "no mark refers to the footnote [^\(label)]: it is printed behind the others", at: range,
      help: ["Put [^\(label)] where the note belongs, or delete the note."])
  }

  fileprivate static func missingAlt(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "alt-missing",
      "this image has no description: readers who cannot see it get nothing",
      at: range, help: ["Say between the brackets what it shows: ![A harbour at dusk](…)."])
  }

  fileprivate static func runTogether(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "paragraphs-run-together",
      "no blank lines stand between these lines, so they are printed as one paragraph", at: range,
      help: ["Put a blank line between paragraphs, or write `paragraphs: lines` in story.yaml."])
  }

  fileprivate static func linkDefinition(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, "link-definition",
      "Markdown reads this line as the address of a link, so its words are not printed", at: range,
      help: ["Put a backslash before the [ if it is prose: \\[Exeunt]: silence."])
  }

  fileprivate static func unread(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, "text-not-understood",
      "the text from here on could not be followed letter by letter, so the chapter is left out",
      at: range,
      help: [
        "Simplify the markup around this place. Please report the file: this is a fault of fabula."
      ])
  }
}
