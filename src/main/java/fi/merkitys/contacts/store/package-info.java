/** Reads exports into the contact store, a DuckDB file, and sums them to agent-days. */
@NullMarked
package fi.merkitys.contacts.store;

import org.jspecify.annotations.NullMarked;
