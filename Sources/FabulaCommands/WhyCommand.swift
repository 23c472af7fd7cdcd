package import ArgumentParser

/// `fabula why TARGET`: why something will be made again, or will not.
package struct WhyCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say why something will be made again.",
    usage: "fabula why TARGET [options]",
    discussion: """
      Names the first input that changed since the last build, and the chain from it to the target.

        fabula why epub               why the EPUB is out of date
        fabula why build/html/index.html
        fabula why --not epub         what it was compared with, when it is up to date
      """)

  @Argument(help: "A format such as epub, a chapter, or a file under build/.")
  var target: String

  @Flag(name: .long, help: "Say why it will not be made again.")
  var not = false

  @OptionGroup var output: JSONOption
  @OptionGroup var options: GlobalOptions

  package init() {}

  package mutating func run() throws {
    let run = WhyRun(
      story: try options.story(), typed: target, saysWhyNot: not, console: options.console)
    try run.run(asJSON: output.json).exit()
  }
}
