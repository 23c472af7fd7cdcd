import Foundation
import Publishing
import Testing

@Suite struct ArchiveTests {
  @Test func expandsToWhatWasCompressed() throws {
    let deflate = try Deflate()
    let text = Array(String(repeating: "The lamp was lit. ", count: 500).utf8)
    let stream = deflate.compress(text)
    #expect(stream.method == .deflated)
    #expect(stream.bytes.count < 200)
    #expect(try Deflate.inflate(stream) == text)
    #expect(deflate.compress(text) == stream)
    for short in [[], [UInt8(7)]] {
      #expect(deflate.compress(short).method == .stored)
      #expect(try Deflate.inflate(deflate.compress(short)) == short)
    }
  }

  @Test func refusesDamagedStreams() throws {
    let stream = try Deflate().compress(Array(repeating: 65, count: 10_000))
    for change: (inout CompressedStream) -> Void in [
      { $0.crc32 ^= 1 }, { $0.size += 1 }, { $0.size = .max }, { $0.size = -1 },
      { $0.bytes[0] ^= 0xFF }, { $0.bytes = [] }, { $0.method = .stored },
    ] {
      var damaged = stream
      change(&damaged)
      #expect(throws: Deflate.Failure.damaged) { try Deflate.inflate(damaged) }
    }
  }

  @Test func keepsAStreamInACache() throws {
    let stream = try Deflate(level: 99).compress(Array(repeating: 66, count: 300))
    #expect(CompressedStream(encoded: stream.encoded()) == stream)
    #expect(CompressedStream(encoded: []) == nil)
    #expect(CompressedStream(encoded: Array(repeating: 0xFF, count: 40)) == nil)
    #expect(CompressedStream(encoded: Array(stream.encoded().prefix(14))) == nil)
  }

  @Test func startsAnEPUBWithItsMediaType() throws {
    let bytes = try SampleOutput.epub()
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
  }

  @Test func writesAnArchiveThatOtherToolsRead() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "archive-\(ProcessInfo.processInfo.processIdentifier).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(SampleOutput.epub()).write(to: file)
    let tools = ["/usr/bin/unzip", "/usr/bin/python3"].filter {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    for tool in tools {
      let process = Process()
      process.executableURL = URL(filePath: tool)
      process.arguments =
        tool.hasSuffix("unzip") ? ["-tqq", file.path] : ["-m", "zipfile", "-t", file.path]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(tool) finds a fault")
    }
  }

  @Test func refusesMoreThanTheFormatHolds() {
    let empty = Deflate.store([])
    let many = ZipArchive(Array(repeating: ZipArchive.Entry("a", empty), count: 65_535))
    #expect(throws: ZipArchive.Failure.tooManyEntries(65_535)) { try many.bytes() }
    var huge = empty
    huge.size = 5_000_000_000
    #expect(throws: ZipArchive.Failure.tooLarge(entry: "b")) {
      try ZipArchive([.init("b", huge)]).bytes()
    }
  }
}
