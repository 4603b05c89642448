package fi.merkitys.entrance;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.codes.SecondFactors;
import fi.merkitys.identity.codes.SecondFactors.Checked;
import fi.merkitys.identity.passkeys.PasskeyCeremony;
import fi.merkitys.identity.passkeys.Passkeys;
import fi.merkitys.identity.passwords.Attempt;
import fi.merkitys.identity.passwords.PasswordSignIn;
import fi.merkitys.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How somebody who is signed in can prove once more who they are. */
@Component
public class Proofs {
    private final PasswordSignIn passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Accounts accounts;

    Proofs(
            PasswordSignIn passwords,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Accounts accounts) {
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.accounts = accounts;
    }

    /**
     * What may be asked of somebody; of those who have none of it, that they come in anew.
     *
     * @param code where there is no password
     */
    public record Offered(boolean password, boolean passkey, boolean code) {
        public boolean nothing() {
            return !password && !passkey && !code;
        }
    }

    Offered offered(PersonId person, HttpServletRequest request) {
        var password = accounts.holder(person).map(Accounts.Holder::opened).orElse(false);
        var passkey = ceremony.possible(request) && !passkeys.of(person).isEmpty();
        return new Offered(password, passkey, !password && factors.has(person));
    }

    /** @return the key of what was wrong, or nothing */
    Optional<String> problemWithPassword(PersonId person, String password) {
        return switch (passwords.again(person, password)) {
            case Attempt.Right right -> Optional.empty();
            case Attempt.Wrong wrong -> Optional.of("entrance.password.currentWrong");
            case Attempt.TooSoon soon -> Optional.of("entrance.password.currentTooSoon");
        };
    }

    /** @return the key of what was wrong, or nothing */
    Optional<String> problemWithCode(PersonId person, String code) {
        return switch (factors.check(person, code)) {
            case Checked.Right right -> Optional.empty();
            case Checked.Wrong wrong -> Optional.of("entrance.code.wrong");
            case Checked.TooSoon soon -> Optional.of("entrance.password.currentTooSoon");
        };
    }

    /** Whether the browser's answer is that of a passkey of this person. */
    boolean isPasskey(PersonId person, String answer, HttpServletRequest request) {
        return ceremony.possible(request)
                && ceremony.answer(answer, request).filter(person::equals).isPresent();
    }
}
