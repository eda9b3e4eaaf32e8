package grader.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A submission with a planted bug and what must become of it, read from its {@code
 * expect.properties}.
 *
 * @param verdict name of the folder of its kind: wrong, racy, slow, broken or hostile
 * @param defect name of its own folder
 * @param folder what it changes in the reference solution: a patch, and whole files
 * @param fails the rules that must fail, exactly; empty when the outcome says it all
 * @param engineFails those of them that must fail on real engines too, exactly; empty when it is
 *     not run there
 * @param outcome how the grading must end; empty for a run that finishes
 * @param message what the report must contain
 * @param because one sentence on the bug
 * @param mistakes what is wrong with the properties file itself, one sentence each
 */
public record PlantedSubmission(
    String verdict,
    String defect,
    Path folder,
    Set<RuleId> fails,
    Set<RuleId> engineFails,
    Optional<GradingOutcome> outcome,
    Optional<String> message,
    String because,
    List<String> mistakes) {

  /** The name in messages: {@code racy/check-then-act}. */
  public String name() {
    return verdict + "/" + defect;
  }

  /** What it changes in files of the reference solution; need not exist. */
  public Path patch() {
    return folder.resolve("submission.patch");
  }
}
