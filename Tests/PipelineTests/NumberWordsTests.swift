import Testing

@testable import Pipeline

@Suite struct NumberWordsTests {
  @Test(arguments: [
    (0, "Zero"), (7, "Seven"), (19, "Nineteen"), (20, "Twenty"), (21, "Twenty-One"),
    (100, "One Hundred"), (342, "Three Hundred and Forty-Two"), (1000, "1000"), (-1, "-1"),
  ])
  func spellsNumbersInEnglish(number: Int, words: String) {
    #expect(NumberWords.words(number, language: "en-GB") == words)
  }

  @Test func givesDigitsInOtherLanguages() {
    #expect(NumberWords.words(7, language: "de") == "7")
  }
}
