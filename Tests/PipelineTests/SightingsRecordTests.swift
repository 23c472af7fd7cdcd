import Prose
import TestSupport
import Testing

@testable import Pipeline

@Suite struct SightingsRecordTests {
  private var sightings: ChapterSightings {
    var sightings = ChapterSightings()
    sightings.sightings = [
      .init(needle: 3, voice: .narration, speaker: nil, place: 4..<9, count: 2),
      .init(needle: 0, voice: .speech, speaker: 0, place: 20..<24, count: 1),
    ]
    sightings.speakers = [.init(entry: 7, place: 19..<30, count: 3)]
    sightings.missingQuotes = ["the “lamp”", ""]
    sightings.firstPersonCount = 11
    return sightings
  }

  @Test func comesBackAsItWas() {
    #expect(ChapterSightings(encoded: sightings.encoded()) == sightings)
    #expect(ChapterSightings(encoded: ChapterSightings().encoded()) == ChapterSightings())
  }

  @Test func readsNothingFromDamagedBytes() {
    let blob = sightings.encoded()
    for count in 0..<blob.count { #expect(ChapterSightings(encoded: Array(blob[..<count])) == nil) }
    #expect(ChapterSightings(encoded: blob + [0]) == nil)
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      var damaged = blob
      damaged[random.below(blob.count)] = UInt8(random.below(256))
      if let read = ChapterSightings(encoded: damaged) {
        #expect(ChapterSightings(encoded: read.encoded()) == read)
      }
    }
  }
}
