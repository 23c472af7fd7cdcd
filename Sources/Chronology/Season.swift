/// A season of the year, and the months that it takes.
package struct Season: Sendable, Hashable {
  /// Such as `spring`.
  package var name: String
  /// Indices of months, counted from 0; on the northern half of the Earth.
  package var months: [Int]

  package init(name: String, months: [Int]) {
    self.name = name
    self.months = months
  }

  package static let spring = Season(name: "spring", months: [2, 3, 4])
  package static let summer = Season(name: "summer", months: [5, 6, 7])
  package static let autumn = Season(name: "autumn", months: [8, 9, 10])
  package static let winter = Season(name: "winter", months: [11, 0, 1])

  /// In the order of the year, from spring.
  package static let ofEarth = [spring, summer, autumn, winter]
}
