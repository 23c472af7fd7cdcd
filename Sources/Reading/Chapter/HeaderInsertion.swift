/// Adds lines to a chapter's header; every byte that is there stays.
package enum HeaderInsertion {
  /// The file with more keys at the end of its header, or with a header of its own.
  ///
  /// - Parameters:
  ///   - lines: Each `key: value`, without line end.
  ///   - file: The whole file as stored.
  ///   - name: The chapter's handle.
  /// - Returns: `nil` where the header is no list of lines, such as `{title: The Storm}`.
  package static func adding(_ lines: [String], to file: [UInt8], name: String) -> [UInt8]? {
    let split = ChapterFile.split(file, name: name)
    guard split.diagnostics.isEmpty else { return nil }
    let end = lineEnd(of: file)
    let indent = split.header.map { indentation(of: file[$0]) } ?? []
    let text = lines.flatMap { indent + Array($0.utf8) + end }
    guard let header = split.header else {
      let fence = Array("---".utf8) + end
      let start = split.bodyStart
      let gap = file[start...].first.map { $0 == 0x0A || $0 == 0x0D } ?? true ? [] : end
      return Array(file[..<start]) + fence + text + fence + gap + file[start...]
    }
    let first = file[header].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard first != UInt8(ascii: "{") else { return nil }
    return Array(file[..<header.upperBound]) + text + file[header.upperBound...]
  }

  /// The blanks before the first key: all keys of a header stand below one another.
  private static func indentation(of header: ArraySlice<UInt8>) -> [UInt8] {
    let lines = header.split { $0 == 0x0A || $0 == 0x0D }
    for line in lines {
      guard let first = line.first(where: { $0 != 0x20 }), first != UInt8(ascii: "#") else {
        continue
      }
      return Array(line.prefix { $0 == 0x20 })
    }
    return []
  }

  /// How the file ends its first line.
  private static func lineEnd(of file: [UInt8]) -> [UInt8] {
    guard let index = file.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if file[index] == 0x0A { return [0x0A] }
    return index + 1 < file.count && file[index + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}
