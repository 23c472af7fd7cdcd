import BuildGraph

/// What a passage is called before repeats are counted: the first half of its text's SHA-256.
struct PassageID: Hashable, Sendable {
  /// How many bytes it takes wherever it is stored.
  static let byteCount = 16

  let first: UInt64
  let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  init(of text: [UInt8]) {
    let digest = Digest(hashing: text)
    self.init(first: digest.first, second: digest.second)
  }

  /// 32 hexadecimal digits.
  var hex: String {
    [first, second].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
