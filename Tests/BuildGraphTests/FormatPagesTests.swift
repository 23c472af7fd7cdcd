import Foundation
import Testing

@testable import BuildGraph

/// The pages in docs/formats say what the code does.
@Suite struct FormatPagesTests {
  private func page(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("docs/formats/\(name).md"), encoding: .utf8)
  }

  private func expect(_ page: String, magic: [UInt8], version: UInt32) {
    let magic = String(decoding: magic, as: UTF8.self).replacingOccurrences(of: "\n", with: "\\n")
    #expect(page.contains("magic `\(magic)`"))
    #expect(page.contains("version `\(version)`"))
  }

  @Test func nameTheSnapshotsMagicVersionAndSizes() throws {
    let page = try page("snapshot")
    expect(page, magic: SnapshotLayout.magic, version: SnapshotLayout.version)
    #expect(page.contains("\(SnapshotLayout.headerSize) bytes"))
    for section in SnapshotLayout.Section.allCases {
      #expect(page.contains("| \(section.rawValue) | \(section) | \(section.stride) |"))
    }
  }

  @Test func nameTheJournalsMagicVersionAndSizes() throws {
    let page = try page("journal")
    expect(page, magic: Journal.magic, version: Journal.version)
    #expect(page.contains("\(Journal.headerSize) bytes"))
    #expect(page.contains("\(Journal.recordHeaderSize) bytes"))
  }

  @Test func nameThePacksMagicVersionAndSizes() throws {
    let page = try page("pack")
    expect(page, magic: PackFile.magic, version: PackFile.version)
    #expect(page.contains("\(PackFile.headerSize) bytes"))
    #expect(page.contains("\(PackFile.entryHeaderSize) bytes"))
    #expect(page.contains("0x" + String(PackFile.entryMagic, radix: 16)))
  }
}
