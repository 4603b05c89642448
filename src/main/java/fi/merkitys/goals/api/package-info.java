/** Goals for scripts: definitions in and out, findings as aggregates. */
@NullMarked
package fi.merkitys.goals.api;

import org.jspecify.annotations.NullMarked;
