import Indexing
import Synchronization

/// A model that gives each text a vector made of its bytes, notes what it was asked, and fails where
/// a test wants it.
final class ScriptedEmbedding: EmbeddingModel {
  let identity: EmbedderIdentity
  private let asked = Mutex<[String]>([])
  private let poison = Mutex<String?>(nil)

  /// - Parameters:
  ///   - provider: `static` for a model that costs nothing.
  ///   - digest: Another one makes other vectors.
  init(_ provider: String = "scripted", digest: String = "00d1") {
    identity = EmbedderIdentity(
      provider: provider, model: "letters", digest: digest, dimension: 16)
  }

  /// Fails at texts that hold a word; `nil` for none.
  func fail(at word: String?) { poison.withLock { $0 = word } }

  /// What was asked since the last time, in order of its bytes.
  func takeAsked() -> [String] {
    asked.withLock { asked in
      defer { asked = [] }
      return asked.sorted()
    }
  }

  func rows(for texts: [[UInt8]]) throws -> [VectorRow] {
    let words = texts.map { String(decoding: $0, as: UTF8.self) }
    asked.withLock { $0 += words }
    let poison = poison.withLock { $0 }
    return try words.enumerated().map { index, text in
      if let poison, text.contains(poison) {
        throw EmbeddingFailure(index: index, reason: "the server fell asleep")
      }
      var sums = [Double](repeating: 0.5, count: identity.dimension)
      for (place, byte) in (text + identity.digest).utf8.enumerated() {
        sums[(place * 7 + Int(byte)) % sums.count] += Double(byte % 5)
      }
      guard let row = VectorRow(sums) else {
        throw EmbeddingFailure(index: index, reason: "it has no direction")
      }
      return row
    }
  }
}
