import Foundation
import Synchronization
import Testing

@testable import BuildGraph

@Suite struct BuildLockTests {
  @Test func namesTheHolderToWhoeverWaits() throws {
    let book = try TinyBook()
    let folder = try book.open()
    var first: BuildLock? = try BuildLock(folder, command: "fabula build epub")
    #expect(
      BuildLock.holder(folder) == .init(process: getpid(), command: "fabula build epub"))
    var seen: BuildLock.Holder?
    // Given back inside the callback, so that the wait ends at once.
    let second = try BuildLock(folder, command: "fabula build") { holder in
      seen = holder
      first = nil
    }
    #expect(first == nil)
    #expect(seen?.command == "fabula build epub")
    #expect(BuildLock.holder(folder)?.command == "fabula build")
    #expect(BuildLock(ifFree: folder) == nil)
    withExtendedLifetime(second) {}
  }

  @Test func letsTwoBuildersOfOneStoryBothSucceed() throws {
    let book = try TinyBook()
    let path = book.path
    let errors = Tally()
    let threads = (0..<4).map { number in
      WorkerThread {
        do {
          for round in 0..<5 {
            let folder = try StoryFolder(path)
            let settings = ["round": Digest(hashing: "\(number) \(round)")]
            let builder = try Builder(
              folder, lock: try BuildLock(folder, command: "\(number)"), settings: settings,
              jobs: Jobs(cpu: 1))
            let action = Action(id: "a", kind: "a", version: UInt32(round), inputs: []) {
              .made(Array("round \(round)".utf8))
            }
            let result = try builder.run([action])[0]
            try builder.outputs.write("build/a", madeFrom: result.digest ?? .none) {
              [try builder.bytes(of: action) ?? []]
            }
            try builder.finish(summary: [])
          }
        } catch {
          errors.count("\(error)")
        }
      }
    }
    for thread in threads { thread.join() }
    #expect(errors.total == 0)
    #expect(SnapshotFile(try book.open()) != nil)
    #expect(book.read("build/a") == "round 4")
  }
}
