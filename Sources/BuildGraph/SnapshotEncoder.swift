/// Lays out a snapshot; see docs/formats/snapshot.md.
struct SnapshotEncoder {
  private var sections = SnapshotLayout.Section.allCases.map { _ in ByteWriter() }

  private subscript(section: SnapshotLayout.Section) -> ByteWriter {
    get { sections[section.rawValue] }
    _modify { yield &sections[section.rawValue] }
  }

  mutating func encode(_ content: SnapshotContent) -> [UInt8] {
    append(content.observations)
    for setting in content.settings.sorted(by: { StoryPath($0.key) < StoryPath($1.key) }) {
      let name = append(name: setting.key)
      self[.settings].append(name)
      self[.settings].append(UInt32(0))
      self[.settings].append(setting.value)
    }
    // So that the section always ends with a NUL.
    _ = append(name: "")
    self[.summary].append(raw: content.summary)
    append(content.steps, to: .steps, offsets: .stepOffsets)
    append(content.queries, to: .queries, offsets: .queryOffsets)
    for pack in content.packs.sorted(by: { $0.key < $1.key }) {
      self[.packs].append(pack.key)
      self[.packs].append(UInt32(0))
      self[.packs].append(pack.value)
    }
    for artifact in content.artifacts.sorted(by: { $0.key < $1.key }) {
      artifact.value.encode(key: artifact.key, to: &self[.artifacts])
    }
    return assembled()
  }

  private mutating func append(_ observations: Observations) {
    var directories: [StoryPath: [(name: StoryPath, file: Observations.File)]] = [:]
    for path in observations.listings.keys { directories[path] = [] }
    for (path, file) in observations.files {
      directories[StoryPath(path.directory), default: []].append((StoryPath(path.name), file))
    }
    var fileCount = 0
    for (path, files) in directories.sorted(by: { $0.key < $1.key }) {
      let listing = observations.listings[path]
      let name = append(name: path.text)
      var flags = listing == nil ? 0 : SnapshotLayout.isListed
      if listing?.isRacy == true { flags |= SnapshotLayout.isRacy }
      self[.directories].append(name)
      self[.directories].append(flags)
      self[.directories].append(UInt32(clamping: fileCount))
      self[.directories].append(UInt32(clamping: files.count))
      self[.directories].append(listing?.stamp ?? .none)
      self[.directories].append(listing?.digest ?? .none)
      for (name, file) in files.sorted(by: { $0.name < $1.name }) {
        let name = append(name: name.text)
        self[.files].append(name)
        self[.files].append(file.kind.rawValue | (file.isRacy ? SnapshotLayout.isRacy : 0))
        self[.files].append(file.stamp)
        self[.files].append(file.digest)
        if file.kind == .output { self[.outputKeys].append(file.madeFrom) }
      }
      fileCount += files.count
    }
  }

  /// Appends a name and its NUL; returns its offset.
  private mutating func append(name: String) -> UInt32 {
    let offset = UInt32(clamping: self[.names].bytes.count)
    self[.names].append(raw: Array(name.utf8))
    self[.names].append(UInt8(0))
    return offset
  }

  private mutating func append(
    _ records: [StoryPath: [UInt8]], to data: SnapshotLayout.Section,
    offsets: SnapshotLayout.Section
  ) {
    for record in records.sorted(by: { $0.key < $1.key }) {
      self[offsets].append(UInt64(self[data].bytes.count))
      self[data].append(raw: record.value)
    }
    self[offsets].append(UInt64(self[data].bytes.count))
  }

  private func assembled() -> [UInt8] {
    let sizes = sections.map(\.bytes.count)
    let hotSize = sizes[..<SnapshotLayout.firstColdSection.rawValue].reduce(0, +)
    let hotEnd = SnapshotLayout.headerSize + hotSize
    var writer = ByteWriter()
    writer.append(raw: SnapshotLayout.magic)
    writer.append(SnapshotLayout.version)
    writer.append(UInt32(0))
    writer.append(UInt32(0))
    writer.append(UInt32(0))
    writer.append(UInt64(hotEnd))
    writer.append(UInt64(SnapshotLayout.headerSize + sizes.reduce(0, +)))
    var offset = SnapshotLayout.headerSize
    for size in sizes {
      writer.append(UInt64(offset))
      writer.append(UInt64(size))
      offset += size
    }
    for section in sections { writer.append(raw: section.bytes) }
    SnapshotEncoder.seal(&writer, hotEnd: hotEnd)
    return writer.bytes
  }

  /// Writes both checksums.
  static func seal(_ writer: inout ByteWriter, hotEnd: Int) {
    let cold = Checksum.crc32(Array(writer.bytes[hotEnd...]))
    writer.replace(at: SnapshotLayout.coldChecksum, with: cold)
    let hot = Checksum.crc32(Array(writer.bytes[16..<hotEnd]))
    writer.replace(at: SnapshotLayout.hotChecksum, with: hot)
  }
}
