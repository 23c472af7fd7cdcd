import Glibc

/// What this thread has computed so far, in nanoseconds.
func threadTime() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
  return Double(now.tv_sec) * 1e9 + Double(now.tv_nsec)
}

/// All bytes of a file; ends the program where it cannot be read.
func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { stop("\(path) cannot be read") }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let count = max(0, ftell(file))
  rewind(file)
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = fread(buffer.baseAddress, 1, count, file)
  }
  if bytes.count < count { stop("\(path) cannot be read") }
  return bytes
}

func stop(_ message: String) -> Never {
  let line = Array("search-kernel: \(message)\n".utf8)
  write(STDERR_FILENO, line, line.count)
  exit(1)
}
