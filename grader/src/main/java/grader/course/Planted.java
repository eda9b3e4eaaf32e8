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
 * @param folder its files, laid over the reference solution
 * @param fails the rules that must fail, exactly; empty when the outcome says it all
 * @param engineFails those of them that must fail on real engines too, exactly; empty when it is
 *     not run there
 * @param outcome how the grading must end; empty for a run that finishes
 * @param message what the report must contain
 * @param without files of the reference solution that it leaves out, by path below the source root
 * @param because one sentence on the bug
 * @param mistakes what is wrong with the properties file itself, one sentence each
 */
public record Planted(
    String verdict,
    String defect,
    Path folder,
    Set<RuleId> fails,
    Set<RuleId> engineFails,
    Optional<Outcome> outcome,
    Optional<String> message,
    List<String> without,
    String because,
    List<String> mistakes) {

  /** The name in messages: {@code racy/check-then-act}. */
  public String name() {
    return verdict + "/" + defect;
  }
}
