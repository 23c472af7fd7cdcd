import Manuscript
import Pipeline

/// Answers the questions of a file, one JSON object a line.
struct QueryLines {
  private let path: String
  private let console: Console

  init(_ path: String, _ console: Console) {
    (self.path, self.console) = (path, console)
  }

  private var name: String { path == "-" ? "standard input" : path }

  /// - Throws: ``CommandProblem`` for a file that cannot be read, and what searching throws.
  func run(answering search: @autoclosure () throws -> PassageSearch, _ limit: Int) throws
    -> ExitStatus
  {
    let next = try lines()
    let search = try search()
    if let notice = search.notice { console.say(notice) }
    var number = 0
    var status = ExitStatus.ok
    while let line = next() {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
      do throws(QueryLine.Problem) {
        let question = try QueryLine(line)
        let answer = try? search.answer(question.query, limit: limit, explains: false)
        guard let answer else { throw QueryLine.Problem(reason: "the book could not be read") }
        console.put(Self.json(answer, question).compact + "\n")
      } catch {
        console.warn("\(name):\(number): error: \(error.reason)")
        status = .usage
      }
    }
    return status
  }

  private static func json(_ answer: PassageAnswer, _ question: QueryLine) -> JSONText {
    let style = SearchExcerpt.Style(width: 72, lines: nil, isColoured: false)
    let report = PassageReport(answer: answer, searched: "", style: style, isVerbose: false)
    guard case .object(let members) = report.json else { return report.json }
    return .object([("id", question.id)] + members.filter { $0.0 != "missing" })
  }

  /// Gives the next line each time.
  private func lines() throws(CommandProblem) -> () -> ArraySlice<UInt8>? {
    if path == "-" {
      let terminal = console.terminal
      return { terminal.readLine().map { Array($0.utf8)[...] } }
    }
    guard let bytes = WholeFile.bytes(of: path) else {
      throw CommandProblem(
        "I cannot read \(path), so there are no questions.",
        help: ["name a file of lines {\"id\": 1, \"query\": \"…\"}, or - for standard input"],
        status: .usage)
    }
    var rest = bytes[...]
    return {
      guard !rest.isEmpty else { return nil }
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      return line
    }
  }
}
