private import Glibc

/// Something that the machine refused: no space, no permission, a failing disk.
package struct MachineError: Error, Equatable, CustomStringConvertible {
  /// What was being done.
  package enum Operation: String, Sendable {
    case read, write, create, remove, list, lock
  }

  package var operation: Operation
  /// Relative to the story, or as the person typed it for the story's own directory.
  package var path: String
  /// An `errno` value.
  package var code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's words for an `errno` value.
  package static func reason(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }

  /// What is so, what it means, and what to do, for a person.
  package var description: String {
    let object = path.isEmpty ? "the story's directory" : "'\(path)'"
    let attempt = "fabula could not \(operation.rawValue) \(object)"
    switch code {
    case ENOSPC, EDQUOT:
      return "the disk is full: \(attempt). Nothing that was there is lost; free some space, then "
        + "run the command again"
    case EROFS:
      return "the disk is read-only: \(attempt). Copy the story to a disk that can be written"
    case EACCES, EPERM:
      return "\(attempt): this account may not. Check who owns it and its permissions"
    case ELOOP, ENOTDIR:
      return "\(attempt): a link or a file stands where a directory is needed. Move it away, then "
        + "run the command again"
    case EISDIR:
      return "\(attempt): a directory has that name. Move it away, then run the command again"
    default:
      return "\(attempt): \(MachineError.reason(code))"
    }
  }
}
