import Foundation
import Manuscript
import Publishing
import Testing

@Suite struct SampleBookTests {
  @Test func holdsAllWordsInEveryFormat() throws {
    for section in SampleBook.sections {
      let text = SampleBook.text(section)
      for flavour in [XHTMLBody.Flavour.epub, .web] {
        let body = XHTMLBody.render(
          text, as: section, images: [], options: SampleBook.options(flavour))
        #expect(
          TextAudit.difference(body, from: text, titleIsInText: section.titleIsInText) == nil)
      }
      let page = try #require(try SampleOutput.html()[section.stem + ".html"])
      #expect(TextAudit.difference(page, from: text, titleIsInText: section.titleIsInText) == nil)
    }
  }

  @Test func isTheSameBytesEachTime() throws {
    #expect(try SampleOutput.epub() == SampleOutput.epub())
    #expect(try SampleOutput.html() == SampleOutput.html())
    #expect(try SampleOutput.single() == SampleOutput.single())
  }

  @Test func asksForNothingFromElsewhere() throws {
    for (path, bytes) in try SampleOutput.html() where !path.hasSuffix("png") {
      let text = String(decoding: bytes, as: UTF8.self)
      for marker in ["src=\"http", "url(http", "@import", "<link rel=\"stylesheet\" href=\"http"] {
        #expect(!text.contains(marker), "\(path) has \(marker)")
      }
    }
  }

  @Test func keepsIDsApartOnASinglePage() throws {
    let page = String(decoding: try SampleOutput.single(), as: UTF8.self)
    let ids = page.split(separator: " id=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first
    }
    #expect(ids.count == Set(ids).count)
    for link in page.split(separator: " href=\"#").dropFirst() {
      let target = try #require(link.split(separator: "\"").first)
      #expect(ids.contains(target), "nothing has the id \(target)")
    }
  }

  /// For validators and for looking at: `FABULA_SAMPLE=DIR swift test --filter SampleBookTests`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FABULA_SAMPLE"] != nil))
  func writesTheSampleBook() throws {
    let path = try #require(ProcessInfo.processInfo.environment["FABULA_SAMPLE"])
    let folder = URL(filePath: path)
    var files = try SampleOutput.html()
    files["../sample.epub"] = try SampleOutput.epub()
    files["../empty.epub"] = try SampleOutput.emptyEPUB()
    files["../sample.html"] = try SampleOutput.single()
    for (name, bytes) in files {
      let file = folder.appending(path: "html").appending(path: name).standardizedFileURL
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}
