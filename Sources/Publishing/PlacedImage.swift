/// Where a picture stands in the output.
package struct PlacedImage: Sendable, Equatable {
  /// Relative to the page, or a `data:` URI; see ``FileStem/of(image:format:)``.
  package var href: String
  package var format: ImageFormat

  package init(href: String, format: ImageFormat) {
    self.href = href
    self.format = format
  }
}
