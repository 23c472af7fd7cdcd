private import CCMark
private import CYAML

/// The versions of the C libraries that read the story.
package enum LibraryVersions {
  /// Such as `0.30.2`.
  package static var cmark: String { unsafe String(cString: cmark_version_string()) }

  /// Such as `0.2.5`.
  package static var yaml: String { unsafe String(cString: yaml_get_version_string()) }
}
