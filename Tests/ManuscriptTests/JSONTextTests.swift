import Foundation
import Manuscript
import Testing

@Suite struct JSONTextTests {
  @Test func keepsTheOrderOfKeys() {
    let json = JSONText.object([("b", .integer(1)), ("a", .array([.null, .boolean(true)]))])
    #expect(json.compact == #"{"b":1,"a":[null,true]}"#)
  }

  @Test func writesStringsThatOthersReadBack() throws {
    let text = "\u{0}\u{1F}\"\\/\n\r\t é 😀 \u{2028}"
    let json = JSONText.array([.string(text)]).compact
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(read == [text])
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-12.5, "-12.5"), (0.1 + 0.2, "0.3"), (2.000_000_4, "2"),
    (0.000_001, "0.000001"), (-0.000_000_4, "0"), (155.820_001, "155.820001"),
    (.infinity, "null"), (.nan, "null"), (123_456_789.5, "123456789.5"),
  ])
  func `Writes numbers with at most six decimals`(value: Double, text: String) {
    #expect(JSONText.decimal(value).compact == text)
  }
}
