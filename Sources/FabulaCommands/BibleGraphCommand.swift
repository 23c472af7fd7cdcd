package import ArgumentParser
private import Checking
private import Manuscript
private import Pipeline

/// `fabula bible graph`: a drawing of who is what to whom.
package struct BibleGraphCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw who is what to whom, as SVG.",
    usage: "fabula bible graph [--at CHAPTER] [options]",
    discussion: """
      Prints an SVG drawing of the characters and their relations, those that are related beside \
      one another. With --at, as things stand in that chapter.

        fabula bible graph > people.svg
        fabula bible graph --at the-storm > people.svg
      """)

  @Option(name: .long, help: ArgumentHelp("As of this chapter.", valueName: "chapter"))
  var at: String?

  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let root = try options.story()
    let station = try at.map { try StoryChapters(in: root).index(of: $0) }
    let overview = try StoryOverview(root)
    let people = overview.checked.bible.entries.indices
      .filter { overview.checked.bible.entries[$0].kind == .character }
    guard !people.isEmpty else {
      throw CommandProblem(
        "The bible has no characters.", help: ["name them in bible.yaml: characters: [Mara]"])
    }
    options.console.put(Self.graph(overview.checked, people, at: station).svg)
  }

  private static func graph(
    _ story: CheckedStory, _ people: [Int], at chapter: Int?
  ) -> RelationGraph {
    let station = chapter.flatMap { chapter in
      story.timeline.stations.first { $0.chapter == chapter && $0.scene == nil }
    }
    let nodes = people.map { index in
      let entry = story.bible.entries[index]
      let years = [entry.life.born, entry.life.died].map { $0?.value ?? "" }
      return RelationGraph.Node(
        name: entry.name.value, detail: years.allSatisfy(\.isEmpty) ? "" : lifeSpan(years))
    }
    var words: [[Int]: [String]] = [:]
    var order: [[Int]] = []
    for (number, index) in people.enumerated() {
      for relation in story.bible.entries[index].relations {
        if let station,
          story.timeline.holds(from: relation.from, until: relation.until, at: station) == false
        {
          continue
        }
        guard let other = story.entry(relation.to, .character),
          let target = people.firstIndex(of: other), target != number
        else { continue }
        let pair = [min(number, target), max(number, target)]
        if words[pair] == nil { order.append(pair) }
        if words[pair]?.contains(relation.kind.value) != true {
          words[pair, default: []].append(relation.kind.value)
        }
      }
    }
    let edges = order.map {
      RelationGraph.Edge(
        from: $0[0], to: $0[1], label: words[$0, default: []].joined(separator: " · "))
    }
    let title = chapter.map { "\(story.story.title), in \(story.chapters[$0].title)" }
    return RelationGraph(title: title ?? story.story.title, nodes: nodes, edges: edges)
  }

  private static func lifeSpan(_ years: [String]) -> String {
    (years[0].isEmpty ? "?" : years[0]) + " – " + years[1]
  }
}
