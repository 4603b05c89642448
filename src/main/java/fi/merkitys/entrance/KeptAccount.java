package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.sessions.OpenSessions;
import fi.merkitys.identity.tokens.Tokens;
import fi.merkitys.people.PersonId;
import fi.merkitys.rights.Category;
import fi.merkitys.rights.KeptData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One's ways in: account, second step, passkeys, sessions and tokens; never a secret. */
@Component
class KeptAccount implements KeptData {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Tokens tokens;
    private final Passkeys passkeys;

    KeptAccount(Accounts accounts, SecondFactors factors, OpenSessions sessions, Tokens tokens, Passkeys passkeys) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Category category() {
        return Category.ACCOUNT;
    }

    @Override
    public Optional<String> page(PersonId person) {
        return Optional.of("/account");
    }

    @Override
    public void read(PersonId person, Rows to) throws IOException {
        to.columns(List.of("kind", "name", "since", "last_used", "address"));
        var kept = accounts.kept(person);
        if (kept.isPresent()) {
            var password = kept.get().password() ? "with password" : "without password";
            to.row(Arrays.asList("account", password, kept.get().createdAt(), null, null));
        }
        if (factors.has(person)) {
            to.row(Arrays.asList("second factor", "codes", null, null, null));
        }
        for (var passkey : passkeys.of(person)) {
            to.row(Arrays.asList("passkey", passkey.name(), passkey.madeAt(), passkey.lastUsed(), null));
        }
        for (var session : sessions.of(person)) {
            var device = Stream.of(session.device().browser(), session.device().system())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            to.row(Arrays.asList("session", device, session.since(), session.lastSeen(), session.address()));
        }
        for (var token : tokens.of(person)) {
            to.row(Arrays.asList("token", token.name(), token.madeAt(), token.lastUsed(), null));
        }
    }
}
