/// What a BCP 47 tag means for a page.
package enum LanguageTag {
  /// The tag where it is well-formed, else `und`, which validators accept for "not known".
  package static func checked(_ tag: String) -> String {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...8).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
      subtags.dropFirst().allSatisfy({ subtag in
        (2...8).contains(subtag.utf8.count)
          && subtag.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
          }
      })
    else { return "und" }
    return tag
  }

  /// Whether the language's usual script runs from right to left.
  package static func isRightToLeft(_ tag: String) -> Bool {
    let subtags = tag.split(separator: "-").map { $0.lowercased() }
    if subtags.contains("latn") || subtags.contains("cyrl") { return false }
    let scripts: Set<String> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]
    if subtags.dropFirst().contains(where: scripts.contains) { return true }
    return subtags.first.map {
      ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains($0)
    } ?? false
  }
}
