/** Without a name: a door of its own, where nobody is signed in, even where somebody has. */
@NullMarked
package fi.merkitys.concerns.anonymous;

import org.jspecify.annotations.NullMarked;
