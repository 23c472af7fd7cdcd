/// The rows with the largest numbers, best first, ties in order.
struct BestRows {
  private(set) var rows: [(row: Int, product: Int32)] = []

  init(_ products: [Int32], count: Int) {
    for (row, product) in products.enumerated() {
      if rows.count == count, let last = rows.last, product <= last.product { continue }
      let place = rows.firstIndex { $0.product < product } ?? rows.count
      rows.insert((row, product), at: place)
      if rows.count > count { rows.removeLast() }
    }
  }
}
