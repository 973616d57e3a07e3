package io.kontuar.commerce;

/** The id of a return, as the customer knows it (RMA-1044). */
public record ReturnId(String value) {}
