/** Signing in with the organisation's own identity provider, by OpenID Connect. */
@NullMarked
package fi.merkitys.entrance.provider;

import org.jspecify.annotations.NullMarked;
