private import Glibc

/// Stamps that a first pass found newer than the snapshot's, over content that is the same.
struct FreshStamps {
  typealias Entry = (index: Int, stamp: FileStamp, isRacy: Bool)

  var files: [Entry] = []
  var directories: [Entry] = []

  /// What a build need not hash again.
  func rehashed(_ snapshot: SnapshotFile) -> FirstPass.Rehashed {
    var rehashed = FirstPass.Rehashed()
    rehashed.snapshot = snapshot.id
    for entry in files where !entry.isRacy { rehashed.stamps[entry.index] = entry.stamp }
    return rehashed
  }

  /// Writes the snapshot anew with these stamps, so that the next pass need not hash.
  ///
  /// Only a convenience: where the disk cannot be written, or a build is running, nothing happens.
  func save(over snapshot: SnapshotFile, in folder: StoryFolder) {
    guard !files.isEmpty || !directories.isEmpty, let lock = BuildLock(ifFree: folder) else {
      return
    }
    defer { withExtendedLifetime(lock) {} }
    var status = stat()
    guard unsafe fstatat(folder.descriptor, SnapshotLayout.path, &status, 0) == 0,
      FileStamp(status) == snapshot.stamp, let header = unsafe SnapshotHeader(snapshot.bytes)
    else { return }
    var hot = unsafe Array(snapshot.bytes[..<header.hotEnd])
    patch(&hot, files, at: snapshot.range(of: .files), stride: 72, flags: 4, stamp: 8)
    patch(&hot, directories, at: snapshot.range(of: .directories), stride: 80, flags: 4, stamp: 16)
    var checksum = ByteWriter()
    checksum.append(Checksum.crc32(Array(hot[16...])))
    let place = SnapshotLayout.hotChecksum
    hot.replaceSubrange(place..<(place + 4), with: checksum.bytes)
    _ = try? unsafe hot.withUnsafeBytes { hot in
      let cold = unsafe UnsafeRawBufferPointer(rebasing: snapshot.bytes[header.hotEnd...])
      _ = try unsafe AtomicFile.write(
        [hot, cold], as: SnapshotLayout.path, in: folder.descriptor, path: SnapshotLayout.path,
        folder: folder)
    }
  }

  private func patch(
    _ bytes: inout [UInt8], _ entries: [Entry], at section: Range<Int>, stride: Int, flags: Int,
    stamp: Int
  ) {
    for entry in entries {
      let start = section.lowerBound + entry.index * stride
      guard start + stride <= bytes.count else { continue }
      var writer = ByteWriter()
      writer.append(entry.stamp)
      bytes.replaceSubrange((start + stamp)..<(start + stamp + 32), with: writer.bytes)
      // The racy flag is the lowest bit of the second byte.
      bytes[start + flags + 1] = entry.isRacy ? 1 : 0
    }
  }
}
