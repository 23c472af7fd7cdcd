private import Glibc
import Manuscript

/// Distances on the Earth.
enum GreatCircle {
  /// The mean radius, in kilometres.
  private static let radius = 6371.0088

  /// Kilometres between two points, by the haversine formula; within 0.6 % of the ellipsoid's.
  static func kilometres(
    _ one: BibleLocation.Coordinates, _ two: BibleLocation.Coordinates
  ) -> Double {
    let radians = Double.pi / 180
    let (first, second) = (one.latitude * radians, two.latitude * radians)
    let height = sin((second - first) / 2)
    let width = sin((two.longitude - one.longitude) * radians / 2)
    let chord = height * height + cos(first) * cos(second) * width * width
    return 2 * radius * asin(min(1, max(0, chord).squareRoot()))
  }
}
