/// Reads the tokens of one duration.
struct DurationReader {
  private let tokens: [WhenToken]
  private let calendar: Calendar

  init(_ text: String, in calendar: Calendar) {
    tokens = WhenToken.read(text)
    self.calendar = calendar
  }

  func read() -> StoryDuration? {
    var index = 0
    var (isMinimum, isMaximum, isApproximate) = (false, false, false)
    let prefixes: [[String]: WritableKeyPath<Qualities, Bool>] = [
      ["at", "least"]: \.isMinimum, ["not", "less", "than"]: \.isMinimum,
      ["no", "less", "than"]: \.isMinimum, ["more", "than"]: \.isMinimum, ["over"]: \.isMinimum,
      ["minimum"]: \.isMinimum, ["min"]: \.isMinimum,
      ["at", "most"]: \.isMaximum, ["up", "to"]: \.isMaximum, ["less", "than"]: \.isMaximum,
      ["under"]: \.isMaximum, ["about"]: \.isApproximate, ["around"]: \.isApproximate,
      ["roughly"]: \.isApproximate, ["nearly"]: \.isApproximate, ["almost"]: \.isApproximate,
      ["some"]: \.isApproximate, ["ca"]: \.isApproximate, ["c"]: \.isApproximate,
      ["circa"]: \.isApproximate, ["approximately"]: \.isApproximate, ["the"]: \.isNothing,
      ["exactly"]: \.isNothing, ["for"]: \.isNothing,
    ]
    var qualities = Qualities()
    while index < tokens.count {
      var matched = 0
      for count in [3, 2, 1] where matched == 0 && index + count <= tokens.count {
        let words = tokens[index..<index + count].map(\.text)
        // "some weeks" is a number, "some two weeks" is not.
        var after = index + 1
        if words == ["some"], TimeQuantity.number(tokens, &after) == nil { continue }
        if let path = prefixes[words] {
          qualities[keyPath: path] = true
          matched = count
        }
      }
      guard matched > 0 else { break }
      index += matched
    }
    (isMinimum, isMaximum, isApproximate) = (
      qualities.isMinimum, qualities.isMaximum, qualities.isApproximate
    )
    guard var minutes = Self.sum(tokens, &index, in: calendar), index == tokens.count else {
      return nil
    }
    if isApproximate {
      minutes =
        minutes.lowerBound - minutes.lowerBound / 4...minutes.upperBound + minutes.upperBound / 4
    }
    if isMaximum { minutes = 0...minutes.upperBound }
    return StoryDuration(minutes: minutes, isMinimum: isMinimum)
  }

  /// Quantities one after the other, with `and` or a comma between them.
  private static func sum(
    _ tokens: [WhenToken], _ index: inout Int, in calendar: Calendar
  ) -> ClosedRange<Int>? {
    var total: ClosedRange<Int>?
    while index < tokens.count {
      if total != nil, tokens[index] == .word("and") || tokens[index] == .mark(",") { index += 1 }
      guard let quantity = TimeQuantity.read(tokens, &index) else { return nil }
      let minutes = quantity.minutes(in: calendar)
      let (least, most) = (total?.lowerBound ?? 0, total?.upperBound ?? 0)
      total = least &+ minutes.lowerBound...most &+ minutes.upperBound
    }
    return total
  }

  /// What stands before the number.
  private struct Qualities {
    var isMinimum = false
    var isMaximum = false
    var isApproximate = false
    var isNothing = false
  }
}
