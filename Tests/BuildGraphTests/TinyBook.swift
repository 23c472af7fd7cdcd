import BuildGraph
import Foundation
import Synchronization

/// A story in a temporary directory, with a pipeline of two kinds of step: a page for each chapter
/// (its text in capitals) and a book of all titles (first lines).
final class TinyBook {
  /// What one build did.
  struct Run {
    /// `nil` when the first pass found nothing changed.
    var difference: FirstPass.Difference?
    var summary = ""
    var events: [BuildEvent] = []
    var removed: [String] = []
    var written: [String] = []

    func ids(_ state: ActionResult.State) -> [String] {
      events.filter { $0.result.state == state }.map(\.result.id).sorted()
    }
  }

  /// Stops the build before a change on the disk, as the end of the process would.
  final class Fuse: Sendable {
    struct Blown: Error {}
    private let left: Mutex<Int>
    init(_ count: Int) { left = Mutex(count) }
    var isBlown: Bool { left.withLock { $0 < 0 } }
    func burn() throws {
      try left.withLock { left in
        left -= 1
        if left < 0 { throw Blown() }
      }
    }
  }

  let path: String
  var settings: [String: Digest] = ["tool": Digest(hashing: "1")]
  var style: [String: String] = [:]
  var version: UInt32 = 1
  var jobs = 2
  /// Chapters with this text fail.
  let poison = "poison"
  let tries = Tally()

  init(_ chapters: [String: String] = ["1.md": "One\nalpha", "2.md": "Two\nbeta"]) throws {
    path = FileManager.default.temporaryDirectory.path + "/fabula-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path + "/chapters", withIntermediateDirectories: true)
    for (name, text) in chapters { try write("chapters/\(name)", text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func bytes(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data())
  }

  func put(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Every file below the story but `.fabula`, by path.
  func outputs() -> [String: String] {
    var found: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: path + "/build")?.allObjects ?? [] {
      guard let name = name as? String, let text = read("build/\(name)") else { continue }
      found[name] = text
    }
    return found
  }

  func open(fuse: Fuse? = nil) throws -> StoryFolder {
    guard let fuse else { return try StoryFolder(path) }
    return try StoryFolder(path) { _ in try fuse.burn() }
  }

  @discardableResult
  func build(
    fuse: Fuse? = nil, interrupt: Interrupt = Interrupt(),
    onEvent: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) throws -> Run {
    let folder = try open(fuse: fuse)
    var run = Run()
    guard
      case .changed(let difference, let rehashed) = try FirstPass.run(folder, settings: settings)
    else {
      if case .unchanged(let summary) = try FirstPass.run(folder, settings: settings) {
        run.summary = String(decoding: summary, as: UTF8.self)
      }
      return run
    }
    run.difference = difference
    let events = EventList()
    let builder = try Builder(
      folder, lock: try BuildLock(folder, command: "test"), settings: settings,
      rehashed: rehashed, jobs: Jobs(cpu: jobs), interrupt: interrupt, patience: .zero
    ) { event in
      events.add(event)
      onEvent(event)
    }
    let names = try builder.sources.list("chapters")?.map(\.name) ?? []
    let pages = try pageActions(names, builder)
    let results = try builder.run(pages)
    let all = bookAction(try titles(names, builder), blockedBy: results.first { $0.digest == nil })
    let book = try builder.run([all])
    for (page, result) in zip(pages, results) {
      guard let digest = result.digest else { continue }
      let name = "build/html/\(page.id.dropFirst(5)).html"
      if try builder.outputs.write(name, madeFrom: digest, { [try builder.bytes(of: page) ?? []] })
      {
        run.written.append(name)
      }
    }
    if let digest = book[0].digest {
      let isWritten = try builder.outputs.write("build/book.txt", madeFrom: digest) {
        [try builder.bytes(of: all) ?? []]
      }
      if isWritten {
        run.written.append("build/book.txt")
      }
    }
    run.removed = try builder.outputs.sweep()
    try builder.finish(summary: Array("\(names.count) chapters".utf8))
    run.events = events.all
    return run
  }

  private func pageActions(_ names: [String], _ builder: Builder) throws -> [Action] {
    let (version, style, sources, poison) = (version, style, builder.sources, poison)
    return try names.map { name in
      let source = "chapters/\(name)"
      return Action(
        id: "page/\(name)", kind: "page", version: version, settings: style,
        inputs: [.init("body", from: source, try sources.digest(source))]
      ) { [tries] in
        tries.count(name)
        guard case .file(let bytes, _) = try sources.read(source) else {
          return .failed(remarks: Array("unreadable".utf8))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains(poison) { return .failed(remarks: Array("poisoned".utf8)) }
        if text.contains("machine") { throw MachineError(.read, source, code: EIO) }
        return .made(Array(text.uppercased().utf8), remarks: Array("about \(name)".utf8))
      }
    }
  }

  private func bookAction(_ titles: QueryResult, blockedBy failed: ActionResult?) -> Action {
    var inputs = [titles.input("titles")]
    if let failed { inputs.append(failed.input("page")) }
    let bytes = titles.bytes
    return Action(id: "book", kind: "book", version: 1, inputs: inputs) { .made(bytes) }
  }

  private func titles(_ names: [String], _ builder: Builder) throws -> QueryResult {
    let listed = Digest(hashing: names.joined(separator: "/"))
    let values = { name in try name == "names" ? listed : builder.sources.digest(name) }
    return try builder.query("titles", version: 1, in: values) { context in
      var titles: [String] = []
      try context.read("names")
      try context.read("preface.md")
      for name in names {
        try context.read("chapters/\(name)")
        if case .file(let bytes, _) = try builder.sources.read("chapters/\(name)") {
          titles.append(
            String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
        }
      }
      return Array(titles.joined(separator: "\n").utf8)
    }
  }
}
