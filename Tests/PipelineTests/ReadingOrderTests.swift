import Manuscript
import Reading
import Testing

@testable import Pipeline

@Suite struct ReadingOrderTests {
  private struct Files: StoryDirectory {
    func list(_ path: String) -> [DirectoryEntry]? {
      path.isEmpty
        ? ["10-c.md", "2-b.md", "1-z.md"].map { DirectoryEntry($0, .file) } : nil
    }
  }

  private func finding(_ kind: SourceUnit.Kind?, _ name: String, _ offset: Int) -> Diagnostic {
    Diagnostic(
      .note, "\(kind.map { "\($0)" } ?? "story") \(name) \(offset)", "",
      at: kind.map { SourceRange(SourceUnit($0, name), offset..<offset + 1) })
  }

  @Test func goesThroughTheStoryAsAReaderDoes() {
    let order = [
      finding(nil, "", 0), finding(.file, "bible.yaml", 9), finding(.file, "story.yaml", 2),
      finding(.file, "1-z.md", 0), finding(.header, "z", 5), finding(.body, "z", 0),
      finding(.body, "z", 70), finding(.header, "b", 50), finding(.body, "b", 1),
      finding(.file, "10-c.md", 0), finding(.body, "nobody", 0),
    ]
    let files = ChapterDiscovery.layout(of: Files()).0.chapters
    #expect(ReadingOrder.sorted(order.reversed(), files: files).map(\.code) == order.map(\.code))
  }

  @Test func keepsTheOrderGivenAtOnePlace() {
    let same = ["x", "y", "z"].map {
      Diagnostic(.note, $0, "", at: SourceRange(SourceUnit(.body, "b"), 4..<5))
    }
    #expect(ReadingOrder.sorted(same, files: []).map(\.code) == ["x", "y", "z"])
  }
}
