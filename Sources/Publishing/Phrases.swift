/// The few words that a book shows and the writer did not write, in the book's language.
package struct Phrases: Sendable, Equatable {
  package var contents: String
  package var cover: String
  package var titlePage: String
  package var startOfText: String
  package var notes: String
  package var backToText: String
  package var landmarks: String
  package var previous: String
  package var next: String
  package var skip: String
  package var reading: String
  package var theme: String
  /// Automatic, light, sepia, dark.
  package var themes: [String]
  package var textSize: String
  package var smaller: String
  package var larger: String
  package var resume: String
  package var begin: String
  package var untitled: String
  package var accessibleText: String
  package var accessibleImages: String

  /// - Parameter language: a BCP 47 tag; English where the language is not known here.
  package init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    self = Self.known[primary] ?? Self.english
  }

  private init(
    contents: String, cover: String, titlePage: String, startOfText: String, notes: String,
    backToText: String, landmarks: String, previous: String, next: String, skip: String,
    reading: String, theme: String, themes: [String], textSize: String, smaller: String,
    larger: String, resume: String, begin: String, untitled: String,
    accessibleText: String, accessibleImages: String
  ) {
    self.contents = contents
    self.cover = cover
    self.titlePage = titlePage
    self.startOfText = startOfText
    self.notes = notes
    self.backToText = backToText
    self.landmarks = landmarks
    self.previous = previous
    self.next = next
    self.skip = skip
    self.reading = reading
    self.theme = theme
    self.themes = themes
    self.textSize = textSize
    self.smaller = smaller
    self.larger = larger
    self.resume = resume
    self.begin = begin
    self.untitled = untitled
    self.accessibleText = accessibleText
    self.accessibleImages = accessibleImages
  }

  private static let known = ["de": german, "en": english, "es": spanish, "fr": french]

  private static let english = Phrases(
    contents: "Contents", cover: "Cover", titlePage: "Title page", startOfText: "Start of the text",
    notes: "Notes", backToText: "Back to the text", landmarks: "Landmarks", previous: "Previous",
    next: "Next", skip: "Skip to the text", reading: "Reading settings", theme: "Page",
    themes: ["Automatic", "Light", "Sepia", "Dark"], textSize: "Text size", smaller: "Smaller",
    larger: "Larger", resume: "Go on reading", begin: "Start reading",
    untitled: "Untitled",
    accessibleText: "Reflowable text with headings, a table of contents and linked notes.",
    accessibleImages: "It has pictures.")

  private static let german = Phrases(
    contents: "Inhalt", cover: "Umschlag", titlePage: "Titelseite",
    startOfText: "Beginn des Textes", notes: "Anmerkungen", backToText: "Zurück zum Text",
    landmarks: "Orientierung", previous: "Zurück", next: "Weiter", skip: "Zum Text",
    reading: "Darstellung", theme: "Seite", themes: ["Automatisch", "Hell", "Sepia", "Dunkel"],
    textSize: "Schriftgröße", smaller: "Kleiner", larger: "Größer", resume: "Weiterlesen",
    begin: "Lesen", untitled: "Ohne Titel",
    accessibleText:
      "Umfließender Text mit Überschriften, Inhaltsverzeichnis und verlinkten Anmerkungen.",
    accessibleImages: "Mit Bildern.")

  private static let french = Phrases(
    contents: "Table des matières", cover: "Couverture", titlePage: "Page de titre",
    startOfText: "Début du texte", notes: "Notes", backToText: "Retour au texte",
    landmarks: "Repères", previous: "Précédent", next: "Suivant", skip: "Aller au texte",
    reading: "Affichage", theme: "Page", themes: ["Automatique", "Clair", "Sépia", "Sombre"],
    textSize: "Taille du texte", smaller: "Plus petit", larger: "Plus grand",
    resume: "Reprendre la lecture", begin: "Commencer la lecture",
    untitled: "Sans titre",
    accessibleText: "Texte fluide avec titres, table des matières et notes liées.",
    accessibleImages: "Avec des images.")

  private static let spanish = Phrases(
    contents: "Índice", cover: "Cubierta", titlePage: "Portada", startOfText: "Inicio del texto",
    notes: "Notas", backToText: "Volver al texto", landmarks: "Puntos de referencia",
    previous: "Anterior", next: "Siguiente", skip: "Ir al texto", reading: "Lectura",
    theme: "Página", themes: ["Automático", "Claro", "Sepia", "Oscuro"],
    textSize: "Tamaño del texto", smaller: "Más pequeño", larger: "Más grande",
    resume: "Seguir leyendo", begin: "Empezar a leer", untitled: "Sin título",
    accessibleText: "Texto adaptable con títulos, índice y notas enlazadas.",
    accessibleImages: "Con imágenes.")
}
