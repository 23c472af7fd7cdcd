import BuildGraph
package import Indexing

/// Who turns the passages of a story into vectors, or why nobody does.
package struct Embedder: Sendable {
  /// `nil` where the memory goes by words alone.
  package var model: (any EmbeddingModel)?

  /// Why there is no model, as a sentence without its end; `nil` where there is one.
  package var absence: String?

  /// What to type to have a model again.
  package var wayOut: [String] = []

  package init(_ model: any EmbeddingModel) { self.model = model }

  /// Nobody, for this reason.
  package init(absence: String, wayOut: [String] = []) {
    self.absence = absence
    self.wayOut = wayOut
  }

  /// The table of vectors that comes with the program.
  ///
  /// - Parameters:
  ///   - path: Where it is; `nil` where it was not found.
  ///   - name: What it is called in messages.
  package init(table path: String?, named name: String) {
    let wayOut = ["install fabula again: make install"]
    guard let path, let file = MappedFile(path) else {
      self.init(absence: "the file \(name) that comes with fabula is not there", wayOut: wayOut)
      return
    }
    do {
      let bytes = unsafe MappedBytes(file.bytes, keptBy: file)
      self.init(StaticEmbedding(try EmbeddingTable(bytes)))
    } catch {
      self.init(
        absence: "the file \(name) that comes with fabula is damaged (\(error.reason))",
        wayOut: wayOut)
    }
  }

  /// As it stands in settings of steps: the same for the same vectors, empty for nobody.
  var setting: String { model?.identity.setting ?? "" }
}

extension EmbedderIdentity {
  /// Everything that tells embedders apart, parted by blanks.
  var setting: String { "\(provider) \(model) \(dimension) \(digest)" }

  /// Whether asking it again costs more than looking up what it said.
  var isCostly: Bool { provider != "static" }

  /// What people are told of an embedder: `static-fiction-256 (3fa9c1d2)`.
  var name: String {
    let name = model.isEmpty ? provider : model
    return digest.isEmpty ? name : "\(name) (\(digest.prefix(8)))"
  }
}
