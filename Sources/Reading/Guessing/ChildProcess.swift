private import Glibc

/// Runs a program without a shell and reads what it prints.
package enum ChildProcess {
  /// The standard output of a program that ended well; `nil` when it is not there or failed.
  ///
  /// Its standard input is empty and its messages are dropped. At most 64 KB are kept.
  ///
  /// - Parameter arguments: The program, looked up in `PATH`, and its arguments.
  /// - Returns: What it printed, broken UTF-8 repaired.
  package static func output(of arguments: [String]) -> String? {
    guard let program = arguments.first else { return nil }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    guard let child = start(program, arguments, writingTo: ends) else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if output.count < 65_536 { output += buffer.prefix(count) }
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    guard status == 0 else { return nil }
    return String(decoding: output, as: UTF8.self)
  }

  private static func start(
    _ program: String, _ arguments: [String], writingTo ends: [Int32]
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    let code = unsafe posix_spawnp(&child, program, &actions, nil, &words, environ)
    return code == 0 ? child : nil
  }
}
