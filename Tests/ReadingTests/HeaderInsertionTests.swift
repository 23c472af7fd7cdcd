import Manuscript
import Reading
import TestSupport
import Testing

@Suite("Adding keys to a header")
struct HeaderInsertionTests {
  private func added(_ text: String) -> String? {
    HeaderInsertion.adding(["pov: Mara", "place: quay"], to: Array(text.utf8), name: "x")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Keys go to the end of the header, and every other byte stays")
  func atTheEnd() {
    #expect(
      added("---\ntitle: A  # mine\n---\n\nText.\n")
        == "---\ntitle: A  # mine\npov: Mara\nplace: quay\n---\n\nText.\n")
    #expect(added("---\n---\nText.") == "---\npov: Mara\nplace: quay\n---\nText.")
  }

  @Test("A file without a header gets one")
  func withoutHeader() {
    #expect(added("Text.\n") == "---\npov: Mara\nplace: quay\n---\n\nText.\n")
    #expect(added("\nText.\n") == "---\npov: Mara\nplace: quay\n---\n\nText.\n")
    #expect(added("") == "---\npov: Mara\nplace: quay\n---\n")
  }

  @Test("Line ends and a byte order mark stay as they are")
  func lineEnds() {
    #expect(
      added("\u{FEFF}---\r\ntitle: A\r\n---\r\nText.\r\n")
        == "\u{FEFF}---\r\ntitle: A\r\npov: Mara\r\nplace: quay\r\n---\r\nText.\r\n")
    #expect(
      added("\u{FEFF}Text.\r\n")
        == "\u{FEFF}---\r\npov: Mara\r\nplace: quay\r\n---\r\n\r\nText.\r\n")
  }

  @Test("A header in braces and one that is not closed are left alone")
  func leftAlone() {
    #expect(added("---\n{title: A}\n---\nText.\n") == nil)
    #expect(added("---\ntitle: A\nText.\n") == nil)
  }

  @Test("Whatever the file holds, the body stays and the keys can be read")
  func fuzz() {
    var random = SplitMix(seed: 11)
    let pieces = ["---\n", "---", "\n", "\r\n", "title: A\n", "a", " ", "#", "- b\n", "{", "é"]
    for _ in 0..<3_000 {
      let text = (0..<random.below(9)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let before = Array(text.utf8)
      guard let after = HeaderInsertion.adding(["zeta: 1"], to: before, name: "x") else { continue }
      let (old, new) = (ChapterFile.split(before, name: "x"), ChapterFile.split(after, name: "x"))
      #expect(new.header != nil)
      #expect(
        after[new.bodyStart...].suffix(before.count - old.bodyStart) == before[old.bodyStart...])
      if let header = new.header {
        #expect(
          HeaderReader.read(after[header], name: "x").header.extraKeys.contains("zeta")
            || old.header != nil)
      }
    }
  }
}
