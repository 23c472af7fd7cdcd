import Foundation
import Testing

@testable import BuildGraph

@Suite struct OutputsTests {
  private func outputs(_ book: TinyBook) throws -> Outputs {
    let folder = try book.open()
    try folder.prepareState()
    let snapshot = SnapshotFile(folder)
    return Outputs(
      folder, snapshot: snapshot, journal: Journal(folder, base: snapshot?.id ?? 0))
  }

  @Test func sparesAnOrphanThatSomebodyEdited() throws {
    let book = try TinyBook()
    try book.build()
    try book.remove("chapters/2.md")
    try book.write("build/html/2.md.html", "my own words")
    #expect(try book.build().removed == [])
    #expect(book.outputs()["html/2.md.html"] == "my own words")
    #expect(try book.build().difference == nil)
  }

  @Test func neverTouchesAFileThatNoBuildWrote() throws {
    let book = try TinyBook()
    try book.build()
    try book.write("build/html/notes.txt", "mine")
    for name in ["1.md", "2.md"] { try book.remove("chapters/\(name)") }
    #expect(try book.build().removed == ["build/html/1.md.html", "build/html/2.md.html"])
    #expect(book.outputs()["html/notes.txt"] == "mine")
  }

  @Test func removesDirectoriesThatBecomeEmpty() throws {
    let book = try TinyBook()
    try book.build()
    for name in ["1.md", "2.md"] { try book.remove("chapters/\(name)") }
    try book.build()
    #expect(!FileManager.default.fileExists(atPath: book.path + "/build/html"))
    #expect(FileManager.default.fileExists(atPath: book.path + "/build"))
  }

  @Test func keepsWhatAnotherTargetWrote() throws {
    let book = try TinyBook()
    try book.build()
    let outputs = try outputs(book)
    outputs.keep { $0.hasPrefix("build/html/") }
    #expect(try outputs.sweep() == ["build/book.txt"])
    #expect(book.outputs().count == 2)
  }

  @Test(
    arguments: ["../x", "/tmp/x", "build/../../x", "build//x", "", ".", "build/./x", "a\0b"])
  func refusesPathsThatLeaveTheStory(path: String) throws {
    let book = try TinyBook()
    let outputs = try outputs(book)
    #expect(throws: MachineError(.write, path, code: EINVAL)) {
      try outputs.write(path, madeFrom: .none) { [[1]] }
    }
  }

  @Test func writesThroughNoLink() throws {
    let book = try TinyBook()
    let other = try TinyBook()
    try FileManager.default.createSymbolicLink(
      atPath: book.path + "/build", withDestinationPath: other.path)
    #expect(throws: MachineError.self) { try book.build() }
    #expect(other.read("book.txt") == nil)
    try book.remove("build")
    try book.build()
    try book.remove("build/book.txt")
    try FileManager.default.createSymbolicLink(
      atPath: book.path + "/build/book.txt", withDestinationPath: other.path + "/chapters/1.md")
    try book.build()
    #expect(other.read("chapters/1.md") == "One\nalpha")
    #expect(book.read("build/book.txt") == "One\nTwo")
  }

  @Test func removesWhatDeadProcessesLeftHalfWritten() throws {
    let book = try TinyBook()
    try book.build()
    // No process has this id: it is above the highest that Linux gives.
    try book.write("build/html/.1.md.html.999999999.tmp~", "half")
    try book.write("build/html/.1.md.html.1.tmp~", "of a living process")
    try book.write(".fabula/.snapshot.999999999.tmp~", "half")
    try book.write("chapters/1.md", "One\nnew")
    try book.build()
    let left = try FileManager.default.subpathsOfDirectory(atPath: book.path)
    #expect(left.filter { $0.hasSuffix("~") } == ["build/html/.1.md.html.1.tmp~"])
  }

  @Test func leavesEverythingAsItWasOnAFullDisk() throws {
    let mount = FileManager.default.temporaryDirectory.path + "/fabula-full-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: mount) }
    guard Glibc.mount("tmpfs", mount, "tmpfs", 0, "size=256k") == 0 else {
      print("SKIPPED leavesEverythingAsItWasOnAFullDisk: this account cannot mount a small disk")
      return
    }
    defer { umount2(mount, Int32(MNT_DETACH)) }
    let folder = try StoryFolder(mount)
    try folder.prepareState()
    let outputs = Outputs(
      folder, snapshot: nil, journal: Journal(folder, base: 0))
    try outputs.write("build/a", madeFrom: .none) { [Array(repeating: 1, count: 1000)] }
    #expect(throws: MachineError(.write, "build/a", code: ENOSPC)) {
      try outputs.write("build/a", madeFrom: Digest(hashing: "2")) {
        [Array(repeating: 2, count: 1 << 20)]
      }
    }
    #expect(FileManager.default.contents(atPath: mount + "/build/a")?.count == 1000)
    let names = try FileManager.default.contentsOfDirectory(atPath: mount + "/build")
    #expect(names == ["a"])
    let store = try ArtifactStore(folder, snapshot: nil)
    let key = Key(digest: Digest(hashing: "k"))
    #expect(throws: MachineError.self) {
      try store.put(key, Array(repeating: 3, count: 1 << 20))
    }
    #expect(store.read(key) == nil)
  }
}
