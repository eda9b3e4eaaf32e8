package grader.course;

import java.nio.file.Path;
import java.util.List;

/**
 * Another correct design: files laid over the reference solution.
 *
 * @param without files of the reference solution that it leaves out, by path below the source root
 */
public record Alternative(String name, Path folder, List<String> without) {}
