package katas.filestorage;

import java.time.Instant;

/**
 * One version of a file.
 *
 * @param version its number, from 1
 * @param size how many bytes it has
 * @param sha256 the SHA-256 of its content
 * @param userId who saved it
 * @param device on which device
 * @param savedAt when
 */
public record VersionInfo(
    long version, long size, String sha256, String userId, String device, Instant savedAt) {}
