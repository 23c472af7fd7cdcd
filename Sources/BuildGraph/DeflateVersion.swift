private import CDeflate

/// The version of libdeflate that this program was built against, such as `1.14`.
package enum DeflateVersion {
  package static var text: String { LIBDEFLATE_VERSION_STRING }
}
