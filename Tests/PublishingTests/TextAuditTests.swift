import Foundation
import Manuscript
import Publishing
import Testing

@Suite struct TextAuditTests {
  static let section = Section(handle: "a", title: "One")

  static let text = TextBuilder.make {
    $0.paragraph("It was dark & still in Zürich.")
    $0.heading(2, "Noon")
    $0.paragraph("“No,” she said\u{7F}. 5 < 6.\u{FFFE}")
    $0.sceneBreak()
    $0.paragraph {
      $0.say("Then")
      $0.mark(0)
      $0.image("a.png", alt: "An alternative", title: "t")
    }
    $0.list(4, ["four", "five"])
    $0.paragraph { $0.image("b.png", alt: "Alone", title: "Caption") }
    $0.note(0, "A note.")
  }

  static func page(_ flavour: XHTMLBody.Flavour = .epub) -> String {
    renderedSection(section, flavour: flavour, text)
  }

  @Test(arguments: [XHTMLBody.Flavour.epub, .web])
  func acceptsWhatIsWhole(flavour: XHTMLBody.Flavour) {
    #expect(TextAudit.difference(Array(Self.page(flavour).utf8), from: Self.text) == nil)
  }

  @Test(arguments: [
    ("dark ", "", "words"), ("dark", "Dark", "words"), ("ü", "u", "words"), ("5", "", "words"),
    ("five", "five six", "words"), ("A note.", "", "words"), ("Then", "Then&#65;", "words"),
    ("&amp;", "&eacute;", "words"),
    ("<hr class=\"scene-break\"/>\n", "", "scene break"),
    ("<hr class=\"scene-break\"/>\n", "<hr/><hr/>", "paragraph"),
    ("<p class=\"first\">Then", "Then", "paragraph"),
    ("still in", "still</p><p>in", "heading"),
    ("<h2 id=\"at-noon\">Noon</h2>", "<p>Noon</p>", "heading"),
    ("<h2 id=\"at-noon\">Noon</h2>", "Noon", "heading"),
    ("start=\"4\"", "start=\"5\"", "list"), ("<ol start=\"4\">", "<ul>", "list"),
    ("<li><p>five", "<p>five", "item"),
    ("<figure>", "", "paragraph"),
  ])
  func noticesEachChange(old: String, new: String, kind: String) throws {
    let page = Self.page()
    let range = try #require(page.range(of: old), "the page has no \(old)")
    let changed = page.replacingCharacters(in: range, with: new)
    let difference = TextAudit.difference(Array(changed.utf8), from: Self.text)
    #expect(difference?.kind.rawValue == kind)
  }

  @Test func noticesABreakThatMoved() {
    let page = Self.page()
    let hr = "<hr class=\"scene-break\"/>\n"
    let moved = page.replacing(hr, with: "").replacing("<h2", with: hr + "<h2")
    #expect(TextAudit.difference(Array(moved.utf8), from: Self.text)?.kind == .heading)
  }

  @Test func noticesEachDroppedWord() {
    let page = Array(Self.page().utf8)
    var dropped = 0
    var isInTag = false
    var isSkipped = false
    for (index, byte) in page.enumerated() {
      if byte == UInt8(ascii: "<") {
        isInTag = true
        let rest = String(decoding: page[index...].prefix(60), as: UTF8.self)
        isSkipped =
          rest.hasPrefix("<header") || rest.hasPrefix("<h1") || rest.hasPrefix("<a class")
          || rest.hasPrefix("<span class") || rest.hasPrefix("<p class=\"missing")
          || rest.hasPrefix("<figcaption")
      }
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      if !isInTag, !isSkipped, isLetter, !Self.isArrow(page, index) {
        var cut = page
        cut.remove(at: index)
        #expect(TextAudit.difference(cut, from: Self.text) != nil, "byte \(index)")
        dropped += 1
      }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    #expect(dropped > 60)
  }

  @Test func saysWhereAndWhatIsDifferent() throws {
    let changed = Self.page().replacing("still", with: "stll")
    let difference = try #require(TextAudit.difference(Array(changed.utf8), from: Self.text))
    #expect(difference.source == 16)
    #expect(difference.expected == "It was dark & still in Zürich.Noon“No")
    #expect(difference.found.contains("dark &amp; stll in"))
  }

  @Test func readsBrokenPagesWithoutTrapping() throws {
    let page = Self.page()
    let bytes = Array(page.utf8)
    let end = try #require(page.utf8.firstRange(of: Array("A note".utf8))?.upperBound)
    let last = page.utf8.distance(from: page.startIndex, to: end)
    for length in 0..<last {
      #expect(TextAudit.difference(Array(bytes[..<length]), from: Self.text) != nil)
    }
    for junk in ["<", "</", "<p", "&", "&#", "&#x110000;", "<a class=\"", "\u{0}", "<>", "</>"] {
      #expect(TextAudit.difference(Array(junk.utf8), from: Self.text) != nil)
    }
  }

  private static func isArrow(_ page: [UInt8], _ index: Int) -> Bool {
    let arrow = Array("↩\u{FE0E}".utf8)
    return page[max(0, index - 5)..<min(page.count, index + 6)].contains(0xE2)
      && (0..<6).contains { offset in
        index >= offset && page[(index - offset)...].starts(with: arrow)
      }
  }
}
