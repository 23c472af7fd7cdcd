import Publishing
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_827_696, "2000-02-29T12:34:56Z"),
    (-1, "1969-12-31T23:59:59Z"), (1_700_000_000, "2023-11-14T22:13:20Z"),
    (Int.max, "9999-12-31T23:59:59Z"), (Int.min, "0000-01-01T00:00:00Z"),
  ])
  func countsFrom1970(seconds: Int, expected: String) {
    #expect(Timestamp.utc(secondsSince1970: seconds) == expected)
  }

  @Test(arguments: [
    ("1897", "1897-01-01T00:00:00Z"), ("1897-05", "1897-05-01T00:00:00Z"),
    ("1897-05-26", "1897-05-26T00:00:00Z"), ("1897-13", "1980-01-01T00:00:00Z"),
    ("1897-02-29", "1980-01-01T00:00:00Z"), ("May", "1980-01-01T00:00:00Z"),
  ])
  func startsADate(date: String, expected: String) {
    #expect(Timestamp.utc(date: date) == expected)
  }

  @Test(arguments: [
    ("en", "en"), ("en-GB", "en-GB"), ("zh-Hant-TW", "zh-Hant-TW"), ("e", "und"), ("", "und"),
    ("en_GB", "und"), ("en-", "und"),
  ])
  func checksLanguages(tag: String, expected: String) {
    #expect(LanguageTag.checked(tag) == expected)
  }

  @Test(arguments: [("he", true), ("az-Arab", true), ("ar-Latn", false), ("en", false)])
  func knowsWhichWayTextRuns(tag: String, isRightToLeft: Bool) {
    #expect(LanguageTag.isRightToLeft(tag) == isRightToLeft)
  }
}
