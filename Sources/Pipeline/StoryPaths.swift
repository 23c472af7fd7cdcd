/// Paths as chapters name them, made relative to the story.
enum StoryPaths {
  /// The file that `path` means in a chapter of `folder`, without `.` and `..`; `nil` when it leads
  /// out of the story.
  ///
  /// Paths count from the folder, or from the story where they start with `/`; the folder counts from
  /// the story, and is empty for the story itself.
  static func resolve(_ path: String, from folder: String) -> String? {
    var parts: [Substring] = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The folder of a file; empty for a file of the story itself.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Whether a path is an address on the net or a `data:` URI.
  static func isAddress(_ path: String) -> Bool {
    guard let colon = path.firstIndex(of: ":") else { return false }
    // RFC 3986, 3.1; a single letter is a drive.
    let scheme = path[..<colon].utf8
    guard scheme.count > 1, let first = scheme.first, (0x61...0x7A).contains(first | 0x20) else {
      return false
    }
    return scheme.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
  }
}
