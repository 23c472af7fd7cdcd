import Foundation
import Testing

@testable import BuildGraph

@Suite struct ArtifactStoreTests {
  private func key(_ text: String) -> Key { Key(digest: Digest(hashing: text)) }

  @Test func keepsWhatIsUsedWhenItCompacts() throws {
    let book = try TinyBook()
    try book.build()
    for round in 0..<40 {
      try book.write("chapters/1.md", "One\n" + String(repeating: "\(round) ", count: 500))
      try book.build()
    }
    let folder = try book.open()
    let before = try #require(SnapshotFile(folder))
    let store = try ArtifactStore(folder, snapshot: before)
    let live = Set((0..<before.stepCount).compactMap { before.step(at: $0)?.key })
    #expect(try store.compact(live: live) == [])
    #expect(try store.compact(live: live, waste: 1000) == [1])
    for key in live { #expect(store.read(key) != nil) }
    #expect(store.index().artifacts.count == live.count)
    #expect(Array(store.index().packs.keys) == [2])
    // Lost before any snapshot knew of it: both packs are found again.
    #expect(try book.build().difference == nil)
    try book.write("chapters/1.md", "One\nlast")
    try book.build()
    #expect(try book.build().difference == nil)
  }

  @Test func continuesItsPackAndReadsRemarks() throws {
    let book = try TinyBook()
    let folder = try book.open()
    try folder.prepareState()
    for text in ["a", "b", "c"] {
      let store = try ArtifactStore(folder, snapshot: nil)
      try store.put(key(text), Array(text.utf8), remarks: Array("about \(text)".utf8))
    }
    let store = try ArtifactStore(folder, snapshot: nil)
    for text in ["a", "b", "c"] {
      #expect(store.digest(for: key(text)) == Digest(hashing: text))
      #expect(store.content(key(text))?.remarks == Array("about \(text)".utf8))
    }
    #expect(!store.contains(key("d")))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: book.path + "/.fabula/packs")
        == ["0001.pack"])
  }

  @Test func startsAnotherPackBehindATornEnd() throws {
    let book = try TinyBook()
    let folder = try book.open()
    try folder.prepareState()
    try ArtifactStore(folder, snapshot: nil).put(key("a"), [1])
    try book.put(book.bytes(".fabula/packs/0001.pack") + [1, 2, 3], ".fabula/packs/0001.pack")
    try ArtifactStore(folder, snapshot: nil).put(key("b"), [2])
    let store = try ArtifactStore(folder, snapshot: nil)
    #expect(store.read(key("a")) == [1])
    #expect(store.read(key("b")) == [2])
    #expect(store.index().packs.keys.sorted() == [1, 2])
  }
}
