package import Checking
package import Manuscript

/// A finding and where it is, by names.
package struct SelfTestFinding: Sendable {
  package var diagnostic: Diagnostic
  /// The place itself, then those of its notes.
  package var places: [SelfTestPlace]

  /// What makes two findings one: bytes may move.
  struct Identity: Hashable {
    var code: String
    var message: String
    var place: SelfTestPlace
  }

  var identity: Identity {
    Identity(
      code: diagnostic.code, message: diagnostic.message,
      place: places.first ?? SelfTestPlace(.story))
  }
}
