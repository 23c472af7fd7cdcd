private import Glibc

/// The process's environment variables.
enum Environment {
  /// The value of a variable; `nil` where it is not set or empty.
  static subscript(name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The current folder; `.` where the system does not tell.
  static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Where the running program stands, links resolved.
  static var executable: String {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The full path of a program in `PATH`; `nil` where there is none.
  static func program(_ name: String) -> String? {
    for folder in (Self["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if unsafe access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Processors that this process may use; at least 1.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// SOURCE_DATE_EPOCH, the date that reproducible builds give their outputs, in seconds since 1970.
  static var sourceDate: Int? { Self["SOURCE_DATE_EPOCH"].flatMap { Int($0) } }
}
