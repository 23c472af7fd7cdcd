import Manuscript
import Pipeline

/// One `fabula rename`: shows what would change, or writes it.
struct RenameRun {
  let story: String
  let old: String
  let new: String
  let writes: Bool
  let printsJSON: Bool
  let console: Console

  func run() throws {
    let renaming: StoryRenaming
    do {
      renaming = try StoryRenaming(story, from: old, to: new)
    } catch let refusal as StoryRenaming.Refusal {
      throw problem(refusal)
    }
    if writes {
      try FileReplacements.perform(
        renaming.files.map { .init($0.source.path, old: $0.source.bytes, new: $0.edited) },
        in: story)
    }
    if printsJSON {
      console.put(json(renaming).compact + "\n")
    } else {
      console.put(RenamePreview(isColoured: console.coloursOutput).text(renaming))
      console.say(summary(renaming))
    }
  }

  private func summary(_ renaming: StoryRenaming) -> String {
    let changes = Wording.count(renaming.count, "place")
    let files = Wording.count(renaming.files.count, "file")
    var lines = [
      writes
        ? "Changed \(changes) in \(files)."
        : "\(changes) in \(files) would change; nothing is written. To write: add --write."
    ]
    if !renaming.leftovers.isEmpty {
      lines.append("Left alone: \(Wording.count(renaming.leftovers.count, "place")); see above.")
    }
    return lines.joined(separator: "\n")
  }

  private func problem(_ refusal: StoryRenaming.Refusal) -> CommandProblem {
    switch refusal {
    case .unknown(let nearest):
      CommandProblem(
        "Nothing in the bible is called '\(old)'.",
        help: [
          nearest.map { "did you mean \($0)?" } ?? "only what has an entry in the bible has a name"
        ], status: .usage)
    case .same: CommandProblem("It is called '\(new)' already.", status: .usage)
    case .ambiguous(let titles):
      CommandProblem(
        "'\(old)' could be \(Wording.list(titles, "or")).", help: ["use the full name"],
        status: .usage)
    case .taken(let title):
      CommandProblem(
        "'\(new)' is a name of \(title) already, and nobody could tell the two apart.",
        help: ["choose another name, or take that one from the other entry first"], status: .usage)
    case .unwritable:
      CommandProblem(
        "'\(new)' cannot stand in the bible without quotation marks.",
        help: ["leave out : # , [ ] { } & * ! | > % @ ` \" \\ and line ends"], status: .usage)
    case .breaksBible:
      CommandProblem(
        "The entry's name in the bible is written in a way that I cannot change.",
        help: ["write the new name there by hand, and keep '\(old)' as an alias"])
    }
  }

  private func json(_ renaming: StoryRenaming) -> JSONText {
    let changes = renaming.files.flatMap { file in
      let positions = file.source.positions(of: file.edits.map(\.bytes.lowerBound))
      return zip(file.edits, positions).map { edit, position in
        JSONText.object([
          ("path", .string(file.source.path)), ("line", .integer(position.line)),
          ("column", .integer(position.column)),
          ("old", .string(String(decoding: file.source.bytes[edit.bytes], as: UTF8.self))),
          ("new", .string(edit.new)),
        ])
      }
    }
    let leftovers = renaming.leftovers.map { place in
      JSONText.object([
        ("path", .string(place.path)), ("line", .integer(place.line)),
        ("column", .integer(place.column)), ("text", .string(place.text)),
        ("reason", .string(place.reason)),
      ])
    }
    return .object([
      ("kind", .string(renaming.kind.rawValue)), ("written", .boolean(writes)),
      ("changes", .array(changes)), ("left", .array(leftovers)),
    ])
  }
}
