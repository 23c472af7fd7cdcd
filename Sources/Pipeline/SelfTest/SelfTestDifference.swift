/// What differs between two sets of files, line by line.
enum SelfTestDifference {
  /// `= PATH` for each file that differs, then its lines that are gone with `-` and new ones with `+`.
  static func lines(from old: [String: [UInt8]], to new: [String: [UInt8]]) -> [String] {
    var lines: [String] = []
    let paths = Set(old.keys).union(new.keys).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for path in paths where old[path] != new[path] {
      lines.append("= \(path)")
      let before = Self.lines(old[path] ?? [])
      let after = Self.lines(new[path] ?? [])
      guard old[path] != nil else {
        lines.append("+ (written anew)")
        continue
      }
      for change in after.difference(from: before) {
        switch change {
        case .remove(_, let line, _): lines.append("- \(line)")
        case .insert(_, let line, _): lines.append("+ \(line)")
        }
      }
    }
    return lines
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
