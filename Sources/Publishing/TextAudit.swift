package import Manuscript

/// Checks that a rendered chapter holds the words of its text: all of them, in order, and no others.
///
/// It reads the output as a browser would and knows nothing of how it was made. Compared are ASCII
/// letters and digits and every byte of other characters; paragraphs, headings, scene breaks, lists
/// and list items, each with the letters before it; and the first number of each numbered list.
/// What the book adds of its own is passed over: the opening (`header`), captions (`figcaption`),
/// note marks and links back (`a` with their classes), the text for a missing picture, and
/// whatever stands in `head`, `nav`, `footer`, `script` or `style`.
package struct TextAudit {
  /// The first place at which output and text are not the same.
  package struct Difference: Error, Sendable, Equatable {
    /// What does not agree: what the text has at the place, or what the output has after its end.
    package enum Kind: String, Sendable {
      case words, paragraph, heading, list, item
      case sceneBreak = "scene break"
    }

    package var kind: Kind
    /// Up to 24 bytes of text on each side of the place, as the chapter has them.
    package var expected: String
    /// The same of the output, without markup; empty at its end.
    package var found: String
    /// Byte of the chapter's body.
    package var source: Int
  }

  /// The first difference, or `nil` where there is none.
  ///
  /// `rendered` is a section as ``XHTMLBody`` renders it, or a page that holds one section;
  /// `titleIsInText` is as in ``Section``.
  ///
  /// - Complexity: O(*bytes*), without allocation where all is well.
  package static func difference(
    _ rendered: [UInt8], from text: ChapterText, titleIsInText: Bool = false
  ) -> Difference? {
    var reader = AuditReader(
      output: rendered, expected: text.text, events: text.events, titleIsInText: titleIsInText)
    guard let kind = reader.firstDifference() else { return nil }
    return Difference(
      kind: kind, expected: AuditReader.context(text.text, around: reader.place),
      found: AuditReader.words(rendered, around: reader.index),
      source: text.source(of: reader.place))
  }
}
