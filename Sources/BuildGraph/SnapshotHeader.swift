/// The first bytes of a snapshot, checked.
struct SnapshotHeader {
  var hotChecksum: UInt32
  var coldChecksum: UInt32
  var hotEnd: Int
  /// In the order of ``SnapshotLayout/Section``; all inside the file, whole records each.
  var sections: [Range<Int>]

  /// `nil` unless the bytes are a snapshot of this version as far as the header tells.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let isSnapshot = unsafe bytes.starts(with: SnapshotLayout.magic)
    guard isSnapshot, bytes.count >= SnapshotLayout.headerSize else { return nil }
    var reader = unsafe ByteReader(bytes)
    do {
      _ = try reader.uint64()
      guard try reader.uint32() == SnapshotLayout.version else { return nil }
      hotChecksum = try reader.uint32()
      coldChecksum = try reader.uint32()
      _ = try reader.uint32()
      guard let hotEnd = Int(exactly: try reader.uint64()),
        Int(exactly: try reader.uint64()) == bytes.count,
        hotEnd >= SnapshotLayout.headerSize, hotEnd <= bytes.count
      else { return nil }
      self.hotEnd = hotEnd
      sections = []
      for section in SnapshotLayout.Section.allCases {
        let isHot = section.rawValue < SnapshotLayout.firstColdSection.rawValue
        let bounds = isHot ? SnapshotLayout.headerSize..<hotEnd : hotEnd..<bytes.count
        guard let offset = Int(exactly: try reader.uint64()),
          let length = Int(exactly: try reader.uint64()),
          offset >= bounds.lowerBound, offset <= bounds.upperBound,
          length <= bounds.upperBound - offset, length % section.stride == 0
        else { return nil }
        sections.append(offset..<(offset + length))
      }
    } catch {
      return nil
    }
    let names = sections[SnapshotLayout.Section.names.rawValue]
    guard let last = names.last, unsafe bytes[last] == 0 else { return nil }
  }
}
