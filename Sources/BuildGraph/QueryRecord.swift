/// What a query read and gave, the last time.
struct QueryRecord: Sendable, Equatable {
  struct Read: Sendable, Equatable {
    var name: String
    /// `nil` if there was nothing of that name.
    var digest: Digest?
  }

  var id: String
  var version: UInt32
  /// In the order of the first read of each name.
  var reads: [Read]
  var result: [UInt8]
  /// Why it ran the last time.
  var reason: Staleness

  init(id: String, version: UInt32, reads: [Read], result: [UInt8], reason: Staleness) {
    self.id = id
    self.version = version
    self.reads = reads
    self.result = result
    self.reason = reason
  }

  /// As it stands in the snapshot; see docs/formats/snapshot.md.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(id)
    writer.append(version)
    writer.append(UInt32(clamping: reads.count))
    for read in reads {
      writer.append(read.name)
      writer.append(read.digest)
    }
    writer.append(counted: result)
    Staleness?(reason).encode(to: &writer)
    return writer.bytes
  }

  /// `nil` if the bytes are not a query record.
  init?(decoding bytes: UnsafeRawBufferPointer) {
    var reader = unsafe ByteReader(bytes)
    do {
      id = try reader.text()
      version = try reader.uint32()
      reads = try (0..<reader.count()).map { _ in
        Read(name: try reader.text(), digest: try reader.optionalDigest())
      }
      result = try reader.counted()
      reason = try Staleness?(from: &reader) ?? .neverBuilt
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
