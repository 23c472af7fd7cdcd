private import Glibc
private import Synchronization

/// Derived artefacts by key, in append-only packs under `.fabula/packs`; safe to delete.
///
/// Old artefacts stay, so that going back to another branch makes nothing anew, until more than
/// three quarters of a large store are not used. Damage is a miss, never wrong bytes. Any thread may
/// call.
package final class ArtifactStore: Sendable {
  static let folder = "\(StoryFolder.state)/packs"

  /// A pack is not continued beyond this many bytes.
  private static let packLimit: UInt64 = 1 << 30

  private struct State {
    var packs: [UInt32: PackFile] = [:]
    /// In bytes, as far as the packs can be read.
    var sizes: [UInt32: UInt64] = [:]
    /// What the snapshot's index does not hold.
    var added: [Key: ArtifactEntry] = [:]
    /// Set by ``compact(live:waste:)``: the snapshot's index no longer counts.
    var isCompacted = false
    /// The pack that the next artefact goes to; `nil` to start one.
    var current: UInt32?
    /// The end of the current pack that is not written yet.
    var waiting: [UInt8] = []
    /// Keys of the artefacts in ``waiting``.
    var waitingKeys: [Key] = []
    /// When the first of them came.
    var since = ContinuousClock.now
  }

  /// Artefacts wait no longer than until they are this many bytes.
  private static let batch = 256 << 10

  private let folder: StoryFolder
  private let snapshot: SnapshotFile?
  /// How long an artefact may wait for others; a kill costs at most the work of this time.
  private let patience: Duration
  private let state: Mutex<State>

  /// Opens the store: entries that the snapshot's index does not know are found by scanning.
  ///
  /// - Complexity: O(*entries that the index does not know*).
  init(_ folder: StoryFolder, snapshot: SnapshotFile?, patience: Duration = .zero) throws {
    self.folder = folder
    self.snapshot = snapshot
    self.patience = patience
    var state = State()
    let indexed = snapshot?.packLengths() ?? [:]
    for number in try ArtifactStore.packNumbers(folder) {
      guard let pack = PackFile(number, in: folder) else { continue }
      let size = pack.size
      state.packs[number] = pack
      state.sizes[number] = size
      var isClean = true
      if size != indexed[number] ?? 0 {
        let scan = pack.scan(from: indexed[number] ?? 0)
        for (key, entry) in scan.entries { state.added[key] = entry }
        isClean = scan.isClean && size >= indexed[number] ?? 0
      }
      // A pack with a torn end is never continued: what stands behind the tear could not be found.
      state.current = isClean && size < ArtifactStore.packLimit ? number : nil
    }
    self.state = Mutex(state)
  }

  /// What builds kept, for somebody who only reads it.
  ///
  /// - Throws: ``MachineError`` when the packs cannot be listed.
  package static func reading(
    _ folder: StoryFolder, _ snapshot: SnapshotFile
  ) throws -> ArtifactStore {
    try ArtifactStore(folder, snapshot: snapshot)
  }

  /// One artefact, read without a build; `nil` if there is none or it is damaged.
  package static func read(
    _ key: Key, in folder: StoryFolder, snapshot: SnapshotFile
  ) throws -> [UInt8]? {
    try ArtifactStore(folder, snapshot: snapshot).read(key)
  }

  package func contains(_ key: Key) -> Bool { digest(for: key) != nil }

  /// The digest of an artefact's bytes, without reading them.
  package func digest(for key: Key) -> Digest? {
    state.withLock { entry(key, $0)?.digest }
  }

  /// An artefact's bytes; `nil` if there is none or it is damaged.
  package func read(_ key: Key) -> [UInt8]? { content(key)?.bytes }

  /// An artefact's bytes and remarks; `nil` if there is none or it is damaged.
  package func content(_ key: Key) -> (bytes: [UInt8], remarks: [UInt8], digest: Digest)? {
    let found = state.withLock { state in
      entry(key, state).flatMap { entry in
        state.packs[entry.pack].map { (entry, $0, waiting(entry, state)) }
      }
    }
    guard let (entry, pack, waiting) = found,
      var bytes = waiting
        ?? pack.read(
          at: entry.offset + UInt64(PackFile.entryHeaderSize),
          count: Int(entry.length) + Int(entry.remarksLength)),
      Checksum.crc32(bytes) == entry.checksum
    else { return nil }
    let remarks = Array(bytes[Int(entry.length)...])
    bytes.removeLast(remarks.count)
    return (bytes, remarks, entry.digest)
  }

  /// Appends an artefact; returns the digest of its bytes.
  ///
  /// A digest that is known already is not computed again.
  @discardableResult
  package func put(
    _ key: Key, _ bytes: [UInt8], remarks: [UInt8] = [], digest: Digest? = nil
  ) throws -> Digest {
    let digest = digest ?? Digest(hashing: bytes)
    let checksum = Checksum.crc32(remarks, after: Checksum.crc32(bytes))
    guard let length = UInt32(exactly: bytes.count), let rest = UInt32(exactly: remarks.count)
    else { throw MachineError(.write, ArtifactStore.folder, code: EFBIG) }
    try state.withLock { state in
      let pack = try currentPack(&state)
      let offset = state.sizes[pack.number] ?? 0
      let entry = ArtifactEntry(
        digest: digest, pack: pack.number, offset: offset, length: length, remarksLength: rest,
        checksum: checksum)
      if state.waiting.isEmpty { state.since = .now }
      state.waiting.reserveCapacity(ArtifactStore.batch)
      state.waiting += PackFile.encode(bytes, remarks: remarks, key: key, entry: entry)
      state.waitingKeys.append(key)
      state.sizes[pack.number] = offset + entry.size
      state.added[key] = entry
      let isFull = offset + entry.size >= ArtifactStore.packLimit
      let isDue =
        state.waiting.count >= ArtifactStore.batch || state.since.duration(to: .now) >= patience
      if isFull || isDue { try write(&state) }
      if isFull { state.current = nil }
    }
    return digest
  }

  /// Writes what waits.
  func flush() throws {
    try state.withLock { try write(&$0) }
  }

  /// Until the write has succeeded the pack's end is not to be trusted, nor continued.
  private func write(_ state: inout State) throws {
    guard !state.waiting.isEmpty, let number = state.current, let pack = state.packs[number] else {
      return
    }
    let start = (state.sizes[number] ?? 0) - UInt64(state.waiting.count)
    do {
      try folder.gate?("append to pack")
      try pack.write(state.waiting, at: start)
    } catch {
      for key in state.waitingKeys { state.added[key] = nil }
      state.sizes[number] = start
      state.current = nil
      (state.waiting, state.waitingKeys) = ([], [])
      throw error
    }
    state.waiting.removeAll(keepingCapacity: true)
    state.waitingKeys.removeAll(keepingCapacity: true)
  }

  /// The bytes of an artefact that is not written yet.
  private func waiting(_ entry: ArtifactEntry, _ state: State) -> [UInt8]? {
    guard entry.pack == state.current, !state.waiting.isEmpty,
      let size = state.sizes[entry.pack]
    else { return nil }
    let start = size - UInt64(state.waiting.count)
    guard entry.offset >= start else { return nil }
    let from = Int(entry.offset - start) + PackFile.entryHeaderSize
    return Array(state.waiting[from..<from + Int(entry.length) + Int(entry.remarksLength)])
  }

  deinit { try? flush() }

  /// The whole index, for the next snapshot; everything must have been written.
  func index() -> (packs: [UInt32: UInt64], artifacts: [Key: ArtifactEntry]) {
    state.withLock { state in
      var artifacts = state.isCompacted ? [:] : snapshot?.artifacts() ?? [:]
      artifacts.merge(state.added) { _, new in new }
      return (state.sizes, artifacts.filter { ArtifactStore.isInside($0.value, state) })
    }
  }

  /// Moves the artefacts in use to a pack of their own if too much of the store is not in use.
  ///
  /// - Parameters:
  ///   - live: The keys in use.
  ///   - waste: Bytes not in use that are always allowed.
  /// - Returns: Packs to ``remove(_:)`` once a snapshot holds the new index.
  /// - Throws: ``MachineError``; the old packs are still whole then.
  func compact(live: Set<Key>, waste: UInt64 = 64 << 20) throws -> [UInt32] {
    try flush()
    let (packs, artifacts) = index()
    let kept = artifacts.filter { live.contains($0.key) }
      .sorted { ($0.value.pack, $0.value.offset) < ($1.value.pack, $1.value.offset) }
    let used = kept.reduce(0) { $0 + $1.value.size }
    let total = packs.values.reduce(0, +)
    guard total > used, total - used > max(waste, used * 3) else { return [] }
    let old = packs.keys.sorted()
    state.withLock { $0.current = nil }
    for (key, _) in kept {
      guard let content = content(key) else { continue }
      try put(key, content.bytes, remarks: content.remarks)
    }
    try flush()
    state.withLock { state in
      state.isCompacted = true
      state.added = state.added.filter { live.contains($0.key) && !old.contains($0.value.pack) }
      for number in old {
        state.sizes[number] = nil
        state.packs[number] = nil
      }
    }
    return old
  }

  func remove(_ packs: [UInt32]) throws {
    for number in packs {
      try folder.gate?("unlink pack")
      unsafe unlinkat(folder.descriptor, PackFile.path(number), 0)
    }
  }

  private func entry(_ key: Key, _ state: State) -> ArtifactEntry? {
    let entry = state.added[key] ?? (state.isCompacted ? nil : snapshot?.artifact(key))
    return entry.flatMap { ArtifactStore.isInside($0, state) ? $0 : nil }
  }

  private static func isInside(_ entry: ArtifactEntry, _ state: State) -> Bool {
    guard let size = state.sizes[entry.pack] else { return false }
    return entry.offset <= size && entry.size <= size - entry.offset
  }

  private func currentPack(_ state: inout State) throws -> PackFile {
    if let number = state.current, let pack = state.packs[number] { return pack }
    // Past every file with a pack's name, also those that are not packs.
    let last = max(try ArtifactStore.packNumbers(folder).last ?? 0, state.sizes.keys.max() ?? 0)
    let pack = try PackFile(creating: last &+ 1, in: folder)
    state.packs[pack.number] = pack
    state.sizes[pack.number] = UInt64(PackFile.headerSize)
    state.current = pack.number
    return pack
  }

  private static func packNumbers(_ folder: StoryFolder) throws -> [UInt32] {
    let directory = unsafe openat(
      folder.descriptor, ArtifactStore.folder, StoryFolder.directoryOnly)
    guard directory >= 0 else { return [] }
    defer { close(directory) }
    return try DirectoryListing.read(directory, path: ArtifactStore.folder)
      .filter { $0.name.hasSuffix(".pack") }
      .compactMap { UInt32($0.name.dropLast(".pack".count)) }
      .sorted()
  }
}
