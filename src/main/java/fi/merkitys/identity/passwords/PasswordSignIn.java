package fi.merkitys.identity.passwords;

import fi.merkitys.identity.Accounts;
import fi.merkitys.identity.Refusals;
import fi.merkitys.identity.SignInFailed;
import fi.merkitys.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Is this the person's password? Who is unknown is answered like who is known, in the same time. */
@Service
public class PasswordSignIn {
    private static final Duration LONGEST_FOR_AN_ACCOUNT = Duration.ofMinutes(5);
    private static final Duration LONGEST_FOR_AN_ADDRESS = Duration.ofMinutes(1);
    private final Accounts accounts;
    private final KnownDevices devices;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final Refusals refusals;

    PasswordSignIn(
            Accounts accounts,
            KnownDevices devices,
            Throttle throttle,
            ApplicationEventPublisher events,
            Refusals refusals) {
        this.refusals = refusals;
        this.accounts = accounts;
        this.devices = devices;
        this.throttle = throttle;
        this.events = events;
    }

    /** @param device what {@link KnownDevices} gave to this browser when its owner came in the last time */
    public Attempt with(String email, String password, String address, @Nullable String device) {
        var limits = limits(email, address, device);
        var wait = throttle.tries(limits);
        if (wait.isPresent()) {
            refusals.note("a password that came too soon", "nobody", address);
            return new Attempt.TooSoon(wait.get());
        }
        var account = accounts.withEmail(email);
        if (accounts.matches(account, password)) {
            throttle.forget(limits.getFirst());
            limits.stream().skip(1).forEach(throttle::takeBack);
            return new Attempt.Right(account.orElseThrow().person());
        }
        events.publishEvent(
                new SignInFailed(account.map(Accounts.Account::person).orElse(null), address));
        return new Attempt.Wrong();
    }

    /** Whoever is signed in proves once more who they are, before something that matters. */
    public Attempt again(PersonId person, String password) {
        var limit = new Throttle.Limit("again", person.toString(), 5, Duration.ofMinutes(2), LONGEST_FOR_AN_ACCOUNT);
        var wait = throttle.tries(List.of(limit));
        if (wait.isPresent()) {
            return new Attempt.TooSoon(wait.get());
        }
        if (accounts.hasPassword(person, password)) {
            throttle.forget(limit);
            return new Attempt.Right(person);
        }
        return new Attempt.Wrong();
    }

    /**
     * A browser in which the owner has been before has tries of its own: whoever attacks the account, or from the same
     * address, does not keep the owner waiting.
     */
    private List<Throttle.Limit> limits(String email, String address, @Nullable String device) {
        var who = email.strip().toLowerCase(Locale.ROOT);
        if (device != null && devices.isKnown(device, who)) {
            return List.of(new Throttle.Limit("device", device, 5, Duration.ofMinutes(2), LONGEST_FOR_AN_ACCOUNT));
        }
        return List.of(
                new Throttle.Limit("account", who, 5, Duration.ofMinutes(2), LONGEST_FOR_AN_ACCOUNT),
                new Throttle.Limit("address", network(address), 30, Duration.ofSeconds(6), LONGEST_FOR_AN_ADDRESS));
    }

    /** Whoever has one IPv6 address has all that begin alike. */
    private static String network(String address) {
        var parts = address.split(":", 5);
        return parts.length < 5 ? address : String.join(":", List.of(parts).subList(0, 4));
    }
}
