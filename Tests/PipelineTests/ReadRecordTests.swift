import Manuscript
import Reading
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ReadRecordTests {
  private static let markdown = """
    ---
    title: The Storm
    pov: mara
    ---

    # The Storm

    ![A lamp](../a.png "At dusk") and [home](04-home.md#x).[^1] <blink>TK</blink>

    ---

    [^2]: Unused.
    [^1]: Ibid.
    """

  private func record(_ markdown: String, name: String = "storm") -> ReadRecord {
    let file = Array(markdown.utf8)
    let reader = ChapterReader(Story(title: "T", language: "en", identifier: "urn:x"))
    let finding = Diagnostic(
      .note, "sample", "here", at: SourceRange(SourceUnit(.body, name), 3..<9),
      notes: [.init("there", at: SourceRange(SourceUnit(.header, name), 0..<2))], help: ["x", "y"])
    return ReadRecord(reader.read(file, name: name), file: file, findings: [finding])
  }

  @Test(arguments: [markdown, "", "Only text.\n", "---\ntitle: A: B\n---\n", "<<<<<<< a\nb\n"])
  func comesBackAsItWas(markdown: String) throws {
    let record = record(markdown)
    let copy = try #require(ReadRecord(encoded: record.encoded()))
    #expect(copy.encoded() == record.encoded())
    let facts = record.facts(name: "storm", path: "p", fallbackTitle: "F")
    let copied = copy.facts(name: "storm", path: "p", fallbackTitle: "F")
    #expect(copied.0 == facts.0)
    #expect(copied.1 == facts.1)
  }

  @Test func holdsNoNameOfItsChapter() {
    #expect(
      record(Self.markdown, name: "storm").encoded()
        == record(Self.markdown, name: "other").encoded())
    let found = record(Self.markdown).facts(name: "other", path: "p", fallbackTitle: "F").1
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.range?.unit.name == "other" })
  }

  @Test func takesTheFilesNameWhereThereIsNoTitle() {
    #expect(record("Text.\n").facts(name: "a", path: "p", fallbackTitle: "F").0.title == "F")
    #expect(record(Self.markdown).facts(name: "a", path: "p", fallbackTitle: "F").0.titleIsInText)
  }

  @Test func survivesDamage() {
    let whole = record(Self.markdown).encoded()
    for length in 0..<whole.count { #expect(ReadRecord(encoded: Array(whole[..<length])) == nil) }
    var random = SplitMix(seed: 7)
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0...random.below(4) {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      // Whatever it is taken for, it is used without a trap.
      _ = ReadRecord(encoded: bytes)?.facts(name: "a", path: "p", fallbackTitle: "F")
    }
  }
}
