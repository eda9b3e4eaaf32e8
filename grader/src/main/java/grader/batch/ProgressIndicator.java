package grader.batch;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how far a run is: a bar on a terminal, a line for each twentieth elsewhere. */
public final class ProgressIndicator implements AutoCloseable {
  private static final int LINES = 20;

  private final int all;
  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private int done;

  /** Begins with none of {@code all}. */
  public ProgressIndicator(int all, PrintWriter out, boolean terminal) {
    this.all = all;
    this.out = out;
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("grading")
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" done", 1)
                .showSpeed()
                .build()
            : null;
  }

  /** One more has its result. */
  public synchronized void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (done == all || done * LINES / all > (done - 1) * LINES / all) {
      out.println("graded " + done + " of " + all);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
