import Manuscript
import Pipeline
import Reading

/// What a person asks a build for.
enum BuildTarget: Equatable {
  case check
  case made(BuildRequest.Target)

  /// A name such as `epub`, or the path of a file under build/.
  init(_ typed: String) throws(CommandProblem) {
    if typed == "check" {
      self = .check
    } else if let target = BuildRequest.Target(rawValue: typed) {
      self = .made(target)
    } else if let target = Self.target(ofFile: typed) {
      self = .made(target)
    } else {
      let names = ["check"] + BuildRequest.Target.allCases.map(\.rawValue)
      let nearest = EditDistance.nearest(to: typed, in: names)
      throw CommandProblem(
        "There is no target '\(typed)'.",
        help: [nearest.map { "fabula build \($0)" } ?? "targets are \(Wording.list(names))"],
        status: .usage)
    }
  }

  private static func target(ofFile path: String) -> BuildRequest.Target? {
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    guard path.hasPrefix("build/") else { return nil }
    if path.hasPrefix("build/html/") || path == "build/html" { return .html }
    if path.hasPrefix("build/index/") || path == "build/index" { return .index }
    if path.hasSuffix(".epub") { return .epub }
    return path.hasSuffix(".html") ? .htmlSingle : nil
  }

  /// `nil` for a check.
  var made: BuildRequest.Target? {
    if case .made(let target) = self { return target }
    return nil
  }
}
