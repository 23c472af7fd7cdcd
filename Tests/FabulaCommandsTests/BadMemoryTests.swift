import Foundation
import TestSupport
import Testing

/// Texts, questions and files of the memory that nobody should have, through every command that asks
/// the memory.
@Suite struct BadMemoryTests {
  /// A story that a person can have, and what is searched for in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var language = "en"
    var chapters: [String]
    var query = "lamp"
    /// Whether `--exact` finds the query.
    var isThere = true

    init(
      _ name: String, in language: String = "en", _ chapters: [String], asks query: String = "lamp",
      isThere: Bool = true
    ) {
      testDescription = name
      (self.language, self.chapters, self.query) = (language, chapters, query)
      self.isThere = isThere
    }
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let cases = [
    Case("no chapters", [], isThere: false),
    Case("empty chapters", ["", "---\ntitle: A\n---\n", "\n\n\n"], isThere: false),
    Case("chapters of a word", ["lamp\n", "lamp\n", "dog\n"]),
    Case("a paragraph without blanks", [many("abcdefghij", 2_000)], asks: "jabc"),
    Case("a paragraph of a whole book", [many("She took the lamp. ", 2_000)]),
    Case("nothing but emoji", [many("🦊👨‍👩‍👧🎉", 2_000)], asks: "🎉"),
    Case("nothing but stop words", [many("the of and to in it was ", 800)], asks: "the of"),
    Case(
      "NUL and other control characters", ["a\u{0}lamp\u{1}\u{7F}\u{85}\u{2028}x\n"],
      isThere: false),
    Case("marks that stand on nothing", [many("\u{301}", 5_000) + "lamp"]),
    Case("Polish", in: "pl", ["Zażółć gęślą jaźń, rzekła Mara.\n"], asks: "gęślą"),
    Case("Czech", in: "cs", ["Příliš žluťoučký kůň úpěl ďábelské ódy.\n"], asks: "kůň"),
    Case("Japanese", in: "ja", ["真理は港へ行った。太郎はランプに火をつけた。\n"], asks: "ランプ"),
    Case("Chinese", in: "zh", [many("玛拉去了港口，她点燃了灯，", 2_000)], asks: "点燃了灯"),
    Case("Thai", in: "th", [many("เธอจุดตะเกียงบ้านอยู่ริมแม่น้ำ", 1_000)], asks: "ตะเกียง"),
    Case("a language that nobody speaks", in: "zz-Klingon", ["Qapla lamp\n"]),
  ]

  @Test("Every text can be remembered and searched", arguments: cases)
  func texts(bad: Case) throws {
    let story = try Self.story(bad.chapters, language: bad.language)
    let before = story.writersFiles
    for command in [
      ["search", bad.query], ["index"], ["index", "--stats"], ["search", "--json", bad.query],
      ["search", "--regex", bad.query], ["search", "--no-vectors", bad.query], ["build"],
    ] {
      let run = try CommandRun(command, in: story.folder)
      #expect((0...3).contains(run.status), "\(command): \(run.status) \(run.errors)")
    }
    let exact = try CommandRun(["search", "--exact", bad.query], in: story.folder)
    #expect(exact.status == 0 && exact.output.isEmpty != bad.isThere, "\(exact.errors)")
    #expect(story.writersFiles == before)
  }

