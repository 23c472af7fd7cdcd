package import ArgumentParser
private import BuildGraph
private import Glibc
private import Manuscript
private import Reading

/// `fabula doctor`: says whether this machine and folder are fit for building.
package struct DoctorCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look whether this machine has what builds need.",
    usage: "fabula doctor [options]",
    discussion: """
      Looks at the folder, the disk, the libraries, and the optional programs. Changes nothing and \
      asks no server.

        fabula doctor
        fabula doctor --json
      """)

  /// One thing that was looked at.
  struct Finding {
    /// How it stands; only `wrong` fails the command.
    enum State: String { case ok, absent, wrong }

    var name: String
    var state: State
    var detail: String
  }

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let root = try options.story()
    let findings = folder(root) + programs()
    if output.json {
      let json = JSONText.array(
        findings.map {
          .object([
            ("name", .string($0.name)), ("state", .string($0.state.rawValue)),
            ("detail", .string($0.detail)),
          ])
        })
      options.console.put(json.lines)
    } else {
      for finding in findings {
        let gap = String(repeating: " ", count: max(12 - finding.name.count, 1))
        let state = finding.state.rawValue
        let space = String(repeating: " ", count: 8 - state.count)
        options.console.put("\(state)\(space)\(finding.name)\(gap)\(finding.detail)\n")
      }
    }
    if findings.contains(where: { $0.state == .wrong }) { try ExitStatus.failed.exit() }
  }

  private func folder(_ root: String) -> [Finding] {
    let layout = ChapterDiscovery.layout(of: DiskStoryDirectory(root)).0
    let chapters = Wording.count(layout.chapters.count, "chapter")
    let kind = layout.hasStoryFile ? "a story" : "a folder without story.yaml"
    let isWritable = unsafe access(root, W_OK) == 0
    return [
      Finding(
        name: "story", state: layout.chapters.isEmpty ? .absent : .ok,
        detail: "\(root): \(kind) with \(chapters)"),
      Finding(
        name: "writable", state: isWritable ? .ok : .wrong,
        detail: isWritable
          ? "books and caches can be written here" : "fabula may not write in this folder"),
      disk(root),
    ]
  }

  private func disk(_ root: String) -> Finding {
    var info = statvfs()
    guard unsafe statvfs(root, &info) == 0 else {
      return Finding(name: "disk", state: .wrong, detail: "the system does not tell its free space")
    }
    let megabytes = Int(info.f_bavail / 1024) * Int(info.f_frsize) / 1024
    return Finding(
      name: "disk", state: megabytes < 50 ? .wrong : .ok,
      detail: "\(Wording.number(megabytes)) MB free")
  }

  private func programs() -> [Finding] {
    var findings = [
      Finding(name: "fabula", state: .ok, detail: Fabula.version),
      Finding(name: "libcmark", state: .ok, detail: LibraryVersions.cmark),
      Finding(name: "libyaml", state: .ok, detail: LibraryVersions.yaml),
      Finding(name: "libdeflate", state: .ok, detail: DeflateVersion.text),
    ]
    let git = ChildProcess.output(of: ["git", "--version"])
    let line = git.map { String($0.prefix { !$0.isNewline }) }
    findings.append(
      Finding(
        name: "git", state: line == nil ? .absent : .ok,
        detail: line ?? "optional: it knows the author's name and keeps old versions"))
    for (name, use) in [("epubcheck", "validates EPUB"), ("vnu", "validates HTML")] {
      let path = Environment.program(name)
      findings.append(
        Finding(
          name: name, state: path == nil ? .absent : .ok, detail: path ?? "optional: \(use)"))
    }
    return findings
  }
}
