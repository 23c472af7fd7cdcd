import Manuscript
import Reading

/// The place that `--like` names, as `PATH:LINE` or `PATH:LINE:COLUMN`.
struct LikePlace {
  /// Index in ``StoryReading/files``.
  let file: Int
  /// The line, or the place in it: bytes of the body.
  let body: Range<Int>
  /// As it is said: path and line.
  let name: String

  init(_ typed: String, in story: SearchStory) throws {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    var path = parts[...]
    while numbers.count < 2, path.count > 1, let last = path.last, let number = Int(last) {
      numbers.insert(number, at: 0)
      path.removeLast()
    }
    guard let line = numbers.first, line >= 1, numbers.allSatisfy({ $0 >= 1 }) else {
      throw CommandProblem(
        "'\(typed)' names no line.", help: ["--like chapters/07-de-goede-maat.md:40"],
        status: .usage)
    }
    let files = try SearchPaths.files(
      path.joined(separator: ":"), of: story.reading, root: story.root)
    guard files.count == 1, let file = files.first else {
      throw CommandProblem(
        "'\(path.joined(separator: ":"))' names more than one file.",
        help: ["name one: --like chapters/07-de-goede-maat.md:40"], status: .usage)
    }
    let placement = try story.file(file).placement
    let source = placement.source
    guard line <= source.lineStarts.count else {
      throw CommandProblem(
        "\(source.path) ends with line \(source.lineStarts.count).",
        help: ["name a line that is there"],
        status: .usage)
    }
    let bytes = source.line(line)
    var lower = bytes.startIndex
    var upper = bytes.endIndex
    if numbers.count == 2 {
      var column = 1
      while lower < upper, column < numbers[1] {
        lower += 1
        while lower < upper, source.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        column += 1
      }
      upper = min(upper, lower + 1)
    }
    let start = max(0, lower - placement.base)
    self.file = file
    body = start..<max(start, upper - placement.base)
    name = "\(source.path):\(line)"
  }
}
