/**
 * The contract of the booking kata. Start with {@link katas.booking.BookingService}; what a server
 * is given stands in {@link katas.booking.Platform}. Do not edit these files: the grader uses its
 * own.
 */
@NullMarked
package katas.booking;

import org.jspecify.annotations.NullMarked;
