package io.kontuar.knowledge;

import io.kontuar.staff.StaffId;
import java.time.Instant;

/**
 * Lessons that the bot has learnt. The edition with the highest number is the one it works by; going back to an earlier one
 * makes a new one of the same lessons.
 *
 * @param number 1 for the first
 * @param restores the edition that this one goes back to; 0 when it is new
 */
public record LessonEdition(int number, Lessons lessons, int restores, Instant at, StaffId by) {}
