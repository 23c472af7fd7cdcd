import FabulaCommands
import Glibc

@main
enum Main {
  static func main() {
    exit(FabulaMain.run(Array(CommandLine.arguments.dropFirst())))
  }
}
