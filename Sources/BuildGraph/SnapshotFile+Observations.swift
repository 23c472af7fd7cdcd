private import Glibc

extension SnapshotFile {
  /// One observed directory and where its files stand in the table of files.
  struct Directory {
    var name: UInt32
    var isListed: Bool
    var isRacy: Bool
    var files: Range<Int>
    var stamp: FileStamp
    var digest: Digest
  }

  /// `nil` past the end or if the record makes no sense.
  func directory(_ index: Int) -> Directory? {
    guard let record = unsafe record(.directories, index) else { return nil }
    var reader = unsafe ByteReader(record)
    guard let name = try? reader.uint32(), let flags = try? reader.uint32(),
      let first = try? reader.uint32(), let count = try? reader.uint32(),
      let stamp = try? reader.stamp(), let digest = try? reader.digest(),
      Int(first) + Int(count) <= self.count(.files)
    else { return nil }
    return Directory(
      name: name, isListed: flags & SnapshotLayout.isListed != 0,
      isRacy: flags & SnapshotLayout.isRacy != 0,
      files: Int(first)..<(Int(first) + Int(count)), stamp: stamp, digest: digest)
  }

  /// One observed file; `name` is an offset for ``name(_:)``.
  func file(_ index: Int) -> (name: UInt32, file: Observations.File)? {
    guard let record = unsafe record(.files, index) else { return nil }
    // Read field by field at fixed offsets: this is the first pass's inner loop.
    let flags = unsafe UInt32(
      littleEndian: record.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let stamp = unsafe FileStamp(
      size: Int64(littleEndian: record.loadUnaligned(fromByteOffset: 8, as: Int64.self)),
      modified: Int64(littleEndian: record.loadUnaligned(fromByteOffset: 16, as: Int64.self)),
      changed: Int64(littleEndian: record.loadUnaligned(fromByteOffset: 24, as: Int64.self)),
      inode: UInt64(littleEndian: record.loadUnaligned(fromByteOffset: 32, as: UInt64.self)))
    guard let kind = Observations.File.Kind(rawValue: flags & SnapshotLayout.kindMask),
      let digest = unsafe Digest(loading: UnsafeRawBufferPointer(rebasing: record[40...]))
    else { return nil }
    let name = unsafe UInt32(littleEndian: record.loadUnaligned(as: UInt32.self))
    return (
      name,
      Observations.File(
        kind: kind, stamp: stamp, digest: digest, isRacy: flags & SnapshotLayout.isRacy != 0)
    )
  }

  /// Where a directory stands in the table of directories.
  ///
  /// - Complexity: O(log *directories*).
  func index(ofDirectory path: String) -> Int? {
    unsafe path.withCString { wanted in
      unsafe search(0..<count(.directories), for: wanted) { directory($0)?.name }
    }
  }

  /// Where a file stands in the table of files.
  ///
  /// - Parameters:
  ///   - name: Without the directory.
  ///   - files: The directory's files.
  ///   - hint: A place to try first, such as the one after the last answer.
  /// - Returns: `nil` if the last build did not look at such a file.
  /// - Complexity: O(log *files of the directory*); O(1) if the hint is right.
  func index(ofFile name: String, in files: Range<Int>, hint: Int) -> Int? {
    unsafe name.withCString { wanted in
      if files.contains(hint), let offset = file(hint)?.name, let found = unsafe self.name(offset),
        unsafe strcmp(found, wanted) == 0
      {
        return hint
      }
      return unsafe search(files, for: wanted) { file($0)?.name }
    }
  }

  /// Every output that the build wrote or kept, by path; `madeFrom` included.
  func outputs() -> [StoryPath: Observations.File] {
    var outputs: [StoryPath: Observations.File] = [:]
    for index in 0..<count(.directories) {
      guard let directory = directory(index), let path = text(directory.name) else { continue }
      for index in directory.files {
        guard let (offset, found) = self.file(index), found.kind == .output,
          let name = text(offset)
        else { continue }
        var file = found
        if let key = unsafe record(.outputKeys, outputs.count) {
          file.madeFrom = unsafe Digest(loading: key) ?? .none
        }
        outputs[StoryPath(path.isEmpty ? name : "\(path)/\(name)")] = file
      }
    }
    return outputs
  }

  /// Binary search in records that are sorted by the bytes of their names.
  private func search(
    _ range: Range<Int>, for wanted: UnsafePointer<CChar>, name: (Int) -> UInt32?
  ) -> Int? {
    var range = range
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      guard let offset = name(middle), let found = unsafe self.name(offset) else { return nil }
      let order = unsafe strcmp(found, wanted)
      if order == 0 { return middle }
      range = order < 0 ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

extension SnapshotFile {
  /// The digest of a source as the build found it; `nil` if it did not look there or found nothing.
  ///
  /// - Complexity: O(*directories* + log *files*).
  package func sourceDigest(_ path: String) -> Digest? {
    let path = StoryPath(path)
    for index in 0..<count(.directories) {
      guard let directory = directory(index), text(directory.name) == path.directory,
        let place = self.index(ofFile: path.name, in: directory.files, hint: -1)
      else { continue }
      return file(place).flatMap { $0.file.kind == .source ? $0.file.digest : nil }
    }
    return nil
  }

  /// Files that builds wrote and that are not as they were, sorted by path; `now` is `nil` for one
  /// that is gone.
  ///
  /// - Complexity: Reads every output whose path is wanted.
  package func changedOutputs(
    in folder: StoryFolder, where isWanted: (_ path: String) -> Bool
  ) -> [(path: String, old: Digest, now: Digest?)] {
    outputs().sorted { $0.key < $1.key }.compactMap { path, file in
      guard isWanted(path.text) else { return nil }
      let now = folder.contents(of: path.text).map { Digest(hashing: $0) }
      return now == file.digest ? nil : (path.text, file.digest, now)
    }
  }

  /// Paths of the files that builds wrote, sorted.
  package var outputPaths: [String] { outputs().keys.sorted().map(\.text) }
}
