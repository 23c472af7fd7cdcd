import Foundation
import Testing

@testable import BuildGraph

/// Damage to anything in `.fabula` costs time, never a wrong byte.
@Suite struct StateDamageTests {
  /// SplitMix64, so that every run damages the same bytes.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(sides))
    }
  }

  private func expectRight(_ book: TinyBook) {
    #expect(book.outputs()["html/1.md.html"] == "ONE\nALPHA")
    #expect(book.outputs()["html/2.md.html"] == "TWO\nBETA")
    #expect(book.outputs()["book.txt"] == "One\nTwo")
  }

  @Test func takesEveryTruncatedSnapshotForNone() throws {
    let book = try TinyBook()
    try book.build()
    let whole = book.bytes(".fabula/snapshot")
    for length in 0..<whole.count {
      try book.put(Array(whole[..<length]), ".fabula/snapshot")
      #expect(SnapshotFile(try book.open()) == nil)
    }
    try book.build()
    expectRight(book)
  }

  @Test func takesASnapshotWithAFlippedByteForNone() throws {
    let book = try TinyBook()
    try book.build()
    let whole = book.bytes(".fabula/snapshot")
    var dice = Dice(state: 1)
    for _ in 0..<400 {
      var bytes = whole
      let place = dice.roll(bytes.count)
      bytes[place] ^= UInt8(1 + dice.roll(255))
      try book.put(bytes, ".fabula/snapshot")
      #expect(SnapshotFile(try book.open()) == nil, "byte \(place)")
    }
    // Checksums made right again: nonsense that only bounds checks can catch.
    for _ in 0..<1000 {
      var bytes = whole
      let place = 40 + dice.roll(bytes.count - 40)
      bytes[place] ^= UInt8(1 + dice.roll(255))
      let hotEnd = Int(bytes[24]) | Int(bytes[25]) << 8 | Int(bytes[26]) << 16
      var writer = ByteWriter()
      writer.append(raw: bytes)
      SnapshotEncoder.seal(&writer, hotEnd: hotEnd)
      try book.put(writer.bytes, ".fabula/snapshot")
      let folder = try book.open()
      _ = try FirstPass.run(folder, settings: book.settings)
      guard let snapshot = SnapshotFile(folder) else { continue }
      _ = (snapshot.outputs(), snapshot.artifacts(), snapshot.packLengths(), snapshot.summary)
      for index in 0..<max(snapshot.stepCount, 4) { _ = snapshot.step(at: index) }
      _ = (snapshot.step("book"), snapshot.query("titles"), snapshot.index(ofDirectory: "chapters"))
    }
  }

  @Test func neverReadsWrongBytesFromADamagedPack() throws {
    let book = try TinyBook()
    try book.build()
    let pack = book.bytes(".fabula/packs/0001.pack")
    let keys = [("page/1.md", "ONE\nALPHA"), ("page/2.md", "TWO\nBETA"), ("book", "One\nTwo")]
    let snapshot = try #require(SnapshotFile(try book.open()))
    var dice = Dice(state: 2)
    for round in 0..<(pack.count + 400) {
      var bytes = pack
      if round < pack.count {
        bytes = Array(bytes[..<round])
      } else {
        bytes[dice.roll(bytes.count)] ^= UInt8(1 + dice.roll(255))
      }
      try book.put(bytes, ".fabula/packs/0001.pack")
      for known in [snapshot, nil] {
        let store = try ArtifactStore(try book.open(), snapshot: known)
        for (id, text) in keys {
          let key = try #require(snapshot.step(id)?.key)
          let found = store.read(key)
          #expect(found == nil || found == Array(text.utf8))
        }
      }
    }
  }

  @Test func buildsOverADamagedPackAndALostSnapshot() throws {
    let book = try TinyBook()
    try book.build()
    var pack = book.bytes(".fabula/packs/0001.pack")
    pack[pack.count - 1] ^= 1
    pack[20] ^= 1
    try book.put(pack, ".fabula/packs/0001.pack")
    try book.remove("build")
    try book.build()
    expectRight(book)
    try book.remove(".fabula/snapshot")
    #expect(try book.build().ids(.failed) == [])
    expectRight(book)
  }

  @Test func findsResultsByScanningWhenTheSnapshotIsLost() throws {
    let book = try TinyBook()
    try book.build()
    try book.remove(".fabula/snapshot")
    let run = try book.build()
    #expect(run.ids(.ran) == [])
    #expect(run.ids(.cached) == ["book", "page/1.md", "page/2.md"])
  }

  @Test func makesResultsAgainWhenThePacksAreLost() throws {
    let book = try TinyBook()
    try book.build()
    try book.remove(".fabula/packs")
    try book.remove("build/html")
    let run = try book.build()
    #expect(run.difference == .outputMissing(path: "build/html/1.md.html"))
    expectRight(book)
  }

  @Test func replaysAJournalTornAtEveryByte() throws {
    let book = try TinyBook()
    try book.build()
    let folder = try book.open()
    let journal = Journal(folder, base: 7)
    for number in 0..<3 { try journal.append(.output, Array("record \(number)".utf8)) }
    let whole = book.bytes(".fabula/journal")
    #expect(Journal.replay(whole, base: 8).records == [])
    let size = Journal.recordHeaderSize + "record 0".utf8.count
    for length in 0...whole.count {
      try book.put(Array(whole[..<length]), ".fabula/journal")
      let again = Journal(folder, base: 7)
      let complete = max(0, length - Journal.headerSize) / size
      #expect(again.replayed.count == complete)
      try again.append(.output, Array("last".utf8))
      #expect(
        Journal(folder, base: 7).replayed.map { String(decoding: $0.payload, as: UTF8.self) }
          == (0..<complete).map { "record \($0)" } + ["last"])
    }
  }

  @Test func takesAFlippedByteInTheJournalForItsEnd() throws {
    let book = try TinyBook()
    try book.build()
    let folder = try book.open()
    let journal = Journal(folder, base: 7)
    for number in 0..<3 { try journal.append(.output, Array("record \(number)".utf8)) }
    let whole = book.bytes(".fabula/journal")
    let records = journal.replayed + Journal.replay(whole, base: 7).records
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x41
      let found = Journal.replay(bytes, base: 7).records
      #expect(found.count < 3 && found == Array(records[..<found.count]))
    }
  }
}
