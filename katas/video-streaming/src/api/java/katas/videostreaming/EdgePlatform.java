package katas.videostreaming;

import java.time.InstantSource;
import katas.blocks.Scheduler;

/**
 * Everything that an edge is given.
 *
 * @param origin where files come from
 * @param links checks links
 * @param cache keeps files, for this edge alone
 * @param clock the only clock
 * @param scheduler runs tasks later
 * @param config the numbers
 */
public record EdgePlatform(
    Origin origin,
    Links links,
    ByteCache cache,
    InstantSource clock,
    Scheduler scheduler,
    EdgeConfig config) {}
