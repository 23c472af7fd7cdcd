private import Glibc

/// The final files of a build, below the story's directory.
///
/// A file is written only when it must be, and removed only while it holds what a build wrote. Its
/// stamp is never racy: nobody but this build writes to it in the moment in which it is made.
package final class Outputs {
  private let folder: StoryFolder
  private let journal: Journal
  /// What earlier builds wrote.
  private var known: [StoryPath: Observations.File]
  /// Digests of what a build that was cut off wrote, or was about to.
  private var attempted: [StoryPath: Set<Digest>] = [:]
  /// What this build wants to be there.
  private(set) var claimed: [StoryPath: Observations.File] = [:]
  private var current: OutputFolder?
  private var hasher = FileHasher()
  private var swept: Set<StoryPath> = []

  init(_ folder: StoryFolder, snapshot: SnapshotFile?, journal: Journal) {
    self.folder = folder
    self.journal = journal
    known = snapshot?.outputs() ?? [:]
    for record in journal.replayed where record.kind == .output {
      unsafe record.payload.withUnsafeBytes { bytes in
        var reader = unsafe ByteReader(bytes)
        guard let path = try? reader.text(), let digest = try? reader.digest() else { return }
        attempted[StoryPath(path), default: []].insert(digest)
      }
    }
  }

  /// Removes everything that builds wrote and that still is what they wrote.
  ///
  /// - Returns: The paths that were removed, sorted.
  package static func removeAll(in folder: StoryFolder) throws -> [String] {
    let snapshot = SnapshotFile(folder)
    let journal = Journal(folder, base: snapshot?.id ?? 0)
    return try Outputs(folder, snapshot: snapshot, journal: journal).sweep()
  }

  /// Whether a file is there as an earlier build made it from the same things.
  package func isCurrent(_ path: String, madeFrom key: Digest) throws -> Bool {
    let path = StoryPath(path)
    guard let file = known[path], file.madeFrom == key, path.staysInside,
      let output = try directory(of: path, creates: false)
    else { return false }
    return try confirmed(path, file, in: output) != nil
  }

  /// Makes sure that a file is there and holds what it should.
  ///
  /// - Parameters:
  ///   - path: Relative to the story.
  ///   - key: What the file is made from; with the same key the bytes are not even asked for.
  ///   - digest: Of the bytes, where it is known already.
  ///   - pieces: The file's bytes, to stand behind one another.
  /// - Returns: Whether the file was written.
  /// - Throws: ``MachineError``, and what `pieces` throws.
  @discardableResult
  package func write(
    _ path: String, madeFrom key: Digest, digest: (() throws -> Digest)? = nil,
    _ pieces: () throws -> [[UInt8]]
  ) throws -> Bool {
    let path = StoryPath(path)
    guard path.staysInside else { throw MachineError(.write, path.text, code: EINVAL) }
    guard let output = try directory(of: path, creates: true) else {
      throw MachineError(.write, path.text, code: ENOENT)
    }
    if let file = known[path], file.madeFrom == key,
      let confirmed = try confirmed(path, file, in: output)
    {
      claimed[path] = confirmed
      return false
    }
    let pieces = try pieces()
    let digest = try digest?() ?? Digest(hashing: pieces)
    var file = Observations.File(
      kind: .output, stamp: .none, digest: digest, isRacy: false, madeFrom: key)
    if let confirmed = try confirmed(path, as: file, in: output) {
      claimed[path] = confirmed
      return false
    }
    var writer = ByteWriter()
    writer.append(path.text)
    writer.append(digest)
    try journal.append(.output, writer.bytes)
    file.stamp = try AtomicFile.write(
      pieces, as: path.name, in: output.descriptor, path: path.text, folder: folder)
    claimed[path] = file
    return true
  }

  /// Leaves earlier outputs alone that this build was not asked for, such as another target's.
  package func keep(where isKept: (_ path: String) -> Bool) {
    for (path, file) in known where claimed[path] == nil && isKept(path.text) {
      claimed[path] = file
    }
  }

  /// Removes earlier outputs that nobody wants now, if they still hold what a build wrote, and
  /// directories that this leaves empty.
  ///
  /// - Returns: The paths that were removed, sorted.
  @discardableResult
  package func sweep() throws -> [String] {
    var removed: [String] = []
    for path in Set(known.keys).union(attempted.keys).sorted()
    where claimed[path] == nil && path.staysInside {
      var digests = attempted[path] ?? []
      if let file = known[path] { digests.insert(file.digest) }
      // A directory that cannot be entered as one is not ours any more.
      guard let output = try? directory(of: path, creates: false) else { continue }
      let look = try unsafe path.name.withCString {
        try unsafe hasher.look(
          at: $0, in: output.descriptor, keepsContent: false, flags: O_NOFOLLOW)
      }
      guard case .content(let digest, _) = look, digests.contains(digest) else { continue }
      try folder.gate?("unlink output")
      guard unsafe unlinkat(output.descriptor, path.name, 0) == 0 || errno == ENOENT else {
        throw MachineError(.remove, path.text)
      }
      removed.append(path.text)
      try removeEmpty(path.directory)
    }
    return removed
  }

  private func removeEmpty(_ directory: String) throws {
    var directory = StoryPath(directory)
    while !directory.text.isEmpty, !directory.text.utf8.elementsEqual(StoryFolder.build.utf8) {
      guard let parent = try? OutputFolder(directory.directory, in: folder, creates: false) else {
        return
      }
      try folder.gate?("rmdir")
      guard unsafe unlinkat(parent.descriptor, directory.name, AT_REMOVEDIR) == 0 else { return }
      current = nil
      directory = StoryPath(directory.directory)
    }
  }

  /// The same for a file made from other things: one that is still as an earlier build left it need
  /// not be read to see that it holds something else.
  private func confirmed(
    _ path: StoryPath, as file: Observations.File, in output: OutputFolder
  ) throws -> Observations.File? {
    guard let known = known[path], !known.isRacy, known.digest != file.digest else {
      return try confirmed(path, file, in: output)
    }
    var status = stat()
    guard unsafe fstatat(output.descriptor, path.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      FileStamp(status) == known.stamp
    else { return try confirmed(path, file, in: output) }
    return nil
  }

  /// The file as it is, if its content is the one wanted; a link is never it.
  private func confirmed(
    _ path: StoryPath, _ file: Observations.File, in output: OutputFolder
  ) throws -> Observations.File? {
    var status = stat()
    guard unsafe fstatat(output.descriptor, path.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    var file = file
    let stamp = FileStamp(status)
    if stamp != file.stamp || file.isRacy {
      let look = try unsafe path.name.withCString {
        try unsafe hasher.look(
          at: $0, in: output.descriptor, keepsContent: false, flags: O_NOFOLLOW)
      }
      guard case .content(file.digest, let stamp) = look else { return nil }
      file.stamp = stamp
    }
    return file
  }

  private func directory(of path: StoryPath, creates: Bool) throws -> OutputFolder? {
    let directory = StoryPath(path.directory)
    if let current, current.path == directory { return current }
    guard let opened = try OutputFolder(directory.text, in: folder, creates: creates) else {
      return nil
    }
    if swept.insert(directory).inserted, creates, !directory.text.isEmpty {
      try TemporaryName.removeStale(in: opened.descriptor, folder: folder)
    }
    current = opened
    return opened
  }
}
