import Manuscript
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  private func value(_ text: String) -> JSONValue? {
    try? JSONReader.value(of: Array(text.utf8))
  }

  @Test func `values are read as they stand`() {
    #expect(
      value(#" {"a": [1, -2.5e1, "x\n\"\\\/\u00e9\ud83d\ude00", true, false, null], "b": {}} "#)
        == .object([
          .init(
            name: "a",
            value: .array([
              .integer(1), .number(-25), .string("x\n\"\\/é😀"), .boolean(true), .boolean(false),
              .null,
            ])), .init(name: "b", value: .object([])),
        ]))
    #expect(value("0") == .integer(0))
    #expect(value("9223372036854775808") == .number(9_223_372_036_854_775_808))
    #expect(value("[]") == .array([]))
    #expect(value(#"{"a":1,"a":2}"#)?["a"] == .integer(2))
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "[1", "[1,", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{a:1}", "{1:1}", "01", "-", "+1", "1.", ".5", "1e", "1e+", "1e999", "NaN", "Infinity", "tru",
    "nul", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\udc00\"",
    "\"\\ud800\\u0041\"", "\"a\nb\"", "1 2", "'a'", "[1]]", "// x\n1", "\u{FEFF}1",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(value(text) == nil)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: [0x22, 0xC3, 0x22]) }
    #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: [0xFF]) }
  }

  @Test func `a failure names its byte`() {
    #expect(
      throws: JSONReader.Failure(offset: 3, reason: "a comma or a closing bracket is missing")
    ) { try JSONReader.value(of: Array("[1 2".utf8)) }
  }

  @Test func `nesting has a limit`() {
    let depth = JSONReader.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(value(nested(depth)) != nil)
    #expect(value(nested(depth + 1)) == nil)
    #expect(value(String(repeating: "[", count: 1_000_000)) == nil)
    #expect(value(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
  }

  @Test func `what is written is read back`() {
    let text = JSONText.object([
      ("a", .array([.integer(-7), .null, .boolean(true)])), ("\u{1}\t\"", .string("\u{7F}\\é\r\n")),
    ])
    #expect(
      value(text.compact)
        == .object([
          .init(name: "a", value: .array([.integer(-7), .null, .boolean(true)])),
          .init(name: "\u{1}\t\"", value: .string("\u{7F}\\é\r\n")),
        ]))
  }

  @Test func `random bytes never trap`() {
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "\\ude00", "1", "-", ".", "e",
      "true",
      "null", "a", " ", "\n", "é",
    ]
    var random = SplitMix(seed: 21)
    for _ in 0..<20_000 {
      let text = (0..<random.below(20)).map { _ in tokens[random.below(tokens.count)] }.joined()
      _ = value(text)
    }
  }
}
