private import Glibc

/// The look that a build takes before it starts, for anything changed since the last complete one.
///
/// It compares stats with the snapshot where it lies, decodes no step, starts no task, and holds one
/// directory open at a time. Content decides: a file with another stamp and the same digest is the
/// same, and the snapshot's stamps are then brought up to date.
@safe package struct FirstPass: ~Copyable {
  package enum Verdict: Sendable {
    /// Nothing to do; what ``Builder/finish(summary:keeping:)`` was given the last time.
    case unchanged(summary: [UInt8])
    case changed(Difference, Rehashed)
  }

  /// The first thing found that is not as it was.
  package enum Difference: Sendable, Equatable {
    case neverBuilt
    /// The last build did not end; what it finished is known.
    case interrupted
    case settingChanged(name: String)
    case sourceChanged(path: String)
    case sourceMissing(path: String)
    /// A file is there where there was none.
    case sourceAppeared(path: String)
    /// Names came or went in a directory.
    case listingChanged(path: String)
    case outputChanged(path: String)
    case outputMissing(path: String)
  }

  /// Files that were hashed, proved the same, and cannot have changed since without a new stamp.
  package struct Rehashed: Sendable {
    /// By place in the snapshot's table of files.
    var stamps: [Int: FileStamp] = [:]
    /// ``SnapshotFile/id``: for any other snapshot the places mean nothing.
    var snapshot: UInt64 = 0

    package init() {}
  }

  private let folder: StoryFolder
  private let snapshot: SnapshotFile
  private var hasher = FileHasher()
  private var fresh = FreshStamps()
  private var clock: Int64??

  /// Compares everything that the last complete build looked at.
  ///
  /// - Parameters:
  ///   - folder: The story.
  ///   - settings: Everything that is no file and changes results: the tool's version, versions of
  ///     implementations, what is asked for.
  /// - Returns: Either that nothing changed, or the first thing that did.
  /// - Throws: ``MachineError`` when the process has no descriptors or memory left.
  /// - Complexity: One `fstatat` for each file, one `openat` and `fstat` for each directory.
  package static func run(
    _ folder: StoryFolder, settings: [String: Digest]
  ) throws(MachineError) -> Verdict {
    guard let snapshot = SnapshotFile(folder, extent: .firstPass) else {
      return .changed(.neverBuilt, Rehashed())
    }
    var pass = FirstPass(folder: folder, snapshot: snapshot)
    let difference = try pass.difference(settings)
    if let difference { return .changed(difference, pass.fresh.rehashed(snapshot)) }
    pass.fresh.save(over: snapshot, in: folder)
    return .unchanged(summary: snapshot.summary)
  }

  private init(folder: StoryFolder, snapshot: SnapshotFile) {
    self.folder = folder
    self.snapshot = snapshot
  }

  private mutating func difference(
    _ settings: [String: Digest]
  ) throws(MachineError) -> Difference? {
    if let change = changedSetting(settings) { return change }
    if Journal.isPending(folder, base: snapshot.id) { return .interrupted }
    for index in 0..<snapshot.count(.directories) {
      guard let directory = snapshot.directory(index),
        let path = unsafe snapshot.name(directory.name)
      else { return .neverBuilt }
      let isTop = unsafe path.pointee == 0
      let descriptor =
        isTop
        ? folder.descriptor
        : unsafe openat(folder.descriptor, path, StoryFolder.directoryOnly)
      defer { if !isTop, descriptor >= 0 { close(descriptor) } }
      if descriptor < 0, errno == EMFILE || errno == ENFILE {
        throw MachineError(.read, unsafe String(cString: path))
      }
      if let change = try listingChange(index, directory, descriptor) { return change }
      for file in directory.files {
        if let change = try fileChange(file, directory, descriptor) { return change }
      }
    }
    return nil
  }

  private func changedSetting(_ settings: [String: Digest]) -> Difference? {
    var known: [StoryPath: Digest] = [:]
    for index in 0..<snapshot.count(.settings) {
      guard let record = unsafe snapshot.record(.settings, index) else { return .neverBuilt }
      var reader = unsafe ByteReader(record)
      guard let name = (try? reader.uint32()).flatMap({ snapshot.text($0) }),
        (try? reader.uint32()) != nil, let digest = try? reader.digest()
      else { return .neverBuilt }
      known[StoryPath(name)] = digest
    }
    for setting in settings.sorted(by: { StoryPath($0.key) < StoryPath($1.key) })
    where known.removeValue(forKey: StoryPath(setting.key)) != setting.value {
      return .settingChanged(name: setting.key)
    }
    return known.keys.min().map { .settingChanged(name: $0.text) }
  }

  private mutating func listingChange(
    _ index: Int, _ directory: SnapshotFile.Directory, _ descriptor: Int32
  ) throws(MachineError) -> Difference? {
    guard directory.isListed else { return nil }
    let path = snapshot.text(directory.name) ?? ""
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else {
      return .listingChanged(path: path)
    }
    let stamp = FileStamp(status)
    if stamp == directory.stamp, !directory.isRacy { return nil }
    let now = now()
    guard let entries = try? DirectoryListing.sources(descriptor, path: path),
      DirectoryListing.digest(of: entries) == directory.digest
    else { return .listingChanged(path: path) }
    fresh.directories.append((index, stamp, stamp.isRacy(at: now)))
    return nil
  }

  @inline(__always)
  private mutating func fileChange(
    _ index: Int, _ directory: SnapshotFile.Directory, _ descriptor: Int32
  ) throws(MachineError) -> Difference? {
    guard let (offset, file) = snapshot.file(index), let name = unsafe snapshot.name(offset) else {
      return .neverBuilt
    }
    var status = stat()
    let flags = file.kind == .output ? AT_SYMLINK_NOFOLLOW : 0
    guard descriptor >= 0, unsafe fstatat(descriptor, name, &status, flags) == 0 else {
      return file.kind == .absence ? nil : missing(file.kind, path(directory, offset))
    }
    if file.kind != .absence, !file.isRacy, FileStamp(status) == file.stamp { return nil }
    return try unsafe contentChange(index, directory, offset, file, descriptor, name)
  }

  private mutating func contentChange(
    _ index: Int, _ directory: SnapshotFile.Directory, _ offset: UInt32,
    _ file: Observations.File, _ descriptor: Int32, _ name: UnsafePointer<CChar>
  ) throws(MachineError) -> Difference? {
    if file.kind == .absence { return .sourceAppeared(path: path(directory, offset)) }
    let now = now()
    let flags = file.kind == .output ? O_NOFOLLOW : 0
    switch try unsafe hasher.look(at: name, in: descriptor, keepsContent: false, flags: flags) {
    case .absent: return missing(file.kind, path(directory, offset))
    case .content(file.digest, let stamp):
      fresh.files.append((index, stamp, stamp.isRacy(at: now)))
      return nil
    case .unreadable(file.digest, _): return nil
    case .content, .unreadable: break
    }
    let path = path(directory, offset)
    return file.kind == .output ? .outputChanged(path: path) : .sourceChanged(path: path)
  }

  private func missing(_ kind: Observations.File.Kind, _ path: String) -> Difference {
    kind == .output ? .outputMissing(path: path) : .sourceMissing(path: path)
  }

  private func path(_ directory: SnapshotFile.Directory, _ name: UInt32) -> String {
    let folder = snapshot.text(directory.name) ?? ""
    let name = snapshot.text(name) ?? ""
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// The file system's time, asked for once and before anything is hashed.
  private mutating func now() -> Int64? {
    if let clock { return clock }
    let now = folder.now()
    clock = .some(now)
    return now
  }
}
