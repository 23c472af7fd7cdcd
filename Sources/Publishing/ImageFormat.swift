/// A picture format that EPUB 3.3 names as core, and that every browser shows.
package enum ImageFormat: Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  /// What a file is by its first bytes, whatever its name says; `nil` where it is none of them.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if Self.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  package var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    }
  }

  package var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .gif: "gif"
    case .webp: "webp"
    case .svg: "svg"
    }
  }

  /// Whether it may move, and so may flash.
  package var canMove: Bool {
    switch self {
    case .png, .jpeg: false
    case .gif, .webp, .svg: true
    }
  }

  /// Whether the text begins as XML and has an `<svg` element near its start.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let first = head.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else {
      return false
    }
    guard first == "<" else { return false }
    return head.utf8.indices.contains { head[$0...].utf8.starts(with: "<svg".utf8) }
  }
}
