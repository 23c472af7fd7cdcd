/// The files beside the text that decide how books look.
package struct Templates: Sendable, Equatable {
  package var epubStyle: [UInt8]
  package var webStyle: [UInt8]
  package var webScript: [UInt8]

  package init(epubStyle: [UInt8], webStyle: [UInt8], webScript: [UInt8]) {
    self.epubStyle = epubStyle
    self.webStyle = webStyle
    self.webScript = webScript
  }
}