  /// What is typed, and a part of what is said of it; all end with 2.
  static let questions: [([String], String)] = [
    (["--limit=-1", "lamp"], "would show nothing"), (["--before", "0", "lamp"], "no chapter '0'"),
    (["--before", "", "lamp"], "no chapter ''"), (["--in", "", "lamp"], "No file of the story"),
    (["--in", "../..", "lamp"], "No file of the story is '../..'"),
    (["--in", "../../..", "lamp"], "No file of the story"), (["--in", "/", "lamp"], "No file"),
    (["--in", "chapters/../..", "lamp"], "No file"), (["--in", "[", "lamp"], "No file"),
    (["--like", "::"], "names no line"), (["--like", ":5"], "No file of the story is ''"),
    (["--like", "chapters/1.md:99999999999999999999"], "names no line"),
    (["--like", "chapters/1.md:0"], "names no line"), (["--like", "../../x:1"], "No file"),
    (["--character", "", "lamp"], "No character"),
    (["--exact", "\u{200B}"], "nothing that can be"),
    (["--queries", "nowhere.jsonl"], "I cannot read"), (["--regex", "("], "no regular expression"),
    (["--regex", "\\"], "no regular expression"), (["--regex", "[z-a]"], "no regular expression"),
    (["--regex", many("(", 4_000)], "too deeply nested"),
    (["--regex", many("[", 9_000)], "opening brackets"),
    (["--regex", many("[", 4_000) + "a" + many("]", 4_000)], "opening brackets"),
    (["--regex", many("[a&&", 1_900)], "opening brackets"),
    (["--regex", many("a", 100_000)], "longer than 10,000 bytes"),
  ]

