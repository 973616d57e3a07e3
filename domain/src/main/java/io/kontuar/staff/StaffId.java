package io.kontuar.staff;

/** The id of one staff member. */
public record StaffId(String value) {}
