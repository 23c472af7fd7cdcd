import Indexing
import Manuscript

/// The passages that answer a query, with all that is shown of them.
struct PassageAnswer {
  struct Passage {
    var file: SearchFile
    var hit: Hit
    /// Bytes of the body.
    var source: Range<Int>
    /// Bytes of the file's text.
    var text: Range<Int>
    /// The query's words that stand there, as they were typed or as the bible has them.
    var terms: [String]
    /// Where the words of ``terms`` stand, in order; bytes of the file's text.
    var marks: [Range<Int>]
    /// The byte of the text where most of them stand together.
    var focus: Int
  }

  enum Kind { case ranked, like }

  var kind = Kind.ranked
  /// As typed; for a place that passages are like, where it is: `chapters/07-ball.md:40`.
  var query: String
  var passages: [Passage] = []
  /// Words of the query that stand nowhere, with the nearest word that does.
  var missing: [(word: String, nearest: String?)] = []
  /// Whether the query has words, and all are too common to tell passages apart.
  var isOfCommonWords = false
  /// Whether the query has no letter or digit at all.
  var hasNoWord = false
  /// Whether passages were chosen from a part of what was searched.
  var isFiltered = false
}
