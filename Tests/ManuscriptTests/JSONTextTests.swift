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
}
