/// Makes the name by which shops know a book, where story.yaml gives none.
package enum StoryIdentifier {
  /// A new `urn:uuid:` of version 4 (RFC 9562), for a story.yaml that keeps it.
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return urn(high: generator.next(), low: generator.next(), version: 4)
  }

  /// A `urn:uuid:` of version 8 (RFC 9562) that follows from title and author alone.
  ///
  /// For a bare folder, which keeps nothing: the same book has the same name on every build. The
  /// bits are two FNV-1a hashes with different starts.
  package static func derived(title: String, author: String?) -> String {
    urn(
      high: hash(title, author, from: 0xcbf2_9ce4_8422_2325),
      low: hash(title, author, from: 0x84222325_cbf29ce4), version: 8)
  }

  private static func hash(_ title: String, _ author: String?, from start: UInt64) -> UInt64 {
    var hash = start
    for byte in Array(title.utf8) + [0] + Array((author ?? "").utf8) + [0] {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    // Spreads the last bytes over all bits (the finaliser of SplitMix64).
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }

  private static func urn(high: UInt64, low: UInt64, version: UInt64) -> String {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | version << 12
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = [high, low].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var urn = "urn:uuid:"
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { urn.append("-") }
      urn.append(digit)
    }
    return urn
  }
}
