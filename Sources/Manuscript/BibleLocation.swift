/// Where a place is, and how long the ways from it take.
package struct BibleLocation: Sendable, Equatable {
  /// Degrees north and east.
  package struct Coordinates: Sendable, Equatable {
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A way to another place.
  package struct Journey: Sendable, Equatable {
    package var to: Located<String>
    /// A duration as typed, such as `2 hours`.
    package var takes: Located<String>?
    /// The means, such as `cart`.
    package var by: Located<String>?

    package init(to: Located<String>, takes: Located<String>? = nil, by: Located<String>? = nil) {
      self.to = to
      self.takes = takes
      self.by = by
    }
  }

  /// The place that this one is part of.
  package var within: Located<String>?
  package var coordinates: Coordinates?
  package var travel: [Journey]

  package init() {
    travel = []
  }
}
