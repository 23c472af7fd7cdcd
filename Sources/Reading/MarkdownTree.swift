private import CCMark
private import Glibc

/// One node of a parsed document, entered or left, as a value.
struct MarkdownNode {
  enum Kind {
    case document, paragraph, heading, quote, list, item, codeBlock, htmlBlock, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, other
  }

  var kind: Kind
  var isEntering: Bool

  /// 1-based line of the parsed bytes; 0 for inline nodes.
  var firstLine = 0

  /// 1-based byte column; 0 for inline nodes.
  var firstColumn = 0

  /// 1-based line, inclusive.
  var lastLine = 0

  /// A heading's level, or an ordered list's first number.
  var number = 0

  /// Whether a list is numbered.
  var isOrdered = false

  /// Line and byte column, both 1-based, at which each item of a list starts, and whether it holds nothing; ``MarkdownTree/forEachBlock(_:)``
  /// alone fills it.
  var items: [(line: Int, column: Int, isEmpty: Bool)] = []

  /// A link's or image's destination; a fenced block's info string.
  var url = ""

  var title = ""
}

/// Receives the nodes of a document in reading order.
protocol MarkdownVisitor {
  /// Receives one node; the literal is the content of text, code and raw HTML, empty for the others.
  mutating func visit(_ node: MarkdownNode, literal: Span<UInt8>)
}

/// A document parsed by libcmark.
///
/// Owns the C tree: it is freed on every path, and no C pointer leaves this file.
@safe struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses `bytes`; CommonMark has no syntax errors, so this cannot fail.
  init(_ bytes: [UInt8]) {
    let root = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root = unsafe root else { preconditionFailure("cmark_parse_document gave no tree") }
    unsafe self.root = unsafe root
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// Whether the document holds no block: empty, or nothing but link definitions.
  var isEmpty: Bool { unsafe cmark_node_first_child(root) == nil }

  /// The text of the first paragraph's first literal; empty where there is none.
  var firstText: [UInt8] {
    guard let paragraph = unsafe cmark_node_first_child(root),
      let text = unsafe cmark_node_first_child(paragraph),
      let literal = unsafe cmark_node_get_literal(text)
    else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }

  /// Visits every node on the way in, and nodes that can hold others also on the way out.
  func walk(_ visitor: inout some MarkdownVisitor) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(iterator) else { return }
      let value = unsafe Self.node(node, isEntering: event == CMARK_EVENT_ENTER)
      if let literal = unsafe cmark_node_get_literal(node) {
        let buffer = unsafe UnsafeRawBufferPointer(start: literal, count: strlen(literal))
          .bindMemory(to: UInt8.self)
        unsafe visitor.visit(value, literal: buffer.span)
      } else {
        visitor.visit(value, literal: Span())
      }
    }
  }

  /// Calls `body` for each block on the way in, in reading order.
  ///
  /// Goes by links instead of by recursion: a document may be nested as deeply as it is long.
  func forEachBlock(_ body: (MarkdownNode) -> Void) {
    var node = unsafe cmark_node_first_child(root)
    while let current = unsafe node {
      var value = unsafe Self.node(current, isEntering: true)
      if value.kind == .list {
        var item = unsafe cmark_node_first_child(current)
        while let place = unsafe item {
          unsafe value.items.append(
            (
              Int(cmark_node_get_start_line(place)), Int(cmark_node_get_start_column(place)),
              cmark_node_first_child(place) == nil
            ))
          unsafe item = unsafe cmark_node_next(place)
        }
      }
      body(value)
      let isContainer = value.kind == .quote || value.kind == .list || value.kind == .item
      if isContainer, let child = unsafe cmark_node_first_child(current) {
        unsafe node = child
        continue
      }
      var last = unsafe current
      while unsafe cmark_node_next(last) == nil {
        guard let parent = unsafe cmark_node_parent(last), unsafe parent != root else { return }
        unsafe last = parent
      }
      unsafe node = unsafe cmark_node_next(last)
    }
  }

  private static func node(_ node: OpaquePointer, isEntering: Bool) -> MarkdownNode {
    let type = unsafe cmark_node_get_type(node)
    var value = MarkdownNode(kind: kind(of: type), isEntering: isEntering)
    switch value.kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .other:
      return value
    case .link, .image:
      guard isEntering else { return value }
      value.url = unsafe string(cmark_node_get_url(node))
      value.title = unsafe string(cmark_node_get_title(node))
      return value
    case .heading:
      value.number = Int(unsafe cmark_node_get_heading_level(node))
    case .list:
      value.isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      value.number = Int(unsafe cmark_node_get_list_start(node))
    case .codeBlock:
      value.url = unsafe string(cmark_node_get_fence_info(node))
    default: break
    }
    value.firstLine = Int(unsafe cmark_node_get_start_line(node))
    value.firstColumn = Int(unsafe cmark_node_get_start_column(node))
    value.lastLine = Int(unsafe cmark_node_get_end_line(node))
    return value
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return Cover.removed(from: unsafe String(cString: characters))
  }

  private static func kind(of type: cmark_node_type) -> MarkdownNode.Kind {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }
}
