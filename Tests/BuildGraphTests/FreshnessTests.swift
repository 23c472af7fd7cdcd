import Foundation
import Testing

@testable import BuildGraph

@Suite struct FreshnessTests {
  @Test func noticesEditsOfTheSameSizeWithinOneTick() throws {
    let book = try TinyBook(["1.md": "text 00"])
    for number in 10..<60 {
      try book.write("chapters/1.md", "text \(number)")
      try book.build()
      #expect(book.outputs()["html/1.md.html"] == "TEXT \(number)")
    }
  }

  @Test func noticesEditsInPlaceOfTheSameSizeWithinOneTick() throws {
    let book = try TinyBook(["1.md": "text 00"])
    let file = try #require(FileHandle(forUpdatingAtPath: book.path + "/chapters/1.md"))
    for number in 10..<60 {
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data("text \(number)".utf8))
      try book.build()
      #expect(book.outputs()["html/1.md.html"] == "TEXT \(number)")
    }
  }

  @Test func noticesAnEditThatLeavesTheStampAsItWas() throws {
    let book = try TinyBook(["1.md": "text 00"])
    try book.build()
    try book.write("chapters/1.md", "text 01")
    // What a file system with coarse time would show: the new content under the old stamp.
    let folder = try book.open()
    let snapshot = try #require(SnapshotFile(folder))
    let directory = try #require(snapshot.index(ofDirectory: "chapters"))
    let files = try #require(snapshot.directory(directory)?.files)
    let index = try #require(snapshot.index(ofFile: "1.md", in: files, hint: 0))
    let sources = SourceRevision(folder, snapshot: nil, rehashed: .init(), now: nil)
    _ = try sources.digest("chapters/1.md")
    let stamp = try #require(sources.observations.files[StoryPath("chapters/1.md")]?.stamp)
    var bytes = book.bytes(".fabula/snapshot")
    var writer = ByteWriter()
    writer.append(stamp)
    let start = snapshot.range(of: .files).lowerBound + index * 72 + 8
    bytes.replaceSubrange(start..<(start + 32), with: writer.bytes)
    var sealed = ByteWriter()
    sealed.append(raw: bytes)
    SnapshotEncoder.seal(&sealed, hotEnd: snapshot.range(of: .outputKeys).lowerBound)
    try book.put(sealed.bytes, ".fabula/snapshot")
    #expect(SnapshotFile(folder)?.file(index)?.file.stamp == stamp)
    #expect(try book.build().difference == .sourceChanged(path: "chapters/1.md"))
    #expect(book.outputs()["html/1.md.html"] == "TEXT 01")
  }

  @Test func noticesAnEditedOutputOfTheSameSize() throws {
    let book = try TinyBook()
    for _ in 0..<20 {
      try book.build()
      try book.write("build/book.txt", "One\nTwx")
      #expect(try book.build().difference == .outputChanged(path: "build/book.txt"))
      #expect(book.outputs()["book.txt"] == "One\nTwo")
    }
  }

  @Test func takesStampsFromTheLastTickAndTheFutureForRacy() {
    let stamp = FileStamp(size: 1, modified: 1_000_000_000, changed: 900_000_000, inode: 1)
    #expect(stamp.isRacy(at: nil))
    #expect(stamp.isRacy(at: 1_000_000_000))
    #expect(stamp.isRacy(at: 1_020_000_000))
    #expect(!stamp.isRacy(at: 1_020_000_001))
    #expect(stamp.isRacy(at: 500_000_000))
    #expect(stamp.isRacy(at: Int64.min))
  }

  @Test func noticesAnEditWhenTheClockWasSetBack() throws {
    let book = try TinyBook(["1.md": "text 00"])
    let url = book.path + "/chapters/1.md"
    let future = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 4_000_000_000)]
    try FileManager.default.setAttributes(future, ofItemAtPath: url)
    try book.build()
    #expect(try book.build().difference == nil)
    let file = try #require(FileHandle(forUpdatingAtPath: url))
    try file.write(contentsOf: Data("text 01".utf8))
    try FileManager.default.setAttributes(future, ofItemAtPath: url)
    #expect(try book.build().difference == .sourceChanged(path: "chapters/1.md"))
  }

  @Test func hashesOnceMoreAndThenReliesOnStamps() throws {
    let book = try TinyBook()
    try book.build()
    // Until the files are older than a tick: this waits for the file system's clock, not for a time.
    let folder = try book.open()
    let start = try #require(folder.now())
    while let now = folder.now(), now < start + 30_000_000 {}
    #expect(try book.build().difference == nil)
    let snapshot = try #require(SnapshotFile(folder))
    for index in 0..<snapshot.count(.files) {
      #expect(snapshot.file(index)?.file.isRacy == false)
    }
    let before = book.bytes(".fabula/snapshot")
    #expect(try book.build().difference == nil)
    #expect(book.bytes(".fabula/snapshot") == before)
  }

  @Test func readsOnlyWhatChanged() throws {
    let chapters = Dictionary(uniqueKeysWithValues: (10..<40).map { ("\($0).md", "C\($0)\ntext") })
    let book = try TinyBook(chapters)
    let folder = try book.open()
    try folder.prepareState()
    let start = try #require(folder.now())
    while let now = folder.now(), now < start + 30_000_000 {}
    try book.build()
    try book.write("chapters/20.md", "C20\nedited")
    let sources = SourceRevision(
      folder, snapshot: SnapshotFile(folder), rehashed: .init(), now: folder.now())
    for name in chapters.keys.sorted() { _ = try sources.digest("chapters/\(name)") }
    #expect(sources.readCount == 1)
    #expect(try sources.digest("chapters/20.md") == Digest(hashing: "C20\nedited"))
    #expect(try sources.digest("chapters/11.md") == Digest(hashing: "C11\ntext"))
  }

  @Test func noticesWhenAFileCanNoLongerBeRead() throws {
    let book = try TinyBook()
    try book.build()
    try book.remove("chapters/1.md")
    try FileManager.default.createDirectory(
      atPath: book.path + "/chapters/1.md", withIntermediateDirectories: false)
    let run = try book.build()
    #expect(run.ids(.failed) == ["page/1.md"])
    #expect(try book.build().difference == nil)
  }
}
