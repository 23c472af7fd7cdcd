import Manuscript
import Publishing

/// The rendered inside of a chapter without title, for comparing with expected markup.
func rendered(
  flavour: XHTMLBody.Flavour = .epub, images: [PlacedImage?] = [], links: [String: String] = [:],
  _ build: (inout TextBuilder) -> Void
) -> String {
  var options = XHTMLBody.Options(flavour, phrases: Phrases(language: "en"))
  options.links = links
  let bytes = XHTMLBody.render(
    TextBuilder.make(build), as: Section(handle: "one", title: "One", opening: []),
    images: images, options: options)
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  // The section's tags, and in the web flavour its hidden heading.
  return lines.dropFirst(flavour == .epub ? 1 : 4).dropLast().joined(separator: "\n")
}

/// A whole section with its opening.
func renderedSection(
  _ section: Section, flavour: XHTMLBody.Flavour = .epub, _ text: ChapterText
) -> String {
  String(
    decoding: XHTMLBody.render(
      text, as: section, images: [],
      options: XHTMLBody.Options(flavour, phrases: Phrases(language: "en"))),
    as: UTF8.self)
}
