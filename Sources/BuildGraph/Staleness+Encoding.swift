/// A reason as it stands in step and query records: a byte for the case, then its values.
extension Staleness? {
  func encode(to writer: inout ByteWriter) {
    switch self {
    case nil: writer.append(UInt8(0))
    case .neverBuilt: writer.append(UInt8(1))
    case .versionChanged(let old, let new):
      writer.append(UInt8(2))
      writer.append(old)
      writer.append(new)
    case .settingChanged(let name, let old, let new):
      writer.append(UInt8(3))
      writer.append(name)
      writer.append(old)
      writer.append(new)
    case .inputChanged(let role, let from, let old, let new):
      writer.append(UInt8(4))
      writer.append(role)
      writer.append(from)
      writer.append(old)
      writer.append(new)
    case .resultLost: writer.append(UInt8(5))
    case .outputMissing(let path):
      writer.append(UInt8(6))
      writer.append(path)
    case .outputChanged(let path):
      writer.append(UInt8(7))
      writer.append(path)
    }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    switch try reader.byte() {
    case 0: self = nil
    case 1: self = .neverBuilt
    case 2: self = .versionChanged(old: try reader.uint32(), new: try reader.uint32())
    case 3:
      self = .settingChanged(
        name: try reader.text(), old: try reader.optionalText(), new: try reader.optionalText())
    case 4:
      self = .inputChanged(
        role: try reader.text(), from: try reader.text(), old: try reader.optionalDigest(),
        new: try reader.optionalDigest())
    case 5: self = .resultLost
    case 6: self = .outputMissing(path: try reader.text())
    case 7: self = .outputChanged(path: try reader.text())
    default: throw ByteReader.Damaged()
    }
  }
}
