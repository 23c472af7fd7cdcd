import Foundation
import TestSupport
import Testing

/// What the built program prints for scripts fits the schemas that describe it, and they name all of it.
@Suite struct OutputSchemaTests {
  private let story: ScratchStory

  init() throws {
    story = try ScratchStory(
      "the-lamp",
      [
        "story.yaml": """
        title: The Lamp
        author: A. Writer
        language: en
        identifier: urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100
        cover: images/none.png
        """,
        "bible.yaml": "characters: [Mara, Tobias]\n",
        "chapters/01-arrival.md":
          "---\ntitle: Arrival\nnumber: 1\npov: Mara\n---\n\nThe wind rose.\n",
        "chapters/02-storm.md":
          "---\nnumber: 1\npov: Marra\ntarget: 1800\nstatus: draft\n---\n\nTODO\n",
        "chapters/03-page.md": "---\nabout: She finds the page.\n---\n",
        "chapters/04-torn.md": "<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n",
      ])
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: story.folder)
  }

  private func expect(_ text: some StringProtocol, fits name: String) throws {
    let schema = try JSONSchema(named: "output/\(name)", isClosed: true)
    let problem = try schema.problem(in: SchemaValue(json: Data(text.utf8)))
    #expect(problem == nil, "\(text)")
  }

  @Test func describesFindings() throws {
    for options in [["--format", "json"], ["--json"]] {
      let run = try CommandRun(["check"] + options, in: story.folder)
      #expect(run.status == 3)
      for code in ["unknown-reference", "chapter-sequence", "conflict-marks", "cover-missing"] {
        #expect(run.output.contains(#""code":"\#(code)""#))
      }
      #expect(run.output.contains(#""notes":[{"#))
      try expect(run.output, fits: "check")
    }
    let empty = try ScratchStory()
    try expect(try CommandRun(["check", "--json"], in: empty.folder).output, fits: "check")
  }

  @Test func describesEveryEventOfABuild() throws {
    let builds = [try run("build", "--json"), try run("build", "--json")]
    try story.write("chapters/01-arrival.md", "The wind rose and fell.\n")
    for build in builds + [try run("build", "--json")] {
      let lines = build.output.split(separator: "\n")
      #expect(lines.last?.contains(#""event":"done""#) == true)
      for line in lines { try expect(line, fits: "build") }
    }
    #expect(builds[0].output.contains(#""event":"step""#))
    #expect(builds[1].output.split(separator: "\n").count == 1)
  }

  @Test func describesHowThingsStandBeforeAndAfterABuild() throws {
    try expect(try run("status", "--json").output, fits: "status")
    _ = try run("build")
    let status = try run("status", "--json").output
    for state in ["up to date", "unwritten", "failed"] {
      #expect(status.contains(#""state":"\#(state)""#))
    }
    try expect(status, fits: "status")
  }

  @Test func describesWhySomethingIsMadeAgain() throws {
    try expect(try run("why", "epub", "--json").output, fits: "why")
    _ = try run("build")
    try story.write("chapters/01-arrival.md", "The wind rose and fell.\n")
    for target in ["epub", "html", "arrival"] {
      let why = try run("why", target, "--json").output
      #expect(why.contains(#""path":"chapters/01-arrival.md""#))
      try expect(why, fits: "why")
    }
    _ = try run("build")
    let why = try run("why", "build/html/index.html", "--json").output
    #expect(why.contains(#""upToDate":true"#))
    try expect(why, fits: "why")
  }

  @Test func describesWhenThingsHappen() throws {
    let story = try ScratchStory(
      "time",
      [
        "bible.yaml": """
        characters: [Mara]
        places: {light: {at: [52.9, 0.7]}}
        events: [{id: wreck, what: the wreck, when: 1879-01-14}, {id: a, what: nothing}]
        """,
        "chapters/01-a.md":
          "---\nwhen: 1887-11-03 10:00 to 12:00\npov: Mara\nplace: light\nevents: wreck\n---\nText.\n",
        "chapters/02-b.md":
          "---\ntold-as: dream\n---\nText.\n\n<!-- scene: {when: next morning} -->\n\nMore.\n",
      ])
    for options in [[], ["--reading-order"], ["Mara"]] {
      let run = try CommandRun(["timeline", "--json"] + options, in: story.folder)
      #expect(run.status == 0)
      try expect(run.output, fits: "timeline")
    }
    let floating = try ScratchStory("days", ["chapters/01-a.md": "---\nwhen: day 3\n---\nText.\n"])
    let run = try CommandRun(["timeline", "--format", "json"], in: floating.folder)
    #expect(run.output.contains(#""earliest":"day 3, 00:00""#))
    try expect(run.output, fits: "timeline")
    try expect(try self.run("timeline", "--json").output, fits: "timeline")
  }

  @Test func describesTheMemory() throws {
    try expect(try run("index", "--json").output, fits: "index")
    try expect(try run("index", "--json").output, fits: "index")
    let empty = try ScratchStory()
    try expect(try CommandRun(["index", "--json"], in: empty.folder).output, fits: "index")
  }

  @Test func describesWhatIsFound() throws {
    for options in [
      ["wind"], ["nowhere", "wind"], ["--exact", "wind"], ["--regex", "w.nd"],
      ["--like", "chapters/01-arrival.md:7"], ["--exact", "nowhere"],
    ] {
      let run = try CommandRun(["search", "--json"] + options, in: story.folder)
      #expect(run.status == 0)
      try expect(run.output, fits: "search")
    }
    #expect(try run("search", "--json", "wind").output.contains(#""results":[{"path""#))
    let questions = #"{"id":"a","query":"wind"}"# + "\n" + #"{"query":"none"}"# + "\n"
    let run = try CommandRun(
      ["search", "--queries", "-"], in: story.folder, input: questions)
    for line in run.output.split(separator: "\n") { try expect(line, fits: "search") }
  }

  @Test func describesThisMachine() throws {
    try expect(try run("doctor", "--json").output, fits: "doctor")
  }

  @Test(arguments: [
    ("status", #"{"title":"A","chapters":[],"outputs":[]}"#),
    ("why", #"{"target":"a","built":1,"upToDate":true,"changes":[],"causes":[]}"#),
    ("check", #"[{"code":"A b"}]"#), ("build", #"{"event":"other"}"#),
    ("timeline", #"{"title":"A","order":"none","people":[],"rows":[],"undated":[]}"#),
    (
      "timeline",
      #"{"title":"A","order":"story","people":[],"rows":[{"kind":"event"}],"undated":[]}"#
    ),
    ("index", #"{"chapters":1}"#),
    ("search", #"{"query":"a","kind":"other","results":[]}"#),
    ("search", #"{"query":"a","kind":"exact","results":[{"path":"a"}]}"#),
    ("doctor", #"[{"name":"a","state":"good","detail":""}]"#),
    ("doctor", #"[{"name":"a","state":"ok","detail":"","more":1}]"#),
  ])
  func refusesWhatIsNotSo(name: String, json: String) throws {
    let schema = try JSONSchema(named: "output/\(name)", isClosed: true)
    #expect(try schema.problem(in: SchemaValue(json: Data(json.utf8))) != nil)
  }
}
