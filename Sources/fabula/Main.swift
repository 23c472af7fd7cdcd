import ArgumentParser
import FabulaCommands

@main
enum Main {
  static func main() {}
}
