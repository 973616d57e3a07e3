/** What the shop tells customers of their orders without being asked: planned, paced, sent once, or refused with its reason. */
@NullMarked
package io.kontuar.notice;

import org.jspecify.annotations.NullMarked;
