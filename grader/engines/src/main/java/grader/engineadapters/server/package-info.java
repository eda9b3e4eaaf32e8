/**
 * The engines themselves, for whoever runs none: takes nothing but a folder for temporary files,
 * gives the addresses of a Redis, a PostgreSQL and a Kafka that live as long as this process and
 * leave nothing behind, however it ends. Everything listens on the loopback address alone.
 */
@NullMarked
package grader.engineadapters.server;

import org.jspecify.annotations.NullMarked;
