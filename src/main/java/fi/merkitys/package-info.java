/** Merkitys: the open workplace of everybody who leads customer service. */
@NullMarked
package fi.merkitys;

import org.jspecify.annotations.NullMarked;
