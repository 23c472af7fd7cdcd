/// Makes errors that one rule should find, and changes that look like them and are none.
package protocol SelfTestOperator: Sendable {
  /// The rule's code.
  static var code: String { get }

  /// Puts every case into `cases` that the story has room for.
  static func propose(_ story: SelfTestStory, _ cases: inout SelfTestCases)
}
