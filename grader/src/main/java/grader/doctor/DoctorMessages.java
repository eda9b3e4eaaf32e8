package grader.doctor;

import java.nio.file.Path;

/** What {@code kata doctor} advises: one line each. */
public final class DoctorMessages {
  private DoctorMessages() {}

  public static final String OLD_JAVA = "install JDK 17 or newer, or set JAVA_HOME to one";
  public static final String NO_COMPILER =
      "this is a JRE: install a whole JDK, or set JAVA_HOME to one";
  public static final String MAVEN_MISSING =
      "install Maven 3.8 or newer and put mvn on the PATH; kata test works without it";
  public static final String GIT_MISSING =
      "install git, or run a command of kata before your first edit, so that it knows the starter";
  public static final String SPACE_UNKNOWN = "check that this folder exists and has space";
  public static final String NO_CACHE =
      "set XDG_CACHE_HOME to a folder that you can write to; without it each start is slower";
  public static final String NO_UNICODE =
      "letters beyond ASCII may look wrong: set the terminal and LANG to UTF-8";
  public static final String NO_SANDBOX =
      "this is fine for your own work; to grade others install bubblewrap, or use Linux with"
          + " namespaces";

  public static String noSpace(long mebibytes) {
    return "make room: " + mebibytes + " MiB or more";
  }

  public static String noRecord(Path folder) {
    return "check " + folder + ", or set KATA_HOME to another folder";
  }
}
