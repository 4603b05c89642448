/** What an owner has before them, the most urgent first. */
@NamedInterface("board")
@NullMarked
package fi.merkitys.voice.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
