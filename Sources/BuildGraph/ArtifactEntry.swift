/// Where a derived artefact lies and what its bytes must be.
struct ArtifactEntry: Sendable, Equatable {
  /// Of the bytes without the remarks.
  var digest: Digest
  var pack: UInt32
  /// Of the entry's header in the pack.
  var offset: UInt64
  /// In bytes.
  var length: UInt32
  /// In bytes; remarks follow the bytes.
  var remarksLength: UInt32
  /// CRC-32 of bytes and remarks.
  var checksum: UInt32

  /// Bytes that header, content and remarks take in the pack.
  var size: UInt64 { UInt64(PackFile.entryHeaderSize) + UInt64(length) + UInt64(remarksLength) }

  /// As it stands in the snapshot's index.
  func encode(key: Key, to writer: inout ByteWriter) {
    writer.append(key.digest)
    writer.append(digest)
    writer.append(offset)
    writer.append(length)
    writer.append(remarksLength)
    writer.append(checksum)
    writer.append(pack)
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) -> (key: Key, entry: ArtifactEntry)? {
    var reader = unsafe ByteReader(bytes)
    guard let key = try? reader.digest(), let digest = try? reader.digest(),
      let offset = try? reader.uint64(), let length = try? reader.uint32(),
      let remarksLength = try? reader.uint32(), let checksum = try? reader.uint32(),
      let pack = try? reader.uint32()
    else { return nil }
    return (
      Key(digest: key),
      ArtifactEntry(
        digest: digest, pack: pack, offset: offset, length: length, remarksLength: remarksLength,
        checksum: checksum)
    )
  }
}
