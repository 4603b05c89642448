package fi.merkitys.successes.gestures;

import java.time.LocalDate;

/** Somebody was thanked in person. */
public record Done(String name, Means means, LocalDate on) {}
