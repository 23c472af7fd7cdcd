import BuildGraph
import Checking
import Manuscript
import Pipeline

/// What a build leaves for the next one, which may have nothing to do.
struct RememberedBuild: Equatable {
  /// The errors, as text without colours: they are shown until they are gone.
  var errors = ""
  /// Names of all findings, sorted, to tell which ones of the next build are new.
  var known: [String] = []
  var outputs: [String] = []
  /// How many findings there are of each severity.
  var counts: [Diagnostic.Severity: Int] = [:]
  var steps = 0
  var failed = 0
  /// What is said again until it is mended, beside the errors; empty for nothing.
  var notice = ""
  /// Whether nothing but the book's memory was ever made: the next build is a person's first.
  var isOfMemory = false

  init() {}

  init(_ report: BuildReport, sources: any SourceMap) {
    var formatter = DiagnosticFormatter(sources: sources, named: RuleSet.configurable)
    errors = formatter.format(report.diagnostics.filter { $0.severity == .error })
    known = report.diagnostics.map { Finding($0, in: sources).identity }.sorted()
    outputs = report.outputs
    for diagnostic in report.diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    steps = report.steps.count
    failed = report.count(.failed)
    notice = report.memory.flatMap(MemoryWords.notice) ?? ""
  }

  /// What a build of the memory alone leaves: what earlier builds have shown counts as shown.
  func afterMemory(_ report: BuildReport) -> RememberedBuild {
    var remembered = self
    let earlier = RememberedBuild(encoded: report.previous)
    remembered.known = earlier?.known ?? []
    remembered.isOfMemory = earlier?.isOfMemory ?? true
    return remembered
  }

  /// The exit status that the findings call for.
  func status(isStrict: Bool) -> ExitStatus {
    if failed > 0 { return .failed }
    let errors = counts[.error, default: 0] + (isStrict ? counts[.warning, default: 0] : 0)
    return errors > 0 ? .findings : .ok
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(errors)
    writer.append(UInt32(clamping: known.count))
    for name in known { writer.append(name) }
    writer.append(UInt32(clamping: outputs.count))
    for output in outputs { writer.append(output) }
    for severity in Diagnostic.Severity.allCases {
      writer.append(UInt32(clamping: counts[severity, default: 0]))
    }
    writer.append(UInt32(clamping: steps))
    writer.append(UInt32(clamping: failed))
    writer.append(notice)
    writer.append(UInt8(isOfMemory ? 1 : 0))
    return writer.bytes
  }

  /// Reads what ``encoded`` wrote; `nil` for anything else.
  init?(encoded: [UInt8]) {
    let read = unsafe encoded.withUnsafeBytes { bytes -> RememberedBuild? in
      var reader = unsafe ByteReader(bytes)
      return try? RememberedBuild(from: &reader)
    }
    guard let read else { return nil }
    self = read
  }

  private init(from reader: inout ByteReader) throws {
    errors = try reader.text()
    for _ in 0..<(try reader.count()) { known.append(try reader.text()) }
    for _ in 0..<(try reader.count()) { outputs.append(try reader.text()) }
    for severity in Diagnostic.Severity.allCases { counts[severity] = Int(try reader.uint32()) }
    steps = Int(try reader.uint32())
    failed = Int(try reader.uint32())
    notice = try reader.text()
    isOfMemory = try reader.byte() != 0
  }
}
