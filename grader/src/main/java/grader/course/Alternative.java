package grader.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another correct design: files laid over the reference solution.
 *
 * @param without files of the reference solution that it leaves out, by path below the source root
 * @param fails the rules that it must fail, exactly: right answers at a cost that level 5 forbids;
 *     usually none
 * @param notOnEngines why it is not run on real engines; empty when it is
 */
public record Alternative(
    String name,
    Path folder,
    List<String> without,
    Set<RuleId> fails,
    Optional<String> notOnEngines) {}
