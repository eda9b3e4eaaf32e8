package grader.batch;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column of a table is which, by the words that systems and spreadsheets of several languages
 * write into its first line.
 *
 * @param name where the student's name is, or -1
 * @param first where the given name is, or -1
 * @param last where the family name is, or -1
 * @param login where the system's name of the student is, or -1
 * @param source where the submission is, or -1
 */
record RosterColumns(int name, int first, int last, int login, int source) {
  private static final int NONE = -1;

  /** In the order in which they are believed. */
  private static final List<String> NAMES =
      List.of(
          "name",
          "student",
          "studentname",
          "fullname",
          "displayname",
          "participant",
          "candidate",
          "vollstandigername",
          "studierende",
          "studierender",
          "teilnehmer",
          "teilnehmerin",
          "schuler",
          "schulerin",
          "nom",
          "nomcomplet",
          "etudiant",
          "eleve",
          "nombre",
          "nombrecompleto",
          "alumno",
          "alumna",
          "estudiante",
          "nome",
          "nomecompleto",
          "studente",
          "aluno",
          "estudante",
          "naam",
          "volledigenaam",
          "nazwa",
          "imieinazwisko",
          "jmeno",
          "namn",
          "navn",
          "nimi",
          "ad",
          "adsoyad",
          "имя",
          "фио",
          "ім'я",
          "姓名",
          "名前",
          "氏名",
          "이름");

  private static final List<String> LOGINS =
      List.of(
          "username",
          "user",
          "login",
          "githubusername",
          "identifier",
          "benutzername",
          "kennung",
          "utilisateur",
          "usuario",
          "utente",
          "gebruikersnaam",
          "uzytkownik",
          "studentid",
          "matrikelnummer",
          "email",
          "emailaddress",
          "mail",
          "emailadresse",
          "id");

  private static final List<String> FIRST =
      List.of(
          "firstname", "givenname", "forename", "vorname", "prenom", "nombres", "voornaam", "imie");

  private static final List<String> LAST =
      List.of(
          "lastname",
          "surname",
          "familyname",
          "nachname",
          "familienname",
          "nomdefamille",
          "apellido",
          "apellidos",
          "cognome",
          "sobrenome",
          "achternaam",
          "nazwisko");

  private static final List<String> SOURCES =
      List.of(
          "source",
          "submission",
          "path",
          "file",
          "filename",
          "folder",
          "directory",
          "zip",
          "archive",
          "repository",
          "repo",
          "url",
          "studentrepositoryurl",
          "git",
          "link",
          "location",
          "quelle",
          "abgabe",
          "pfad",
          "datei",
          "dateiname",
          "ordner",
          "verzeichnis",
          "einreichung",
          "fichier",
          "chemin",
          "dossier",
          "rendu",
          "depot",
          "remise",
          "archivo",
          "ruta",
          "carpeta",
          "entrega",
          "fuente",
          "percorso",
          "cartella",
          "consegna",
          "sorgente",
          "caminho",
          "pasta",
          "arquivo",
          "ficheiro",
          "bestand",
          "map",
          "inlevering",
          "pad",
          "sciezka",
          "plik",
          "soubor",
          "путь",
          "файл",
          "папка",
          "文件",
          "路径",
          "ファイル",
          "パス");

  /** The columns of a first line. */
  static RosterColumns of(List<String> header) {
    List<String> words = header.stream().map(RosterColumns::normal).toList();
    return new RosterColumns(
        find(words, NAMES),
        find(words, FIRST),
        find(words, LAST),
        find(words, LOGINS),
        find(words, SOURCES));
  }

  /** The first name of a column that counts and comes twice. */
  static Optional<String> twice(List<String> header) {
    List<String> words = header.stream().map(RosterColumns::normal).toList();
    return header.stream()
        .filter(word -> isKnown(List.of(normal(word))))
        .filter(word -> words.indexOf(normal(word)) != words.lastIndexOf(normal(word)))
        .findFirst();
  }

  private static boolean isKnown(List<String> word) {
    return find(word, NAMES) != NONE || find(word, SOURCES) != NONE;
  }

  boolean hasName() {
    return name != NONE || isNameInTwo() || login != NONE;
  }

  private boolean isNameInTwo() {
    return first != NONE && last != NONE;
  }

  boolean hasSource() {
    return source != NONE;
  }

  /** What the student of a line is called, the name that is shown first; none in an empty cell. */
  List<String> names(List<String> line) {
    String two = isNameInTwo() ? (cell(line, first) + " " + cell(line, last)).strip() : "";
    return Stream.of(cell(line, name), two, cell(line, login)).filter(it -> !it.isEmpty()).toList();
  }

  /** The source of a line; empty when it has none. */
  String source(List<String> line) {
    return cell(line, source);
  }

  private static String cell(List<String> line, int column) {
    return column == NONE || column >= line.size() ? "" : line.get(column).strip();
  }

  private static int find(List<String> header, List<String> known) {
    return known.stream()
        .map(RosterColumns::normal)
        .mapToInt(header::indexOf)
        .filter(column -> column != NONE)
        .findFirst()
        .orElse(NONE);
  }

  private static String normal(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\s_.,:;/()\\-]+", "");
  }
}
