/**
 * The contract of the video-streaming kata, five parts that know nothing of each other: the
 * pipeline ({@link katas.videostreaming.VideoService}, {@link katas.videostreaming.Worker}), the
 * playlists ({@link katas.videostreaming.PlaylistWriter}), the player ({@link
 * katas.videostreaming.SwitchingRule}), the edges ({@link katas.videostreaming.Edge}) and the
 * viewers ({@link katas.videostreaming.Viewing}). Do not edit these files: the grader uses its own.
 */
@NullMarked
package katas.videostreaming;

import org.jspecify.annotations.NullMarked;
