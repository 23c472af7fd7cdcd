extension StepRecord {
  /// As a step record stands in the snapshot and in the journal; see docs/formats/journal.md.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(id)
    writer.append(kind)
    writer.append(version)
    writer.append(key.digest)
    writer.append(digest)
    writer.append(UInt32(clamping: settings.count))
    for setting in settings {
      writer.append(setting.name)
      writer.append(setting.value)
    }
    writer.append(UInt32(clamping: inputs.count))
    for input in inputs {
      writer.append(input.role)
      writer.append(input.from)
      writer.append(input.digest)
    }
    writer.append(counted: remarks)
    reason.encode(to: &writer)
    return writer.bytes
  }

  /// `nil` if the bytes are not a step record.
  init?(decoding bytes: UnsafeRawBufferPointer) {
    var reader = unsafe ByteReader(bytes)
    do {
      id = try reader.text()
      kind = try reader.text()
      version = try reader.uint32()
      key = Key(digest: try reader.digest())
      digest = try reader.optionalDigest()
      settings = try (0..<reader.count()).map { _ in
        Setting(name: try reader.text(), value: try reader.text())
      }
      inputs = try (0..<reader.count()).map { _ in
        Action.Input(
          try reader.text(), from: try reader.text(), try reader.optionalDigest())
      }
      remarks = try reader.counted()
      reason = try Staleness?(from: &reader)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
