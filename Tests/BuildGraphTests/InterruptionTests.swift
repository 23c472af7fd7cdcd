import BuildGraph
import Foundation
import Testing

/// A build that ends between any two changes on the disk.
@Suite struct InterruptionTests {
  @Test(arguments: [false, true]) func isRightAfterAnEndBetweenAnyTwoChanges(isFirst: Bool) throws {
    var count = 0
    while count < 200 {
      let book = try TinyBook(["1.md": "One\nalpha", "2.md": "Two\nbeta", "3.md": "Three"])
      if !isFirst {
        try book.build()
        try book.write("chapters/1.md", "Eins\nalpha")
        try book.remove("chapters/3.md")
        try book.write("chapters/4.md", "Four")
      }
      let fuse = TinyBook.Fuse(count)
      _ = try? book.build(fuse: fuse)
      try book.build()
      let expected = try TinyBook([:])
      for name in ["1.md", "2.md", "3.md", "4.md"] {
        if let text = book.read("chapters/\(name)") { try expected.write("chapters/\(name)", text) }
      }
      try expected.build()
      #expect(book.outputs() == expected.outputs(), "ended before change \(count)")
      #expect(try book.build().difference == nil, "ended before change \(count)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: book.path)
      #expect(!names.contains { $0.hasSuffix("~") }, "ended before change \(count)")
      if !fuse.isBlown { break }
      count += 1
    }
    #expect(count > 15 && count < 200)
  }

  @Test func removesAnOrphanOfABuildThatWasCutOff() throws {
    let book = try TinyBook()
    try book.build()
    // Ends a build right before its snapshot, then takes the chapter away again.
    for count in 0..<60 {
      try book.write("chapters/3.md", "Three")
      _ = try? book.build(fuse: TinyBook.Fuse(count))
      try book.remove("chapters/3.md")
      try book.build()
      #expect(book.outputs()["html/3.md.html"] == nil, "ended before change \(count)")
    }
  }

  @Test func knowsWhatFinishedBeforeTheEnd() throws {
    var known = 0
    for count in 0..<40 {
      let book = try TinyBook()
      book.jobs = 1
      _ = try? book.build(fuse: TinyBook.Fuse(count))
      guard book.bytes(".fabula/journal").count > 24 else { continue }
      known += 1
      #expect(book.tries["1.md"] == 1)
      try book.build()
      #expect(book.tries["1.md"] == 1)
    }
    #expect(known > 5)
  }
}
