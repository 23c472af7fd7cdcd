/// Writes a ZIP archive whose bytes depend on its entries alone.
///
/// No clock, no host, no extra fields: every entry is dated 1980-01-01, the earliest date that the
/// format can hold. Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
package struct ZipArchive: Sendable {
  /// One file of the archive.
  package struct Entry: Sendable, Equatable {
    /// The path in the archive, with `/` separators.
    package var name: String
    package var stream: CompressedStream

    package init(_ name: String, _ stream: CompressedStream) {
      self.name = name
      self.stream = stream
    }
  }

  /// Why entries cannot be an archive; 64-bit archives are not written, since no reader of books needs one.
  package enum Failure: Error, Equatable {
    /// More than 65,534 entries.
    case tooManyEntries(Int)
    /// More than 4 GB, or a name of more than 65,535 bytes.
    case tooLarge(entry: String)
  }

  private static let version: UInt64 = 20
  /// Bit 11: names are UTF-8.
  private static let flags: UInt64 = 1 << 11
  private static let firstOfJanuary1980: UInt64 = 1 << 5 | 1

  package var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Hands the archive to `sink` piece by piece, so that it never stands in memory twice.
  ///
  /// - Throws: ``Failure`` before the first piece, or what `sink` throws.
  package func write(to sink: ([UInt8]) throws -> Void) throws {
    let directoryStart = try checkedSize()
    var offset = 0
    var directory: [UInt8] = []
    for entry in entries {
      var header: [UInt8] = []
      header.append(littleEndian: 0x0403_4b50, bytes: 4)
      header.append(contentsOf: Self.shared(entry))
      header.append(littleEndian: 0, bytes: 2)
      header.append(contentsOf: entry.name.utf8)
      try sink(header)
      try sink(entry.stream.bytes)

      directory.append(littleEndian: 0x0201_4b50, bytes: 4)
      directory.append(littleEndian: Self.version, bytes: 2)
      directory.append(contentsOf: Self.shared(entry))
      // Extra field, comment, disk, internal and external attributes: all none.
      directory.append(littleEndian: 0, bytes: 8)
      directory.append(littleEndian: 0, bytes: 4)
      directory.append(littleEndian: UInt64(offset), bytes: 4)
      directory.append(contentsOf: entry.name.utf8)
      offset += header.count + entry.stream.bytes.count
    }
    var end: [UInt8] = []
    end.append(littleEndian: 0x0605_4b50, bytes: 4)
    end.append(littleEndian: 0, bytes: 4)
    end.append(littleEndian: UInt64(entries.count), bytes: 2)
    end.append(littleEndian: UInt64(entries.count), bytes: 2)
    end.append(littleEndian: UInt64(directory.count), bytes: 4)
    end.append(littleEndian: UInt64(directoryStart), bytes: 4)
    end.append(littleEndian: 0, bytes: 2)
    try sink(directory)
    try sink(end)
  }

  /// The whole archive.
  ///
  /// - Throws: ``Failure``.
  package func bytes() throws -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(try checkedSize() + 64 * entries.count)
    try write { all.append(contentsOf: $0) }
    return all
  }

  /// From `version needed` to the length of the name: alike in both headers of an entry.
  private static func shared(_ entry: Entry) -> [UInt8] {
    var fields: [UInt8] = []
    fields.append(littleEndian: version, bytes: 2)
    fields.append(littleEndian: flags, bytes: 2)
    fields.append(littleEndian: UInt64(entry.stream.method.rawValue), bytes: 2)
    fields.append(littleEndian: 0, bytes: 2)
    fields.append(littleEndian: firstOfJanuary1980, bytes: 2)
    fields.append(littleEndian: UInt64(entry.stream.crc32), bytes: 4)
    fields.append(littleEndian: UInt64(entry.stream.bytes.count), bytes: 4)
    fields.append(littleEndian: UInt64(entry.stream.size), bytes: 4)
    fields.append(littleEndian: UInt64(entry.name.utf8.count), bytes: 2)
    return fields
  }

  /// The size of all entries, headers included and directory not.
  private func checkedSize() throws(Failure) -> Int {
    guard entries.count < 0xFFFF else { throw .tooManyEntries(entries.count) }
    var size = 0
    let directory = entries.reduce(0) { $0 + 46 + $1.name.utf8.count }
    for entry in entries {
      let name = entry.name.utf8.count
      size += 30 + name + entry.stream.bytes.count
      guard name <= 0xFFFF, entry.stream.size < 0xFFFF_FFFF,
        size + directory < 0xFFFF_FFFF
      else { throw .tooLarge(entry: entry.name) }
    }
    return size
  }
}
