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

  /// Records wait no longer than until they are this many bytes.
  private static let batch = 32 << 10

  private struct State {
    /// The open file; made by the first record, so that a build that does nothing leaves nothing.
    var file: Int32?
    /// Records that are not written yet.
    var waiting: [UInt8] = []
    /// When the first of them came.
    var since = ContinuousClock.now
  }

  private let folder: StoryFolder
  private let base: UInt64
  /// How long a record may wait for others; a kill costs at most the work of this time.
  private let patience: Duration
  private let state = Mutex(State())

  /// What was recorded before this build, in order.
  let replayed: [Record]
  /// Where the valid part of the file ends.
  private let validEnd: Int

  /// Reads what an earlier build left behind.
  ///
  /// - Parameters:
  ///   - folder: The story.
  ///   - base: ``SnapshotFile/id`` of the snapshot to continue, 0 if there is none.
  ///   - patience: How long a record may wait for others.
  init(_ folder: StoryFolder, base: UInt64, patience: Duration = .zero) {
    self.folder = folder
    self.base = base
    self.patience = patience
    (replayed, validEnd) = Journal.replay(folder.contents(of: Journal.path) ?? [], base: base)
  }

  deinit {
    try? flush()
    state.withLock { if let file = $0.file { _ = close(file) } }
  }

  /// Appends a record.
  ///
  /// One that `waits` may be written later, with others. Once written it survives the end of the
  /// process, though not of the machine's power.
  func append(_ kind: Kind, _ payload: [UInt8], waits: Bool = false) throws {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: payload.count))
    writer.append(kind.rawValue)
    let checksum = Checksum.crc32(payload, after: Checksum.crc32(writer.bytes))
    writer.append(checksum)
    writer.append(raw: payload)
    try state.withLock { state in
      if state.waiting.isEmpty { state.since = .now }
      state.waiting += writer.bytes
      let isDue = state.waiting.count >= Journal.batch || state.since.duration(to: .now) >= patience
      if !waits || isDue { try write(&state) }
    }
  }

  /// Writes what waits.
  func flush() throws {
    try state.withLock { try write(&$0) }
  }

  private func write(_ state: inout State) throws {
    guard !state.waiting.isEmpty else { return }
    let file = try state.file ?? open()
    state.file = file
    try folder.gate?("append to journal")
    try unsafe state.waiting.withUnsafeBytes {
      try unsafe AtomicFile.write($0, to: file, path: Journal.path)
    }
    state.waiting = []
  }

  /// Removes the file: a snapshot now holds everything.
  func finish() throws {
    try state.withLock { state in
      if let file = state.file { close(file) }
      state = State()
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
