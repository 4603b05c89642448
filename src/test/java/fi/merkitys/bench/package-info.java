/** What {@code bin/bench} runs: ratios and latencies on generated input. No test; nothing here fails a build. */
@NullMarked
package fi.merkitys.bench;

import org.jspecify.annotations.NullMarked;
