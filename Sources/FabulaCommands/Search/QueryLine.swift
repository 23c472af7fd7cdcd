import Manuscript

/// One line of a file of questions.
struct QueryLine {
  struct Problem: Error {
    var reason: String
  }

  /// A string or a number, as it was given; null where there was none.
  let id: JSONText
  let query: String

  init(_ line: ArraySlice<UInt8>) throws(Problem) {
    let value: JSONValue
    do throws(JSONReader.Failure) {
      value = try JSONReader.value(of: Array(line))
    } catch {
      throw Problem(reason: "this line is no JSON (byte \(error.offset + 1): \(error.reason))")
    }
    guard let query = value["query"]?.text else {
      throw Problem(reason: "this line has no \"query\" that is a string")
    }
    switch value["id"] {
    case nil, .null?: id = .null
    case .string(let text)?: id = .string(text)
    case .integer(let number)?: id = .integer(number)
    case .number(let number)?: id = .decimal(number)
    default: throw Problem(reason: "the \"id\" of this line is no string and no number")
    }
    self.query = query
  }
}
