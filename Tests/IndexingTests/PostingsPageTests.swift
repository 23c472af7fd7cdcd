import Foundation
import TestSupport
import Testing

@testable import Indexing

/// docs/formats/postings.md says what the code does.
@Suite struct PostingsPageTests {
  private static let python = "/usr/bin/python3"

  private func page() throws -> String {
    try String(
      contentsOf: Recorded.repository.appending(path: "docs/formats/postings.md"), encoding: .utf8)
  }

  @Test func `the page names the version and the sizes`() throws {
    let page = try page()
    #expect(page.contains("magic `FABPOST\\n`"))
    #expect(page.contains("version `\(PostingsFile.version)`"))
    #expect(
      page.contains("| \(PostingsSegment.headerLength) | \(PostingsSegment.passageLength) × "))
    #expect(page.contains("at most \(WordTerms.lengthLimit) bytes"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "needs python3"))
  func `the page's reader reads the file`() throws {
    let parts = try page().components(separatedBy: "```")
    let code = try #require(parts.first { $0.hasPrefix("python\n") }).dropFirst(7)
    let file = FileManager.default.temporaryDirectory.appending(path: "postings-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(SmallStory().postings).write(to: file)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = [
      "-c", code + "\nimport sys\nfor word in sys.argv[2:]: print(rows(sys.argv[1], word))\n",
      file.path, "rain", "gull", "lantern", "zebra",
    ]
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: answer, as: UTF8.self) == """
        [(3, 1), (4, 1), (5, 2)]
        [(0, 1), (1, 1), (5, 1)]
        [(0, 1), (1, 1), (2, 1)]
        []

        """)
  }
}
