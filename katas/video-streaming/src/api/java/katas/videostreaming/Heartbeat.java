package katas.videostreaming;

import java.time.Duration;
import java.time.Instant;

/**
 * What a player says every few seconds while it plays.
 *
 * @param sessionId one playing of one video on one device, an id that nobody else uses
 * @param userId who watches
 * @param videoId what
 * @param watched how much was played in this session until now, zero or more; pauses do not count
 * @param position where in the video the player is, zero or more
 * @param at when this was so, by the clock of the device
 */
public record Heartbeat(
    String sessionId,
    String userId,
    String videoId,
    Duration watched,
    Duration position,
    Instant at) {}
