extension Diagnostic {
  /// A name that survives edits elsewhere: FNV-1a over code, unit and the words pointed at.
  ///
  /// The message counts only where there is no place, so that a new wording changes no name.
  package func identity(in sources: any SourceMap) -> String {
    identity(at: range.map { DiagnosticPlace($0, in: sources) })
  }

  func identity(at place: DiagnosticPlace?) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    add(code.utf8)
    if let range = range {
      add([range.unit.kind.rawValue])
      add(range.unit.name.utf8)
    } else {
      add(message.utf8)
    }
    if let source = place?.source, let bytes = place?.bytes { add(source.bytes[bytes]) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
