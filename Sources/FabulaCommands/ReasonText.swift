import BuildGraph

/// Why a step ran, in words.
enum ReasonText {
  static func text(_ reason: Staleness?) -> String? {
    switch reason {
    case nil: nil
    case .neverBuilt: "it had not been made before"
    case .versionChanged(let old, let new): "fabula makes it otherwise now (\(old) to \(new))"
    case .settingChanged(let name, let old, let new):
      "\(name) changed from \(shown(old)) to \(shown(new))"
    case .inputChanged(_, let from, let old, let new): "\(from) \(change(old, new))"
    case .resultLost: "its result was no longer there"
    case .outputMissing(let path): "\(path) was gone"
    case .outputChanged(let path): "\(path) was edited by hand"
    }
  }

  private static func shown(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "nothing" }
    let line = value.split(separator: "\n").first.map(String.init) ?? ""
    return "'\(line.count > 40 ? String(line.prefix(39)) + "…" : line)'"
  }

  private static func change(_ old: Digest?, _ new: Digest?) -> String {
    guard let old else { return "is new" }
    guard let new else { return "is gone" }
    return "changed (\(old.hex.prefix(8)) to \(new.hex.prefix(8)))"
  }
}
