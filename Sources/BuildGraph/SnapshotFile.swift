private import Glibc

/// The record of the last complete build, read where it lies.
///
/// Opening checks header and checksums; every access checks its bounds all the same. A file that is
/// damaged, cut short, foreign, or of another version is no snapshot.
@safe package final class SnapshotFile: Sendable {
  /// How much of the file is going to be read.
  enum Extent { case firstPass, all }

  typealias Section = SnapshotLayout.Section

  private let file: MappedFile
  /// Offset and length of each section, all inside the file.
  private let sections: [Range<Int>]

  /// Binds the journal to this very snapshot.
  let id: UInt64

  /// Of the file itself.
  var stamp: FileStamp { file.stamp }

  /// The whole file.
  var bytes: UnsafeRawBufferPointer { unsafe file.bytes }

  /// The last complete build's record, to explain what was built; `nil` if there is none.
  package convenience init?(_ folder: StoryFolder) {
    self.init(folder, extent: .all)
  }

  init?(_ folder: StoryFolder, extent: Extent) {
    guard let file = MappedFile(SnapshotLayout.path, in: folder),
      let header = unsafe SnapshotHeader(file.bytes)
    else { return nil }
    let hot = unsafe UnsafeRawBufferPointer(rebasing: file.bytes[16..<header.hotEnd])
    guard unsafe Checksum.crc32(hot) == header.hotChecksum else { return nil }
    if extent == .all {
      let cold = unsafe UnsafeRawBufferPointer(rebasing: file.bytes[header.hotEnd...])
      guard unsafe Checksum.crc32(cold) == header.coldChecksum else { return nil }
    }
    self.file = file
    sections = header.sections
    id = UInt64(header.hotChecksum) << 32 | UInt64(header.coldChecksum)
  }

  func range(of section: Section) -> Range<Int> { sections[section.rawValue] }

  func section(_ section: Section) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: file.bytes[sections[section.rawValue]])
  }

  func count(_ section: Section) -> Int { range(of: section).count / section.stride }

  /// A record of a table; `nil` past its end.
  func record(_ section: Section, _ index: Int) -> UnsafeRawBufferPointer? {
    guard index >= 0, index < count(section) else { return nil }
    let start = range(of: section).lowerBound + index * section.stride
    return unsafe UnsafeRawBufferPointer(rebasing: file.bytes[start..<(start + section.stride)])
  }

  /// A name that ends with a NUL; `nil` for an offset outside the section.
  func name(_ offset: UInt32) -> UnsafePointer<CChar>? {
    let names = range(of: .names)
    // The header's check found the last byte to be NUL.
    guard Int(offset) < names.count else { return nil }
    return unsafe file.bytes.baseAddress?.advanced(by: names.lowerBound + Int(offset))
      .assumingMemoryBound(to: CChar.self)
  }

  func text(_ offset: UInt32) -> String? {
    guard let name = unsafe name(offset) else { return nil }
    return unsafe String(cString: name)
  }

  /// What the caller wanted printed when nothing has changed.
  package var summary: [UInt8] { unsafe Array(section(.summary)) }
}
