import Foundation
import Publishing
import TestSupport

/// The files in an EPUB, read from its central directory (PKWARE APPNOTE 4.3.12).
struct BuiltEPUB {
  struct Damaged: Error {}

  private(set) var names: [String] = []
  private var files: [String: [UInt8]] = [:]

  /// The only EPUB below `build/`.
  init(of story: ScratchStory) throws {
    guard let path = story.books.keys.first(where: { $0.hasSuffix(".epub") }) else {
      throw Damaged()
    }
    try self.init(story.bytes(path) ?? [])
  }

  /// - Throws: ``Damaged``, or what expanding throws: every file's CRC-32 is compared.
  init(_ bytes: [UInt8]) throws {
    func number(_ offset: Int, _ count: Int) throws -> Int {
      guard offset >= 0, offset + count <= bytes.count else { throw Damaged() }
      return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4B50 else { throw Damaged() }
    var entry = try number(end + 16, 4)
    for _ in 0..<(try number(end + 10, 2)) {
      guard try number(entry, 4) == 0x0201_4B50 else { throw Damaged() }
      let (method, length) = (try number(entry + 10, 2), try number(entry + 20, 4))
      let name = String(
        decoding: bytes[(entry + 46)...].prefix(try number(entry + 28, 2)), as: UTF8.self)
      let local = try number(entry + 42, 4)
      let start = local + 30 + (try number(local + 26, 2)) + (try number(local + 28, 2))
      guard start + length <= bytes.count else { throw Damaged() }
      let stream = CompressedStream(
        method: method == 8 ? .deflated : .stored, bytes: Array(bytes[start..<start + length]),
        crc32: UInt32(try number(entry + 16, 4)), size: try number(entry + 24, 4))
      names.append(name)
      files[name] = try Deflate.inflate(stream)
      entry +=
        46 + (try number(entry + 28, 2)) + (try number(entry + 30, 2))
        + (try number(entry + 32, 2))
    }
  }

  /// A file's text, each run of blanks as one; empty where there is none.
  func text(_ name: String) -> String {
    String(decoding: files["EPUB/" + name] ?? [], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The pages of front matter, chapters and back matter, one behind the other.
  var pages: String {
    names.filter { $0.hasSuffix(".xhtml") && !$0.hasSuffix("/nav.xhtml") }
      .map { text(String($0.dropFirst("EPUB/".count))) }.joined(separator: "\n")
  }
}
