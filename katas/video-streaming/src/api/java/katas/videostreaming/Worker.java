package katas.videostreaming;

/**
 * A machine that does jobs. It joins the group {@link VideoConfig#group} of the topic {@link
 * VideoConfig#topic}. Any number of them work at the same time, and any of them may crash at any
 * moment or be taken for dead while it is only slow: then another one gets its job.
 *
 * <p>Errors: {@link katas.blocks.UnavailableException} is passed on, and calling again goes on with
 * the job that was begun.
 *
 * <p>Thread safety: one call at a time.
 */
public interface Worker {

  /**
   * Does one job, if there is one.
   *
   * @return false when there was none for this worker at the moment
   */
  boolean work();
}
