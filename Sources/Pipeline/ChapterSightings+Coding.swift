import BuildGraph
import Prose

extension ChapterSightings {
  /// What a step keeps; no handle and no path stands in it.
  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.append(UInt32(clamping: sightings.count))
    for sighting in sightings {
      writer.append(UInt32(clamping: sighting.needle))
      writer.append(sighting.voice.rawValue)
      writer.append(UInt32(clamping: (sighting.speaker ?? -1) + 1))
      writer.append(UInt32(clamping: sighting.place.lowerBound))
      writer.append(UInt32(clamping: sighting.place.upperBound))
      writer.append(UInt32(clamping: sighting.count))
    }
    writer.append(UInt32(clamping: speakers.count))
    for speaker in speakers {
      writer.append(UInt32(clamping: speaker.entry))
      writer.append(UInt32(clamping: speaker.place.lowerBound))
      writer.append(UInt32(clamping: speaker.place.upperBound))
      writer.append(UInt32(clamping: speaker.count))
    }
    writer.append(UInt32(clamping: missingQuotes.count))
    for quote in missingQuotes { writer.append(quote) }
    writer.append(UInt32(clamping: firstPersonCount))
    return writer.bytes
  }

  /// Reads what ``encoded()`` wrote; `nil` for anything else.
  init?(encoded blob: [UInt8]) {
    let sightings = unsafe blob.withUnsafeBytes { bytes -> ChapterSightings? in
      var reader = unsafe ByteReader(bytes)
      return try? ChapterSightings(from: &reader)
    }
    guard let sightings else { return nil }
    self = sightings
  }

  private init(from reader: inout ByteReader) throws {
    self.init()
    for _ in 0..<(try reader.count()) {
      let needle = Int(try reader.uint32())
      guard let voice = Voice(rawValue: try reader.byte()) else { throw ByteReader.Damaged() }
      let speaker = Int(try reader.uint32()) - 1
      sightings.append(
        Sighting(
          needle: needle, voice: voice, speaker: speaker < 0 ? nil : speaker,
          place: try reader.place(), count: Int(try reader.uint32())))
    }
    for _ in 0..<(try reader.count()) {
      speakers.append(
        Speaker(
          entry: Int(try reader.uint32()), place: try reader.place(),
          count: Int(try reader.uint32())))
    }
    for _ in 0..<(try reader.count()) { missingQuotes.append(try reader.text()) }
    firstPersonCount = Int(try reader.uint32())
    guard reader.isAtEnd else { throw ByteReader.Damaged() }
  }
}

extension ByteReader {
  fileprivate mutating func place() throws(Damaged) -> Range<Int> {
    let lower = Int(try uint32())
    let upper = Int(try uint32())
    guard lower <= upper else { throw Damaged() }
    return lower..<upper
  }
}
