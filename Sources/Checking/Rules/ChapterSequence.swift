package import Manuscript

/// Two chapters that the reader would see under one number, in one part.
package struct ChapterSequence: Rule {
  package static let code = "chapter-sequence"

  package static let article = RuleArticle(
    .declaredAgainstDeclared, taxonomy: "", summary: "", looksAt: "", fires: .init("", ""),
    silent: .init("", ""), fix: [])

  package init() {}

  package func check(_ story: CheckedStory) -> [Diagnostic] {
    var first: [String: Located<String>] = [:]
    var part = ""
    var diagnostics: [Diagnostic] = []
    for chapter in story.chapters {
      if let name = chapter.header.part?.value { part = name }
      guard let number = chapter.header.number else { continue }
      let key = part + "\n" + number.value
      if let earlier = first[key] {
        diagnostics.append(.repeatedNumber(number, earlier: earlier))
      } else {
        first[key] = number
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func repeatedNumber(
    _ number: Located<String>, earlier: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, ChapterSequence.code, "two chapters have the number \(number.value)",
      at: number.range, notes: [Note("the first is here", at: earlier.range)],
      help: ["Change one of them, or leave `number:` out: chapters are then counted."])
  }
}
