/// Spellings by their bytes, in one flat array of nodes.
///
/// Children are linked lists, with a table for the first two bytes, where the lists would be long.
struct AliasTrie: Sendable {
  struct Node: Sendable {
    /// The first node of the next byte, and the next node of this byte; 0 for none.
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// Indices in ``links``, -1 for none: needles that end here.
    var name: Int32 = -1
    var term: Int32 = -1
    /// A needle of which this is the spelling as an ordinary word; -1 for none.
    var word: Int32 = -1
    var byte: UInt8 = 0

    var isEnd: Bool { name >= 0 || term >= 0 || word >= 0 }
  }

  /// A needle, and the next one of the same spelling, as an index; -1 for none.
  struct Link: Sendable {
    var needle: Int32
    var next: Int32
  }

  /// The first one is the root.
  private(set) var nodes: [Node] = [Node()]
  private(set) var links: [Link] = []
  /// Nodes by first byte, and by the first two.
  private(set) var first = [Int32](repeating: 0, count: 256)
  private(set) var second = [Int32](repeating: 0, count: 65536)

  mutating func insert(_ spelling: [UInt8], needle: Int, isTerm: Bool) {
    guard let node = node(for: spelling) else { return }
    let head = isTerm ? nodes[node].term : nodes[node].name
    // Needles come in ascending order and their spellings together; the chain keeps that order.
    guard head >= 0 else {
      if isTerm {
        nodes[node].term = Int32(links.count)
      } else {
        nodes[node].name = Int32(links.count)
      }
      links.append(Link(needle: Int32(truncatingIfNeeded: needle), next: -1))
      return
    }
    var last = Int(head)
    while links[last].next >= 0 { last = Int(links[last].next) }
    guard links[last].needle != Int32(truncatingIfNeeded: needle) else { return }
    links[last].next = Int32(links.count)
    links.append(Link(needle: Int32(truncatingIfNeeded: needle), next: -1))
  }

  /// Adds the spelling that a name would have if it were an ordinary word.
  mutating func insert(word spelling: [UInt8], of needle: Int) {
    guard let node = node(for: spelling), nodes[node].word < 0 else { return }
    nodes[node].word = Int32(truncatingIfNeeded: needle)
  }

  /// The child of a node; 0 for none.
  @inline(__always)
  func child(of node: Int, _ byte: UInt8) -> Int {
    var next = Int(nodes[node].child)
    while next != 0, nodes[next].byte != byte { next = Int(nodes[next].sibling) }
    return next
  }

  /// The needles of a chain, ascending.
  func needles(from link: Int32) -> [Int] {
    var found: [Int] = []
    var link = link
    while link >= 0 {
      found.append(Int(links[Int(link)].needle))
      link = links[Int(link)].next
    }
    return found
  }

  private mutating func node(for spelling: [UInt8]) -> Int? {
    guard !spelling.isEmpty else { return nil }
    var node = Int(first[Int(spelling[0])])
    if node == 0 {
      node = add(spelling[0], below: 0)
      first[Int(spelling[0])] = Int32(node)
    }
    guard spelling.count > 1 else { return node }
    let pair = Int(spelling[0]) << 8 | Int(spelling[1])
    var next = Int(second[pair])
    if next == 0 {
      next = add(spelling[1], below: node)
      second[pair] = Int32(next)
    }
    node = next
    for byte in spelling.dropFirst(2) {
      next = child(of: node, byte)
      node = next == 0 ? add(byte, below: node) : next
    }
    return node
  }

  private mutating func add(_ byte: UInt8, below parent: Int) -> Int {
    let node = nodes.count
    nodes.append(Node(sibling: nodes[parent].child, byte: byte))
    nodes[parent].child = Int32(truncatingIfNeeded: node)
    return node
  }
}
