package grader.run;

import java.nio.file.Path;
import java.util.List;

/** What to run: folders of learner and exam classes in order, the tests, the limits. */
public record RunRequest(List<Path> classpath, List<ExpectedTest> tests, Limits limits) {}
