import Manuscript

/// A declared way from one place to another.
struct Way {
  /// Index of the place at its end, in ``Ways``.
  var to: Int
  /// How long it takes, in minutes.
  var takes: Int
  /// The least that is believed: as declared for `at least`, else a fifth less.
  var least: Int
  /// Whether nobody is faster.
  var isMinimum: Bool
  /// Where it is declared.
  var reference: Located<String>
}

/// The fastest that somebody can get from one place to another.
struct Journey: Equatable {
  /// In minutes, as declared.
  var takes: Int
  /// The least that is believed, in minutes.
  var least: Int
  /// Whether every part of it is a minimum.
  var isMinimum: Bool
  /// Where its parts are declared, in order; empty for one by distance.
  var references: [Located<String>]
  /// For one by distance, the kilometres.
  var kilometres: Int?
}
