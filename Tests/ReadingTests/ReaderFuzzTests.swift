import Manuscript
import Reading
import TestSupport
import Testing

/// Random mutations of samples: nothing that a person can type may stop a reader.
@Suite struct ReaderFuzzTests {
  private static let header = """
    title: The Storm: Part Two
    pov: mara
    characters: Mara, Tobias       # present
    when: 1887-11-03 21:30
    changes: [{who: tobias, what: status, to: injured}]
    must: [Mara finds the ledger's last page]
    beats:
      - the climb: Åsa
      - 'Tis "broken"
    target: 1800
    about: |
      Mara climbs.
    """
  private static let story = """
    title: The Lamplighter's Ledger: A Novel
    authors: [{name: A. Writer, sort: "Writer, A."}]
    language: en_GB
    series: {name: Skerry, number: 2}
    export: [epub, html]
    editions: {beta: {chapters: 1-20}}
    checks: {rules: {similar-names: off}}
    opening: ["{title}"]
    """
  private static let bible = """
    characters:
      Mara: {name: Mara van Quill, relations: [sister of Tobias from a], hair from b until c: red}
      Tobias: Tobias Quill
    places: {Skerry Light: {at: [55.1, -6.2], travel: [{to: inn, takes: 2 h}], name: {de: Å}}}
    rules: ["The lamp, never."]
    objects: {ledger: {held-by: [Mara from the-storm, {who: x}]}}
    events: [{id: wreck, what: it, facts: [{field: a, value: b, source: {chapter: c}}]}]
    """
  private static let pieces = [
    "\t", "\n", "\r", "- ", ": ", ":", "'", "\"", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">",
    "%", "@", "`", ",", "---", "\u{0}", "é", "\u{FEFF}", " from ", " until ", " of ", "\\", "? ",
    "x",
  ].map { Array($0.utf8) }

  private static func mutated(_ bytes: [UInt8], by random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      let at = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
      case 1: bytes.removeSubrange(at..<min(at + random.below(12), bytes.count))
      case 2: bytes.insert(contentsOf: bytes[at..<min(at + random.below(20), bytes.count)], at: at)
      default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: at)
      }
    }
    return bytes
  }

  /// Every range must lie in the bytes that were read.
  private static func fits(_ diagnostics: [Diagnostic], _ count: Int) -> Bool {
    diagnostics.allSatisfy { diagnostic in
      let ranges = [diagnostic.range].compactMap { $0 } + diagnostic.notes.map(\.range)
      return ranges.allSatisfy { $0.bytes.lowerBound >= 0 && $0.bytes.upperBound <= count }
    }
  }

  @Test func survivesRandomHeaders() {
    var random = SplitMix(seed: 1)
    var failures = 0
    for _ in 0..<8_000 {
      let bytes = Self.mutated(Array(Self.header.utf8), by: &random)
      let read = HeaderReader.read(bytes[...], name: "s")
      if !Self.fits(read.diagnostics, bytes.count) { failures += 1 }
      let file = ChapterFile.split(Array("---\n".utf8) + bytes, name: "s")
      if file.bodyStart > bytes.count + 4 { failures += 1 }
    }
    #expect(failures == 0)
  }

  @Test func survivesRandomStories() {
    var random = SplitMix(seed: 2)
    let guesses = StoryGuesses(title: "T", language: "en", identifier: "urn:x:1")
    var failures = 0
    for _ in 0..<6_000 {
      let bytes = Self.mutated(Array(Self.story.utf8), by: &random)
      let read = StoryReader.read(bytes, guesses: guesses)
      if !Self.fits(read.diagnostics, bytes.count) { failures += 1 }
    }
    #expect(failures == 0)
  }

  @Test func survivesRandomBibles() {
    var random = SplitMix(seed: 3)
    var failures = 0
    for _ in 0..<6_000 {
      let bytes = Self.mutated(Array(Self.bible.utf8), by: &random)
      let read = BibleReader.read([.init(path: "bible.yaml", bytes: bytes)])
      if !Self.fits(read.diagnostics, bytes.count) { failures += 1 }
      if read.bible.entries.count < read.bible.resolve("mara").count { failures += 1 }
    }
    #expect(failures == 0)
  }
}
