import Foundation
import TestSupport
import Testing

/// What the machine can do to a build: files that cannot be read, folders that cannot be written, a
/// full disk, clocks, and somebody else's build.
@Suite struct MachineTroubleTests {
  private static let wind = Array("The wind rose.\n".utf8)

  /// Runs the program as a user without rights; empty where that is the user of the tests.
  private static var nobody: [String] {
    geteuid() == 0
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  }

  /// Whether permissions can be tested: as root only where the program can be run as nobody.
  private static let canLoseRights: Bool = {
    let folder = FileManager.default.temporaryDirectory
    return (try? CommandRun(["--version"], in: folder, wrapper: nobody).status) == 0
  }()

  /// Whether a small disk can be made: needs a mount of its own.
  private static let canMount: Bool = {
    let mount = Process()
    mount.executableURL = URL(filePath: "/usr/bin/env")
    mount.arguments = ["unshare", "-rm", "mount", "-t", "tmpfs", "t", "/tmp"]
    mount.standardError = FileHandle.nullDevice
    guard (try? mount.run()) != nil else { return false }
    mount.waitUntilExit()
    return mount.terminationStatus == 0
  }()

  private func setMode(_ mode: Int, _ path: String, in story: ScratchStory) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: story.folder.appending(path: path).path)
  }

  @Test(.enabled(if: canLoseRights, "needs a user without rights: setpriv, when run as root"))
  func leavesOutAFileThatMayNotBeRead() throws {
    let story = try ScratchStory(bytes: ["1.md": Self.wind, "2.md": Self.wind])
    try setMode(0o777, "", in: story)
    try setMode(0, "1.md", in: story)
    let run = try CommandRun(["build", "epub"], in: story.folder, wrapper: Self.nobody)
    #expect(run.status == 3)
    #expect(run.errors.contains("1.md:1:1: error: this file cannot be read (Permission denied)"))
    #expect(run.errors.contains("Made build/the-lamp.epub"))
    try setMode(0o644, "1.md", in: story)
    #expect(story.bytes("1.md") == Self.wind)
    #expect(try CommandRun(["build", "epub"], in: story.folder, wrapper: Self.nobody).status == 0)
  }

  @Test(.enabled(if: canLoseRights, "needs a user without rights: setpriv, when run as root"))
  func saysThatAFolderMayNotBeWritten() throws {
    let story = try ScratchStory(bytes: ["1.md": Self.wind])
    try setMode(0o555, "", in: story)
    defer { try? setMode(0o777, "", in: story) }
    let before = story.writersFiles
    let run = try CommandRun(["build"], in: story.folder, wrapper: Self.nobody)
    #expect(try run.transcript == Recorded.text("build-read-only.txt", recording: run.transcript))
    #expect(story.writersFiles == before)
    #expect(try CommandRun(["check"], in: story.folder, wrapper: Self.nobody).status == 0)
  }

  @Test(.enabled(if: canMount, "needs the right to mount: unshare -rm"))
  func keepsTheLastBookWhenTheDiskIsFull() throws {
    let story = try ScratchStory(bytes: ["1.md": Self.wind])
    // 160 KiB hold the first build; noise that no compression shrinks does not fit beside it.
    let script = """
      mount -t tmpfs -o size=160k t "$1" && cd "$1" || exit 99
      printf '%s' "$3" > story.yaml; echo 'The wind rose.' > 1.md
      "$2" build epub -q || exit 98
      before=$(sha256sum build/*.epub)
      head -c 80000 /dev/urandom | base64 -w 70 > 2.md; before2=$(sha256sum 2.md)
      "$2" build epub; echo "status $?" >&2
      test "$before" = "$(sha256sum build/*.epub)" || exit 97
      test "$before2" = "$(sha256sum 2.md)" || exit 96
      rm 2.md; echo 'It fell.' > 2.md
      "$2" build epub -q || exit 95
      cp -r build "$4"
      """
    let outside = try ScratchStory("out")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "unshare", "-rm", "sh", "-c", script, "sh", story.folder.path, RunningCommand.program,
      ScratchStory.settings, outside.folder.path,
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains("error: the disk is full: "))
    #expect(text.hasSuffix("status 1\n"))
    let clean = try ScratchStory(bytes: ["1.md": Self.wind, "2.md": Array("It fell.\n".utf8)])
    #expect(try CommandRun(["build", "epub"], in: clean.folder).status == 0)
    #expect(outside.bytes("build/the-lamp.epub") == clean.bytes("build/the-lamp.epub"))
  }

  @Test func seesAnEditThroughAClockThatGoesBackwards() throws {
    let story = try ScratchStory(bytes: ["1.md": Self.wind, "2.md": Self.wind])
    #expect(try CommandRun(["build"], in: story.folder).status == 0)
    for (year, text) in [(2001, "The wind fell.\n"), (2040, "The wind held.\n")] {
      try story.write("1.md", text)
      var components = DateComponents()
      components.year = year
      let date = try #require(Calendar(identifier: .gregorian).date(from: components))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: story.folder.appending(path: "1.md").path)
      #expect(try StepList(building: story).ran.contains("read/1"))
      #expect(try BuiltEPUB(of: story).pages.contains(text.dropLast()))
      try FileManager.default.setAttributes(
        [.modificationDate: date.addingTimeInterval(9)],
        ofItemAtPath: story.folder.appending(path: "2.md").path)
      #expect(try StepList(building: story).ran == [])
    }
  }

  @Test func waitsForABuildThatIsRunning() throws {
    let story = try ScratchStory(bytes: ["1.md": Self.wind])
    #expect(try CommandRun(["build"], in: story.folder).status == 0)
    try story.write("1.md", "It fell.\n")
    let lock = open(story.folder.appending(path: ".fabula/lock").path, O_RDWR)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let second = try RunningCommand(["build"], in: story.folder)
    #expect(second.wait { $0.errors.contains("waiting for it to end.\n") })
    #expect(try CommandRun(["status"], in: story.folder).output.contains("1.md") == false)
    close(lock)
    let run = second.finish()
    #expect(run.status == 0)
    #expect(run.errors.contains("Another build of this story is running"))
    #expect(run.errors.contains("Made build/the-lamp.epub"))
  }

  @Test func endsTwoBuildsAtOnceWithOneBook() throws {
    let story = try ScratchStory(
      bytes: Dictionary(
        uniqueKeysWithValues: (1...30).map { ("\($0).md", Self.wind) }))
    let runs = try (0..<4).map { _ in try RunningCommand(["build"], in: story.folder) }
    for run in runs.map({ $0.finish() }) { #expect(run.status == 0) }
    let clean = try ScratchStory(
      bytes: Dictionary(
        uniqueKeysWithValues: (1...30).map { ("\($0).md", Self.wind) }))
    #expect(try CommandRun(["build"], in: clean.folder).status == 0)
    #expect(story.books == clean.books)
    #expect(try StepList(building: story).ran == [])
  }
}
