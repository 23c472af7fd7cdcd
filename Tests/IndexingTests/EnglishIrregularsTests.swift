import Indexing
import Prose
import Testing

@Suite struct EnglishIrregularsTests {
  private let lines = (EnglishIrregulars.verbs + "\n" + EnglishIrregulars.nouns)
    .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  @Test func `each form leads to one plain form, and no plain form to another`() {
    let forms = lines.flatMap { $0.dropFirst() }
    let repeated = Dictionary(grouping: forms) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
    #expect(Set(lines.map { $0[0] }).count == lines.count)
    #expect(Set(forms).intersection(lines.map { $0[0] }).sorted() == [])
    #expect(lines.allSatisfy { $0.count > 1 })
    #expect(lines.joined().allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
  }

  @Test func `each list is sorted`() {
    for list in [EnglishIrregulars.verbs, EnglishIrregulars.nouns] {
      let plain = list.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
      #expect(plain == plain.sorted())
    }
  }

  @Test func `a form meets its plain form in a search`() {
    let scanner = TermScanner(language: ProseLanguage("en"))
    for line in lines {
      let terms = line.map { scanner.terms(in: Array($0.utf8)).map(\.term) }
      #expect(Set(terms).count == 1 && terms[0].count == 1, "\(line)")
    }
  }
}
