import BuildGraph
import Indexing
package import Pipeline
import Prose

extension Resources {
  /// The table of vectors that comes with the program.
  static let embeddingTable = "embedding/static-fiction-256.table"

  /// The embedder of the book's memory, opened.
  package var embedder: Embedder {
    Embedder(table: find(Self.embeddingTable), named: Self.embeddingTable)
  }

  /// The words that mean nearly the same in a language; `nil` where none come with the program.
  func thesaurus(of language: ProseLanguage) -> (any Thesaurus)? {
    guard let path = find("embedding/thesaurus-\(language.code).txt"),
      let file = MappedFile(path)
    else { return nil }
    return ThesaurusFile(unsafe MappedBytes(file.bytes, keptBy: file))
  }
}
