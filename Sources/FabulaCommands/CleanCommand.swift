package import ArgumentParser
private import BuildGraph
private import Glibc
private import Manuscript
private import Pipeline
private import Reading

/// `fabula clean`: removes what can be made again.
package struct CleanCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Remove caches and books that can be made again.",
    usage: "fabula clean [options]",
    discussion: """
      Removes what fabula made in build/ and .fabula/. Results that cost money (.fabula/paid/) \
      stay, and so does every file that fabula did not make. While the text of a chapter has \
      vanished, nothing is removed.

        fabula clean      remove it
        fabula clean -n   only say what would go
      """)

  /// What stays in `.fabula/`: results that cost money, and what editors complete with.
  private static let spared: Set<String> = ["paid", "schema"]

  @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only say what would be done.")
  var isDryRun = false

  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let console = options.console
    let root = try options.story()
    let directory = DiskStoryDirectory(root)
    let folder = try BuildGraph.StoryFolder(root)
    // What builds wrote below .fabula/ goes with all else that is there.
    let known = SnapshotFile(folder)?.outputPaths.filter { $0.hasPrefix("build/") } ?? []
    let outputs = known.filter { StoryFile.exists("\(root)/\($0)") }
    let vanished = KeptText.vanished(in: folder)
    guard vanished.isEmpty else {
      throw CommandProblem(
        "The last good text of \(Wording.list(vanished)) stands only in .fabula/, so nothing was removed.",
        help: [
          "fabula restore \(vanished[0]) prints the text",
          "fabula build --gone \(vanished[0]) goes on without it",
        ])
    }
    var caches: [String] = []
    for entry in directory.list(".fabula") ?? [] where !Self.spared.contains(entry.name) {
      collect(".fabula/\(entry.name)", entry.kind, in: directory, root, into: &caches)
    }
    if isDryRun {
      for path in (outputs + caches).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        console.put(path + "\n")
      }
      return
    }
    let removed = try Outputs.removeAll(in: folder).filter { $0.hasPrefix("build/") }
    for path in caches { try remove("\(root)/\(path)") }
    removeEmptyFolders("build", in: directory, root)
    removeEmptyFolders(".fabula", in: directory, root)
    report(removed.count, caches.count, directory, root, console)
  }

  private func isLink(_ path: String) -> Bool {
    var info = stat()
    return unsafe lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// Every file below, but nothing behind a link.
  private func collect(
    _ path: String, _ kind: DirectoryEntry.Kind, in directory: DiskStoryDirectory, _ root: String,
    into files: inout [String]
  ) {
    guard kind == .folder, !isLink("\(root)/\(path)") else {
      files.append(path)
      return
    }
    for entry in directory.list(path) ?? [] {
      collect("\(path)/\(entry.name)", entry.kind, in: directory, root, into: &files)
    }
  }

  private func remove(_ path: String) throws {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw StoryFile.problem("remove", path)
    }
  }

  private func removeEmptyFolders(
    _ path: String, in directory: DiskStoryDirectory, _ root: String
  ) {
    for entry in directory.list(path) ?? [] where entry.kind == .folder {
      removeEmptyFolders("\(path)/\(entry.name)", in: directory, root)
    }
    // Refuses a folder that holds anything, and a link.
    unsafe rmdir("\(root)/\(path)")
  }

  private func report(
    _ outputs: Int, _ caches: Int, _ directory: DiskStoryDirectory, _ root: String,
    _ console: Console
  ) {
    guard outputs + caches > 0 else {
      console.say("There was nothing to remove.")
      return
    }
    console.say(
      "Removed \(Wording.count(outputs, "file")) from build/ and "
        + "\(Wording.count(caches, "file")) from .fabula/.")
    if StoryFile.exists("\(root)/.fabula/paid") {
      console.say("Kept .fabula/paid/: it holds results that cost money.")
    }
    let left = directory.list("build") ?? []
    if !left.isEmpty {
      console.say("build/ still holds what fabula did not make; it was left alone.")
    }
  }
}
