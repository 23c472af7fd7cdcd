/// Turns texts into vectors whose angles tell how near their meanings are.
package protocol EmbeddingModel: Sendable {
  /// Who made the vectors; vectors of different identities are never compared.
  var identity: EmbedderIdentity { get }

  /// One row for each text, in order; for one text and one identity always the same.
  ///
  /// - Parameter texts: UTF-8; none is empty.
  /// - Returns: As many rows as texts.
  /// - Throws: ``EmbeddingFailure``; what cannot be embedded is never given as a vector of zeros.
  func rows(for texts: [[UInt8]]) throws -> [VectorRow]
}

/// What tells two embedders apart.
package struct EmbedderIdentity: Sendable, Equatable {
  /// Such as `static` or `ollama`.
  package var provider: String
  package var model: String
  /// Of the model's weights, where the provider tells it; else empty.
  package var digest: String
  /// Components of each vector; at least 1.
  package var dimension: Int
  /// Primary subtags of the languages that the model knows; empty for all.
  package var languages: [String]

  package init(
    provider: String, model: String, digest: String, dimension: Int, languages: [String] = []
  ) {
    self.provider = provider
    self.model = model
    self.digest = digest
    self.dimension = dimension
    self.languages = languages
  }
}

/// A text that could not be embedded.
package struct EmbeddingFailure: Error, Equatable {
  /// Which of the texts.
  package var index: Int
  /// A sentence's end, such as `the server answered with 3 numbers instead of 256`.
  package var reason: String

  package init(index: Int, reason: String) {
    self.index = index
    self.reason = reason
  }
}
