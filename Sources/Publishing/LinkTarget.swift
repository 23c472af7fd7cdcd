/// Decides where a link of the manuscript may lead.
enum LinkTarget {
  /// EPUBCheck reports any other, and one that it does not know is no use in a book.
  private static let schemes: Set<String> = ["ftp", "http", "https", "mailto", "tel", "xmpp"]

  /// The address of a link out of the book, made valid; `nil` for anything that is not one, such as
  /// a script or a file of the writer's.
  ///
  /// Source: WHATWG URL; what its parser would refuse is refused here, what it would only complain
  /// about is percent-encoded, since validators report both.
  static func external(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].lowercased()
    guard schemes.contains(scheme) else { return nil }
    var rest = address[address.utf8.index(after: colon)...]
    var result = scheme + ":"
    if ["ftp", "http", "https"].contains(scheme) {
      guard rest.utf8.starts(with: "//".utf8) else { return nil }
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex { [0x2F, 0x3F, 0x23].contains($0) } ?? rest.endIndex
      guard isHost(rest[..<end]) else { return nil }
      result += "//" + rest[..<end]
      rest = rest[end...]
    } else if rest.isEmpty || rest.utf8.starts(with: "/".utf8) {
      return nil
    }
    return result + encoded(rest)
  }

  /// Whether it is a name or an IPv4 address, with a port or not; credentials are refused.
  private static func isHost(_ authority: Substring) -> Bool {
    let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = pieces.first, pieces.count <= 2, !host.isEmpty else { return false }
    if pieces.count == 2 {
      guard pieces[1].isEmpty || UInt16(pieces[1]) != nil, pieces[1].first != "+" else {
        return false
      }
    }
    guard
      host.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
          || byte == 0x2E || byte == 0x5F || byte >= 0x80
      })
    else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    // Names in Punycode are refused, since telling the valid ones takes the whole of IDNA; in their
    // own letters they pass.
    guard
      labels.allSatisfy({ label in
        !label.isEmpty && label.utf8.count < 64 && !label.lowercased().hasPrefix("xn--")
      })
    else { return false }
    // An address in numbers must be one: a browser refuses any other host that ends in a number.
    guard labels.last?.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return true }
    return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
  }

  /// Percent-encodes what a path, query or fragment may not hold as it stands.
  private static func encoded(_ rest: Substring) -> String {
    let bytes = Array(rest.utf8)
    var result: [UInt8] = []
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      let isSafe =
        switch byte {
        case UInt8(ascii: "%"):
          index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
            && isHexadecimal(bytes[index + 2])
        case UInt8(ascii: "#"): !hasFragment
        case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
          UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
          false
        default: true
        }
      if isSafe {
        result.append(byte)
        hasFragment = hasFragment || byte == UInt8(ascii: "#")
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
