/// What a document of the book is, in the order in which shops and readers expect them.
package enum SectionKind: String, Sendable, CaseIterable {
  case dedication, epigraph, foreword, preface, introduction, prologue
  case part, chapter, epilogue
  case afterword, acknowledgements, appendix
  case aboutTheAuthor = "about-the-author"

  /// The third of the book that it stands in.
  package enum Placement: Int, Sendable, Comparable {
    case front, body, back

    package static func < (left: Placement, right: Placement) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The term of EPUB's structural vocabulary.
    var epubType: StaticString {
      switch self {
      case .front: "frontmatter"
      case .body: "bodymatter"
      case .back: "backmatter"
      }
    }
  }

  package var placement: Placement {
    switch self {
    case .dedication, .epigraph, .foreword, .preface, .introduction: .front
    case .prologue, .part, .chapter, .epilogue: .body
    case .afterword, .acknowledgements, .appendix, .aboutTheAuthor: .back
    }
  }

  /// The term of EPUB's structural vocabulary that has a DPUB-ARIA role of the same name; the
  /// vocabulary has none for a page about the author.
  var epubType: StaticString? {
    switch self {
    case .dedication: "dedication"
    case .epigraph: "epigraph"
    case .foreword: "foreword"
    case .preface: "preface"
    case .introduction: "introduction"
    case .prologue: "prologue"
    case .part: "part"
    case .chapter: "chapter"
    case .epilogue: "epilogue"
    case .afterword: "afterword"
    case .acknowledgements: "acknowledgments"
    case .appendix: "appendix"
    case .aboutTheAuthor: nil
    }
  }

  /// The kind that a file in front/ or back/ asks for by its handle; `nil` for other names.
  package init?(handle: String) {
    switch handle {
    case "acknowledgments": self = .acknowledgements
    case "about-the-authors", "about-author": self = .aboutTheAuthor
    case "part", "chapter": return nil
    default: self.init(rawValue: handle)
    }
  }
}
