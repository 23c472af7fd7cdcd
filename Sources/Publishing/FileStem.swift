/// Makes the names of files in a book from handles and paths.
///
/// A name is lower-case ASCII, because some readers and servers fold case or garble anything else. It
/// depends on its own handle alone: names outlive edits, moves and new chapters.
package enum FileStem {
  /// Names that the book itself uses.
  private static let reserved: Set<String> = [
    "book", "contents", "cover", "index", "nav", "package", "style", "title-page", "toc",
  ]

  /// The file name, without extension, of a chapter; where it cannot be the handle as it stands, a
  /// hash of the handle keeps it apart from others.
  package static func of(handle: String) -> String {
    let stem = safe(handle)
    guard stem != handle || reserved.contains(stem) || stem.hasPrefix("part-") else { return stem }
    return join(stem, hash(handle))
  }

  /// The file name of a part's page.
  package static func of(part: String) -> String { join("part-" + safe(part), hash(part)) }

  /// The path of an image in the book: `images/`, the path in the story in safe letters, and the
  /// extension of what the file really is.
  package static func of(image path: String, format: ImageFormat) -> String {
    var stem = path[...]
    if let dot = path.lastIndex(of: "."), !path[dot...].contains("/") { stem = path[..<dot] }
    var name = String(stem)
    if name.hasPrefix("images/") { name.removeFirst("images/".utf8.count) }
    let clean = safe(name)
    let isPlain = "images/\(clean).\(format.fileExtension)" == path
    return "images/" + (isPlain ? clean : join(clean, hash(path))) + "." + format.fileExtension
  }

  private static func join(_ stem: String, _ suffix: String) -> String {
    stem.isEmpty ? suffix : stem + "-" + suffix
  }

  /// Lower-case ASCII letters, digits and single hyphens, of at most 60 bytes.
  private static func safe(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 where bytes.count < 60 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        bytes.append(byte | 0x20)
      default:
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// FNV-1a over the UTF-8 bytes, 64 bits folded to 8 hexadecimal digits.
  static func hash(_ name: String) -> String {
    let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
