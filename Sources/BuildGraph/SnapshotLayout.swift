/// Where everything stands in `.fabula/snapshot`; docs/formats/snapshot.md says it byte by byte.
enum SnapshotLayout {
  static let path = "\(StoryFolder.state)/snapshot"
  static let magic = Array("FABSNAP\n".utf8)
  static let version: UInt32 = 1

  /// The part that the first pass reads comes first and has a checksum of its own.
  enum Section: Int, CaseIterable {
    case directories, files, settings, names, summary
    case outputKeys, stepOffsets, steps, queryOffsets, queries, packs, artifacts

    /// Bytes per record; 1 where the section is no table.
    var stride: Int {
      switch self {
      case .directories: 80
      case .files: 72
      case .settings: 40
      case .outputKeys: 32
      case .stepOffsets, .queryOffsets: 8
      case .packs: 16
      case .artifacts: 88
      case .names, .summary, .steps, .queries: 1
      }
    }
  }

  static let firstColdSection = Section.outputKeys

  /// Offsets in the header.
  static let hotChecksum = 12
  static let coldChecksum = 16
  static let hotEnd = 24
  static let end = 32
  static let table = 40
  static let headerSize = table + 16 * Section.allCases.count

  /// Flags of directories.
  static let isListed: UInt32 = 1
  /// Flag of directories and files.
  static let isRacy: UInt32 = 1 << 8
  /// The low bits of a file's flags are its ``Observations/File/Kind``.
  static let kindMask: UInt32 = 0xff
}