  @Test("A question that makes no sense is refused in words", arguments: questions)
  func refused(words: [String], message: String) throws {
    let story = try Self.story(["A lamp.\n"])
    let run = try CommandRun(["search"] + words, in: story.folder)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.status) \(run.errors)")
  }

  @Test(
    "A question of any length or kind is answered",
    arguments: [
      [many("lamp dog ", 11_000)], ["--exact", many("lamp dog ", 11_000)], [many("x", 100_000)],
      ["the of and"], ["\u{1B}[31m"], ["--limit=9223372036854775807", "lamp"],
      ["--regex", "\\b"], ["--regex", many("[", 190) + "a" + many("]", 190)],
      ["--like", "chapters/1.md:1:9223372036854775807"], ["--in", ".", "lamp"],
    ])
  func answered(words: [String]) throws {
    let story = try Self.story(["A lamp.\n", "B.\n"])
    let run = try CommandRun(["search"] + words, in: story.folder)
    #expect(run.status == 0, "\(run.status) \(run.errors)")
  }

  @Test func `A pattern without end is given up`() throws {
    let story = try Self.story([Self.many("a", 3_000) + "!\n"])
    let run = try CommandRun(["search", "--regex", "(a+)+$"], in: story.folder)
    #expect(run.status == 1 && run.errors.contains("I gave up on the paragraph"))
  }

  @Test func `Lines that are no questions are named, and the others answered`() throws {
    let story = try Self.story(["A lamp.\n"])
    let good = [
      #"{"query":"\u0000"}"#, #"{"id":2,"query":""}"#, #"{"id":-0.0,"query":"lamp\u0000"}"#,
      #"{"id":"\u001b[31m","query":"\#(Self.many("lamp ", 20_000))"}"#,
    ]
    let bad = [
      "{", "null", "[1]", #"{"id":1}"#, #"{"query":5}"#, #"{"id":[],"query":"x"}"#, "\u{0}",
      #"{"id":1e400,"query":"x"}"#, #"{"query":"\ud800"}"#, Self.many("[", 9_000),
    ]
    let run = try CommandRun(
      ["search", "--queries", "-"], in: story.folder,
      input: (good + bad).map { $0 + "\n" }.joined())
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").count == good.count)
    #expect(run.errors.split(separator: "\n").count >= bad.count)
  }

  /// What can become of a file.
  enum Fate: String, CaseIterable, Sendable {
    case empty, cut, zeros, foreign, gone, folder, link, loop, huge
  }

  @Test(
    "Whatever becomes of a file of the memory, nothing breaks and the writer's files stay",
    arguments: ["chunks.jsonl", "vectors.npy", "postings", "index.json"], Fate.allCases)
  func damaged(name: String, fate: Fate) throws {
    for place in [".fabula/index", "build/index"] {
      let story = try Self.story(["A lamp.\n", "A dog.\n"], settings: "export: [index]\n")
      try #expect(CommandRun(["index"], in: story.folder).status == 0)
      let before = story.writersFiles
      try Self.damage(story.folder.appending(path: "\(place)/\(name)"), fate)
      for command in [["search", "lamp"], ["index", "--stats"], ["search", "dog"]] {
        let run = try CommandRun(command, in: story.folder)
        #expect((0...1).contains(run.status), "\(command) \(place): \(run.status) \(run.errors)")
        if fate != .folder, command != ["search", "lamp"] { #expect(run.status == 0) }
      }
      #expect(story.writersFiles == before)
    }
  }

  @Test(
    "A card of hostile numbers is none",
    arguments: [
      "9223372036854775807", "-1", "1e308", "18446744073709551616", "0", "\"1\"", "null",
    ])
  func hostileCard(number: String) throws {
    let story = try Self.story(["A lamp.\n"])
    try #expect(CommandRun(["index"], in: story.folder).status == 0)
    let card = ".fabula/index/index.json"
    let text = try #require(story.read(card))
    for key in ["chunks", "words", "bytes", "dimension", "version"] {
      let changed = text.replacing(
        try Regex("\"\(key)\":[0-9]+"), with: "\"\(key)\":\(number)")
      try story.write(card, changed)
      let run = try CommandRun(["search", "lamp"], in: story.folder)
      #expect(run.status == 0 && run.output.contains("lamp"), "\(key): \(run.errors)")
    }
  }

  @Test(
    "A table of vectors or a thesaurus of the story's own that is none stops no search",
    arguments: [
      "", "hello\n", "FABEMBT\n", "FABEMBT\n\u{1}\u{0}\u{0}\u{0}" + many("\u{7F}", 252),
      "FABEMBT\n\u{1}\u{0}\u{0}\u{0}" + many("\u{0}", 244), "lamp\tdog 999 cat\nlamp\t\n\t\t\n",
    ])
  func foreignTable(content: String) throws {
    let story = try Self.story(["A lamp.\n"])
    for name in ["static-fiction-256.table", "thesaurus-en.txt"] {
      try story.write("templates/embedding/\(name)", content)
    }
    for command in [["search", "lamp"], ["search", "--no-vectors", "lamp"]] {
      let run = try CommandRun(command, in: story.folder)
      #expect(run.status == 0 && run.output.contains("lamp"), "\(run.status) \(run.errors)")
    }
    for command in [["index"], ["index", "--stats"]] {
      #expect((0...3).contains(try CommandRun(command, in: story.folder).status))
    }
  }

  @Test func `A chapter deleted after the memory was made is not found`() throws {
    let story = try Self.story(["A lamp.\n", "A dog.\n"])
    try #expect(CommandRun(["index"], in: story.folder).status == 0)
    try FileManager.default.removeItem(at: story.folder.appending(path: "chapters/2.md"))
    let run = try CommandRun(["search", "--no-vectors", "dog"], in: story.folder)
    #expect(run.status == 0 && run.output.isEmpty)
  }

  private static func story(
    _ chapters: [String], language: String = "en", settings: String = ""
  ) throws -> ScratchStory {
    let story = try ScratchStory(
      "bad",
      [
        "story.yaml":
          "title: A\nauthor: B\nlanguage: \(language)\nidentifier: urn:uuid:1\n" + settings
      ])
    for (index, text) in chapters.enumerated() {
      try story.write("chapters/\(index + 1).md", text)
    }
    return story
  }

  private static func damage(_ file: URL, _ fate: Fate) throws {
    let data = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    switch fate {
    case .empty: try Data().write(to: file)
    case .cut: try data.dropLast(7).write(to: file)
    case .zeros: try Data(count: data.count).write(to: file)
    case .foreign: try Data("{\"version\":1}\n".utf8).write(to: file)
    case .gone: break
    case .folder:
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    case .link:
      try FileManager.default.createSymbolicLink(
        atPath: file.path, withDestinationPath: "../../chapters/1.md")
    case .loop:
      try FileManager.default.createSymbolicLink(
        atPath: file.path, withDestinationPath: file.lastPathComponent)
    case .huge:
      try data.write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 1 << 31)
      try handle.close()
    }
  }
}
