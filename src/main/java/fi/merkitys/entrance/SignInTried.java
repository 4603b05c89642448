package fi.merkitys.entrance;

import org.jspecify.annotations.Nullable;

/**
 * What came of the last try to sign in.
 *
 * @param problem the key of what was wrong
 * @param seconds to wait before the next
 */
public record SignInTried(String email, @Nullable String problem, long seconds) {}
