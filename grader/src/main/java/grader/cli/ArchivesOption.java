package grader.cli;

import grader.intake.SeveralArchives;
import grader.intake.UsageException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to do with several archives of one submission. */
final class ArchivesOption {
  @Option(
      names = "--archives",
      paramLabel = "newest|ask",
      description =
          "If a folder holds several archives, grade the newest one (default), or grade none and ask"
              + " the user to choose.")
  private @Nullable String which;

  /**
   * What the user wants.
   *
   * @throws UsageException when it is another word
   */
  SeveralArchives several() {
    if (which == null) {
      return SeveralArchives.NEWEST;
    }
    for (SeveralArchives each : SeveralArchives.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(which)) {
        return each;
      }
    }
    throw new UsageException(CliMessages.badArchives(which));
  }
}
