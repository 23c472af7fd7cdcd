import Indexing

/// Times the parts of search that a command's time would hide, in nanoseconds of one thread.
///
///     search-kernel embed TABLE TEXTS ROUNDS      a line for each round; texts end with a NUL
///     search-kernel scan VECTORS QUERIES ROUNDS   a line for each query of each round; both .npy
@main struct SearchKernel {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let rounds = Int(words[4]) else {
      stop("usage: search-kernel embed|scan FILE FILE ROUNDS")
    }
    switch words[1] {
    case "embed": try embed(table: words[2], texts: words[3], rounds: rounds)
    case "scan": try scan(vectors: words[2], queries: words[3], rounds: rounds)
    default: stop("there is no \(words[1])")
    }
  }

  private static func embed(table: String, texts: String, rounds: Int) throws {
    let model = StaticEmbedding(try EmbeddingTable(MappedBytes([contents(of: table)])))
    let texts = contents(of: texts).split(separator: 0).map(Array.init)
    for _ in 0..<rounds {
      let start = threadTime()
      let rows = try model.rows(for: texts)
      print(threadTime() - start)
      if rows.count != texts.count { stop("\(rows.count) rows for \(texts.count) texts") }
    }
  }

  private static func scan(vectors: String, queries: String, rounds: Int) throws {
    let vectors = try VectorFile(MappedBytes([contents(of: vectors)]))
    let directions = try directions(in: queries)
    var sum = 0
    for _ in 0..<rounds {
      for direction in directions {
        let start = threadTime()
        let products = vectors.products(with: direction, rows: 0..<vectors.rows)
        let best = BestRows(products, count: 10)
        print(threadTime() - start)
        sum += best.rows.first?.row ?? 0
      }
    }
    if sum < 0 { stop("no rows") }
  }

  /// The rows of a matrix as directions.
  private static func directions(in path: String) throws -> [VectorRow] {
    let bytes = contents(of: path)
    let file = try VectorFile(MappedBytes([bytes]))
    let start = bytes.count - file.rows * file.dimension
    return (0..<file.rows).compactMap { row in
      let first = start + row * file.dimension
      return VectorRow(
        bytes[first..<first + file.dimension].map { Double(Int8(bitPattern: $0)) })
    }
  }
}
