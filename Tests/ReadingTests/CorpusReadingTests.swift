import Foundation
import Manuscript
import Reading
import TestSupport
import Testing

/// The five novels, read letter by letter; skipped, loudly, where they are not beside the project.
@Suite struct CorpusReadingTests {
  private static let books = [
    "alice", "dracula", "pride-and-prejudice", "sherlock-holmes", "time-machine",
  ]

  @Test(.enabled(if: Corpus.exists, "SKIPPED: ../shared/corpora is absent"), arguments: books)
  func readsEveryLetterOfANovel(book: String) throws {
    for file in try Corpus.chapters(of: book) {
      let body = Corpus.body(of: try Data(contentsOf: file))
      let reading = MarkdownReader().read(body, unit: SourceUnit(.body, file.lastPathComponent))
      #expect(reading.isWhole, "\(file.lastPathComponent)")
      #expect(
        reading.diagnostics.filter { $0.severity > .note }.isEmpty,
        "\(file.lastPathComponent): \(reading.diagnostics)")
      for run in reading.text.runs {
        let (at, from, count) = (Int(run.text), Int(run.source), Int(run.count))
        #expect(reading.text.text[at..<at + count].elementsEqual(body[from..<from + count]))
      }
    }
  }
}
