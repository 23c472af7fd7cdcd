private import Glibc

/// Okapi BM25: what a term's occurrences in a text say about the text (Robertson and Zaragoza, "The
/// Probabilistic Relevance Framework: BM25 and Beyond", 2009), with another rarity.
struct TermWeighting {
  /// How late further occurrences stop to matter.
  var saturation: Double
  /// How much a long text's occurrences are discounted, 0...1.
  var normalisation: Double

  /// ln(1 + *n* / (*df* + 1)), for *df* of *n* texts: never negative, and gentler to the rarest terms.
  static func rarity(of documents: Int, among count: Int) -> Double {
    let (documents, count) = (Double(documents), Double(count))
    return log(1 + count / (documents + 1))
  }

  /// The share of the rarity that `count` occurrences in a text are worth.
  func weight(_ count: Double, _ lengths: Lengths, _ text: Int) -> Double {
    let relative = lengths.lengths[text] / lengths.average
    let norm = saturation * (1 - normalisation + normalisation * relative)
    return count * (saturation + 1) / (count + norm)
  }
}

/// How long texts are, in terms.
struct Lengths {
  let lengths: [Double]
  /// At least 1.
  let average: Double

  init(_ lengths: [Double]) {
    self.lengths = lengths
    average = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
  }
}
