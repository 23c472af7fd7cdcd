import Foundation
import Manuscript
import Prose
import TestSupport
import Testing

/// Places of five novels that were judged by reading, not by running the code.
@Suite("Prose of five novels")
struct NovelSampleTests {
  @Test("At least 99.5 % of 500 marks are judged as a reader judges them")
  func sentenceEnds() throws {
    let rows = try ProseSample.rows("sentences.tsv")
    #expect(rows.count == 500)
    var wrong: [String] = []
    for row in rows {
      let mark = try #require(Int(row[2]))
      let sample = ProseSample(plain: row[4])
      let sentence = try #require(sample.prose.sentence(at: mark))
      let end = sample.prose.sentences[sentence].text.upperBound
      let ends =
        end < sample.prose.text.text.count
        && !sample.string(mark..<end).contains { $0.isLetter || $0.isNumber }
      if ends != (row[3] == "yes") { wrong.append(row[4]) }
    }
    #expect(wrong.count * 1000 <= rows.count * 5, "\(wrong)")
  }

  @Test("Explicit speakers of 300 quotations are right in 97 of 100, and three quarters are found")
  func speakers() throws {
    let rows = try ProseSample.rows("speakers.tsv")
    var names: [String: [String]] = [:]
    var (count, explicit, given, right) = (0, 0, 0, 0)
    var wrong: [String] = []
    for row in rows {
      if row[0] == "names" {
        names[row[1]] = row[2].split(separator: "|").map(String.init)
        continue
      }
      let list = try #require(names[row[0]])
      let offset = try #require(Int(row[2]))
      let sample = ProseSample(plain: row[4])
      let mentions = sample.mentions(list)
      let segment = try #require(sample.prose.segment(at: offset))
      let speaker = sample.prose.speakers(mentions: mentions)[segment]
        .map { list[mentions[$0].needle] }
      count += 1
      if row[3] != "-" { explicit += 1 }
      guard let speaker else { continue }
      given += 1
      if speaker == row[3] {
        right += 1
      } else {
        wrong.append("\(speaker), not \(row[3]): \(row[4])")
      }
    }
    #expect(count == 300)
    #expect(Double(right) >= 0.97 * Double(given), "\(right) of \(given): \(wrong)")
    #expect(Double(right) >= 0.75 * Double(explicit), "\(right) of \(explicit)")
  }
}
