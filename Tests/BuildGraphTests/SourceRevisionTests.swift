import Foundation
import Testing

@testable import BuildGraph

@Suite struct SourceRevisionTests {
  private func sources(_ book: TinyBook) throws -> SourceRevision {
    SourceRevision(
      try book.open(), snapshot: nil, rehashed: .init(), now: nil)
  }

  @Test func readsReplacedBodiesInsteadOfTheFiles() throws {
    let book = try TinyBook()
    let sources = try sources(book)
    let draft = sources.replacing([
      "chapters/2.md": Array("draft".utf8), "chapters/9.md": Array("new".utf8),
    ])
    #expect(
      try draft.read("chapters/2.md") == .file(Array("draft".utf8), Digest(hashing: "draft")))
    #expect(try draft.digest("chapters/9.md") == Digest(hashing: "new"))
    #expect(try draft.digest("chapters/1.md") == Digest(hashing: "One\nalpha"))
    #expect(try draft.list("chapters")?.map(\.name) == ["1.md", "2.md", "9.md"])
    #expect(try sources.digest("chapters/2.md") == Digest(hashing: "Two\nbeta"))
    #expect(try sources.digest("chapters/9.md") == nil)
    #expect(sources.observations.files[StoryPath("chapters/1.md")] == nil)
  }

  @Test func recordsAbsences() throws {
    let book = try TinyBook()
    let sources = try sources(book)
    #expect(try sources.read("preface.md") == .absent)
    #expect(try sources.digest("no/where.md") == nil)
    #expect(try sources.list("images") == nil)
    #expect(
      sources.observations.files.keys.sorted().map(\.text)
        == ["images", "no/where.md", "preface.md"])
    #expect(sources.observations.files.values.allSatisfy { $0.kind == .absence })
  }

  @Test func givesAFileThatIsSavedDuringTheBuildOneContent() throws {
    let book = try TinyBook()
    let sources = try sources(book)
    let digest = try sources.digest("chapters/1.md")
    try book.write("chapters/1.md", "saved meanwhile")
    guard case .file(let bytes, let known) = try sources.read("chapters/1.md") else {
      Issue.record("the file is there")
      return
    }
    #expect(known == digest)
    #expect(Digest(hashing: bytes) == digest)
  }

  @Test func saysSoWhenAFileTooLargeToHoldIsSavedDuringTheBuild() throws {
    let book = try TinyBook()
    let sources = try sources(book)
    try book.write("chapters/1.md", String(repeating: "a", count: 17 << 20))
    _ = try sources.digest("chapters/1.md")
    try book.write("chapters/1.md", "saved meanwhile")
    #expect(throws: SourceRevision.SavedMeanwhile(path: "chapters/1.md")) {
      try sources.read("chapters/1.md")
    }
  }

  @Test func treatsNamesThatDifferOnlyInEncodingAsTwoFiles() throws {
    let book = try TinyBook([:])
    try book.write("chapters/e\u{301}.md", "two scalars")
    try book.write("chapters/\u{e9}.md", "one scalar")
    let sources = try sources(book)
    #expect(try sources.digest("chapters/e\u{301}.md") == Digest(hashing: "two scalars"))
    #expect(try sources.digest("chapters/\u{e9}.md") == Digest(hashing: "one scalar"))
    try book.build()
    try book.write("chapters/\u{e9}.md", "another one")
    #expect(try book.build().difference == .sourceChanged(path: "chapters/\u{e9}.md"))
  }
}
