private import Glibc
private import Synchronization

/// What finished since the snapshot was written, so that a killed build loses nothing.
///
/// Records are appended as steps finish; the file goes when a snapshot holds all of it. It is bound
/// to one snapshot by id: a journal that outlived its snapshot is ignored. See
/// docs/formats/journal.md.
final class Journal: Sendable {
  enum Kind: UInt32 {
    /// A ``StepRecord``.
    case step = 1
    /// An output about to be written: path and content's digest.
    case output = 2
  }

  struct Record: Equatable {
    var kind: Kind
    var payload: [UInt8]
  }

  static let path = "\(StoryFolder.state)/journal"
  static let magic = Array("FABJRNL\n".utf8)
  static let version: UInt32 = 1
  static let headerSize = 24
  static let recordHeaderSize = 12

  private let folder: StoryFolder
  private let base: UInt64
  /// The open file; made by the first record, so that a build that does nothing leaves nothing.
  private let descriptor = Mutex<Int32?>(nil)

  /// What was recorded before this build, in order.
  let replayed: [Record]
  /// Where the valid part of the file ends.
  private let validEnd: Int

  /// Reads what an earlier build left behind.
  ///
  /// - Parameters:
  ///   - folder: The story.
  ///   - base: ``SnapshotFile/id`` of the snapshot to continue, 0 if there is none.
  init(_ folder: StoryFolder, base: UInt64) {
    self.folder = folder
    self.base = base
    (replayed, validEnd) = Journal.replay(folder.contents(of: Journal.path) ?? [], base: base)
  }

  deinit {
    descriptor.withLock { if let file = $0 { _ = close(file) } }
  }

  /// Appends a record; it survives the end of the process, but not of the machine's power.
  func append(_ kind: Kind, _ payload: [UInt8]) throws {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: payload.count))
    writer.append(kind.rawValue)
    let checksum = Checksum.crc32(payload, after: Checksum.crc32(writer.bytes))
    writer.append(checksum)
    writer.append(raw: payload)
    try descriptor.withLock { descriptor in
      let file = try descriptor ?? open()
      descriptor = file
      try folder.gate?("append to journal")
      try unsafe writer.bytes.withUnsafeBytes {
        try unsafe AtomicFile.write($0, to: file, path: Journal.path)
      }
    }
  }

  /// Removes the file: a snapshot now holds everything.
  func finish() throws {
    try descriptor.withLock { descriptor in
      if let file = descriptor { close(file) }
      descriptor = nil
      try folder.gate?("unlink journal")
      guard unsafe unlinkat(folder.descriptor, Journal.path, 0) == 0 || errno == ENOENT else {
        throw MachineError(.remove, Journal.path)
      }
    }
  }

  /// Whether steps finished that the snapshot with this id does not know.
  static func isPending(_ folder: StoryFolder, base: UInt64) -> Bool {
    var status = stat()
    guard unsafe fstatat(folder.descriptor, path, &status, 0) == 0 else { return false }
    return !replay(folder.contents(of: path) ?? [], base: base).records.isEmpty
  }

  /// The valid records at the start of a journal's bytes, and where they end; a torn tail, or a
  /// journal of another snapshot, counts as nothing.
  static func replay(_ bytes: [UInt8], base: UInt64) -> (records: [Record], end: Int) {
    guard bytes.count >= headerSize, Array(bytes[..<headerSize]) == header(base: base) else {
      return ([], 0)
    }
    var records: [Record] = []
    var end = headerSize
    while let record = unsafe bytes.withUnsafeBytes({
      unsafe Journal.record(UnsafeRawBufferPointer(rebasing: $0[end...]))
    }) {
      records.append(record)
      end += recordHeaderSize + record.payload.count
    }
    return (records, end)
  }

  private static func record(_ bytes: UnsafeRawBufferPointer) -> Record? {
    var reader = unsafe ByteReader(bytes)
    guard let length = try? reader.uint32(), let kind = (try? reader.uint32()).flatMap(Kind.init),
      let checksum = try? reader.uint32(), Int(length) <= bytes.count - recordHeaderSize
    else { return nil }
    let payload = unsafe Array(bytes[recordHeaderSize..<(recordHeaderSize + Int(length))])
    let head = unsafe Checksum.crc32(UnsafeRawBufferPointer(rebasing: bytes[..<8]))
    guard Checksum.crc32(payload, after: head) == checksum else { return nil }
    return Record(kind: kind, payload: payload)
  }

  private static func header(base: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(raw: magic)
    writer.append(version)
    writer.append(base)
    writer.append(Checksum.crc32(writer.bytes))
    return writer.bytes
  }

  private func open() throws -> Int32 {
    try folder.gate?("open journal")
    let file = unsafe openat(
      folder.descriptor, Journal.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw MachineError(.write, Journal.path) }
    do {
      try folder.gate?("cut journal")
      guard ftruncate(file, off_t(validEnd)) == 0 else {
        throw MachineError(.write, Journal.path)
      }
      if validEnd == 0 {
        try folder.gate?("start journal")
        try unsafe Journal.header(base: base).withUnsafeBytes {
          try unsafe AtomicFile.write($0, to: file, path: Journal.path)
        }
      }
    } catch {
      close(file)
      throw error
    }
    return file
  }
}
