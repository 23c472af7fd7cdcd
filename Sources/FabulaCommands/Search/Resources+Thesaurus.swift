import BuildGraph
import Indexing
import Prose

extension Resources {
  /// The words that mean nearly the same in a language; `nil` for a language without such a list.
  func thesaurus(for language: ProseLanguage) -> (any Thesaurus)? {
    guard !language.code.isEmpty, language.code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      let path = find("embedding/thesaurus-\(language.code).txt"), let file = MappedFile(path)
    else { return nil }
    return unsafe ThesaurusFile(MappedBytes(file.bytes, keptBy: file))
  }
}
