package grader.compile;

/** The messages about sources that do not compile, and about classes that the tests miss. */
public final class CompileMessages {
  public static final String COMPILER_FAILED =
      "the compiler failed on these sources: look for very deep nesting or generated code";

  private CompileMessages() {}

  public static String compileError(String file, long line, String words) {
    return file + ":" + line + ": " + words;
  }

  public static String moreErrors(int count) {
    return count == 1 ? "and 1 more error" : "and " + count + " more errors";
  }

  public static String classMissing(Signature missing) {
    return missing.simpleOwner()
        + " is missing: keep the starter's class "
        + missing.packageName()
        + "."
        + missing.simpleOwner();
  }

  public static String courseClass(String name) {
    return name + " is the name of a class of the course: rename your class";
  }

  public static String memberMissing(Signature missing) {
    return missing.simpleOwner() + " must keep " + kind(missing) + " " + missing.written();
  }

  private static String kind(Signature missing) {
    if (missing.isInterface()) {
      return "implementing";
    }
    return missing.isConstructor() ? "the public constructor" : "the public method";
  }

  public static String courseDoesNotCompile(String kata, String problem) {
    return "the course's own sources of " + kata + " do not compile: " + problem;
  }

  public static String addedDoesNotCompile(String kata, String problem) {
    return "the exam of " + kata + " does not compile with what is added to it: " + problem;
  }

  public static String noSuchLibrary(String kata, String className) {
    return "exam.properties of "
        + kata
        + " names "
        + className
        + ", but the grader's class path has no such class: add its library to grader/pom.xml";
  }
}
