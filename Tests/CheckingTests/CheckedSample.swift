import Checking
import Manuscript
import Reading

/// A story of headers and a bible, as rules see it.
enum CheckedSample {
  /// A story made of headers and of bible.yaml.
  ///
  /// There is one chapter for each header, in reading order, with handles
  /// `a`, `b`, `c` and so on.
  static func story(
    _ headers: [String], bible: String = "", scenes: [Int: [ChapterText.Scene]] = [:],
    settings: Story = Story(title: "T", language: "en", identifier: "urn:x")
  ) -> CheckedStory {
    let chapters = headers.enumerated().map { index, yaml in
      let handle = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
      let header = HeaderReader.read(Array(yaml.utf8)[...], name: handle).header
      var facts = ChapterFacts(
        handle: header.id?.value ?? handle, path: "chapters/0\(index + 1)-\(handle).md",
        header: header, title: handle)
      facts.scenes = scenes[index] ?? []
      return facts
    }
    let file = BibleReader.File(path: "bible.yaml", bytes: Array(bible.utf8))
    let read = BibleReader.read([file]).bible
    return CheckedStory(
      story: settings, bible: read,
      names: BibleNames(read), chapters: chapters)
  }
}
