private import Glibc
private import Synchronization

/// The sources as a build sees them: the files on the disk, or those with some bodies replaced.
///
/// Whatever is asked for is remembered as looked at, absences included. A file has one content for a
/// whole build; one that is saved meanwhile makes the build start over. Any thread may call.
package final class SourceRevision: Sendable {
  /// A file was saved while the build was reading; run the build again.
  package struct SavedMeanwhile: Error, Equatable {
    package var path: String
  }

  /// What a path holds.
  package enum Content: Sendable, Equatable {
    case file([UInt8], Digest)
    /// It is there and cannot be read; `code` is an `errno` value, `EISDIR` for what is no file.
    case unreadable(code: Int32)
    case absent
  }

  private struct State: ~Copyable {
    var hasher = FileHasher()
    var observations = Observations()
    /// The directory that was used last, open.
    var directory: OpenDirectory?
    /// The place in the snapshot's table of files that was found last.
    var lastIndex = -1
    /// How many files were read or hashed, for tests and for `-v`.
    var hashed = 0
    /// Contents that were hashed and may be asked for next, up to ``SourceRevision/room`` bytes.
    var held: [StoryPath: [UInt8]] = [:]
    var heldSize = 0

    /// Keeps the content that was looked at last, while there is room.
    mutating func hold(_ path: StoryPath) {
      guard heldSize + hasher.buffer.count <= SourceRevision.room, held[path] == nil else { return }
      heldSize += hasher.buffer.count
      held[path] = hasher.buffer.array
    }
  }

  /// Bytes of contents that are kept, so that a file is not read and hashed twice.
  private static let room = 16 << 20

  private let folder: StoryFolder
  private let snapshot: SnapshotFile?
  private let rehashed: FirstPass.Rehashed
  /// The file system's time before anything was looked at.
  private let now: Int64?
  private let overlay: [StoryPath: [UInt8]]
  private let state = Mutex(State())

  init(
    _ folder: StoryFolder, snapshot: SnapshotFile?, rehashed: FirstPass.Rehashed, now: Int64?,
    overlay: [StoryPath: [UInt8]] = [:]
  ) {
    self.folder = folder
    self.snapshot = snapshot
    self.rehashed = rehashed.snapshot == snapshot?.id ? rehashed : .init()
    self.now = now
    self.overlay = overlay
  }

  /// The sources of a story that is only looked at, such as by `status`; digests come from the last
  /// build where the files are as they were.
  package convenience init(_ folder: StoryFolder) {
    self.init(
      folder, snapshot: SnapshotFile(folder, extent: .firstPass), rehashed: .init(), now: nil)
  }

  /// The same sources with some files replaced or added; what it looks at is not recorded.
  package func replacing(_ bodies: [String: [UInt8]]) -> SourceRevision {
    var overlay = overlay
    for (path, bytes) in bodies { overlay[StoryPath(path)] = bytes }
    return SourceRevision(
      folder, snapshot: snapshot, rehashed: rehashed, now: now, overlay: overlay)
  }

  /// How many files were read, for hashing or for their bytes.
  package var readCount: Int { state.withLock { $0.hashed } }

  /// A file's bytes and their digest.
  ///
  /// - Throws: ``SavedMeanwhile``, ``MachineError``.
  package func read(_ path: String) throws -> Content {
    let key = StoryPath(path)
    if let bytes = overlay[key] { return .file(bytes, Digest(hashing: bytes)) }
    guard !path.utf8.contains(0), !path.isEmpty else { return .absent }
    return try state.withLock { state in
      if let bytes = state.held[key], let known = state.observations.files[key] {
        return .file(bytes, known.digest)
      }
      let look = try look(key, &state)
      let found = observation(look)
      if let known = state.observations.files[key] {
        guard known.digest == found.digest, known.kind == found.kind else {
          throw SavedMeanwhile(path: path)
        }
      } else {
        state.observations.files[key] = found
      }
      switch look {
      case .content(let digest, _):
        state.hold(key)
        return .file(state.held[key] ?? state.hasher.buffer.array, digest)
      case .unreadable(_, let code): return .unreadable(code: code)
      case .absent: return .absent
      }
    }
  }

  /// The digest of a file's bytes; `nil` if there is none.
  ///
  /// The file is not read where its stamp tells that it is as it was. One that cannot be read has a digest too, which stands for the reason.
  package func digest(_ path: String) throws -> Digest? {
    let key = StoryPath(path)
    if let bytes = overlay[key] { return Digest(hashing: bytes) }
    guard !path.utf8.contains(0), !path.isEmpty else { return nil }
    return try state.withLock { state in
      let found: Observations.File
      if let known = state.observations.files[key] {
        found = known
      } else if let known = try unchanged(key, &state) {
        found = known
      } else {
        let look = try look(key, &state)
        if case .content = look { state.hold(key) }
        found = observation(look)
      }
      state.observations.files[key] = found
      return found.kind == .absence ? nil : found.digest
    }
  }

  /// A file's length in bytes, `nil` if there is none; recorded as nothing.
  package func size(_ path: String) throws -> Int? {
    let key = StoryPath(path)
    if let bytes = overlay[key] { return bytes.count }
    return try state.withLock { state in
      try status(key, &state).map { Int($0.size) }
    }
  }

  /// Whether a path leads out of the story through symbolic links; recorded as nothing.
  package func leavesStory(_ path: String) -> Bool {
    guard let root = Self.resolved(folder.path),
      let file = Self.resolved("\(folder.path)/\(path)")
    else { return false }
    return root != "/" && !file.utf8.starts(with: "\(root)/".utf8)
  }

  private static func resolved(_ path: String) -> String? {
    guard let bytes = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(bytes) }
    return unsafe String(cString: bytes)
  }

  /// The names in a directory, sorted by their bytes, `nil` if there is none; hidden ones and
  /// backups left out, and at the top the outputs.
  package func list(_ path: String) throws -> [DirectoryListing.Entry]? {
    let key = StoryPath(path)
    guard !path.utf8.contains(0) else { return nil }
    return try state.withLock { state in
      guard let directory = try open(path, &state) else {
        if !path.isEmpty { state.observations.files[key] = .absence }
        return nil
      }
      var status = stat()
      guard unsafe fstat(directory, &status) == 0 else { throw MachineError(.list, path) }
      let stamp = FileStamp(status)
      var entries = try DirectoryListing.sources(directory, path: path)
      state.observations.listings[key] = Observations.Listing(
        stamp: stamp, digest: DirectoryListing.digest(of: entries), isRacy: stamp.isRacy(at: now))
      let names = Set(entries.map { StoryPath($0.name) })
      for added in overlay.keys where StoryPath(added.directory) == key {
        let name = StoryPath(added.name)
        if !names.contains(name) { entries.append(.init(name: name.text, kind: .file)) }
      }
      return entries.sorted { StoryPath($0.name) < StoryPath($1.name) }
    }
  }

  /// What was looked at so far.
  var observations: Observations { state.withLock { $0.observations } }

  private func look(_ path: StoryPath, _ state: inout State) throws -> FileHasher.Look {
    guard let directory = try open(path.directory, &state) else { return .absent }
    state.hashed += 1
    return try unsafe path.name.withCString {
      try unsafe state.hasher.look(at: $0, in: directory, keepsContent: true)
    }
  }

  private func observation(_ look: FileHasher.Look) -> Observations.File {
    switch look {
    case .content(let digest, let stamp):
      Observations.File(
        kind: .source, stamp: stamp, digest: digest, isRacy: stamp.isRacy(at: now))
    case .unreadable(let digest, _):
      Observations.File(kind: .source, stamp: .none, digest: digest, isRacy: true)
    case .absent: .absence
    }
  }

  /// What the last build found, if the file's stamp says that it is still so.
  private func unchanged(_ path: StoryPath, _ state: inout State) throws -> Observations.File? {
    guard let snapshot, let stamp = try status(path, &state),
      let files = state.directory?.files,
      let index = snapshot.index(
        ofFile: path.name, in: files, hint: state.lastIndex + 1)
    else { return nil }
    state.lastIndex = index
    guard let file = snapshot.file(index)?.file, file.kind == .source,
      rehashed.stamps[index] == stamp || (file.stamp == stamp && !file.isRacy)
    else { return nil }
    return Observations.File(
      kind: .source, stamp: stamp, digest: file.digest, isRacy: stamp.isRacy(at: now))
  }

  private func status(_ path: StoryPath, _ state: inout State) throws -> FileStamp? {
    guard let directory = try open(path.directory, &state) else { return nil }
    var status = stat()
    guard unsafe fstatat(directory, path.name, &status, 0) == 0 else { return nil }
    return FileStamp(status)
  }

  /// The descriptor of a directory, the story's own for an empty path; `nil` if there is none.
  private func open(_ path: String, _ state: inout State) throws(MachineError) -> Int32? {
    if let directory = state.directory, directory.path == StoryPath(path) {
      return directory.descriptor
    }
    guard let directory = try OpenDirectory(path, in: folder, snapshot: snapshot) else {
      return nil
    }
    state.directory = directory
    return directory.descriptor
  }
}
