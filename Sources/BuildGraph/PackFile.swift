private import Glibc

/// One append-only file of derived artefacts; see docs/formats/pack.md.
final class PackFile: Sendable {
  static let magic = Array("FABPACK\n".utf8)
  static let version: UInt32 = 1
  static let headerSize = 16
  static let entryMagic: UInt32 = 0x4542_4146
  static let entryHeaderSize = 84

  let number: UInt32
  private let descriptor: Int32

  static func path(_ number: UInt32) -> String {
    let digits = String(number)
    return "\(ArtifactStore.folder)/"
      + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".pack"
  }

  /// Opens a pack; `nil` if it is not there or not one of this version.
  init?(_ number: UInt32, in folder: StoryFolder) {
    self.number = number
    descriptor = unsafe openat(
      folder.descriptor, PackFile.path(number), O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    guard read(at: 0, count: PackFile.headerSize) == PackFile.header else {
      close(descriptor)
      return nil
    }
  }

  /// Starts a pack.
  init(creating number: UInt32, in folder: StoryFolder) throws {
    self.number = number
    try folder.gate?("create pack")
    let path = PackFile.path(number)
    descriptor = unsafe openat(
      folder.descriptor, path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw MachineError(.create, path) }
    try folder.gate?("start pack")
    try write(PackFile.header, at: 0)
  }

  deinit {
    // The failable initialiser ends here too.
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// In bytes.
  var size: UInt64 {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return UInt64(clamping: status.st_size)
  }

  /// Exactly `count` bytes; `nil` if the file ends before.
  func read(at offset: UInt64, count: Int) -> [UInt8]? {
    guard let start = off_t(exactly: offset) else { return nil }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
          start &+ off_t(filled))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  func write(_ bytes: [UInt8], at offset: UInt64) throws(MachineError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(
          descriptor, $0.baseAddress?.advanced(by: written), $0.count - written,
          off_t(clamping: offset) &+ off_t(written))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineError(.write, PackFile.path(number))
      }
      written += count
    }
  }

  /// Reads the entries' headers from an offset on.
  ///
  /// - Returns: The entries in order, and whether the last one ends where the file ends.
  func scan(from start: UInt64) -> (entries: [(key: Key, entry: ArtifactEntry)], isClean: Bool) {
    var entries: [(key: Key, entry: ArtifactEntry)] = []
    let size = size
    var offset = max(start, UInt64(PackFile.headerSize))
    while offset < size {
      guard let bytes = read(at: offset, count: PackFile.entryHeaderSize),
        let found = unsafe bytes.withUnsafeBytes({
          unsafe PackFile.entry($0, pack: number, offset: offset)
        }),
        found.entry.size <= size - offset
      else { return (entries, false) }
      entries.append(found)
      offset += found.entry.size
    }
    return (entries, offset == size)
  }

  /// An entry's header and content as they stand in the pack.
  static func encode(_ bytes: [UInt8], remarks: [UInt8], key: Key, entry: ArtifactEntry) -> [UInt8]
  {
    var writer = ByteWriter()
    writer.append(entryMagic)
    writer.append(entry.length)
    writer.append(entry.remarksLength)
    writer.append(key.digest)
    writer.append(entry.digest)
    writer.append(entry.checksum)
    writer.append(Checksum.crc32(writer.bytes))
    writer.append(raw: bytes)
    writer.append(raw: remarks)
    return writer.bytes
  }

  private static let header: [UInt8] = {
    var writer = ByteWriter()
    writer.append(raw: magic)
    writer.append(version)
    writer.append(UInt32(0))
    return writer.bytes
  }()

  private static func entry(
    _ bytes: UnsafeRawBufferPointer, pack: UInt32, offset: UInt64
  ) -> (key: Key, entry: ArtifactEntry)? {
    var reader = unsafe ByteReader(bytes)
    let checksum = unsafe Checksum.crc32(
      UnsafeRawBufferPointer(rebasing: bytes[..<(entryHeaderSize - 4)]))
    guard (try? reader.uint32()) == entryMagic, let length = try? reader.uint32(),
      let remarksLength = try? reader.uint32(), let key = try? reader.digest(),
      let digest = try? reader.digest(), let content = try? reader.uint32(),
      (try? reader.uint32()) == checksum
    else { return nil }
    return (
      Key(digest: key),
      ArtifactEntry(
        digest: digest, pack: pack, offset: offset, length: length, remarksLength: remarksLength,
        checksum: content)
    )
  }
}
